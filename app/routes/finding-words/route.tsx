import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { evidenceBehind, materialFor } from "#app/findings/evidence.server.ts";
import { meterLines, meterWarnings } from "#app/findings/evidence-meter.ts";
import { changeWords } from "#app/findings/finding.server.ts";
import { classesInWords } from "#app/findings/finding.ts";
import { FindingFields, findingFieldOrder } from "#app/findings/finding-fields.tsx";
import {
  fieldsOfFinding,
  longest,
  missingDeparture,
  readFinding,
} from "#app/findings/finding-form.server.ts";
import { changedMeanwhile, findingFor } from "#app/findings/findings.server.ts";
import { LiveMeter } from "#app/findings/live-meter.tsx";
import { findingPath } from "#app/findings/paths.ts";
import { scopeChoices } from "#app/findings/scope.server.ts";
import { numberIn, readForm } from "#app/http/form.server.ts";
import { withNotice } from "#app/http/notices.server.ts";
import { orNotFound } from "#app/http/refusals.server.ts";
import { useRefused } from "#app/http/refused.ts";
import { may } from "#app/people/permissions.ts";
import { activeOfficials } from "#app/people/person.server.ts";
import { PostForm } from "#app/people/post-form.tsx";
import { requireActor } from "#app/people/require-actor.server.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Button } from "#app/ui/button.tsx";
import { errorLinks } from "#app/ui/error-links.ts";
import { Page } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";

export const handle = titled<typeof loader>(({ id }) => `Change finding F${id}`);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, may.writeFindings);
  const finding = orNotFound(findingFor(actor, params.finding));
  const now = Date.now();
  const { counts, comments, departs, restsOnOne } = evidenceBehind(materialFor(actor, now), finding);
  const { statement, strength } = finding;
  const measured = { counts, comments: comments.length, statement, strength };
  return {
    id: finding.id,
    revision: finding.revision,
    isSigned: finding.status === "signed-off",
    fields: fieldsOfFinding(finding),
    lines: meterLines(measured),
    warnings: meterWarnings(measured),
    counts,
    departs: departs.length > 0 ? classesInWords(departs) : null,
    restsOnOne,
    scope: scopeChoices(now),
    owners: activeOfficials(),
    longest,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, may.writeFindings);
  const finding = orNotFound(findingFor(actor, params.finding));
  const now = Date.now();
  const form = await readForm(request);
  const read = readFinding(form, { scope: scopeChoices(now), owners: activeOfficials() });
  if ("messages" in read) return data(read, { status: 400 });
  const { cells } = evidenceBehind(materialFor(actor, now), { ...finding, area: read.words.area });
  const classes = cells.map(({ cell }) => cell.class);
  const messages = missingDeparture(read.words, classes);
  if (messages) return data({ fields: read.fields, messages }, { status: 400 });

  const outcome = changeWords(actor, finding.id, read.words, numberIn(form, "revision"), now);
  if (outcome.kind === "conflict") {
    const form = `${changedMeanwhile(actor, finding.id)}. It says now: “${finding.statement}”. Save again to put your words in place of these`;
    return data({ fields: read.fields, messages: { form } }, { status: 409 });
  }
  return redirect(withNotice(findingPath(finding.id), "finding-changed"));
}

export default function FindingWordsPage() {
  const { id, revision, isSigned, fields, lines, warnings, counts, departs, restsOnOne, ...choices } =
    useLoaderData<typeof loader>();
  const refused = useRefused<typeof action>();
  const messages = refused?.messages ?? {};
  return (
    <Page
      heading="Change the finding"
      caption={`Finding F${id}`}
      before={<BackLink href={findingPath(id)}>Back to the finding</BackLink>}
      errors={errorLinks(messages, findingFieldOrder)}
    >
      {isSigned && (
        <p className="govuk-body">
          This finding is signed off. If you change it, it has to be signed off again, and leaves no export
          until then.
        </p>
      )}
      <PostForm id="form">
        <input type="hidden" name="revision" value={revision} />
        <FindingFields
          fields={refused?.fields ?? fields}
          messages={messages}
          meter={<LiveMeter lines={lines} warnings={warnings} counts={counts} />}
          departs={departs}
          restsOnOne={restsOnOne}
          {...choices}
        />
        <Button>Save the finding</Button>
      </PostForm>
    </Page>
  );
}

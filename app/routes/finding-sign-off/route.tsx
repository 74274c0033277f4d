import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { evidenceBehind, materialFor } from "#app/findings/evidence.server.ts";
import { meterLines, meterWarnings } from "#app/findings/evidence-meter.ts";
import { missingForSignOff } from "#app/findings/finding.ts";
import { findingFor } from "#app/findings/findings.server.ts";
import { Meter } from "#app/findings/meter.tsx";
import { findingPath } from "#app/findings/paths.ts";
import { signFindingOff, signOffState } from "#app/findings/sign-off.server.ts";
import { numberIn, readForm } from "#app/http/form.server.ts";
import { withNotice } from "#app/http/notices.server.ts";
import { orNotFound } from "#app/http/refusals.server.ts";
import { useRefused } from "#app/http/refused.ts";
import { may } from "#app/people/permissions.ts";
import { PostForm } from "#app/people/post-form.tsx";
import { requireActor } from "#app/people/require-actor.server.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Button } from "#app/ui/button.tsx";
import { errorLinks } from "#app/ui/error-links.ts";
import { InsetText } from "#app/ui/inset-text.tsx";
import { Page } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";

export const handle = titled<typeof loader>(({ id }) => `Sign off finding F${id}`);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, may.signOff);
  const finding = orNotFound(findingFor(actor, params.finding));
  const material = materialFor(actor, Date.now());
  const evidence = evidenceBehind(material, finding);
  const { id, revision, statement, strength } = finding;
  const measured = { counts: evidence.counts, comments: evidence.comments.length, statement, strength };
  return {
    id,
    revision,
    statement,
    lines: meterLines(measured),
    warnings: meterWarnings(measured),
    missing: missingForSignOff(finding, evidence),
    since: signOffState(material, finding, evidence)?.since ?? null,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, may.signOff);
  const finding = orNotFound(findingFor(actor, params.finding));
  const form = await readForm(request);
  const outcome = signFindingOff(actor, finding.id, numberIn(form, "revision"), Date.now());
  if (outcome.kind === "signed") return redirect(withNotice(findingPath(finding.id), "finding-signed"));
  if (outcome.kind === "conflict") {
    const form =
      "Somebody changed this finding since you opened it, so it was not signed off. Read it as it is now, then sign";
    return data({ messages: { form } }, { status: 409 });
  }
  return data({ messages: { form: outcome.missing.join(" ") } }, { status: 400 });
}

export default function SignOffPage() {
  const { id, revision, statement, lines, warnings, missing, since } = useLoaderData<typeof loader>();
  const refused = useRefused<typeof action>();
  return (
    <Page
      heading="Sign the finding off"
      caption={`Finding F${id}`}
      before={<BackLink href={findingPath(id)}>Back to the finding</BackLink>}
      errors={errorLinks(refused?.messages ?? {}, ["form"])}
    >
      <p className="govuk-body-l wrap-anywhere">{statement}</p>
      {since && <InsetText>Since it was signed off last: {since}.</InsetText>}
      <Meter lines={lines} warnings={warnings} />
      {missing.length > 0 ? (
        <ul className="govuk-list govuk-list--bullet" id="form">
          {missing.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      ) : (
        <PostForm id="form">
          <input type="hidden" name="revision" value={revision} />
          <p className="govuk-body">
            All that it rests on now is kept with your signature and a hash. What comes in, changes or is
            withdrawn later shows beside it.
          </p>
          <Button>Sign off</Button>
        </PostForm>
      )}
    </Page>
  );
}

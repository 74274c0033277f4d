import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { dispositions, dispositionWords } from "#app/findings/dispositions.ts";
import { decide } from "#app/findings/finding.server.ts";
import type { Finding } from "#app/findings/finding.ts";
import { longest, readDecision } from "#app/findings/finding-form.server.ts";
import { changedMeanwhile, findingFor } from "#app/findings/findings.server.ts";
import { findingPath } from "#app/findings/paths.ts";
import { statementsFor } from "#app/findings/scope.server.ts";
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
import { Page } from "#app/ui/page.tsx";
import { Radios } from "#app/ui/radios.tsx";
import { Select } from "#app/ui/select.tsx";
import { Textarea } from "#app/ui/textarea.tsx";
import { titled } from "#app/ui/title.ts";

export const handle = titled<typeof loader>(({ id }) => `Decide on finding F${id}`);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, may.writeFindings);
  const finding = orNotFound(findingFor(actor, params.finding));
  const { id, revision, statement, disposition, dispositionReason, wording } = finding;
  return {
    id,
    revision,
    statement,
    fields: {
      disposition: disposition ?? "",
      reason: dispositionReason,
      statement: wording ? String(wording.statementId) : "",
      wording: wording?.proposed ?? "",
    },
    statements: statementsFor(finding, Date.now()),
    longest,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, may.writeFindings);
  const finding = orNotFound(findingFor(actor, params.finding));
  const now = Date.now();
  const form = await readForm(request);
  const statements = statementsFor(finding, now);
  const read = readDecision(form, new Map(statements.map(({ id, text }) => [id, text])));
  if ("messages" in read) return data(read, { status: 400 });
  const outcome = decide(actor, finding.id, read.decision, numberIn(form, "revision"), now);
  if (outcome.kind === "conflict") {
    const messages = {
      form: `${changedMeanwhile(actor, finding.id)}. ${decisionInWords(finding)} Save again to put yours in place of it`,
    };
    return data({ fields: fieldsIn(form), messages }, { status: 409 });
  }
  return redirect(withNotice(findingPath(finding.id), "finding-decided"));
}

function decisionInWords({ disposition, dispositionReason }: Finding): string {
  if (disposition === null) return "It is not decided yet.";
  return `The decision now is “${dispositionWords[disposition].name}”: ${dispositionReason}.`;
}

function fieldsIn(form: Awaited<ReturnType<typeof readForm>>) {
  const of = (name: string) => form.text(name);
  return {
    disposition: of("disposition"),
    reason: of("reason"),
    statement: of("statement"),
    wording: of("wording"),
  };
}

export default function FindingDecision() {
  const { id, revision, statement, statements, longest, ...loaded } = useLoaderData<typeof loader>();
  const refused = useRefused<typeof action>();
  const messages: Record<string, string> = refused?.messages ?? {};
  const fields = refused?.fields ?? loaded.fields;
  return (
    <Page
      heading="What DfE does"
      caption={`Finding F${id}`}
      before={<BackLink href={findingPath(id)}>Back to the finding</BackLink>}
      errors={errorLinks(messages, ["form", "disposition", "reason", "statement", "wording"])}
    >
      <p className="govuk-body-l wrap-anywhere">{statement}</p>
      <PostForm id="form">
        <input type="hidden" name="revision" value={revision} />
        <Radios
          name="disposition"
          label="What does DfE do?"
          labelSize="s"
          layout="compact"
          items={dispositions.map((one) => ({
            value: one,
            label: dispositionWords[one].name,
            hint: dispositionWords[one].hint,
          }))}
          defaultValue={fields.disposition}
          error={messages.disposition}
        />
        <Textarea
          name="reason"
          label="Why?"
          labelSize="s"
          hint="It is printed beside the finding"
          maxLength={longest.reason}
          threshold={75}
          defaultValue={fields.reason}
          error={messages.reason}
        />
        <Select
          name="statement"
          label="Statement to be reworded"
          labelSize="s"
          items={[
            { value: "", label: "No wording is proposed" },
            ...statements.map((one) => ({
              value: String(one.id),
              label: `${one.framework.toUpperCase()} ${one.code}: ${one.text.slice(0, 80)}`,
            })),
          ]}
          defaultValue={fields.statement}
          error={messages.statement}
        />
        <Textarea
          name="wording"
          label="Proposed wording"
          labelSize="s"
          hint="The whole statement as it should read. The difference is shown with the finding"
          maxLength={longest.wording}
          threshold={75}
          defaultValue={fields.wording}
          error={messages.wording}
        />
        <Button>Save the decision</Button>
      </PostForm>
    </Page>
  );
}

import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { recordAssessment } from "#app/evidence/evidence-assessment.server.ts";
import { evidencePartner } from "#app/evidence/evidence-assessment.ts";
import { referencesPath } from "#app/evidence/paths.ts";
import { readAssessmentForm } from "#app/evidence/reference-form.server.ts";
import {
  type Assessed,
  assessmentHistory,
  referenceIn,
  statementCoded,
} from "#app/evidence/references.server.ts";
import { numberIn, readForm } from "#app/http/form.server.ts";
import { withNotice } from "#app/http/notices.server.ts";
import { NoticeBanner } from "#app/http/notices.tsx";
import { orNotFound } from "#app/http/refusals.server.ts";
import { useRefused } from "#app/http/refused.ts";
import { may } from "#app/people/permissions.ts";
import { requireActor } from "#app/people/require-actor.server.ts";
import type { Actor } from "#app/people/session.server.ts";
import { frameworkPlace } from "#app/rounds/place.server.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { errorLinks } from "#app/ui/error-links.ts";
import { InsetText } from "#app/ui/inset-text.tsx";
import { Page } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";
import { AssessmentForm, assessmentFieldOrder } from "./assessment-form.tsx";
import { AssessmentHistory } from "./assessment-history.tsx";

export const handle = titled("Evidence partner’s assessment");

/** What is assessed: the reference of ?reference=, else the statement of ?statement=. */
function assessedIn(actor: Actor, code: string | undefined, request: Request) {
  const { framework, edition, query } = frameworkPlace(actor, code, request, Date.now());
  const asked = new URL(request.url).searchParams;
  const id = asked.get("reference");
  const more: Record<string, string> = {};
  for (const name of ["reference", "statement"]) if (asked.get(name)) more[name] = asked.get(name)!;
  const place = {
    framework,
    query,
    back: referencesPath(framework.code, query),
    here: referencesPath(framework.code, query, "/assessments/new", more),
  };
  if (id !== null) {
    const { citation } = orNotFound(referenceIn(edition.id, id));
    return {
      ...place,
      of: { statementId: null, referenceId: id } as Assessed,
      what: "a source",
      words: citation,
    };
  }
  const {
    id: statementId,
    code: name,
    text,
  } = orNotFound(statementCoded(edition.id, asked.get("statement") ?? ""));
  const of: Assessed = { statementId, referenceId: null };
  return { ...place, of, what: `statement ${name}`, words: text };
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, may.keepEvidence);
  const { of, framework, query, back, what, words } = assessedIn(actor, params.framework, request);
  const history = assessmentHistory(of);
  return { framework, query, back, what, words, history };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, may.keepEvidence);
  const { of, here } = assessedIn(actor, params.framework, request);
  const now = Date.now();
  const form = await readForm(request);
  const read = readAssessmentForm(form, now);
  if ("messages" in read) return data(read, { status: 400 });
  const outcome = recordAssessment(actor, of, read.given, now, numberIn(form, "seen"));
  if (outcome.kind === "changed") {
    const messages = {
      form: "Somebody else recorded an assessment since you opened this page, so nothing was recorded. Read it, then record yours again",
    };
    return data({ fields: read.fields, messages }, { status: 409 });
  }
  return redirect(withNotice(here, "assessment-recorded"));
}

export default function NewAssessment() {
  const { framework, query, back, what, words, history } = useLoaderData<typeof loader>();
  const refused = useRefused<typeof action>();
  const messages = refused?.messages ?? {};
  return (
    <Page
      heading={`Evidence partner’s assessment of ${what}`}
      caption={framework.title}
      before={<BackLink href={back}>Back to the references</BackLink>}
      banner={<NoticeBanner />}
      errors={errorLinks(messages, assessmentFieldOrder)}
    >
      <InsetText>
        <span className="wrap-anywhere">{words}</span>
      </InsetText>
      <AssessmentHistory
        history={history}
        withdrawalOf={(id) => referencesPath(framework.code, query, `/assessments/${id}/withdrawal`)}
      />
      <AssessmentForm
        fields={refused?.fields ?? { assessor: evidencePartner }}
        messages={messages}
        seen={history[0]?.id ?? 0}
        isFirst={history.length === 0}
      />
    </Page>
  );
}

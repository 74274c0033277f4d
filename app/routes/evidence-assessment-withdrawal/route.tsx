import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { AssessmentWords } from "#app/evidence/assessment-words.tsx";
import { withdrawAssessment } from "#app/evidence/evidence-assessment.server.ts";
import { referencesPath } from "#app/evidence/paths.ts";
import { assessmentIn } from "#app/evidence/references.server.ts";
import { withNotice } from "#app/http/notices.server.ts";
import { orNotFound } from "#app/http/refusals.server.ts";
import { may } from "#app/people/permissions.ts";
import { PostForm } from "#app/people/post-form.tsx";
import { requireActor } from "#app/people/require-actor.server.ts";
import type { Actor } from "#app/people/session.server.ts";
import { frameworkPlace } from "#app/rounds/place.server.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Button, ButtonGroup } from "#app/ui/button.tsx";
import { InsetText } from "#app/ui/inset-text.tsx";
import { Page } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";

export const handle = titled("Withdraw an assessment");

function assessmentAsked(
  actor: Actor,
  params: { framework?: string; assessment?: string },
  request: Request,
) {
  const { framework, edition, query } = frameworkPlace(actor, params.framework, request, Date.now());
  const assessment = orNotFound(assessmentIn(edition.id, params.assessment ?? ""));
  return { title: framework.title, assessment, back: referencesPath(framework.code, query) };
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, may.keepEvidence);
  return assessmentAsked(actor, params, request);
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, may.keepEvidence);
  const { assessment, back } = assessmentAsked(actor, params, request);
  withdrawAssessment(actor, assessment.id, Date.now());
  return redirect(withNotice(back, "assessment-withdrawn"));
}

export default function WithdrawAssessment() {
  const { title, assessment, back } = useLoaderData<typeof loader>();
  return (
    <Page
      heading="Withdraw an assessment"
      caption={title}
      before={<BackLink href={back}>Back to the references</BackLink>}
    >
      <InsetText>
        <AssessmentWords assessment={assessment} />
      </InsetText>
      <p className="govuk-body">
        It is no longer shown beside the panel’s scores. It stays in its history, and an earlier one that it
        took the place of does not hold again.
      </p>
      <PostForm>
        <ButtonGroup>
          <Button variant="warning">Withdraw assessment</Button>
          <a className="govuk-link" href={back}>
            Keep it
          </a>
        </ButtonGroup>
      </PostForm>
    </Page>
  );
}

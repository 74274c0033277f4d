import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { withNotice } from "#app/http/notices.server.ts";
import { orNotFound } from "#app/http/refusals.server.ts";
import { endInterest, ownStandingInterest } from "#app/interests/interest.server.ts";
import { may } from "#app/people/permissions.ts";
import { PostForm } from "#app/people/post-form.tsx";
import { requireActor } from "#app/people/require-actor.server.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Button, ButtonGroup } from "#app/ui/button.tsx";
import { InsetText } from "#app/ui/inset-text.tsx";
import { Page } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";

export const handle = titled("End an interest");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, may.declareInterests, ["terms"]);
  const { versions, outcomes } = orNotFound(ownStandingInterest(actor, params.interest ?? ""));
  const { organisation, description } = versions.at(-1)!;
  return { organisation, description, isDecided: outcomes.length > 0 };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, may.declareInterests, ["terms"]);
  const { id } = orNotFound(ownStandingInterest(actor, params.interest ?? ""));
  endInterest(actor, id, Date.now());
  return redirect(withNotice("/interests", "interest-ended"));
}

export default function EndInterest() {
  const { organisation, description, isDecided } = useLoaderData<typeof loader>();
  return (
    <Page
      heading="Say that an interest no longer holds"
      before={<BackLink href="/interests">Back to your interests</BackLink>}
    >
      <InsetText>
        <p className="govuk-body wrap-anywhere">{organisation}</p>
        <p className="govuk-body app-written mb-0">{description}</p>
      </InsetText>
      <p className="govuk-body">
        It stays in the register, with the date on which it ended.
        {isDecided && " What was decided for it holds until a lead official decides otherwise."}
      </p>
      <PostForm>
        <ButtonGroup>
          <Button>It no longer holds</Button>
          <a className="govuk-link" href="/interests">
            Keep it
          </a>
        </ButtonGroup>
      </PostForm>
    </Page>
  );
}

import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { withNotice } from "#app/http/notices.server.ts";
import { orNotFound } from "#app/http/refusals.server.ts";
import { may } from "#app/people/permissions.ts";
import { PostForm } from "#app/people/post-form.tsx";
import { requireActor } from "#app/people/require-actor.server.ts";
import { roundPath } from "#app/rounds/paths.ts";
import { openNow, opensTooEarly } from "#app/rounds/plan.server.ts";
import { roundRunBy } from "#app/rounds/round.server.ts";
import { phaseAt } from "#app/rounds/round.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Button, ButtonGroup } from "#app/ui/button.tsx";
import { momentInWords } from "#app/ui/moment.ts";
import { Page } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";
import { WarningText } from "#app/ui/warning-text.tsx";

export const handle = titled("Open the round now");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, may.runRounds);
  const round = orNotFound(roundRunBy(actor, params.round));
  // It has been opened from elsewhere.
  if (phaseAt(round, Date.now()) !== "planned") throw redirect(roundPath(round.id));
  const { id, title, opensAt, closesAt } = round;
  return { id, title, opensAt, closesAt, isTooEarly: opensTooEarly(round, Date.now()) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, may.runRounds);
  const { id } = orNotFound(roundRunBy(actor, params.round));
  const isOpened = openNow(actor, id, Date.now());
  return redirect(isOpened ? withNotice(roundPath(id), "round-opened") : `${roundPath(id)}/opening`);
}

export default function Opening() {
  const { id, title, opensAt, closesAt, isTooEarly } = useLoaderData<typeof loader>();
  return (
    <Page
      heading="Open the round now"
      caption={title}
      before={<BackLink href={roundPath(id)}>Back to the round</BackLink>}
    >
      {isTooEarly && (
        <WarningText>
          The round that this one follows has not closed. This one can be opened when it has.
        </WarningText>
      )}
      <p className="govuk-body">
        The round is planned to open on {momentInWords(opensAt)}. If you open it now, its members can write
        from now until {momentInWords(closesAt)}.
      </p>
      <WarningText>
        Title, frameworks, sharing, names and the agreement rule are fixed from the opening on.
      </WarningText>
      <PostForm>
        <ButtonGroup>
          <Button>Open the round now</Button>
          <a className="govuk-link" href={roundPath(id)}>
            Leave it planned
          </a>
        </ButtonGroup>
      </PostForm>
    </Page>
  );
}

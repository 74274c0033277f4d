import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { withNotice } from "#app/http/notices.server.ts";
import { notFound, orNotFound } from "#app/http/refusals.server.ts";
import { may } from "#app/people/permissions.ts";
import { PostForm } from "#app/people/post-form.tsx";
import { requireActor } from "#app/people/require-actor.server.ts";
import type { Actor } from "#app/people/session.server.ts";
import { roundPath } from "#app/rounds/paths.ts";
import { endReopening, reopeningsOf } from "#app/rounds/reopening.server.ts";
import { roundRunBy } from "#app/rounds/round.server.ts";
import { sectionInRound } from "#app/rounds/sections.server.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Button, ButtonGroup } from "#app/ui/button.tsx";
import { momentInWords } from "#app/ui/moment.ts";
import { Page } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";

export const handle = titled("End a reopening");

/** The round and the reopening that the address names, while it holds. */
function reopeningAt(actor: Actor, params: { round?: string; reopening?: string }, now: number) {
  const round = orNotFound(roundRunBy(actor, params.round));
  const all = reopeningsOf(round.id, now);
  const found = orNotFound(all.find((one) => String(one.id) === params.reopening && one.isCurrent));
  return { round, reopening: found };
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, may.runRounds);
  const { round, reopening } = reopeningAt(actor, params, Date.now());
  const { member, until, sectionId } = reopening;
  return { id: round.id, title: round.title, member, until, section: sectionInRound(sectionId) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, may.runRounds);
  const now = Date.now();
  const { round, reopening } = reopeningAt(actor, params, now);
  if (!endReopening(actor, round.id, reopening.id, now)) notFound();
  return redirect(withNotice(roundPath(round.id), "reopening-ended"));
}

export default function Ending() {
  const { id, title, member, until, section } = useLoaderData<typeof loader>();
  return (
    <Page
      heading="End a reopening"
      caption={title}
      before={<BackLink href={roundPath(id)}>Back to the round</BackLink>}
    >
      <p className="govuk-body">
        {section} is reopened for {member} until {momentInWords(until)}. If you end it now, what {member} has
        submitted counts, and drafts do not.
      </p>
      <PostForm>
        <ButtonGroup>
          <Button>End it now</Button>
          <a className="govuk-link" href={roundPath(id)}>
            Leave it reopened
          </a>
        </ButtonGroup>
      </PostForm>
    </Page>
  );
}

import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { takeSnapshot } from "#app/exports/snapshot.server.ts";
import { readForm } from "#app/http/form.server.ts";
import { withNotice } from "#app/http/notices.server.ts";
import { orNotFound } from "#app/http/refusals.server.ts";
import { useRefused } from "#app/http/refused.ts";
import { may } from "#app/people/permissions.ts";
import { PostForm } from "#app/people/post-form.tsx";
import { requireActor } from "#app/people/require-actor.server.ts";
import { closeEarly } from "#app/rounds/change.server.ts";
import { longestReason, notOpen, readClosing } from "#app/rounds/change-form.server.ts";
import { roundPath } from "#app/rounds/paths.ts";
import { ReasonField } from "#app/rounds/reason-field.tsx";
import { roundOf, roundRunBy } from "#app/rounds/round.server.ts";
import { isOpenAt } from "#app/rounds/round.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Button, ButtonGroup } from "#app/ui/button.tsx";
import { errorLinks } from "#app/ui/error-links.ts";
import type { Messages } from "#app/ui/field.tsx";
import { momentInWords } from "#app/ui/moment.ts";
import { Page } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";
import { WarningText } from "#app/ui/warning-text.tsx";

export const handle = titled("Close the round now");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, may.runRounds);
  const round = orNotFound(roundRunBy(actor, params.round));
  const { id, title, closesAt } = round;
  return { id, title, closesAt, isOpen: isOpenAt(round, Date.now()), longestReason };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, may.runRounds);
  const { id } = orNotFound(roundRunBy(actor, params.round));
  const read = readClosing(await readForm(request));
  if ("messages" in read) return data(read, { status: 400 });
  const now = Date.now();
  if (!closeEarly(actor, id, read.reason, now))
    return data({ fields: read, messages: notOpen }, { status: 409 });
  takeSnapshot(roundOf(id), now);
  return redirect(withNotice(roundPath(id), "round-closed"));
}

export default function Closing() {
  const { id, title, closesAt, isOpen, longestReason } = useLoaderData<typeof loader>();
  const refused = useRefused<typeof action>();
  const messages: Messages = refused?.messages ?? {};
  return (
    <Page
      heading="Close the round now"
      caption={title}
      before={<BackLink href={roundPath(id)}>Back to the round</BackLink>}
      errors={errorLinks(messages, ["form", "reason"])}
    >
      {isOpen || refused ? (
        <>
          <p className="govuk-body">
            The round is open until {momentInWords(closesAt)}. If you close it now, drafts that members have
            not submitted do not count, and the figures of this moment are kept as its snapshot.
          </p>
          <WarningText>
            A closed round cannot be opened again. Single sections can be reopened for single members.
          </WarningText>
          <PostForm id="form">
            <ReasonField
              defaultValue={refused?.fields.reason}
              error={messages.reason}
              maxLength={longestReason}
            />
            <ButtonGroup>
              <Button variant="warning">Close the round now</Button>
              <a className="govuk-link" href={roundPath(id)}>
                Leave it open
              </a>
            </ButtonGroup>
          </PostForm>
        </>
      ) : (
        <p className="govuk-body">The round is not open, so it cannot be closed.</p>
      )}
    </Page>
  );
}

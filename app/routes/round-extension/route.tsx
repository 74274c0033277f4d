import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readForm } from "#app/http/form.server.ts";
import { withNotice } from "#app/http/notices.server.ts";
import { orNotFound } from "#app/http/refusals.server.ts";
import { useRefused } from "#app/http/refused.ts";
import { may } from "#app/people/permissions.ts";
import { PostForm } from "#app/people/post-form.tsx";
import { requireActor } from "#app/people/require-actor.server.ts";
import { extendRound } from "#app/rounds/change.server.ts";
import { longestReason, notOpen, readExtension } from "#app/rounds/change-form.server.ts";
import { roundPath } from "#app/rounds/paths.ts";
import { ReasonField } from "#app/rounds/reason-field.tsx";
import { followedFrom, roundRunBy } from "#app/rounds/round.server.ts";
import { isOpenAt } from "#app/rounds/round.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Button } from "#app/ui/button.tsx";
import { errorLinks } from "#app/ui/error-links.ts";
import type { Messages } from "#app/ui/field.tsx";
import { momentInWords } from "#app/ui/moment.ts";
import { momentFieldsOf, noMoment } from "#app/ui/moment-field.ts";
import { MomentInput, momentFieldOrder } from "#app/ui/moment-input.tsx";
import { Page } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";

export const handle = titled("Extend the round");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, may.runRounds);
  const round = orNotFound(roundRunBy(actor, params.round));
  const { id, title, closesAt } = round;
  return { id, title, closesAt, isOpen: isOpenAt(round, Date.now()), longestReason };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, may.runRounds);
  const round = orNotFound(roundRunBy(actor, params.round));
  const read = readExtension(await readForm(request), round, followedFrom(round.id));
  if ("messages" in read) return data(read, { status: 400 });
  const { closesAt, reason } = read;
  if (!extendRound(actor, round.id, closesAt, reason, Date.now())) {
    const fields = { closes: momentFieldsOf(closesAt), reason };
    return data({ fields, messages: notOpen }, { status: 409 });
  }
  return redirect(withNotice(roundPath(round.id), "round-extended"));
}

export default function Extension() {
  const { id, title, closesAt, isOpen, longestReason } = useLoaderData<typeof loader>();
  const refused = useRefused<typeof action>();
  const messages: Messages = refused?.messages ?? {};
  return (
    <Page
      heading="Extend the round"
      caption={title}
      before={<BackLink href={roundPath(id)}>Back to the round</BackLink>}
      errors={errorLinks(messages, ["form", ...momentFieldOrder("closes"), "reason"])}
    >
      {isOpen || refused ? (
        <>
          <p className="govuk-body">
            The round is open until {momentInWords(closesAt)}. Members see the new time as soon as you save
            it.
          </p>
          <PostForm id="form">
            <MomentInput
              name="closes"
              label="New closing"
              labelSize="s"
              hint="Midnight begins a day: to close at the end of one, enter 11:59pm."
              fields={refused?.fields.closes ?? noMoment}
              messages={messages}
            />
            <ReasonField
              defaultValue={refused?.fields.reason}
              error={messages.reason}
              maxLength={longestReason}
            />
            <Button>Extend the round</Button>
          </PostForm>
        </>
      ) : (
        <p className="govuk-body">The round is not open, so it cannot be extended.</p>
      )}
    </Page>
  );
}

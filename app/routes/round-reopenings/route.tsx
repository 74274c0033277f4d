import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { takeSnapshot } from "#app/exports/snapshot.server.ts";
import { readForm } from "#app/http/form.server.ts";
import { withNotice } from "#app/http/notices.server.ts";
import { orNotFound } from "#app/http/refusals.server.ts";
import { useRefused } from "#app/http/refused.ts";
import { may } from "#app/people/permissions.ts";
import { activeMembers } from "#app/people/person.server.ts";
import { PostForm } from "#app/people/post-form.tsx";
import { requireActor } from "#app/people/require-actor.server.ts";
import { leastInBatch } from "#app/rounds/batches.ts";
import { longestReason, readReopening } from "#app/rounds/change-form.server.ts";
import { roundPath } from "#app/rounds/paths.ts";
import { ReasonField } from "#app/rounds/reason-field.tsx";
import { reopen } from "#app/rounds/reopening.server.ts";
import { membersOf, roundRunBy } from "#app/rounds/round.server.ts";
import { isClosedAt } from "#app/rounds/round.ts";
import { sectionsInRound } from "#app/rounds/sections.server.ts";
import { readsInBatches } from "#app/rounds/visibility.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Button } from "#app/ui/button.tsx";
import { errorLinks } from "#app/ui/error-links.ts";
import type { Messages } from "#app/ui/field.tsx";
import { noMoment } from "#app/ui/moment-field.ts";
import { MomentInput, momentFieldOrder } from "#app/ui/moment-input.tsx";
import { Page } from "#app/ui/page.tsx";
import { Select } from "#app/ui/select.tsx";
import { titled } from "#app/ui/title.ts";

export const handle = titled("Reopen a section");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, may.runRounds);
  const round = orNotFound(roundRunBy(actor, params.round));
  return {
    id: round.id,
    title: round.title,
    isClosed: isClosedAt(round, Date.now()),
    isInBatches: readsInBatches(actor, round),
    sections: sectionsInRound(round.id),
    members: activeMembersIn(round.id),
    longestReason,
  };
}

function activeMembersIn(roundId: number) {
  const inside = membersOf(roundId);
  return activeMembers().filter(({ id }) => inside.includes(id));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, may.runRounds);
  const round = orNotFound(roundRunBy(actor, params.round));
  const form = await readForm(request);
  const now = Date.now();
  takeSnapshot(round, now);
  const sections = sectionsInRound(round.id).map(({ id }) => id);
  const members = activeMembersIn(round.id).map(({ id }) => id);
  const read = readReopening(form, { sections, members }, now);
  if ("messages" in read) return data(read, { status: 400 });
  const { fields, ...given } = read;
  if (!reopen(actor, { roundId: round.id, ...given }, now)) {
    return data({ fields, messages: { form: notReopened } }, { status: 409 });
  }
  return redirect(withNotice(roundPath(round.id), "section-reopened"));
}

const notReopened =
  "Nothing was reopened: either the round is not closed, or this section is reopened for this member already. To change until when, end that reopening first";

export default function Reopenings() {
  const { id, title, isClosed, isInBatches, sections, members, longestReason } =
    useLoaderData<typeof loader>();
  const refused = useRefused<typeof action>();
  const messages: Messages = refused?.messages ?? {};
  const none = { value: "", label: "Select" };
  return (
    <Page
      heading="Reopen a section for one member"
      caption={title}
      before={<BackLink href={roundPath(id)}>Back to the round</BackLink>}
      errors={errorLinks(messages, ["form", "member", "section", ...momentFieldOrder("until"), "reason"])}
    >
      {isClosed || refused ? (
        <>
          <p className="govuk-body">
            The member can change their answers and comments in this section until the time you enter, and is
            told so on their start page. What they and others see of each other’s input stays as it is in the
            closed round. The snapshot of the round stays as it is; its page says which figures are others
            since.
          </p>
          {isInBatches && (
            <p className="govuk-body">
              Names are hidden in this round. What the member changes shows once {leastInBatch} members have
              changed the same section: shown alone, it would be known whose it is.
            </p>
          )}
          <PostForm id="form">
            <Select
              name="member"
              label="Member"
              labelSize="s"
              items={[
                none,
                ...members.map(({ id, name, email }) => ({ value: id, label: `${name} (${email})` })),
              ]}
              defaultValue={refused?.fields.member}
              error={messages.member}
            />
            <Select
              name="section"
              label="Section"
              labelSize="s"
              items={[none, ...sections.map(({ id, title }) => ({ value: String(id), label: title }))]}
              defaultValue={refused?.fields.section}
              error={messages.section}
            />
            <MomentInput
              name="until"
              label="Until when"
              labelSize="s"
              hint="At most 14 days from now. You can end it earlier."
              fields={refused?.fields.until ?? noMoment}
              messages={messages}
            />
            <ReasonField
              defaultValue={refused?.fields.reason}
              error={messages.reason}
              maxLength={longestReason}
            />
            <Button>Reopen the section</Button>
          </PostForm>
        </>
      ) : (
        <p className="govuk-body">Only sections of a closed round can be reopened.</p>
      )}
    </Page>
  );
}

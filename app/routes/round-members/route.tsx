import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { recordReading } from "#app/audit/reading.server.ts";
import { readForm } from "#app/http/form.server.ts";
import { withNotice } from "#app/http/notices.server.ts";
import { orNotFound } from "#app/http/refusals.server.ts";
import { useRefused } from "#app/http/refused.ts";
import { may } from "#app/people/permissions.ts";
import { activeMembers } from "#app/people/person.server.ts";
import { PostForm } from "#app/people/post-form.tsx";
import { requireActor } from "#app/people/require-actor.server.ts";
import { assignedMembers } from "#app/rounds/assignment.server.ts";
import { addMembers } from "#app/rounds/change.server.ts";
import { longestReason, notOpen, readAddition } from "#app/rounds/change-form.server.ts";
import { roundPath } from "#app/rounds/paths.ts";
import { memberItem } from "#app/rounds/plan-fields.tsx";
import { ReasonField } from "#app/rounds/reason-field.tsx";
import { frameworksOf, membersOf, roundRunBy } from "#app/rounds/round.server.ts";
import { isOpenAt } from "#app/rounds/round.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Button } from "#app/ui/button.tsx";
import { Checkboxes } from "#app/ui/checkboxes.tsx";
import { counted } from "#app/ui/counting.ts";
import { errorLinks } from "#app/ui/error-links.ts";
import type { Messages } from "#app/ui/field.tsx";
import { Page } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";

export const handle = titled("Add members");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, may.runRounds);
  const round = orNotFound(roundRunBy(actor, params.round));
  const { id, title } = round;
  recordReading(actor, `round ${id}`, Date.now());
  return {
    id,
    title,
    isOpen: isOpenAt(round, Date.now()),
    expected: membersOf(id).length,
    others: membersOutside(id),
    longestReason,
  };
}

function membersOutside(roundId: number) {
  const inside = membersOf(roundId);
  return activeMembers().filter(({ id }) => !inside.includes(id));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, may.runRounds);
  const { id } = orNotFound(roundRunBy(actor, params.round));
  const possible = membersOutside(id).map((member) => member.id);
  const read = readAddition(await readForm(request), possible, frameworksOf(id), assignedMembers());
  if ("messages" in read) return data(read, { status: 400 });
  if (!addMembers(actor, id, read.members, read.reason, Date.now())) {
    return data({ fields: read, messages: notOpen }, { status: 409 });
  }
  return redirect(withNotice(roundPath(id), "members-added"));
}

export default function AddMembers() {
  const { id, title, isOpen, expected, others, longestReason } = useLoaderData<typeof loader>();
  const refused = useRefused<typeof action>();
  const messages: Messages = refused?.messages ?? {};
  return (
    <Page
      heading="Add members"
      caption={title}
      before={<BackLink href={roundPath(id)}>Back to the round</BackLink>}
      errors={errorLinks(messages, ["form", "member", "reason"])}
    >
      <p className="govuk-body">
        The round asks {counted(expected, "member")}. Each one you add is asked from now on, about every
        section or about the frameworks they are assigned, so more answers are expected. Nobody can be taken
        out again.
      </p>
      {!refused && (!isOpen || others.length === 0) ? (
        <p className="govuk-body">
          {isOpen
            ? "Every member there is has a place in this round."
            : "The round is not open, so nobody can be added."}
        </p>
      ) : (
        <PostForm id="form">
          <Checkboxes
            name="member"
            label="Members to add"
            labelSize="s"
            small
            items={others.map(memberItem)}
            defaultValues={refused?.fields.members}
            error={messages.member}
          />
          <ReasonField
            defaultValue={refused?.fields.reason}
            error={messages.reason}
            maxLength={longestReason}
          />
          <Button>Add members</Button>
        </PostForm>
      )}
    </Page>
  );
}

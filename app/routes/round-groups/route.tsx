import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { recordReading } from "#app/audit/reading.server.ts";
import { readForm } from "#app/http/form.server.ts";
import { withNotice } from "#app/http/notices.server.ts";
import { orNotFound } from "#app/http/refusals.server.ts";
import { useRefused } from "#app/http/refused.ts";
import { may } from "#app/people/permissions.ts";
import { peopleWithIds } from "#app/people/person.server.ts";
import { PostForm } from "#app/people/post-form.tsx";
import { requireActor } from "#app/people/require-actor.server.ts";
import { seatsIn, setGroups } from "#app/rounds/groups.server.ts";
import { groupNames, groups } from "#app/rounds/groups.ts";
import { groupField, readGroups } from "#app/rounds/groups-form.server.ts";
import { roundPath } from "#app/rounds/paths.ts";
import { membersOf, roundRunBy } from "#app/rounds/round.server.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Button } from "#app/ui/button.tsx";
import { errorLinks } from "#app/ui/error-links.ts";
import type { Messages } from "#app/ui/field.tsx";
import { Page } from "#app/ui/page.tsx";
import { Select } from "#app/ui/select.tsx";
import { titled } from "#app/ui/title.ts";

export const handle = titled("Groups of members");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, may.runRounds);
  const { id, title } = orNotFound(roundRunBy(actor, params.round));
  const seats = seatsIn(id);
  recordReading(actor, `round ${id}`, Date.now());
  return {
    id,
    title,
    members: peopleWithIds([...seats.keys()]).map(({ id: member, name, email }) => ({
      field: groupField(member),
      name,
      email,
      group: seats.get(member) ?? "",
    })),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, may.runRounds);
  const { id } = orNotFound(roundRunBy(actor, params.round));
  const read = readGroups(await readForm(request), membersOf(id));
  if ("messages" in read) return data(read, { status: 400 });
  setGroups(id, read.groups, actor.id, Date.now());
  return redirect(withNotice(roundPath(id), "groups-saved"));
}

export default function GroupsOfMembers() {
  const { id, title, members } = useLoaderData<typeof loader>();
  const messages: Messages = useRefused<typeof action>()?.messages ?? {};
  const fields = members.map(({ field }) => field);
  return (
    <Page
      heading="Groups of members"
      caption={title}
      before={<BackLink href={roundPath(id)}>Back to the round</BackLink>}
      errors={errorLinks(messages, fields)}
    >
      <p className="govuk-body">
        Where the round shows names, officials can read the figures of one group alone. A group changes
        nothing of what counts, so you can change it at any time; each change is recorded.
      </p>
      {members.length === 0 ? (
        <p className="govuk-body">The round has no members yet.</p>
      ) : (
        <PostForm>
          {members.map(({ field, name, email, group }) => (
            <Select
              key={field}
              name={field}
              label={name}
              hint={<span className="wrap-anywhere">{email}</span>}
              items={[
                { value: "", label: "No group" },
                ...groups.map((one) => ({ value: one, label: groupNames[one] })),
              ]}
              defaultValue={group}
              error={messages[field]}
            />
          ))}
          <Button>Save groups</Button>
        </PostForm>
      )}
    </Page>
  );
}

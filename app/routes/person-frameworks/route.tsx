import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { allFrameworks } from "#app/framework/edition.server.ts";
import { frameworkLabel } from "#app/framework/frameworks.ts";
import { readForm } from "#app/http/form.server.ts";
import { withNotice } from "#app/http/notices.server.ts";
import { NoticeBanner } from "#app/http/notices.tsx";
import { orNotFound } from "#app/http/refusals.server.ts";
import { useRefused } from "#app/http/refused.ts";
import { may } from "#app/people/permissions.ts";
import { activeMembers } from "#app/people/person.server.ts";
import { PostForm } from "#app/people/post-form.tsx";
import { requireActor } from "#app/people/require-actor.server.ts";
import { assignmentOf } from "#app/rounds/assignment.server.ts";
import {
  assignmentFieldsIn,
  fieldsOfAssignment,
  readAssignment,
  whyNotReassigned,
} from "#app/rounds/assignment-form.server.ts";
import { groupNames, groups } from "#app/rounds/groups.ts";
import { reassign, seatsAhead, versionOf } from "#app/rounds/reassignment.server.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Button } from "#app/ui/button.tsx";
import { Checkboxes } from "#app/ui/checkboxes.tsx";
import { errorLinks } from "#app/ui/error-links.ts";
import type { Messages } from "#app/ui/field.tsx";
import { Page } from "#app/ui/page.tsx";
import { Radios } from "#app/ui/radios.tsx";
import { Select } from "#app/ui/select.tsx";
import { titled } from "#app/ui/title.ts";
import { ReachNote } from "./reach-note.tsx";

export const handle = titled<typeof loader>(({ member }) => `Frameworks of ${member.name}`);

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireActor(request, may.managePeople);
  const member = memberNamed(params.person);
  const assignment = assignmentOf(member.id);
  return {
    member,
    fields: fieldsOfAssignment(assignment),
    version: versionOf(assignment),
    frameworks: allFrameworks().map(({ code, title }) => ({ code, title })),
    seats: seatsAhead(member.id, Date.now()),
  };
}

function memberNamed(id: string | undefined) {
  return orNotFound(activeMembers().find((one) => one.id === id));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, may.managePeople);
  const member = memberNamed(params.person);
  const form = await readForm(request);
  const read = readAssignment(
    form,
    allFrameworks().map(({ code }) => code),
  );
  if ("messages" in read) return data(read, { status: 400 });
  const outcome = reassign(actor, member.id, read.assignment, form.text("version"), Date.now());
  if (outcome.kind !== "written") {
    const messages: Messages = { form: whyNotReassigned(outcome) };
    return data({ fields: assignmentFieldsIn(form), messages }, { status: 409 });
  }
  return redirect(withNotice(`/people/${member.id}/frameworks`, "assignment-saved"));
}

export default function PersonFrameworks() {
  const { member, fields: stored, version, frameworks, seats } = useLoaderData<typeof loader>();
  const refused = useRefused<typeof action>();
  const fields = refused?.fields ?? stored;
  const messages: Messages = refused?.messages ?? {};
  return (
    <Page
      heading="What the member is asked about"
      caption={member.name}
      before={<BackLink href={`/people/${member.id}`}>Back to {member.name}</BackLink>}
      banner={<NoticeBanner />}
      errors={errorLinks(messages, ["form", "scope", "framework", "group"])}
    >
      <ReachNote seats={seats} />
      <PostForm id="form">
        <input type="hidden" name="version" value={version} />
        <Radios
          name="scope"
          label="Frameworks"
          labelSize="m"
          hint="In a framework that a member is not asked about, they neither score nor comment, read nothing of what others write, and count in no figure."
          items={[
            { value: "all", label: "All frameworks of each round" },
            { value: "some", label: "Only those chosen below" },
          ]}
          defaultValue={fields.scope}
          error={messages.scope}
        />
        <Checkboxes
          name="framework"
          label="If only some, which"
          labelSize="s"
          small
          items={frameworks.map(({ code, title }) => ({
            value: code,
            label: `${frameworkLabel(code)}: ${title}`,
          }))}
          defaultValues={fields.frameworks}
          error={messages.framework}
        />
        <Select
          name="group"
          label="Group"
          labelSize="m"
          hint="Whom the member speaks for. It changes nothing of what counts."
          items={[
            { value: "", label: "No group" },
            ...groups.map((one) => ({ value: one, label: groupNames[one] })),
          ]}
          defaultValue={fields.group}
          error={messages.group}
        />
        <Button>Save</Button>
      </PostForm>
    </Page>
  );
}

import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { allFrameworks } from "#app/framework/edition.server.ts";
import { readForm } from "#app/http/form.server.ts";
import { useRefused } from "#app/http/refused.ts";
import { AlreadyInvited, inviteNewcomer } from "#app/people/invitation.server.ts";
import { InvitationLinks, shownOnce } from "#app/people/invitation-links.tsx";
import type { Invitee, InviteeFields, InviteeMessages } from "#app/people/invitee.ts";
import { noInvitee, readInviteeForm } from "#app/people/invitee-form.server.ts";
import { peoplePath } from "#app/people/paths.ts";
import { inviteeChoices } from "#app/people/people-import.server.ts";
import { may } from "#app/people/permissions.ts";
import { PostForm } from "#app/people/post-form.tsx";
import { requireActor } from "#app/people/require-actor.server.ts";
import type { Actor } from "#app/people/session.server.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { errorLinks } from "#app/ui/error-links.ts";
import { Page } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";
import { InviteeFieldset, inviteeFieldOrder } from "./invitee-fieldset.tsx";

export const handle = titled("Invite a person");

export async function loader({ request }: LoaderFunctionArgs) {
  await requireActor(request, may.managePeople);
  return { fields: noInvitee, frameworks: allFrameworks().map(({ code, title }) => ({ code, title })) };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request, may.managePeople);
  const read = readInviteeForm(await readForm(request), inviteeChoices());
  if ("messages" in read) return data({ ...read, invited: null }, { status: 400 });
  return invited(actor, read.invitee);
}

function invited(actor: Actor, invitee: Invitee) {
  try {
    const made = shownOnce(inviteNewcomer(actor, invitee, Date.now()));
    return data({ answer: true, invited: made, fields: noInvitee, messages: {} });
  } catch (error) {
    if (!(error instanceof AlreadyInvited)) throw error;
    const { email, name, role, frameworks, group } = invitee;
    const fields: InviteeFields = { email, name, role, framework: frameworks, group: group ?? "" };
    const messages: InviteeMessages = { email: error.message };
    return data({ invited: null, fields, messages }, { status: 400 });
  }
}

export default function InvitePerson() {
  const { fields, frameworks } = useLoaderData<typeof loader>();
  const answered = useRefused<typeof action>();
  if (answered?.invited) {
    return (
      <Page
        heading={<span className="wrap-anywhere">{answered.invited.name} is invited</span>}
        before={<BackLink href={peoplePath}>Back to the people</BackLink>}
      >
        <InvitationLinks invited={[answered.invited]} />
        <ButtonLink href={`${peoplePath}/new`}>Invite another person</ButtonLink>
      </Page>
    );
  }
  const messages: InviteeMessages = answered?.messages ?? {};
  return (
    <Page
      heading="Invite a person"
      before={<BackLink href={peoplePath}>Back to the people</BackLink>}
      errors={errorLinks(messages, inviteeFieldOrder)}
    >
      <PostForm>
        <InviteeFieldset fields={answered?.fields ?? fields} messages={messages} frameworks={frameworks} />
        <Button>Invite</Button>
      </PostForm>
    </Page>
  );
}

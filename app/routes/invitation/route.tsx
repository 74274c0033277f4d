import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readForm } from "#app/http/form.server.ts";
import { invitationOver } from "#app/http/refusals.server.ts";
import { useRefused } from "#app/http/refused.ts";
import { acceptInvitation, invitedBy } from "#app/people/invitation.server.ts";
import { NewPasswordField } from "#app/people/new-password-field.tsx";
import { passwordLength, problemWithPassword } from "#app/people/password.server.ts";
import { isAllowed, may } from "#app/people/permissions.ts";
import type { Person } from "#app/people/person.server.ts";
import { roleNames } from "#app/people/roles.ts";
import { beginSession, onTheWayTo } from "#app/people/sign-in-session.server.ts";
import { joinRounds } from "#app/rounds/round.server.ts";
import { Button } from "#app/ui/button.tsx";
import { Page } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";

export const handle = titled("Set your password");

export function loader({ params }: LoaderFunctionArgs) {
  const { name, email, role } = invitedBy(params.token ?? "", Date.now()) ?? invitationOver();
  return { name, email, role, leastLength: passwordLength.least };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const password = (await readForm(request)).text("password");
  const invited = invitedBy(params.token ?? "", Date.now()) ?? invitationOver();
  const message = problemWithPassword(password, invited);
  if (message) return data({ message }, { status: 400 });

  const now = Date.now();
  const welcome = ({ id, role }: Person) => isAllowed(role, may.assess) && joinRounds(id, now);
  const person = (await acceptInvitation(params.token ?? "", password, now, welcome)) ?? invitationOver();
  const { cookie, awaited } = await beginSession(request, person);
  return redirect(onTheWayTo("/", awaited), { headers: { "set-cookie": cookie } });
}

export default function Invitation() {
  const { name, email, role, leastLength } = useLoaderData<typeof loader>();
  const message = useRefused<typeof action>()?.message;
  return (
    <Page
      heading="Set your password"
      caption={`${name}, ${roleNames[role].toLowerCase()}`}
      errors={message ? [{ href: "#password", text: message }] : []}
    >
      <p className="govuk-body">
        You will sign in with <strong>{email}</strong> and this password. The link that brought you here works
        once.
      </p>
      <form method="post" noValidate>
        <NewPasswordField {...{ email, leastLength }} error={message} />
        <Button>Set password and continue</Button>
      </form>
    </Page>
  );
}

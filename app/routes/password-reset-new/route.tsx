import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readForm } from "#app/http/form.server.ts";
import { withNotice } from "#app/http/notices.server.ts";
import { resetOver } from "#app/http/refusals.server.ts";
import { useRefused } from "#app/http/refused.ts";
import { NameForPasswordManagers, NewPasswordField } from "#app/people/new-password-field.tsx";
import { passwordLength, problemWithPassword } from "#app/people/password.server.ts";
import { resetPassword, resetting } from "#app/people/password-reset.server.ts";
import { endSession } from "#app/people/session.server.ts";
import { Button } from "#app/ui/button.tsx";
import { Page } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";

export const handle = titled("Set a new password");

export function loader({ params }: LoaderFunctionArgs) {
  const { email } = resetting(params.token ?? "", Date.now()) ?? resetOver();
  return { email, leastLength: passwordLength.least };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const password = (await readForm(request)).text("password");
  const token = params.token ?? "";
  const message = problemWithPassword(password, resetting(token, Date.now()) ?? resetOver());
  if (message) return data({ message }, { status: 400 });
  (await resetPassword(token, password, Date.now())) ?? resetOver();
  const headers = { "set-cookie": await endSession(request) };
  return redirect(withNotice("/sign-in", "password-reset"), { headers });
}

export default function NewPassword() {
  const { email, leastLength } = useLoaderData<typeof loader>();
  const message = useRefused<typeof action>()?.message;
  return (
    <Page heading="Set a new password" errors={message ? [{ href: "#password", text: message }] : []}>
      <p className="govuk-body">
        You sign in with <strong>{email}</strong> and this password. Wherever you are signed in, you will be
        signed out.
      </p>
      <form method="post" noValidate>
        <NameForPasswordManagers email={email} />
        <NewPasswordField label="New password" leastLength={leastLength} error={message} />
        <Button>Set password</Button>
      </form>
    </Page>
  );
}

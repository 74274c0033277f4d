import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readForm } from "#app/http/form.server.ts";
import { withNotice } from "#app/http/notices.server.ts";
import { useRefused } from "#app/http/refused.ts";
import { NameForPasswordManagers, NewPasswordField } from "#app/people/new-password-field.tsx";
import { problemWithOwnPassword } from "#app/people/own-password.server.ts";
import { hashPassword, passwordLength, problemWithPassword } from "#app/people/password.server.ts";
import { changePassword } from "#app/people/password-change.server.ts";
import { PostForm } from "#app/people/post-form.tsx";
import { requireSignedIn } from "#app/people/require-actor.server.ts";
import { replaceSession } from "#app/people/sign-in-session.server.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Button } from "#app/ui/button.tsx";
import { errorLinks } from "#app/ui/error-links.ts";
import { Page } from "#app/ui/page.tsx";
import { PasswordInput } from "#app/ui/password-input.tsx";
import { titled } from "#app/ui/title.ts";

export const handle = titled("Change your password");

export async function loader({ request }: LoaderFunctionArgs) {
  const { email } = await requireSignedIn(request);
  return { email, leastLength: passwordLength.least };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await requireSignedIn(request);
  const form = await readForm(request);
  const refused = await problemWithOwnPassword(actor, form.text("current"), context.clientAddress);
  const password = form.text("password");
  const problem = problemWithPassword(password, actor);
  if (refused || problem) {
    const messages = {
      ...(refused && { current: refused.message }),
      ...(problem && { password: problem }),
    };
    return data({ messages }, { status: refused?.status ?? 400 });
  }
  changePassword(actor.id, await hashPassword(password), Date.now());
  const headers = { "set-cookie": await replaceSession(request, actor, null) };
  return redirect(withNotice("/account", "password-changed"), { headers });
}

export default function PasswordChange() {
  const { email, leastLength } = useLoaderData<typeof loader>();
  const messages: { current?: string; password?: string } = useRefused<typeof action>()?.messages ?? {};
  return (
    <Page
      heading="Change your password"
      before={<BackLink href="/account">Back to your account</BackLink>}
      errors={errorLinks(messages, ["current", "password"])}
    >
      <p className="govuk-body">You stay signed in here. Everywhere else you will be signed out.</p>
      <PostForm>
        <NameForPasswordManagers email={email} />
        <PasswordInput name="current" label="Current password" error={messages.current} />
        <NewPasswordField label="New password" leastLength={leastLength} error={messages.password} />
        <Button>Change password</Button>
      </PostForm>
    </Page>
  );
}

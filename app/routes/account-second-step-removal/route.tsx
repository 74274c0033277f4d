import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readForm } from "#app/http/form.server.ts";
import { withNotice } from "#app/http/notices.server.ts";
import { useRefused } from "#app/http/refused.ts";
import { NameForPasswordManagers } from "#app/people/new-password-field.tsx";
import { problemWithOwnPassword } from "#app/people/own-password.server.ts";
import { PostForm } from "#app/people/post-form.tsx";
import { requireSignedIn } from "#app/people/require-actor.server.ts";
import { isCompulsory, removeSecondStep, secondStepOf } from "#app/people/second-step.server.ts";
import { takeSecondStep } from "#app/people/sign-in-code.server.ts";
import { SignInCodeField } from "#app/people/sign-in-code-field.tsx";
import { replaceSession } from "#app/people/sign-in-session.server.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Button } from "#app/ui/button.tsx";
import { errorLinks } from "#app/ui/error-links.ts";
import { Page } from "#app/ui/page.tsx";
import { PasswordInput } from "#app/ui/password-input.tsx";
import { titled } from "#app/ui/title.ts";

export const handle = titled("Take off the second step");

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireSignedIn(request);
  if (!secondStepOf(actor.id)) throw redirect("/account/second-step");
  return { email: actor.email, isCompulsory: isCompulsory(actor) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await requireSignedIn(request);
  const form = await readForm(request);
  const now = Date.now();
  const password = await problemWithOwnPassword(actor, form.text("password"), context.clientAddress);
  if (password) return data({ messages: { password: password.message } }, { status: password.status });
  const code = await takeSecondStep(actor, form.text("code"), now);
  if (code) return data({ messages: { code: code.message } }, { status: code.status });
  removeSecondStep(actor, now);
  if (!isCompulsory(actor)) return redirect(withNotice("/account", "second-step-removed"));
  const headers = { "set-cookie": await replaceSession(request, actor, "set-up") };
  return redirect("/account/second-step", { headers });
}

export default function SecondStepRemoval() {
  const { email, isCompulsory } = useLoaderData<typeof loader>();
  const messages: { password?: string; code?: string } = useRefused<typeof action>()?.messages ?? {};
  return (
    <Page
      heading={isCompulsory ? "Use another authenticator app" : "Turn off the second step"}
      before={<BackLink href="/account/second-step">Back to the second step</BackLink>}
      errors={errorLinks(messages, ["password", "code"])}
    >
      <p className="govuk-body">
        {isCompulsory
          ? "The app you use now and your recovery codes stop working, and you set up the second step anew at once."
          : "You will sign in with your password alone. Your recovery codes stop working."}
      </p>
      <PostForm>
        <NameForPasswordManagers email={email} />
        <PasswordInput name="password" label="Your password" error={messages.password} />
        <SignInCodeField name="code" error={messages.code} />
        <Button>{isCompulsory ? "Continue" : "Turn off the second step"}</Button>
      </PostForm>
    </Page>
  );
}

import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readForm } from "#app/http/form.server.ts";
import { localPath } from "#app/http/local-path.ts";
import { withNotice } from "#app/http/notices.server.ts";
import { useRefused } from "#app/http/refused.ts";
import { secondStepOf } from "#app/people/second-step.server.ts";
import { type Actor, pendingActorOf } from "#app/people/session.server.ts";
import { takeSecondStep } from "#app/people/sign-in-code.server.ts";
import { SignInCodeField } from "#app/people/sign-in-code-field.tsx";
import { completeSession } from "#app/people/sign-in-session.server.ts";
import { Button } from "#app/ui/button.tsx";
import { Page } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";

export const handle = titled("Enter your code");

/** Who has given their password a moment ago and has a second step; anybody else begins with the password. */
async function whoSignsIn(request: Request, next: string): Promise<Actor> {
  const pending = await pendingActorOf(request);
  if (pending && secondStepOf(pending.id)) return pending;
  throw redirect(withNotice(`/sign-in?${new URLSearchParams({ next })}`, "password-first"));
}

export async function loader({ request }: LoaderFunctionArgs) {
  const next = localPath(new URL(request.url).searchParams.get("next"));
  await whoSignsIn(request, next);
  return { next };
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await readForm(request);
  const next = localPath(form.text("next"));
  const actor = await whoSignsIn(request, next);
  const now = Date.now();
  const signedIn =
    (await takeSecondStep(actor, form.text("code"), now)) ?? (await completeSession(request, actor, now));
  if (!("cookie" in signedIn)) return data({ message: signedIn.message }, { status: signedIn.status });
  return redirect(next, { headers: { "set-cookie": signedIn.cookie } });
}

export default function SignInCode() {
  const { next } = useLoaderData<typeof loader>();
  const message = useRefused<typeof action>()?.message;
  return (
    <Page heading="Enter your code" errors={message ? [{ href: "#code", text: message }] : []}>
      <p className="govuk-body">Your password is right. Now take the second step.</p>
      <form method="post" noValidate>
        <SignInCodeField name="code" error={message} />
        <input type="hidden" name="next" value={next} />
        <Button>Sign in</Button>
      </form>
      <p className="govuk-body">
        If you have neither your app nor a recovery code, ask a lead official or whoever runs this service.
      </p>
      <p className="govuk-body">
        <a className="govuk-link" href="/sign-in">
          Sign in as someone else
        </a>
      </p>
    </Page>
  );
}

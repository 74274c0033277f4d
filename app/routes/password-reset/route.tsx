import { type ActionFunctionArgs, data, redirect } from "@remix-run/node";
import { readForm } from "#app/http/form.server.ts";
import { withNotice } from "#app/http/notices.server.ts";
import { NoticeBanner } from "#app/http/notices.tsx";
import { useRefused } from "#app/http/refused.ts";
import { askForReset } from "#app/people/password-reset.server.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Button } from "#app/ui/button.tsx";
import { counted } from "#app/ui/counting.ts";
import { Page } from "#app/ui/page.tsx";
import { TextInput } from "#app/ui/text-input.tsx";
import { titled } from "#app/ui/title.ts";

export const handle = titled("Set a new password");

export async function action({ request, context }: ActionFunctionArgs) {
  const email = (await readForm(request)).text("email");
  if (email.trim() === "")
    return data({ message: "Enter the email address that you sign in with", email }, { status: 400 });
  const { clientAddress } = context;
  const seconds = await askForReset({ email, clientAddress }, Date.now());
  if (seconds === null) return redirect(withNotice("/password-reset", "reset-sent"));
  const message = `Links have been asked for too often. Wait ${counted(Math.ceil(seconds / 60), "minute")} before you ask again`;
  return data({ message, email }, { status: 429 });
}

export default function PasswordReset() {
  const refused = useRefused<typeof action>();
  return (
    <Page
      heading="Set a new password"
      before={<BackLink href="/sign-in">Back to signing in</BackLink>}
      banner={<NoticeBanner />}
      errors={refused ? [{ href: "#email", text: refused.message }] : []}
    >
      <p className="govuk-body">
        We will send you a link with which you can set a new password, once and within an hour.
      </p>
      <form method="post" action="/password-reset" noValidate>
        <TextInput
          name="email"
          label="Email address"
          hint="The one that you sign in with"
          type="email"
          autoComplete="username"
          spellCheck={false}
          width={30}
          defaultValue={refused?.email}
          error={refused?.message}
        />
        <Button>Send the link</Button>
      </form>
      <p className="govuk-body">
        If you were invited and have not set a password yet, use the link of your invitation. If that has
        expired, ask the lead official who invited you for a new one.
      </p>
    </Page>
  );
}

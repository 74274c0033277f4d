import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { endSession } from "#app/people/session.server.ts";
import { SignOutForm } from "#app/people/sign-out-form.tsx";
import { Button } from "#app/ui/button.tsx";
import { Page } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";

export const handle = titled("Sign out");

export async function action({ request }: ActionFunctionArgs) {
  return redirect("/sign-in", { headers: { "set-cookie": await endSession(request) } });
}

export default function SignOut() {
  return (
    <Page heading="Sign out">
      <SignOutForm>
        <Button>Sign out</Button>
      </SignOutForm>
    </Page>
  );
}

import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readForm } from "#app/http/form.server.ts";
import { localPath } from "#app/http/local-path.ts";
import { useRefused } from "#app/http/refused.ts";
import { problemWithOwnPassword } from "#app/people/own-password.server.ts";
import { recoveryCodesLeft } from "#app/people/recovery-code.server.ts";
import { requirePasswordGiven } from "#app/people/require-actor.server.ts";
import { isCompulsory, offerOf, secondStepOf, setUpSecondStep } from "#app/people/second-step.server.ts";
import { completeSession, replaceSession } from "#app/people/sign-in-session.server.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Page } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";
import { SetUp } from "./set-up.tsx";
import { Standing } from "./standing.tsx";

export const handle = titled("Second step for signing in");

export async function loader({ request }: LoaderFunctionArgs) {
  const { actor, isPending } = await requirePasswordGiven(request);
  const standing = secondStepOf(actor.id) ?? null;
  return {
    isPending,
    email: actor.email,
    isCompulsory: isCompulsory(actor),
    standing: standing && { ...standing, codesLeft: recoveryCodesLeft(actor.id) },
    offer: standing ? null : offerOf(request, actor),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { actor, isPending } = await requirePasswordGiven(request);
  const form = await readForm(request);
  if (secondStepOf(actor.id)) return redirect("/account/second-step");
  // Whoever has just given the password to sign in need not give it again. A session that was left open is not enough.
  const refused = isPending
    ? null
    : await problemWithOwnPassword(actor, form.text("password"), context.clientAddress);
  if (refused)
    return data({ field: "password" as const, message: refused.message }, { status: refused.status });
  const now = Date.now();
  if (!setUpSecondStep(actor, request, form.text("code"), now)) {
    const message =
      "Enter the six digits that your app shows now. If they are refused again, check the clock of its device";
    return data({ field: "code" as const, message }, { status: 400 });
  }
  const signedIn = isPending
    ? await completeSession(request, actor, now)
    : { cookie: await replaceSession(request, actor, null) };
  if (!("cookie" in signedIn)) return redirect("/sign-in");
  const next = localPath(new URL(request.url).searchParams.get("next") ?? "/account");
  const codes = `/account/second-step/recovery-codes?${new URLSearchParams({ next })}`;
  return redirect(codes, { headers: { "set-cookie": signedIn.cookie } });
}

export default function SecondStep() {
  const { isPending, email, isCompulsory, standing, offer } = useLoaderData<typeof loader>();
  const refused = useRefused<typeof action>();
  return (
    <Page
      heading="Second step for signing in"
      before={isPending ? undefined : <BackLink href="/account">Back to your account</BackLink>}
      errors={refused ? [{ href: `#${refused.field}`, text: refused.message }] : []}
    >
      <p className="govuk-body">
        With a second step, whoever learns your password cannot sign in as you: a code from an app of yours is
        asked for too.
        {isCompulsory && " Your role needs it, because it reads what the panel writes."}
        {isPending && " When you have set it up, you are signed in."}
      </p>
      {standing && <Standing {...standing} isCompulsory={isCompulsory} />}
      {offer && (
        <SetUp
          offer={offer}
          passwordOf={isPending ? null : email}
          errors={refused ? { [refused.field]: refused.message } : {}}
        />
      )}
    </Page>
  );
}

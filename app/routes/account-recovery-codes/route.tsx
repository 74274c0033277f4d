import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readForm } from "#app/http/form.server.ts";
import { localPath } from "#app/http/local-path.ts";
import { useRefused } from "#app/http/refused.ts";
import { NameForPasswordManagers } from "#app/people/new-password-field.tsx";
import { problemWithOwnPassword } from "#app/people/own-password.server.ts";
import { PostForm } from "#app/people/post-form.tsx";
import {
  firstRecoveryCodes,
  hasRecoveryCodes,
  newRecoveryCodes,
  recoveryCodesLeft,
} from "#app/people/recovery-code.server.ts";
import { requireSignedIn } from "#app/people/require-actor.server.ts";
import { secondStepOf } from "#app/people/second-step.server.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { counted } from "#app/ui/counting.ts";
import { Page } from "#app/ui/page.tsx";
import { PasswordInput } from "#app/ui/password-input.tsx";
import { titled } from "#app/ui/title.ts";
import { WarningText } from "#app/ui/warning-text.tsx";

export const handle = titled("Recovery codes");

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireSignedIn(request);
  if (!secondStepOf(actor.id)) throw redirect("/account/second-step");
  const next = localPath(new URL(request.url).searchParams.get("next") ?? "/account/second-step");
  return {
    email: actor.email,
    next,
    areFirst: !hasRecoveryCodes(actor.id),
    left: recoveryCodesLeft(actor.id),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await requireSignedIn(request);
  if (!secondStepOf(actor.id)) return redirect("/account/second-step");
  const password = (await readForm(request)).text("password");
  const first = firstRecoveryCodes(actor, Date.now());
  if (first) return data({ answer: true, message: null, codes: first });
  const refused = await problemWithOwnPassword(actor, password, context.clientAddress);
  if (refused) return data({ message: refused.message, codes: null }, { status: refused.status });
  return data({ answer: true, message: null, codes: newRecoveryCodes(actor, Date.now()) });
}

export default function RecoveryCodes() {
  const { email, next, areFirst, left } = useLoaderData<typeof loader>();
  const { message, codes } = useRefused<typeof action>() ?? { message: null, codes: null };
  if (codes) return <Codes codes={codes} next={next} />;
  return (
    <Page
      heading="Recovery codes"
      before={<BackLink href="/account/second-step">Back to the second step</BackLink>}
      errors={message ? [{ href: "#password", text: message }] : []}
    >
      {areFirst ? (
        <>
          <p className="govuk-body">
            A recovery code signs you in when you do not have your app. You are shown ten of them, once, so
            have a password manager or a printer ready.
          </p>
          <PostForm>
            <Button>Show my recovery codes</Button>
          </PostForm>
        </>
      ) : (
        <>
          <p className="govuk-body">
            You have {counted(left, "recovery code")} left. The codes themselves were shown once. You can make
            ten new ones; those you have then stop working.
          </p>
          <PostForm>
            <NameForPasswordManagers email={email} />
            <PasswordInput name="password" label="Your password" error={message ?? undefined} />
            <Button>Make new codes</Button>
          </PostForm>
        </>
      )}
    </Page>
  );
}

function Codes({ codes, next }: { codes: readonly string[]; next: string }) {
  return (
    <Page heading="Your recovery codes">
      <p className="govuk-body">
        When you do not have your app, each of these signs you in once in place of its code.
      </p>
      <WarningText>They are shown only now. Print them or keep them in a password manager.</WarningText>
      <ul className="govuk-list app-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <ButtonLink href={next}>I have kept them</ButtonLink>
    </Page>
  );
}

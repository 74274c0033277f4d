import type { Refusal } from "#app/http/refusals.server.ts";
import { Button } from "#app/ui/button.tsx";
import { Page } from "#app/ui/page.tsx";
import { againFields, ownerField } from "./sign-in-again.ts";
import { SignInCodeField } from "./sign-in-code-field.tsx";
import { SignInFields } from "./sign-in-fields.tsx";

type Props = Omit<Refusal & { kind: "sign-in-again" }, "kind">;

/**
 * Shown where a form was sent without a session. It is sent to the same address with everything the form held as hidden
 * inputs, so that what was written is stored nowhere on the way.
 */
export function SignInAgain({ fields, owner, asked, refused }: Props) {
  const error = refused ?? undefined;
  const first = asked === "code" ? againFields.code : againFields.email;
  return (
    <Page
      heading="Sign in again"
      errors={error === undefined || asked === "set-up" ? [] : [{ href: `#${first}`, text: error }]}
    >
      <p className="govuk-body">{whatNow[asked]}</p>
      {asked === "set-up" && (
        <p className="govuk-body">
          <a className="govuk-link" href="/account/second-step" target="_blank" rel="noreferrer">
            Set up a second step (opens in a new tab)
          </a>
        </p>
      )}
      <form method="post" noValidate>
        {asked === "password" && <SignInFields names={againFields} error={error} />}
        {asked === "code" && <SignInCodeField name={againFields.code} error={error} />}
        {owner !== null && <input type="hidden" name={ownerField} value={owner} />}
        {fields.map(([name, value], index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a form may hold one name many times, in this order
          <input key={index} type="hidden" name={name} value={value} />
        ))}
        <Button>{asked === "set-up" ? "Continue" : "Sign in and continue"}</Button>
      </form>
    </Page>
  );
}

const whatNow: Record<Props["asked"], string> = {
  password:
    "You have been signed out, or somebody else has signed in here. What you wrote is not lost: sign in as the same person and it will be sent as you asked.",
  code: "Your password is right. What you wrote is not lost: it will be sent as you asked once you have entered your code.",
  "set-up":
    "Your password is right. Before you can go on, set up a second step for signing in. What you wrote is not lost: when you have set it up, come back here and continue, and it will be sent as you asked.",
};

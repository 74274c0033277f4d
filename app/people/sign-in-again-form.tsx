import { Button } from "#app/ui/button.tsx";
import { Page } from "#app/ui/page.tsx";
import { againFields, ownerField } from "./sign-in-again.ts";
import { SignInFields } from "./sign-in-fields.tsx";

type Props = { fields: [string, string][]; owner: string | null; refused: string | null };

/**
 * Shown where a form was sent without a session. It is sent to the same address with everything the form held as hidden
 * inputs, so that what was written is stored nowhere on the way.
 */
export function SignInAgain({ fields, owner, refused }: Props) {
  const error = refused ?? undefined;
  return (
    <Page
      heading="Sign in again"
      errors={error === undefined ? [] : [{ href: `#${againFields.email}`, text: error }]}
    >
      <p className="govuk-body">
        You have been signed out, or somebody else has signed in here. What you wrote is not lost: sign in as
        the same person and it will be sent as you asked.
      </p>
      <form method="post" noValidate>
        <SignInFields names={againFields} error={error} />
        {owner !== null && <input type="hidden" name={ownerField} value={owner} />}
        {fields.map(([name, value], index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a form may hold one name many times, in this order
          <input key={index} type="hidden" name={name} value={value} />
        ))}
        <Button>Sign in and continue</Button>
      </form>
    </Page>
  );
}

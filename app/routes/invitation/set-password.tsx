import { NameForPasswordManagers, NewPasswordField } from "#app/people/new-password-field.tsx";
import { type Role, roleNames } from "#app/people/roles.ts";
import { Button } from "#app/ui/button.tsx";
import { errorLinks } from "#app/ui/error-links.ts";
import type { Messages } from "#app/ui/field.tsx";
import { Page } from "#app/ui/page.tsx";

type Props = {
  invited: { name: string; email: string; role: Role };
  leastLength: number;
  messages: Messages;
};

/** What somebody who was invited does once. */
export function SetPassword({ invited: { name, email, role }, leastLength, messages }: Props) {
  return (
    <Page
      heading="Set your password"
      caption={
        <span className="wrap-anywhere">
          {name}, {roleNames[role].toLowerCase()}
        </span>
      }
      errors={errorLinks(messages, ["password"])}
    >
      <p className="govuk-body">
        You will sign in with <strong className="wrap-anywhere">{email}</strong> and this password. The link
        that brought you here works once.
      </p>
      <form method="post" noValidate>
        <NameForPasswordManagers email={email} />
        <NewPasswordField leastLength={leastLength} error={messages.password} />
        <Button>Set password and continue</Button>
      </form>
    </Page>
  );
}

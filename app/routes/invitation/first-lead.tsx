import { NewPasswordField } from "#app/people/new-password-field.tsx";
import { Button } from "#app/ui/button.tsx";
import { errorLinks } from "#app/ui/error-links.ts";
import type { Messages } from "#app/ui/field.tsx";
import { Page } from "#app/ui/page.tsx";
import { TextInput } from "#app/ui/text-input.tsx";

type Props = {
  fields: { name: string; email: string } | undefined;
  leastLength: number;
  messages: Messages;
};

/** What the first person in an empty service does once. */
export function FirstLead({ fields, leastLength, messages }: Props) {
  return (
    <Page
      heading="Become the first lead official"
      errors={errorLinks(messages, ["name", "email", "password"])}
    >
      <p className="govuk-body">
        Nobody is here yet. A lead official invites people, plans rounds and signs findings off. The link that
        brought you here works once, for one person.
      </p>
      <form method="post" noValidate>
        <TextInput
          name="name"
          label="Full name"
          autoComplete="name"
          spellCheck={false}
          defaultValue={fields?.name}
          error={messages.name}
        />
        <TextInput
          name="email"
          label="Email address"
          hint="You will sign in with it"
          type="email"
          autoComplete="username"
          spellCheck={false}
          defaultValue={fields?.email}
          error={messages.email}
        />
        <NewPasswordField leastLength={leastLength} error={messages.password} />
        <Button>Set password and continue</Button>
      </form>
    </Page>
  );
}

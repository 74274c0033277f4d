import { NameForPasswordManagers } from "#app/people/new-password-field.tsx";
import { PostForm } from "#app/people/post-form.tsx";
import type { Offer } from "#app/people/second-step.server.ts";
import { Button } from "#app/ui/button.tsx";
import { PasswordInput } from "#app/ui/password-input.tsx";
import { TextInput } from "#app/ui/text-input.tsx";
import { QrCode } from "./qr-code.tsx";

type Props = {
  offer: Offer;
  /** The address of who has to give the password too; null where it has just been given. */
  passwordOf: string | null;
  errors: { password?: string; code?: string };
};

/** An app is told the secret, and shows that it has it. */
export function SetUp({ offer: { secret, link, qr }, passwordOf, errors }: Props) {
  return (
    <>
      <h2 className="govuk-heading-m">1. Get an authenticator app</h2>
      <p className="govuk-body">
        Any app that makes one-time codes will do, on your telephone or as part of your password manager. If
        your organisation has one, use that.
      </p>
      <h2 className="govuk-heading-m">2. Add this service to the app</h2>
      <p className="govuk-body">Scan this code with the app.</p>
      <QrCode {...qr} />
      <p className="govuk-body">
        Or type this setup key into it:{" "}
        <strong className="app-key" data-testid="setup-key">
          {secret}
        </strong>
      </p>
      <p className="govuk-body">
        Is the app on this device?{" "}
        <a className="govuk-link" href={link}>
          Open it with the key
        </a>
      </p>
      <h2 className="govuk-heading-m">
        3. Enter {passwordOf !== null && "your password and "}the code that it shows
      </h2>
      <PostForm>
        {passwordOf !== null && (
          <>
            <NameForPasswordManagers email={passwordOf} />
            <PasswordInput name="password" label="Your password" error={errors.password} />
          </>
        )}
        <TextInput
          name="code"
          label="Code"
          hint="Six digits. A new one shows every 30 seconds"
          autoComplete="one-time-code"
          inputMode="numeric"
          width={5}
          error={errors.code}
        />
        <Button>Set up the second step</Button>
      </PostForm>
    </>
  );
}

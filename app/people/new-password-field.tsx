import { PasswordInput } from "#app/ui/password-input.tsx";

type Props = { label?: string; leastLength: number; error?: string };

/** A password that somebody chooses, wherever they do. */
export function NewPasswordField({ label = "Password", leastLength, error }: Props) {
  return (
    <PasswordInput
      name="password"
      label={label}
      autoComplete="new-password"
      hint={`Use ${leastLength} characters or more. Three random words make a good password.`}
      error={error}
    />
  );
}

/** For password managers, which look for a field to read the name from. */
export function NameForPasswordManagers({ email }: { email: string }) {
  return (
    <input
      type="text"
      name="username"
      autoComplete="username"
      className="govuk-visually-hidden"
      tabIndex={-1}
      aria-hidden="true"
      value={email}
      readOnly
    />
  );
}

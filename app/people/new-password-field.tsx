import { PasswordInput } from "#app/ui/password-input.tsx";

type Props = { name?: string; label?: string; email: string; leastLength: number; error?: string };

/** A password that somebody chooses, wherever they do. */
export function NewPasswordField({
  name = "password",
  label = "Password",
  email,
  leastLength,
  error,
}: Props) {
  return (
    <>
      {/* For password managers, which look for a field to read the name from. */}
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
      <PasswordInput
        name={name}
        label={label}
        autoComplete="new-password"
        hint={`Use ${leastLength} characters or more. Three random words make a good password.`}
        error={error}
      />
    </>
  );
}

import { PasswordInput } from "#app/ui/password-input.tsx";

type Props = { leastLength: number; error: string | undefined };

export function NewPassword({ leastLength, error }: Props) {
  return (
    <PasswordInput
      name="password"
      label="Password"
      autoComplete="new-password"
      hint={`Use ${leastLength} characters or more. Three random words make a good password.`}
      error={error}
    />
  );
}

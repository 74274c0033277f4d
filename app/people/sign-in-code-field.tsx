import { TextInput } from "#app/ui/text-input.tsx";

/** The code of the second step, wherever a person signs in. */
export function SignInCodeField({ name, error }: { name: string; error?: string }) {
  return (
    <TextInput
      name={name}
      label="Code"
      hint="The six digits that your authenticator app shows now, or one of your recovery codes"
      autoComplete="one-time-code"
      autoCapitalize="none"
      spellCheck={false}
      width={30}
      error={error}
    />
  );
}

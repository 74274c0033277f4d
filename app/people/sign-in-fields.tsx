import { PasswordInput } from "#app/ui/password-input.tsx";
import { TextInput } from "#app/ui/text-input.tsx";

type Props = { names: { email: string; password: string }; email?: string; error?: string };

/** Email and password, wherever a person signs in. One message for both: it must not tell which half was wrong. */
export function SignInFields({ names, email, error }: Props) {
  return (
    <>
      <TextInput
        name={names.email}
        label="Email address"
        type="email"
        autoComplete="username"
        spellCheck={false}
        width={30}
        defaultValue={email}
        error={error}
      />
      <PasswordInput name={names.password} label="Password" />
    </>
  );
}

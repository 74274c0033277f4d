import type { Actor } from "./session.server.ts";
import { checkPassword, type SignInRefusal } from "./sign-in.server.ts";

/** Asks somebody who is signed in for their password once more; null where it is right. Guessing is as slow as at the sign-in. */
export async function problemWithOwnPassword(
  { email }: Actor,
  password: string,
  clientAddress: string,
): Promise<SignInRefusal | null> {
  if (password === "") return { status: 400, message: "Enter your password" };
  const result = await checkPassword({ email, password, clientAddress });
  if ("person" in result) return null;
  const slowly =
    result.status === 429 ? ". There have been several failed attempts, so each takes longer" : "";
  return { status: result.status, message: `Enter your password as it is now${slowly}` };
}

import type { Algorithm } from "@node-rs/argon2";
import { hash, verify } from "@node-rs/argon2";
import { adviceOn } from "./password-advice.server.ts";

// argon2id with OWASP's least parameters: 19 MiB, 2 passes, 1 lane. The package's enum is a const enum, so: 2.
const options = { algorithm: 2 as Algorithm, memoryCost: 19456, timeCost: 2, parallelism: 1 };

export const passwordLength = { least: 10, most: 200 };

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize("NFKC"), options);
}

/** Checked against when there is no such person, so that the answer takes as long. */
const hashOfNobody = hashPassword("nobody has this password");

/** A null hash (no such person, or no password yet) takes as long as a wrong password. */
export async function passwordFits(password: string, passwordHash: string | null): Promise<boolean> {
  const fits = await verify(passwordHash ?? (await hashOfNobody), password.normalize("NFKC"), options);
  return fits && passwordHash !== null;
}

/** What is wrong with a password that this person chooses, or null. */
export function problemWithPassword(
  password: string,
  { name, email }: { name: string; email: string },
): string | null {
  if (password === "") return "Enter a password";
  if (password.length < passwordLength.least)
    return `Password must be ${passwordLength.least} characters or more`;
  if (password.length > passwordLength.most)
    return `Password must be ${passwordLength.most} characters or less`;
  return adviceOn(password, [name, email]);
}

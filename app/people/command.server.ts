import { readArguments } from "#app/server/arguments.ts";
import { AlreadyInvited, invite } from "./invitation.server.ts";
import { readInvitee } from "./invitee.ts";
import { ownAddress } from "./own-address.server.ts";
import { resetByHand } from "./password-reset.server.ts";
import { disablePerson, type Person, personWithEmail } from "./person.server.ts";
import { roles } from "./roles.ts";
import { resetSecondStep } from "./second-step-reset.server.ts";

const usage = `npm run person -- invite EMAIL --role ROLE --name "Full Name"
npm run person -- disable EMAIL
npm run person -- reset EMAIL
npm run person -- reset-second-step EMAIL

ROLE is ${roles.slice(0, -1).join(", ")} or ${roles.at(-1)}.`;

/**
 * `person invite` and `person reset` print a link with which the person sets a password; `person disable` shuts one out;
 * `person reset-second-step` is for somebody who has lost their authenticator app and recovery codes. Returns the exit code.
 */
export function personCommand(args: string[], print: (line: string) => void): number {
  const { values, words, problem } = readArguments(args, ["role", "name"]);
  const [verb, email] = words;
  const change = Object.entries(changes).find(([name]) => name === verb)?.[1];
  if (change && email && !problem) return changed(email, change, print);
  if (problem || verb !== "invite" || !email || !values.role || !values.name?.trim()) {
    print(problem ? `${problem}\n${usage}` : usage);
    return 2;
  }
  const read = readInvitee(
    { email, name: values.name, role: values.role, framework: [], group: "" },
    { frameworks: [], groups: [] },
  );
  if ("messages" in read) {
    for (const message of Object.values(read.messages)) print(`${message}.`);
    return 2;
  }
  try {
    const { link, person } = invite({ ...read.invitee, at: Date.now() });
    print(`${person.name} (${person.email}) can set a password, once and within seven days, at:\n${link}`);
    return 0;
  } catch (error) {
    if (!(error instanceof AlreadyInvited)) throw error;
    print(`${error.message}.`);
    return 1;
  }
}

type Change = (person: Person, now: number) => { exitCode: number; said: string };

/** What is done to somebody who is here already. */
const changes: Record<string, Change> = {
  disable: (person, now) => {
    disablePerson(person.id, now, null);
    return { exitCode: 0, said: `${named(person)} can no longer sign in. What they wrote is kept.` };
  },
  reset: (person, now) => {
    const path = resetByHand(person, now);
    if (path === null)
      return { exitCode: 1, said: `${named(person)} has no password yet, or has been shut out.` };
    const link = ownAddress(path);
    return {
      exitCode: 0,
      said: `${named(person)} can set a new password, once and within an hour, at:\n${link}`,
    };
  },
  "reset-second-step": (person, now) =>
    resetSecondStep(null, person, now)
      ? { exitCode: 0, said: `${named(person)} signs in without the second step they had.` }
      : { exitCode: 1, said: `${named(person)} has no second step.` },
};

function changed(email: string, change: Change, print: (line: string) => void): number {
  const person = personWithEmail(email);
  if (!person) {
    print(`Nobody here has the email address ${email}.`);
    return 1;
  }
  const { exitCode, said } = change(person, Date.now());
  print(said);
  return exitCode;
}

function named({ name, email }: Person): string {
  return `${name} (${email})`;
}

import { readArguments } from "#app/server/arguments.ts";
import { AlreadyInvited, invite } from "./invitation.server.ts";
import { readInvitee } from "./invitee.ts";
import { disablePerson, personWithEmail } from "./person.server.ts";
import { roles } from "./roles.ts";

const usage = `npm run person -- invite EMAIL --role ROLE --name "Full Name"
npm run person -- disable EMAIL

ROLE is ${roles.slice(0, -1).join(", ")} or ${roles.at(-1)}.`;

/** `person invite` prints a link with which the person sets a password; `person disable` shuts one out. Returns the exit code. */
export function personCommand(args: string[], print: (line: string) => void): number {
  const { values, words, problem } = readArguments(args, ["role", "name"]);
  const [verb, email] = words;
  if (verb === "disable" && email && !problem) return disable(email, print);
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

function disable(email: string, print: (line: string) => void): number {
  const person = personWithEmail(email);
  if (!person) {
    print(`Nobody here has the email address ${email}.`);
    return 1;
  }
  disablePerson(person.id, Date.now(), null);
  print(`${person.name} (${person.email}) can no longer sign in. What they wrote is kept.`);
  return 0;
}

import { configuration } from "#app/server/configuration.server.ts";
import { demoPeople } from "#db/demo/people.ts";
import { personWithEmail } from "./person.server.ts";

export const demonstrationPassword = "golden-thread-demo";

const addresses = new Set(demoPeople.map((person) => person.email));

/** The people to sign in as, where this service shows the demonstration. */
export function demonstrationPeople(): typeof demoPeople {
  const shows = configuration.demonstration && personWithEmail(demoPeople[0]!.email) !== undefined;
  return shows ? demoPeople : [];
}

export function isOfTheDemonstration(email: string): boolean {
  return demonstrationPeople().some((person) => person.email === email);
}

/** Their password is public, so with a public origin they are not let in, wherever the database came from. */
export function isShutOut(email: string): boolean {
  return configuration.origin !== null && addresses.has(email);
}

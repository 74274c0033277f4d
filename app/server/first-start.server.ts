import { loadOutlines } from "#app/framework/outlines.server.ts";
import { demonstrationPassword, demonstrationPeople } from "#app/people/demonstration.server.ts";
import { makeFirstLeadLink } from "#app/people/first-lead.server.ts";
import { isAnyoneHere } from "#app/people/person.server.ts";
import { forgetOldSessions } from "#app/people/session.server.ts";
import { makeDemonstration } from "#db/demo/demonstration.server.ts";
import { configuration } from "./configuration.server.ts";

/** Brings the database to where the service can answer, and says on the terminal whom to sign in as. */
export async function firstStart(): Promise<void> {
  const now = Date.now();
  loadOutlines(now);
  await forgetOldSessions();
  if (!isAnyoneHere() && configuration.demonstration) await makeDemonstration(now);

  const people = demonstrationPeople();
  if (people.length > 0) {
    console.log(`Demonstration: sign in with the password ${demonstrationPassword} as one of`);
    for (const { email, name, background } of people) console.log(`  ${email}  (${name}, ${background})`);
  } else if (!isAnyoneHere()) {
    console.log(`Make the first lead official, once: ${makeFirstLeadLink(now)}`);
  }
}

import { loadOutlines } from "#app/framework/outlines.server.ts";
import { demonstrationPassword, demonstrationPeople } from "#app/people/demonstration.server.ts";
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
    console.log(
      'Nobody has an account yet. Invite the first lead official: npm run person -- invite EMAIL --role lead --name "NAME"',
    );
  }
}

import { loadOutlines } from "#app/framework/outlines.server.ts";
import { demonstrationPassword, demonstrationPeople } from "#app/people/demonstration.server.ts";
import { makeFirstLeadLink } from "#app/people/first-lead.server.ts";
import { isAnyoneHere } from "#app/people/person.server.ts";
import { forgetOldSessions } from "#app/people/session.server.ts";
import { makeDemonstration } from "#db/demo/demonstration.server.ts";
import { waitingFor } from "#db/patience.server.ts";
import { storageFaultOf } from "#db/storage-fault.ts";
import { configuration } from "./configuration.server.ts";

/** Longer than the demonstration takes on a slow machine: another process may be making it. */
const longestWaitMs = 120_000;

/** Brings the database to where the service can answer, and says on the terminal whom to sign in as. */
export async function firstStart(): Promise<void> {
  await waitingFor(longestWaitMs, () => fill(Date.now()));

  const people = demonstrationPeople();
  if (people.length > 0) {
    console.log(`Demonstration: sign in with the password ${demonstrationPassword} as one of`);
    for (const { email, name, background } of people) console.log(`  ${email}  (${name}, ${background})`);
  } else if (!isAnyoneHere()) {
    console.log(`Make the first lead official, once: ${makeFirstLeadLink(Date.now())}`);
  }
}

async function fill(now: number): Promise<void> {
  loadOutlines(now);
  await forgetOldSessions().catch(reading);
  if (!isAnyoneHere() && configuration.demonstration) await makeDemonstration(now);
}

/** Where nothing can be written, old sessions wait: what is there can be read. */
function reading(error: unknown): void {
  if (storageFaultOf(error) === null) throw error;
}

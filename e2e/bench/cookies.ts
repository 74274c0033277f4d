// Signs people of a bench in, and prints their cookies as JSON.
import { personWithEmail } from "#app/people/person.server.ts";
import { startSession } from "#app/people/session.server.ts";

const cookies: Record<string, string> = {};
for (const who of process.argv.slice(2)) {
  const person = personWithEmail(`${who}@bench.example`);
  if (person) cookies[who] = (await startSession(person.id)).split(";")[0]!;
}
console.log(JSON.stringify(cookies));

import { writeFileSync } from "node:fs";
import { personWithEmail } from "#app/people/person.server.ts";
import { takeOwnData } from "./own-data.server.ts";

const [email, file] = process.argv.slice(2);
process.exitCode = email && file ? write(email, file) : usage();

function usage(): number {
  console.log("npm run own-data -- EMAIL FILE");
  return 2;
}

/** Writes all that the service holds of one person, for a request under data protection law. Returns the exit code. */
function write(email: string, file: string): number {
  const person = personWithEmail(email);
  if (!person) {
    console.log(`Nobody here has the email address ${email}.`);
    return 1;
  }
  try {
    writeFileSync(file, takeOwnData(person.id, null, Date.now()), { flag: "wx", mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    console.log(`${file} is there already, and nothing is written over.`);
    return 1;
  }
  console.log(`Written to ${file}. It holds drafts and who wrote what: give it to nobody but that person.`);
  return 0;
}

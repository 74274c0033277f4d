import { existsSync } from "node:fs";
import { join } from "node:path";
import { configuration } from "#app/server/configuration.server.ts";

const database = join(configuration.dataDir, "review.sqlite");
if (existsSync(database)) {
  const { verifyCommand } = await import("./command.server.ts");
  process.exitCode = await verifyCommand(process.argv.slice(2), console.log);
} else {
  console.log(`There is no database at ${database} to hold anything against.`);
  process.exitCode = 2;
}

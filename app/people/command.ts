import { personCommand } from "./command.server.ts";

process.exitCode = personCommand(process.argv.slice(2), console.log);

import { frameworkCommand } from "./command.server.ts";

process.exitCode = frameworkCommand(process.argv.slice(2), console.log);

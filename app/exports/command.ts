import { verifyCommand } from "./command.server.ts";

process.exitCode = await verifyCommand(process.argv.slice(2), console.log);

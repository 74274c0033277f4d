// Makes the panel of a bench in DATA_DIR, in a process of its own, because a process opens one database.
import { makePanel } from "./panel.ts";

makePanel(Number(process.argv[2]), Date.now());

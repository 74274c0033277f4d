import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

// Imported before anything that opens the database: the scene stands alone in it, so that whatever a reader is shown is
// known.
process.env.DATA_DIR = mkdtempSync(join(tmpdir(), "framework-review-sealing-"));
process.env.DEMO = "0";

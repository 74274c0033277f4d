import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

// Imported before anything that opens the database: what stands in it is a test's alone, so that whatever a reader is shown is
// known. Nothing is made where the tests are only listed, and nothing stays.
if (process.env.TEST_WORKER_INDEX !== undefined) {
  const folder = mkdtempSync(join(tmpdir(), "framework-review-own-"));
  process.env.DATA_DIR = folder;
  process.env.DEMO = "0";
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
}

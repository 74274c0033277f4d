import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "vitest";
import * as rules from "./architecture.ts";

const root = join(import.meta.dirname, "..");
const tree = ["app", "db", "e2e"]
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  )
  .map((path) => ({ path: path.slice(root.length + 1), source: readFileSync(path, "utf8") }));
for (const [name, rule] of Object.entries(rules))
  test(name, () => {
    const t = performance.now();
    const r = rule(tree);
    console.log(name, performance.now() - t, JSON.stringify(r, null, 1));
  });

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { outlineCount, storeEdition } from "./edition.server.ts";
import { knownFrameworks } from "./frameworks.ts";
import { readMarkdown } from "./markdown-file.ts";

/** Stores the workspace's own outline of every framework, where it is not stored yet. Returns how many were new. */
export function loadOutlines(now: number): number {
  let loaded = 0;
  for (const known of knownFrameworks) {
    const file = join("app/framework/outlines", `${known.code}.md`);
    const read = readMarkdown(readFileSync(file, "utf8"));
    if ("problems" in read) {
      throw new Error(`${file}:${read.problems[0]!.line}: ${read.problems[0]!.message}`);
    }
    const { isNew } = storeEdition({
      code: known.code,
      title: known.title,
      kind: "outline",
      name: nextOutlineName(known.code),
      documentTitle: known.documentTitle,
      published: known.published,
      text: read.text,
      at: now,
    });
    if (isNew) loaded += 1;
  }
  return loaded;
}

/** A revised outline is an edition of its own: what was written on the one before stays with it. */
function nextOutlineName(code: string): string {
  const before = outlineCount(code);
  return before === 0 ? "Outline" : `Outline ${before + 1}`;
}

import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { terms, termsVersion } from "./terms.ts";

/** Every wording that members were asked to accept: a hash of its words, by version. Lines are added, never changed. */
const published: Record<string, string> = {
  "2026-11-22": "541f18b71f82f5dedfaec9a2177175d27583f13bb7c70e056b74a06ed490df04",
};

test("the terms are worded as their version says: other words need a version of their own", () => {
  const hash = createHash("sha256").update(terms.join("\n")).digest("hex");
  expect({ version: termsVersion, hash }).toEqual({ version: termsVersion, hash: published[termsVersion] });
});

test("each version has words of its own", () => {
  expect(new Set(Object.values(published)).size).toBe(Object.keys(published).length);
});

import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { partDifferences, partsOf } from "./zip-parts.server.ts";

test("a part may be called like what every object has, and is told as one that should not be there", () => {
  const given = partsOf(zipSync({ constructor: strToU8("words"), toString: strToU8("words") }));
  const expected = partsOf(zipSync({}));
  if (typeof given !== "object" || typeof expected !== "object") throw new Error("They can be unpacked");
  const there = (where: string) => ({ where, given: "is there", expected: null });
  expect(partDifferences(given, expected)).toEqual({
    first: [there("constructor"), there("toString")],
    more: 0,
  });
});

import { expect, test } from "vitest";
import { sharedGroupInWords } from "./shared-group.ts";

test("how many share a group is told with what follows from it", () => {
  const words = (size: number, isTold: boolean) =>
    sharedGroupInWords({ group: "provider", size, members: 8, isTold });
  expect(words(4, true)).toBe("Providers: 4 of 8 members sit for this group.");
  expect(words(1, false)).toBe(
    "Providers: 1 of 8 members sits for this group, which is left out of exports.",
  );
  expect(words(3, false)).toBe(
    "Providers: 3 of 8 members sit for this group, which is left out of exports, because a smaller one could be worked out from it.",
  );
});

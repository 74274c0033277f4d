import { expect, test } from "vitest";
import { hasExpired, linkLasts } from "./secret-links.ts";

test("a letter is of use until its link stops working, and for good where it has none", () => {
  const createdAt = 1000;
  for (const kind of ["invitation", "password-reset"] as const) {
    expect(hasExpired({ kind, createdAt }, createdAt + linkLasts[kind] - 1)).toBe(false);
    expect(hasExpired({ kind, createdAt }, createdAt + linkLasts[kind])).toBe(true);
  }
  expect(hasExpired({ kind: "reminder", createdAt }, Number.MAX_SAFE_INTEGER)).toBe(false);
});

import { expect, test } from "vitest";
import { toldOf } from "./session-left.ts";

const minute = 60_000;

test.each([
  [120, 720, { kind: "nothing", again: 115 * minute }],
  [5, 600, { kind: "unused", minutes: 5, again: minute + 1 }],
  [4.5, 600, { kind: "unused", minutes: 5, again: minute / 2 + 1 }],
  [0.5, 600, { kind: "unused", minutes: 1, again: minute / 2 + 1 }],
  [4, 4, { kind: "at-most", minutes: 4, again: minute + 1 }],
  [0, 600, { kind: "over" }],
])("of %s minutes without use and %s at most is told %o", (unused, atMost, told) => {
  expect(toldOf({ unused: unused * minute, atMost: atMost * minute })).toEqual(told);
});

test("of a session that has ended it is told that it has", () => {
  expect(toldOf(null)).toEqual({ kind: "over" });
});

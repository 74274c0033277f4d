import { expect, test } from "vitest";
import { readDay, recordPath } from "./record-filters.ts";

const none = { person: "", action: "", object: "", from: "", to: "" };

test("an address holds what is asked for, and no more", () => {
  expect(recordPath(none)).toBe("/audit");
  expect(recordPath({ ...none, object: "round 2", from: "1/2/2026" }, { page: 3 })).toBe(
    "/audit?object=round+2&from=1%2F2%2F2026&page=3",
  );
  expect(recordPath({ ...none, action: "signed in" }, { file: true })).toBe(
    "/audit/events.csv?action=signed+in",
  );
});

test.each([
  ["22/11/2026", { day: 22, month: 11, year: 2026 }],
  ["1.2.2026", { day: 1, month: 2, year: 2026 }],
  [" 2026-11-22 ", { day: 22, month: 11, year: 2026 }],
  ["29/2/2028", { day: 29, month: 2, year: 2028 }],
  ["29/2/2026", null],
  ["0/1/2026", null],
  ["11/22/2026", null],
  ["today", null],
  ["", null],
])("“%s” is read as a day, or not", (text, day) => {
  expect(readDay(text)).toEqual(day);
});

import { describe, expect, test } from "vitest";
import {
  comesTwice,
  type MomentFields,
  momentFieldsIn,
  momentFieldsOf,
  noMoment,
  readMoment,
} from "./moment-field.ts";

const given: MomentFields = { day: "21", month: "11", year: "2026", time: "9:30am", which: "" };

function read(some: Partial<MomentFields>) {
  const found = readMoment({ ...given, ...some }, "opening");
  return "moment" in found ? new Date(found.moment).toISOString() : found;
}

test("the fields of a moment have names of their own in a form, and lose the spaces round them", () => {
  const form = new Map([
    ["opens.day", " 21 "],
    ["opens.month", "11"],
    ["opens.year", "2026"],
    ["opens.time", "9:30am"],
    ["closes.day", "3"],
  ]);
  expect(momentFieldsIn({ text: (name) => form.get(name) ?? "" }, "opens")).toEqual(given);
});

describe("a date and time", () => {
  test.each(["11", "Nov", "November", "november"])("may have the month %j", (month) => {
    expect(read({ month })).toBe("2026-11-21T09:30:00.000Z");
  });

  test.each<[string, string]>([
    ["9am", "09:00"],
    ["9 AM", "09:00"],
    ["9:30am", "09:30"],
    ["9.30am", "09:30"],
    ["09:30", "09:30"],
    ["5pm", "17:00"],
    ["11:59pm", "23:59"],
    ["17:00", "17:00"],
    ["12am", "00:00"],
    ["midnight", "00:00"],
    ["0:00", "00:00"],
    ["12pm", "12:00"],
    ["midday", "12:00"],
  ])("may have the time %j", (time, clock) => {
    expect(read({ time })).toBe(`2026-11-21T${clock}:00.000Z`);
  });

  test("in summer is an hour before it in UTC", () => {
    expect(read({ month: "7" })).toBe("2026-07-21T08:30:00.000Z");
  });

  test.each<[Partial<MomentFields>, string, string]>([
    [noMoment, "day", "Enter the opening date"],
    [{ day: "" }, "day", "Opening date must include a day"],
    [{ month: "", year: "" }, "month", "Opening date must include a month and a year"],
    [{ year: "26" }, "year", "Opening year must have 4 numbers"],
    [{ day: "31" }, "day", "Opening date must be a real date"],
    [{ day: "0" }, "day", "Opening date must be a real date"],
    [{ month: "13" }, "day", "Opening date must be a real date"],
    [{ month: "Nonsense" }, "day", "Opening date must be a real date"],
    [{ time: "" }, "time", "Enter the opening time, such as 9:30am or 5pm"],
    [{ time: "soon" }, "time", "Opening time must be a time of day, such as 9:30am or 5pm"],
    [{ time: "9" }, "time", "Opening time must be a time of day, such as 9:30am or 5pm"],
    [{ time: "24:00" }, "time", "Opening time must be a time of day, such as 9:30am or 5pm"],
    [{ time: "13pm" }, "time", "Opening time must be a time of day, such as 9:30am or 5pm"],
    [{ time: "9:60am" }, "time", "Opening time must be a time of day, such as 9:30am or 5pm"],
  ])("%j is a message at its %s", (some, part, problem) => {
    expect(read(some)).toEqual({ part, problem });
  });
});

describe("when the clocks go back", () => {
  const night = { day: "25", month: "10", year: "2026" };

  test("a time that comes twice is asked about", () => {
    expect(read({ ...night, time: "1:30am" })).toEqual({
      part: "which",
      problem:
        "Opening time comes twice: there are two of 1:30am on 25 October 2026, because the clocks go back from 2am to 1am. Select which of the two you mean",
    });
    expect(comesTwice({ ...given, ...night, time: "1:30am" })).toBe(true);
  });

  test("either of the two can be meant", () => {
    expect(read({ ...night, time: "1:30am", which: "first" })).toBe("2026-10-25T00:30:00.000Z");
    expect(read({ ...night, time: "1:30am", which: "second" })).toBe("2026-10-25T01:30:00.000Z");
    expect(read({ ...night, time: "1:30am", which: "third" })).toMatchObject({ part: "which" });
  });

  test.each([
    ["12:59am", "2026-10-24T23:59:00.000Z"],
    ["2am", "2026-10-25T02:00:00.000Z"],
  ])("%s comes once, and what was chosen before is passed over", (time, moment) => {
    expect(read({ ...night, time, which: "second" })).toBe(moment);
    expect(comesTwice({ ...given, ...night, time })).toBe(false);
  });
});

describe("when the clocks go forward", () => {
  const night = { day: "28", month: "3", year: "2027" };

  test.each(["1am", "1:30am", "1:59am"])("%s is not there, and is not moved to where it could be", (time) => {
    expect(read({ ...night, time })).toEqual({
      part: "time",
      problem: `Opening time does not exist: there is no ${time} on 28 March 2027, because the clocks go forward from 1am to 2am. Enter another time`,
    });
  });

  test("the minutes before and after are there", () => {
    expect(read({ ...night, time: "12:59am" })).toBe("2027-03-28T00:59:00.000Z");
    expect(read({ ...night, time: "2am" })).toBe("2027-03-28T01:00:00.000Z");
  });
});

test.each([
  "2026-11-21T09:30:00Z",
  "2026-07-01T23:00:00Z",
  "2026-12-31T12:00:00Z",
  "2026-10-25T00:30:00Z",
  "2026-10-25T01:30:00Z",
  "2027-03-28T01:00:00Z",
])("the fields of %s are read as that moment", (iso) => {
  const moment = Date.parse(iso);
  expect(readMoment(momentFieldsOf(moment), "opening")).toEqual({ moment });
});

test("a moment's fields stand as people write them", () => {
  expect(momentFieldsOf(Date.UTC(2026, 6, 1, 23))).toEqual({
    day: "2",
    month: "7",
    year: "2026",
    time: "midnight",
    which: "",
  });
  expect(momentFieldsOf(Date.UTC(2026, 6, 1, 8))).toMatchObject({ time: "9am" });
  expect(comesTwice(noMoment)).toBe(false);
});

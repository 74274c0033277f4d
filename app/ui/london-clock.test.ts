import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clockAt, momentsShowing } from "./london-clock.ts";

const showing = (text: string) => {
  const [year, month, day, hour, minute] = text.split(/\D+/).map(Number) as [
    number,
    number,
    number,
    number,
    number,
  ];
  return momentsShowing({ year, month, day, hour, minute }).map((moment) => new Date(moment).toISOString());
};

describe("a time in London", () => {
  test.each<[string, string[]]>([
    ["2026-11-21 09:30", ["2026-11-21T09:30:00.000Z"]],
    ["2026-07-01 09:30", ["2026-07-01T08:30:00.000Z"]],
    ["2026-07-01 00:00", ["2026-06-30T23:00:00.000Z"]],
    ["2028-02-29 12:00", ["2028-02-29T12:00:00.000Z"]],
    ["2027-02-29 12:00", []],
    ["2027-06-31 12:00", []],
    ["2027-13-01 12:00", []],
    ["2027-06-10 24:00", []],
  ])("%s is %j", (text, moments) => {
    expect(showing(text)).toEqual(moments);
  });

  test.each<[string, string[]]>([
    ["2026-10-25 00:59", ["2026-10-24T23:59:00.000Z"]],
    ["2026-10-25 01:00", ["2026-10-25T00:00:00.000Z", "2026-10-25T01:00:00.000Z"]],
    ["2026-10-25 01:59", ["2026-10-25T00:59:00.000Z", "2026-10-25T01:59:00.000Z"]],
    ["2026-10-25 02:00", ["2026-10-25T02:00:00.000Z"]],
  ])("when the clocks go back: %s is %j", (text, moments) => {
    expect(showing(text)).toEqual(moments);
  });

  test.each<[string, string[]]>([
    ["2027-03-28 00:59", ["2027-03-28T00:59:00.000Z"]],
    ["2027-03-28 01:00", []],
    ["2027-03-28 01:59", []],
    ["2027-03-28 02:00", ["2027-03-28T01:00:00.000Z"]],
  ])("when the clocks go forward: %s is %j", (text, moments) => {
    expect(showing(text)).toEqual(moments);
  });

  test("is found again from what is shown at any minute", () => {
    const minute = fc.integer({ min: Date.UTC(2020, 0) / 60_000, max: Date.UTC(2040, 0) / 60_000 });
    fc.assert(
      fc.property(minute, (minutes) => {
        expect(momentsShowing(clockAt(minutes * 60_000))).toContain(minutes * 60_000);
      }),
    );
  });
});

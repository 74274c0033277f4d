import { afterEach, describe, expect, test, vi } from "vitest";
import { dateInWords, momentInWords, timeInWords } from "./moment.ts";

const at = (iso: string) => Date.parse(iso);

describe("a moment in words", () => {
  test.each([
    ["2026-11-21T14:14:00Z", "21 November 2026 at 2:14pm"],
    ["2026-01-05T09:05:59.999Z", "5 January 2026 at 9:05am"],
    ["2026-07-01T14:14:00Z", "1 July 2026 at 3:14pm"],
    ["1970-01-01T00:00:00Z", "1 January 1970 at 1:00am"],
    ["2024-02-29T23:59:00Z", "29 February 2024 at 11:59pm"],
  ])("of %s is “%s”", (iso, words) => {
    expect(momentInWords(at(iso))).toBe(words);
  });

  test("is made of the date and the time", () => {
    expect([dateInWords(at("2026-11-21T14:14:00Z")), timeInWords(at("2026-11-21T14:14:00Z"))]).toEqual([
      "21 November 2026",
      "2:14pm",
    ]);
  });
});

describe("midnight and midday", () => {
  test.each([
    ["2026-11-21T00:00:00Z", "21 November 2026 at midnight"],
    ["2026-11-21T00:00:59Z", "21 November 2026 at midnight"],
    ["2026-11-21T00:01:00Z", "21 November 2026 at 12:01am"],
    ["2026-11-21T00:59:00Z", "21 November 2026 at 12:59am"],
    ["2026-11-21T11:59:59Z", "21 November 2026 at 11:59am"],
    ["2026-11-21T12:00:00Z", "21 November 2026 at midday"],
    ["2026-11-21T12:01:00Z", "21 November 2026 at 12:01pm"],
    ["2026-11-21T13:00:00Z", "21 November 2026 at 1:00pm"],
    ["2026-11-21T23:59:59Z", "21 November 2026 at 11:59pm"],
    ["2026-06-30T23:00:00Z", "1 July 2026 at midnight"],
    ["2026-07-01T11:00:00Z", "1 July 2026 at midday"],
    ["2026-07-01T12:00:00Z", "1 July 2026 at 1:00pm"],
  ])("at %s: “%s”", (iso, words) => {
    expect(momentInWords(at(iso))).toBe(words);
  });
});

describe("when London's clocks change", () => {
  test.each([
    ["2026-03-29T00:59:59Z", "29 March 2026 at 12:59am"],
    ["2026-03-29T01:00:00Z", "29 March 2026 at 2:00am"],
    ["2026-03-29T11:00:00Z", "29 March 2026 at midday"],
    ["2026-10-25T00:00:00Z", "25 October 2026 at 1:00am"],
    ["2026-10-25T00:59:59Z", "25 October 2026 at 1:59am"],
    ["2026-10-25T01:00:00Z", "25 October 2026 at 1:00am"],
    ["2026-10-25T12:00:00Z", "25 October 2026 at midday"],
  ])("%s is “%s”", (iso, words) => {
    expect(momentInWords(at(iso))).toBe(words);
  });
});

describe("on a machine elsewhere", () => {
  afterEach(() => {
    vi.unstubAllEnvs();
    vi.resetModules();
  });

  test.each(["Pacific/Auckland", "America/Los_Angeles", "UTC"])(
    "in %s it is London's time all the same",
    async (zone) => {
      vi.stubEnv("TZ", zone);
      vi.resetModules();
      expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone);
      const { momentInWords: there } = await import("./moment.ts");
      expect(there(at("2026-07-01T14:14:00Z"))).toBe("1 July 2026 at 3:14pm");
    },
  );
});

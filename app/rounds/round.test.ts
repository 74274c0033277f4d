import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { momentsShowing } from "#app/ui/london-clock.ts";
import {
  countingMoment,
  isClosedAt,
  isOpenAt,
  isReopenedAt,
  mayWriteAt,
  type Phase,
  phaseAt,
} from "./round.ts";

describe("the phase of a round", () => {
  const round = { opensAt: 1_000, closesAt: 2_000 };

  test.each<[number, Phase, boolean, boolean]>([
    [-1, "planned", false, false],
    [999, "planned", false, false],
    [1_000, "open", true, false],
    [1_001, "open", true, false],
    [1_999, "open", true, false],
    [2_000, "closed", false, true],
    [2_001, "closed", false, true],
  ])("at %i is %s", (now, phase, isOpen, isClosed) => {
    expect([phaseAt(round, now), isOpenAt(round, now), isClosedAt(round, now)]).toEqual([
      phase,
      isOpen,
      isClosed,
    ]);
  });

  test("never goes back, whatever the times", () => {
    const order: Phase[] = ["planned", "open", "closed"];
    const moment = fc.integer({ min: -20, max: 20 });
    fc.assert(
      fc.property(
        moment,
        fc.integer({ min: 1, max: 10 }),
        moment,
        fc.nat(20),
        (opensAt, lasts, now, later) => {
          const times = { opensAt, closesAt: opensAt + lasts };
          expect(order.indexOf(phaseAt(times, now + later))).toBeGreaterThanOrEqual(
            order.indexOf(phaseAt(times, now)),
          );
        },
      ),
    );
  });
});

describe("a member may write", () => {
  const round = { opensAt: 1_000, closesAt: 2_000 };
  const whole = { at: 2_500, until: 3_000, endedAt: null };
  const ended = { ...whole, endedAt: 2_700 };
  const moments = [999, 1_000, 1_999, 2_000, 2_499, 2_500, 2_699, 2_700, 2_999, 3_000];

  test.each([
    ["in a section that is not reopened", null, "·xx·······"],
    ["in one that is reopened", whole, "·xx··xxxx·"],
    ["in one whose reopening was ended early", ended, "·xx··xx···"],
  ])("%s", (_, reopening, expected) => {
    expect(moments.map((now) => (mayWriteAt(round, reopening, now) ? "x" : "·")).join("")).toBe(expected);
  });

  test("never before the round has opened, whatever is reopened", () => {
    expect(mayWriteAt(round, { at: 0, until: 5_000, endedAt: null }, 999)).toBe(false);
  });

  test("only in an open round or while a reopening holds", () => {
    const moment = fc.integer({ min: 0, max: 30 });
    const reopening = fc.record({
      at: moment,
      until: moment,
      endedAt: fc.option(moment),
    });
    fc.assert(
      fc.property(fc.option(reopening), moment, (one, now) => {
        const times = { opensAt: 10, closesAt: 20 };
        const holds = one !== null && one.at <= now && now < one.until && now < (one.endedAt ?? 99);
        expect(mayWriteAt(times, one, now)).toBe((now >= 10 && now < 20) || (now >= 20 && holds));
        if (one) expect(isReopenedAt(one, now)).toBe(holds);
      }),
    );
  });
});

// A round's times are moments, so what its clocks show on the way does not matter.
describe("across a change of the clocks", () => {
  const at = (year: number, month: number, day: number, hour: number, minute = 0) =>
    momentsShowing({ year, month, day, hour, minute });
  const hour = 3_600_000;

  test("in autumn a round from 9am to 9am two days later is open for 49 hours", () => {
    const round = { opensAt: at(2026, 10, 24, 9)[0]!, closesAt: at(2026, 10, 26, 9)[0]! };
    expect(round.closesAt - round.opensAt).toBe(49 * hour);
    expect(mayWriteAt(round, null, at(2026, 10, 25, 1, 30)[0]!)).toBe(true);
    expect(mayWriteAt(round, null, at(2026, 10, 25, 1, 30)[1]!)).toBe(true);
    expect([round.closesAt - 1, round.closesAt].map((now) => mayWriteAt(round, null, now))).toEqual([
      true,
      false,
    ]);
  });

  test("in spring it is open for 47 hours", () => {
    const round = { opensAt: at(2027, 3, 27, 9)[0]!, closesAt: at(2027, 3, 29, 9)[0]! };
    expect(round.closesAt - round.opensAt).toBe(47 * hour);
    expect([round.opensAt - 1, round.opensAt].map((now) => mayWriteAt(round, null, now))).toEqual([
      false,
      true,
    ]);
    expect([round.closesAt - 1, round.closesAt].map((now) => mayWriteAt(round, null, now))).toEqual([
      true,
      false,
    ]);
  });

  test("a round that closes at the first 1:30am is closed for the hour until the second", () => {
    const [first, second] = at(2026, 10, 25, 1, 30) as [number, number];
    const round = { opensAt: first - 10 * hour, closesAt: first };
    expect([first - 1, first, second - 1, second].map((now) => phaseAt(round, now))).toEqual([
      "open",
      "closed",
      "closed",
      "closed",
    ]);
    const later = { ...round, closesAt: second };
    expect([first, second - 1, second].map((now) => phaseAt(later, now))).toEqual(["open", "open", "closed"]);
  });

  test("a round that opens at 2am in spring opens a millisecond after 12:59am and 59.999 seconds", () => {
    const opensAt = at(2027, 3, 28, 2)[0]!;
    expect(opensAt).toBe(at(2027, 3, 28, 0, 59)[0]! + 60_000);
    const round = { opensAt, closesAt: opensAt + hour };
    expect([opensAt - 1, opensAt].map((now) => phaseAt(round, now))).toEqual(["planned", "open"]);
  });
});

test("what counts in a round is decided until it closes, and no later", () => {
  const round = { opensAt: 1_000, closesAt: 2_000 };
  expect([500, 1_500, 1_999, 2_000, 9_000].map((now) => countingMoment(round, now))).toEqual([
    500, 1_500, 1_999, 1_999, 1_999,
  ]);
});

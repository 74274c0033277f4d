import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countingMoment, isClosedAt, isOpenAt, type Phase, phaseAt } from "./round.ts";

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

test("what counts in a round is decided until it closes, and no later", () => {
  const round = { opensAt: 1_000, closesAt: 2_000 };
  expect([500, 1_500, 1_999, 2_000, 9_000].map((now) => countingMoment(round, now))).toEqual([
    500, 1_500, 1_999, 1_999, 1_999,
  ]);
});

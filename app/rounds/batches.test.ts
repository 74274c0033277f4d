import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { leastInBatch, type Submitted, shownUntil } from "./batches.ts";

const round = { closesAt: 100 };
const by = (members: string, from = 1): Submitted[] =>
  [...members].map((memberId, i) => ({ memberId, at: from + i }));

describe("what is submitted is shown", () => {
  test.each<[string, string, number, number]>([
    ["not before a second batch is in hand", "abcde", 50, -1],
    ["by the first three once three more are in hand", "abcdef", 50, 3],
    ["no further while fewer than three more are in", "abcdefgh", 50, 3],
    ["by six once nine have submitted", "abcdefghi", 50, 6],
    ["not for one member who submits again and again", "abaababa", 50, -1],
    ["by members who submit again as by others", "abcabc", 50, 3],
    ["as it was known at the moment", "abcdef", 5, -1],
    ["whole once the round has closed", "a", 100, 99],
  ])("%s", (_words, members, now, expected) => {
    expect(shownUntil(by(members), round, now)).toBe(expected);
  });

  test("in batches again after the closing, where sections are reopened", () => {
    const open = by("abcdef");
    expect(shownUntil([...open, ...by("ab", 110)], round, 200)).toBe(99);
    expect(shownUntil([...open, ...by("aab", 110)], round, 200)).toBe(99);
    expect(shownUntil([...open, ...by("abc", 110)], round, 200)).toBe(112);
    expect(shownUntil([...open, ...by("abcd", 110)], round, 200)).toBe(112);
  });

  test("with everything of one moment together", () => {
    const at = (memberId: string, moment: number) => ({ memberId, at: moment });
    const together = [at("a", 1), at("b", 2), at("c", 2), at("d", 2), at("e", 3), at("f", 4), at("g", 4)];
    expect(shownUntil(together, round, 50)).toBe(2);
  });
});

test("between any two moments it stays the same or is new by three members or more", () => {
  const anySubmitted = fc.array(
    fc.record({ memberId: fc.constantFrom(..."abcdefghij"), at: fc.integer({ min: 0, max: 140 }) }),
    { minLength: 20, maxLength: 60 },
  );
  const moment = fc.integer({ min: 0, max: 150 });
  let moved = 0;
  fc.assert(
    fc.property(anySubmitted, moment, moment, (submitted, one, other) => {
      const [early, late] = [Math.min(one, other), Math.max(one, other)].map((now) =>
        shownUntil(submitted, round, now),
      ) as [number, number];
      expect(late).toBeGreaterThanOrEqual(early);
      const fresh = new Set(
        submitted.filter(({ at }) => at > early && at <= late).map(({ memberId }) => memberId),
      );
      // Where nothing was shown before, all that is shown is new: the whole panel at the closing, however small.
      if (fresh.size === 0 || early === -1) return;
      moved += 1;
      expect(fresh.size).toBeGreaterThanOrEqual(leastInBatch);
    }),
    { numRuns: 1_000 },
  );
  expect(moved).toBeGreaterThan(20);
});

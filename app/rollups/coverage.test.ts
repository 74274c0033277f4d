import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Area, areas } from "#app/framework/areas.ts";
import {
  coverageOn,
  coverageQuery,
  doneInWords,
  doneOf,
  leastCompleteFirst,
  sectionInWords,
} from "./coverage.ts";

const all: readonly Area[] = areas;
const on = (asked: readonly Area[], ...given: Area[]) => coverageOn(asked, new Set(given));

describe("a member on a section", () => {
  test.each([
    ["Done", on(all, ...all)],
    ["Missing", on(all)],
    ["Missing", coverageOn(all, undefined)],
    ["Missing: SEND, Operational leadership", on(all, "progression", "workload")],
    ["Done", on(["send"], "send")],
    ["Missing", on(["send"], "workload")],
    ["Not asked", on([], "send")],
  ])("%s", (words, coverage) => {
    expect(sectionInWords(coverage)).toBe(words);
  });
});

describe("sections that are done of those asked", () => {
  test("leave out where nothing is asked, and count a section with an area missing as missing", () => {
    expect(doneOf([on(all, ...all), on(all, "send"), on([]), on(["send"], "send")])).toEqual({
      done: 2,
      of: 3,
    });
  });

  test("are told in words", () => {
    expect(
      [
        { done: 2, of: 3 },
        { done: 3, of: 3 },
        { done: 0, of: 0 },
      ].map(doneInWords),
    ).toEqual(["2 of 3", "All 3", "Not asked"]);
  });

  test("stand the least complete first, and what is asked of nobody last", () => {
    const count = fc.nat(20).chain((of) => fc.nat(of).map((done) => ({ done, of })));
    fc.assert(
      fc.property(fc.array(count), (counts) => {
        const share = ({ done, of }: { done: number; of: number }) => (of === 0 ? 2 : done / of);
        const sorted = counts.toSorted(leastCompleteFirst).map(share);
        expect(sorted).toEqual(sorted.toSorted((a, b) => a - b));
      }),
    );
  });
});

test("an address asks for what it names and for nothing else", () => {
  expect(coverageQuery({ round: { id: 2 }, framework: "npqh", area: "send" })).toBe(
    "round=2&framework=npqh&area=send",
  );
  expect(coverageQuery({ round: null, framework: null, area: null })).toBe("");
});

import { expect, test } from "vitest";
import { standardRule } from "#app/rounds/agreement-rule.ts";
import { type Cell, figuresOf } from "./cell.ts";
import { changedInWords, changedSince, earlierInWords } from "./earlier.ts";
import { seenOf, sinceVisit, sinceVisitInWords } from "./visits.ts";

const cell = (number: number, given: Parameters<typeof figuresOf>[0], round = 1): Cell => ({
  round,
  section: { id: number, framework: "npqh", number, title: `Section ${number}` },
  area: "send",
  ...figuresOf(given, 8, standardRule),
  excluded: 0,
});
const weak = { "2": 6 };
const strong = { "4": 6 };

test("a visit tells what is other than at the one before", () => {
  const before = seenOf([cell(1, weak), cell(2, weak), cell(3, weak), cell(4, weak)]);
  const now = [
    cell(1, weak),
    cell(2, { ...weak, "3": 2 }),
    cell(3, strong),
    cell(4, { "2": 3 }),
    cell(5, weak),
    cell(1, weak, 2),
  ];
  const since = sinceVisit("send", 100, before, now);
  expect([since.area, since.at, since.moreAnswers, since.added]).toEqual(["send", 100, 2, 2]);
  expect(since.otherClass).toEqual([
    { round: 1, section: now[2]!.section, area: "send", class: "agreed-strong" },
    { round: 1, section: now[3]!.section, area: "send", class: "too-few" },
  ]);
});

test.each<[number, number, number, string]>([
  [0, 0, 0, "nothing new"],
  [1, 0, 0, "another view of 1 section"],
  [3, 24, 0, "another view of 3 sections, 24 more answers"],
  [0, 1, 2, "1 more answer, 2 new sections"],
  [0, 12_000, 0, "12,000 more answers"],
])("%i, %i and %i are told as “%s”", (classes, moreAnswers, added, words) => {
  expect(
    sinceVisitInWords({ otherClass: Array.from({ length: classes }, () => null), moreAnswers, added }),
  ).toBe(words);
});

test("what was seen and is still there is nothing new", () => {
  const cells = [cell(1, weak), cell(2, {})];
  expect(sinceVisitInWords(sinceVisit("send", 1, seenOf(cells), cells))).toBe("nothing new");
});

test.each<[Parameters<typeof figuresOf>[0], Parameters<typeof figuresOf>[0], string]>([
  [weak, strong, "In Round 1: agreed weak, median 2, of 6 scores. Now: agreed strong, median 4."],
  [weak, weak, "In Round 1: agreed weak, median 2, of 6 scores. Now: the same."],
  [{ "3": 1 }, weak, "In Round 1: too few, median 3, of 1 score. Now: agreed weak, median 2."],
  [{}, {}, "In Round 1: too few, of no scores. Now: the same."],
])("from %j to %j is told as “%s”", (was, is, words) => {
  expect(earlierInWords({ cell: cell(1, is, 2), was: cell(1, was), roundBefore: "Round 1" })).toBe(words);
});

test("sections that say something else than in the round before are counted among those that it had", () => {
  const of = (was: Parameters<typeof figuresOf>[0], is: Parameters<typeof figuresOf>[0]) => ({
    cell: cell(1, is, 2),
    was: cell(1, was),
    roundBefore: "Round 1",
  });
  const counts = changedSince([of(weak, weak), of(weak, strong), of({}, weak)]);
  expect([counts, changedInWords(counts), changedInWords(changedSince([]))]).toEqual([
    { compared: 3, changed: 2 },
    "2 of 3 sections",
    "Not asked before",
  ]);
});

import { describe, expect, test } from "vitest";
import type { Cell } from "./cell.ts";
import { cellGiven as cell } from "./cell-given.ts";
import { mostTelling, readingOf, type Sentence } from "./reading.ts";

const titles: Record<string, string> = { npqh: "Headship", npqsl: "Senior Leadership" };
const sentences = (...cells: Cell[]) =>
  readingOf("workload", cells, (code) => titles[code]!).map((sentence) => inWords(sentence));
const inWords = (sentence: Sentence) =>
  sentence.map((words) => (typeof words === "string" ? words : words.words)).join("");

const weak = [3, 4, 1];
const weakest = [6, 2];
const strong = [0, 0, 1, 4, 2];
const divided = [3, 0, 1, 0, 4];
const mixed = [1, 2, 2, 2];
const half = "In every section at least half of those asked have answered.";

describe("an area is read aloud", () => {
  test("from who scored to where coverage is thin, most frequent class first", () => {
    expect(
      sentences(
        cell(1, weak),
        cell(2, weakest),
        cell(3, strong),
        cell(4, divided),
        cell(5, mixed),
        cell(1, [2, 1], "npqsl"),
        cell(2, [1], "npqsl"),
      ),
    ).toEqual([
      "All 7 sections on workload were scored by 1 to 8 of 8 members each.",
      "In 2 of 7 the panel agrees that the content is weak, most clearly in Headship, Title 2, where 8 of 8 gave 1 or 2.",
      "In 1 of 7 the panel agrees that the content is strong: Headship, Title 3, where 6 of 7 gave 4 or 5.",
      "In 1 of 7 the panel is divided: Headship, Title 4, where 3 of 8 gave 1 or 2 and 4 gave 4 or 5.",
      "In 1 of 7 views are mixed.",
      "In 2 of 7 too few have scored to tell.",
      "Coverage is thin in 2 of 7, which fewer than half of those asked have answered, least of all in Senior Leadership, Title 2, where 1 of 8 have answered.",
    ]);
  });

  test("of no sections, and of sections that nobody has answered", () => {
    expect(sentences()).toEqual(["There are no figures on workload to read yet."]);
    expect(sentences(cell(1, []))).toEqual(["Nobody has answered the one section of Headship on workload."]);
    expect(sentences(cell(1, []), cell(1, [], "npqsl"))).toEqual([
      "Nobody has answered any of the 2 sections on workload.",
    ]);
  });

  test("of one section", () => {
    const one = (...counts: number[]) => sentences(cell(1, counts));
    const first = "The one section of Headship on workload was scored by 8 of 8 members.";
    const last = "At least half of those asked have answered.";
    expect(one(...weak)).toEqual([
      first,
      "The panel agrees that the content is weak: 7 of 8 gave 1 or 2.",
      last,
    ]);
    expect(one(...divided)).toEqual([
      first,
      "The panel is divided: 3 of 8 gave 1 or 2 and 4 gave 4 or 5.",
      last,
    ]);
    expect(one(2, 2, 2, 2)).toEqual([first, "Views are mixed.", last]);
    expect(one(1, 1)).toEqual([
      "The one section of Headship on workload was scored by 2 of 8 members.",
      "Too few have scored to tell.",
      "Coverage is thin: 2 of 8 have answered.",
    ]);
  });

  test("of one member alone", () => {
    expect(sentences(cell(1, [1], "npqh", 1), cell(1, [0, 1], "npqsl", 1))).toEqual([
      "Both sections on workload were scored by the one member asked.",
      "In both too few have scored to tell.",
      half,
    ]);
    expect(sentences(cell(1, [1], "npqh", 1), cell(1, [], "npqsl", 1))).toEqual([
      "1 of 2 sections on workload has scores, from the one member asked.",
      "In both too few have scored to tell.",
      "Coverage is thin in Senior Leadership, Title 1, where none of 1 have answered.",
    ]);
  });

  test("where an interest bars some from scoring, of as many as are asked", () => {
    expect(sentences(cell(1, [0, 0, 0, 6], "npqh", 7), cell(1, [0, 0, 0, 8], "npqsl"))[0]).toBe(
      "Both sections on workload were scored by 6 to 8 of the 7 to 8 members asked each.",
    );
  });

  test("where nobody gave a score, in all sections and in some", () => {
    const none = [0, 0, 0, 0, 0, 6, 2];
    expect(sentences(cell(1, none), cell(2, none))).toEqual([
      "Nobody has given a score to any of the 2 sections of Headship on workload.",
      "In both too few have scored to tell.",
      "Everybody who answered said “not applicable” or “outside my expertise” in Headship, Title 1 and Headship, Title 2.",
      half,
    ]);
    expect(sentences(cell(1, weak), ...[2, 3, 4, 5].map((n) => cell(n, none)))[3]).toBe(
      "Everybody who answered said “not applicable” or “outside my expertise” in Headship, Title 2, Headship, Title 3, Headship, Title 4 and 1 more.",
    );
  });

  test("where it is the same in all", () => {
    expect(sentences(cell(1, strong), cell(2, strong))).toEqual([
      "Both sections of Headship on workload were scored by 7 of 8 members each.",
      "In both the panel agrees that the content is strong, most clearly in Headship, Title 1, where 6 of 7 gave 4 or 5.",
      half,
    ]);
    expect(sentences(cell(1, [1]), cell(2, []))[2]).toBe(
      "Coverage is thin in both, which fewer than half of those asked have answered, least of all in Headship, Title 2, where none of 8 have answered.",
    );
  });
});

test("each number has what it counts", () => {
  const counts = readingOf("workload", [cell(1, weak), cell(2, [])], () => "Headship")
    .flat()
    .flatMap((words) => (typeof words === "string" ? [] : [[words.words, words.counts]]));
  expect(counts).toEqual([
    ["1 of 2 sections", { kind: "all" }],
    ["8 of 8 members", { kind: "all" }],
    ["1 of 2", { kind: "class", class: "agreed-weak" }],
    ["Headship, Title 1, where 7 of 8 gave 1 or 2", { kind: "section", section: cell(1, []).section }],
    ["1 of 2", { kind: "class", class: "too-few" }],
    ["Headship, Title 2, where none of 8 have answered", { kind: "section", section: cell(2, []).section }],
  ]);
});

test("the most telling section has the largest share, of the larger number; the divided one the lowest agreement", () => {
  const number = (...those: Parameters<typeof mostTelling>) => mostTelling(...those)?.section.number;
  expect(number("agreed-weak", [cell(1, weak), cell(2, [5]), cell(3, weakest)])).toBe(3);
  expect(number("agreed-strong", [cell(1, strong), cell(2, [0, 0, 0, 5])])).toBe(2);
  expect(number("divided", [cell(1, divided), cell(2, [4, 0, 0, 0, 4]), cell(3, [3, 0, 1, 1, 3])])).toBe(2);
  expect(number("divided", [])).toBeUndefined();
});

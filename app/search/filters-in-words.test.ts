import { describe, expect, test } from "vitest";
import { filtersInWords, totalInWords } from "./filters-in-words.ts";
import { type SearchRequest, searchPath } from "./search-request.ts";

const nothing: SearchRequest = {
  q: "",
  round: null,
  area: null,
  kind: null,
  framework: null,
  section: null,
  score: null,
  class: null,
  member: null,
  group: null,
  page: 1,
};
const everything: SearchRequest = {
  q: "a & b",
  round: 2,
  area: "send",
  kind: "reason",
  framework: "npqh",
  section: 3,
  score: "not-applicable",
  class: "agreed-weak",
  member: "C",
  group: "provider",
  page: 4,
};

describe("the filters that are on", () => {
  test("are told in words, in the order of the form", () => {
    const known = {
      rounds: [{ id: 2, title: "Round 2" }],
      members: [{ value: "C", text: "Panel member C" }],
    };
    expect(filtersInWords(nothing, known)).toEqual([]);
    expect(filtersInWords(everything, known).map(({ words }) => words)).toEqual([
      "Round: Round 2",
      "Focus area: SEND",
      "Kind: Reason beside an answer",
      "Framework: NPQH",
      "Section: 3",
      "Answer: Not applicable to this section",
      "Panel’s view: agreed weak",
      "Member: Panel member C",
      "Group: Providers",
    ]);
  });

  test("stand in the address, and each can be taken off, a framework with its section and a change from the first page", () => {
    expect(searchPath(nothing)).toBe("/comments");
    const all = "/comments?q=a+%26+b&round=2&area=send&kind=reason&framework=npqh&section=3";
    expect(searchPath(everything, { page: 4 })).toBe(
      `${all}&score=not-applicable&class=agreed-weak&member=C&group=provider&page=4`,
    );
    const without = new URLSearchParams(searchPath(everything, { framework: null }).split("?")[1]);
    expect([without.get("section"), without.get("page"), without.get("area")]).toEqual([null, null, "send"]);
  });
});

test.each([
  [0, 0, "Nothing was found"],
  [1, 0, "1 comment"],
  [0, 2, "2 reasons"],
  [9, 3, "12 results: 9 comments and 3 reasons"],
  [1200, 1, "1,201 results: 1,200 comments and 1 reason"],
])("%d comments and %d reasons are “%s”", (comments, reasons, words) => {
  expect(totalInWords({ comments, reasons })).toBe(words);
});

test("more than can be looked at is said to be too much", () => {
  expect(totalInWords({ comments: 0, reasons: 0, isTooMuch: true })).toBe(
    "There is too much to show: use a rarer word, or choose a framework and a section",
  );
});

import { expect, test } from "vitest";
import { whatIsUnexplained } from "./completion.ts";

test("a review with nothing unexplained can be declared complete", () => {
  expect(whatIsUnexplained({ unanswered: 0, unused: 0, onOnePerson: 0, unsigned: 0 })).toEqual([]);
});

test("what is unexplained is counted, one and several in their own words", () => {
  expect(whatIsUnexplained({ unanswered: 1, unused: 1, onOnePerson: 1, unsigned: 1 })).toEqual([
    "1 comment has no disposition and reason.",
    "1 comment is cited by no finding, and nothing says why.",
    "1 finding rests on one person and does not say why it stands.",
    "1 finding is not signed off.",
  ]);
  expect(whatIsUnexplained({ unanswered: 1200, unused: 0, onOnePerson: 2, unsigned: 3 })).toEqual([
    "1,200 comments have no disposition and reason.",
    "2 findings rest on one person and do not say why they stand.",
    "3 findings are not signed off.",
  ]);
});

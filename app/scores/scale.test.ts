import { expect, test } from "vitest";
import { type Answer, answerInWords, answers, isAnswer, isScore, needsReason, scores } from "./scale.ts";

test("every answer has its words, says whether it counts as a score and whether it needs a reason", () => {
  const all = answers.map((answer) => [answer, answerInWords(answer), isScore(answer), needsReason(answer)]);
  expect(all).toEqual([
    ["1", "1 Inadequate", true, true],
    ["2", "2 Weak", true, true],
    ["3", "3 Adequate", true, false],
    ["4", "4 Good", true, false],
    ["5", "5 Strong", true, false],
    ["not-applicable", "Not applicable to this section", false, true],
    ["outside-expertise", "Outside my expertise", false, false],
  ] satisfies [Answer, string, boolean, boolean][]);
  expect(scores).toEqual(["1", "2", "3", "4", "5"]);
});

test("nothing else is an answer", () => {
  expect(answers.filter(isAnswer)).toEqual([...answers]);
  const others = ["", "0", "6", "1 ", "01", "1.0", "one", "Not-applicable", "toString", "__proto__", "1,2"];
  expect(others.filter(isAnswer)).toEqual([]);
});

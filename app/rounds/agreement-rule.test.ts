import { describe, expect, test } from "vitest";
import {
  type AgreementRule,
  problemsWithRule,
  readShare,
  type Share,
  shareInWords,
  standardRule,
} from "./agreement-rule.ts";

describe("a share", () => {
  test.each<[string, Share | null]>([
    ["70", { of: 70, in: 100 }],
    ["70%", { of: 70, in: 100 }],
    ["70 %", { of: 70, in: 100 }],
    ["0", { of: 0, in: 100 }],
    ["100", { of: 100, in: 100 }],
    ["a third", { of: 1, in: 3 }],
    ["A third", { of: 1, in: 3 }],
    ["one third", { of: 1, in: 3 }],
    ["1/3", { of: 1, in: 3 }],
    ["", null],
    ["33.3", null],
    ["-5", null],
    ["seventy", null],
    ["1000", null],
    ["2/3", null],
  ])("is read from %j", (text, share) => {
    expect(readShare(text)).toEqual(share);
  });

  test.each(["1%", "15%", "70%", "100%", "a third"])("that is said as %s is read as the same", (words) => {
    expect(shareInWords(readShare(words)!)).toBe(words);
  });
});

const percent = (of: number): Share => ({ of, in: 100 });
const third: Share = { of: 1, in: 3 };

describe("a rule", () => {
  test.each<[string, Partial<AgreementRule>]>([
    ["the standard one", {}],
    ["with the least that can be agreed", { agreedShare: percent(51) }],
    ["that asks all to agree", { agreedShare: percent(100) }],
    ["where opposed reaches up to divided", { opposedShare: third, dividedShare: third }],
    ["where half at each end is divided", { dividedShare: percent(50) }],
    ["that classes a single score", { minimumCounted: 1 }],
  ])("holds: %s", (_, some) => {
    expect(problemsWithRule({ ...standardRule, ...some })).toEqual({});
  });

  test.each<[Partial<AgreementRule>, (keyof AgreementRule)[]]>([
    [{ agreedShare: percent(50) }, ["agreedShare"]],
    [{ agreedShare: percent(101) }, ["agreedShare"]],
    [{ dividedShare: percent(51) }, ["dividedShare"]],
    [{ dividedShare: percent(0) }, ["dividedShare", "opposedShare"]],
    [{ opposedShare: percent(0) }, ["opposedShare"]],
    [{ opposedShare: percent(34) }, ["opposedShare"]],
    [{ opposedShare: percent(34), dividedShare: percent(34) }, []],
    [{ opposedShare: third, dividedShare: percent(33) }, ["opposedShare"]],
    [{ minimumCounted: 0 }, ["minimumCounted"]],
    [{ minimumCounted: 101 }, ["minimumCounted"]],
    [{ minimumCounted: 2.5 }, ["minimumCounted"]],
    [{ minimumCounted: Number.NaN }, ["minimumCounted"]],
  ])("does not hold where classes could overlap or never be: %j", (some, wrong) => {
    expect(Object.keys(problemsWithRule({ ...standardRule, ...some }))).toEqual(wrong);
  });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type AgreementClass,
  type AgreementRule,
  agreementClasses,
  agreementClassNames,
  problemsWithRule,
  ruleInWords,
  type Share,
  standardRule,
} from "#app/rounds/agreement-rule.ts";
import { classify } from "./agreement.ts";

const total = (frequencies: readonly number[]) => frequencies.reduce((sum, count) => sum + count, 0);

const mirrorOf: Record<AgreementClass, AgreementClass> = {
  "agreed-strong": "agreed-weak",
  "agreed-weak": "agreed-strong",
  divided: "divided",
  mixed: "mixed",
  "too-few": "too-few",
};

const scores = fc.array(fc.nat(20), { minLength: 5, maxLength: 5 });

describe("the class of a cell", () => {
  test.each<[readonly number[], AgreementClass, string]>([
    [[0, 0, 0, 0, 0], "too-few", "nothing is counted"],
    [[0, 0, 0, 0, 4], "too-few", "4 are counted, however much they agree"],
    [[0, 0, 0, 0, 5], "agreed-strong", "5 are counted"],
    [[0, 0, 0, 5, 0], "agreed-strong", "4 is high"],
    [[0, 5, 0, 0, 0], "agreed-weak", "2 is low"],
    [[0, 0, 5, 0, 0], "mixed", "3 is neither"],
    [[0, 1, 2, 3, 4], "agreed-strong", "7 of 10 are high, 1 is low"],
    [[4, 3, 2, 1, 0], "agreed-weak", "7 of 10 are low, 1 is high"],
    [[0, 1, 3, 3, 3], "mixed", "6 of 10 high is below 70%"],
    [[1, 1, 1, 3, 4], "mixed", "2 of 10 low is above 15%"],
    [[1, 1, 4, 7, 7], "agreed-strong", "2 of 20 low is below 15%"],
    [[1, 2, 3, 7, 7], "mixed", "3 of 20 low is 15%, which is not below it"],
    [[7, 7, 3, 2, 1], "mixed", "3 of 20 high is 15%, which is not below it"],
    [[0, 149, 151, 700, 0], "agreed-strong", "700 of 1000 high, 149 low"],
    [[0, 149, 152, 699, 0], "mixed", "699 of 1000 high"],
    [[0, 1, 1, 0, 6], "agreed-strong", "6 of 8 high, 1 low"],
    [[1, 1, 2, 1, 1], "divided", "2 of 6 at each end is a third"],
    [[2, 0, 3, 0, 2], "mixed", "2 of 7 at each end is below a third"],
    [[333, 0, 333, 0, 333], "divided", "333 of 999 at each end is a third"],
    [[333, 0, 334, 0, 333], "mixed", "333 of 1000 at each end is below a third"],
    [[4, 0, 0, 0, 4], "divided", "half at each end"],
    [[3, 0, 0, 0, 6], "divided", "a third low, two thirds high"],
  ])("of %j is %s: %s", (frequencies, expected) => {
    expect(classify(frequencies)).toBe(expected);
  });

  test("is mirrored when the scores are", () => {
    fc.assert(
      fc.property(scores, (frequencies) => {
        expect(classify(frequencies.toReversed())).toBe(mirrorOf[classify(frequencies)]);
      }),
    );
  });

  test("agrees only with the end that holds more, and is too few below 5 and only there", () => {
    fc.assert(
      fc.property(scores, (frequencies) => {
        const [one = 0, two = 0, , four = 0, five = 0] = frequencies;
        const agreed = classify(frequencies);
        if (agreed === "agreed-strong") expect(four + five).toBeGreaterThan(one + two);
        if (agreed === "agreed-weak") expect(one + two).toBeGreaterThan(four + five);
        expect(agreed === "too-few").toBe(total(frequencies) < 5);
      }),
    );
  });

  test("of five counted or more stays the same when every count is multiplied", () => {
    fc.assert(
      fc.property(scores, fc.integer({ min: 1, max: 1000 }), (frequencies, factor) => {
        fc.pre(total(frequencies) >= 5);
        expect(classify(frequencies.map((count) => count * factor))).toBe(classify(frequencies));
      }),
    );
  });

  test("follows the rule it is given, and nothing counted is too few under any rule", () => {
    const lenient: AgreementRule = { ...standardRule, minimumCounted: 0, agreedShare: { of: 1, in: 2 } };
    expect(classify([0, 0, 1, 1, 0], lenient)).toBe("agreed-strong");
    expect(classify([0, 0, 1, 1, 0])).toBe("too-few");
    expect(classify([0, 0, 0, 0, 0], lenient)).toBe("too-few");
  });

  test("has a name for each", () => {
    expect(agreementClasses.map((name) => agreementClassNames[name])).toEqual([
      "Agreed strong",
      "Agreed weak",
      "Divided",
      "Mixed",
      "Too few",
    ]);
  });
});

describe("a rule that a round may have", () => {
  const share = fc.oneof(
    fc.nat(100).map((of): Share => ({ of, in: 100 })),
    fc.constant<Share>({ of: 1, in: 3 }),
  );
  const anyRule = fc
    .record<AgreementRule>({
      minimumCounted: fc.integer({ min: 1, max: 12 }),
      agreedShare: share,
      opposedShare: share,
      dividedShare: share,
    })
    .filter((rule) => Object.keys(problemsWithRule(rule)).length === 0);

  /** Each class for itself, whatever stands before it in the order in which they are tried. */
  function classesThatHold(frequencies: readonly number[], rule: AgreementRule): AgreementClass[] {
    const [one = 0, two = 0, , four = 0, five = 0] = frequencies;
    const [low, high, n] = [one + two, four + five, total(frequencies)];
    const reaches = (part: number, { of, in: whole }: Share) => part * whole >= of * n;
    if (n < rule.minimumCounted) return ["too-few"];
    const holding: AgreementClass[] = [];
    if (reaches(high, rule.agreedShare) && !reaches(low, rule.opposedShare)) holding.push("agreed-strong");
    if (reaches(low, rule.agreedShare) && !reaches(high, rule.opposedShare)) holding.push("agreed-weak");
    if (reaches(high, rule.dividedShare) && reaches(low, rule.dividedShare)) holding.push("divided");
    return holding.length === 0 ? ["mixed"] : holding;
  }

  test("sorts every cell into one class and no other", () => {
    fc.assert(
      fc.property(anyRule, scores, (rule, frequencies) => {
        expect(classesThatHold(frequencies, rule)).toEqual([classify(frequencies, rule)]);
      }),
    );
  });

  test("is refused where two classes could hold at once", () => {
    const rule: AgreementRule = {
      ...standardRule,
      agreedShare: { of: 60, in: 100 },
      opposedShare: { of: 40, in: 100 },
    };
    expect(classesThatHold([0, 35, 0, 65, 0], rule)).toEqual(["agreed-strong", "divided"]);
    expect(Object.keys(problemsWithRule(rule))).toEqual(["opposedShare"]);
  });
});

describe("the rule in words", () => {
  test("of the standard rule", () => {
    expect(ruleInWords(standardRule)).toEqual([
      "High is a score of 4 or 5, low is a score of 1 or 2. Shares are of all counted scores, and are not rounded.",
      "Too few: the number of counted scores is below 5.",
      "Agreed strong: at least 70% are high and less than 15% are low.",
      "Agreed weak: at least 70% are low and less than 15% are high.",
      "Divided: at least a third are high and at least a third are low.",
      "Mixed: anything else.",
    ]);
  });

  test("follows the rule, exactly", () => {
    const words = ruleInWords({
      minimumCounted: 8,
      agreedShare: { of: 4, in: 6 },
      opposedShare: { of: 2, in: 7 },
      dividedShare: { of: 1, in: 4 },
    });
    expect(words.slice(1, 5)).toEqual([
      "Too few: the number of counted scores is below 8.",
      "Agreed strong: at least two thirds are high and less than 2 in 7 are low.",
      "Agreed weak: at least two thirds are low and less than 2 in 7 are high.",
      "Divided: at least 25% are high and at least 25% are low.",
    ]);
  });
});

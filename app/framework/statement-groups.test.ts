import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { inGroups } from "./statement-groups.ts";
import { statementKinds } from "./statement-kinds.ts";

describe("statements in groups", () => {
  test("stand by kind, and under each group heading in turn", () => {
    const that1 = { code: "1.1", kind: "learn-that", groupHeading: null } as const;
    const that2 = { code: "1.2", kind: "learn-that", groupHeading: null } as const;
    const howA = { code: "1a", kind: "learn-how-to", groupHeading: "Lead" } as const;
    const howB = { code: "1b", kind: "learn-how-to", groupHeading: "Lead" } as const;
    const howC = { code: "1c", kind: "learn-how-to", groupHeading: "Manage" } as const;
    const howD = { code: "1d", kind: "learn-how-to", groupHeading: "Lead" } as const;
    expect(inGroups([that1, that2, howA, howB, howC, howD])).toEqual([
      { kind: "learn-that", groups: [{ heading: null, statements: [that1, that2] }] },
      {
        kind: "learn-how-to",
        groups: [
          { heading: "Lead", statements: [howA, howB] },
          { heading: "Manage", statements: [howC] },
          { heading: "Lead", statements: [howD] },
        ],
      },
    ]);
  });

  test("are none where there are none", () => {
    expect(inGroups([])).toEqual([]);
  });

  test("are all there, once each and in the order of reading", () => {
    const statement = fc.record({
      code: fc.string(),
      kind: fc.constantFrom(...statementKinds),
      groupHeading: fc.constantFrom(null, "Lead", "Manage"),
    });
    fc.assert(
      fc.property(fc.array(statement), (statements) => {
        const parts = inGroups(statements);
        expect(
          parts.flatMap(({ kind, groups }) =>
            groups.flatMap(({ heading, statements: own }) => own.map((one) => [kind, heading, one])),
          ),
        ).toEqual(statements.map((one) => [one.kind, one.groupHeading, one]));
      }),
    );
  });
});

import fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";
import { loadOutlines } from "#app/framework/outlines.server.ts";
import { sqlite } from "#db/client.server.ts";
import { makePerson, makeRound } from "#db/factories.server.ts";
import { putAssignment } from "./assignment.server.ts";
import { askedIn, hasPart, isInRound, isLeftOut, memberCount, partIn, partsIn } from "./part.server.ts";

loadOutlines(0);
const panel = ["amina", "beth", "carys", "dev"].map((name) =>
  makePerson({ email: `${name}@example.org`, role: "member" }),
);
const outsider = makePerson({ email: "zoe@example.org", role: "member" });
const frameworks = ["npqsl", "npqh", "ecf"];

beforeEach(() => {
  sqlite.exec("BEGIN");
});
afterEach(() => {
  sqlite.exec("ROLLBACK");
});

test("a seat has part in what its member is assigned of the round, and in everything where nothing is assigned", () => {
  const [amina, beth] = panel;
  putAssignment(amina!.id, { frameworks: ["npqh", "npqel"], group: "provider" });
  const { id } = makeRound({ members: [amina!, beth!], frameworks });
  const parts = (memberId: string) => frameworks.filter((code) => hasPart(id, memberId, code));
  expect([parts(amina!.id), parts(beth!.id), parts(outsider.id)]).toEqual([["npqh"], frameworks, []]);
  expect(partsIn(id)).toEqual(new Map([[amina!.id, ["npqh"]]]));
  expect([amina!, beth!, outsider].map(({ id: one }) => isLeftOut(id, one, "ecf"))).toEqual([
    true,
    false,
    false,
  ]);
  expect(isInRound(id, amina!.id)).toBe(true);
});

test("the ways to ask who has part agree, however members are assigned", () => {
  const anyAssignment = fc.subarray([...frameworks, "npqel"]);
  fc.assert(
    fc.property(fc.tuple(anyAssignment, anyAssignment, anyAssignment, anyAssignment), (assigned) => {
      sqlite.exec("SAVEPOINT one");
      const seated = panel.filter(
        (_, i) => assigned[i]!.length === 0 || assigned[i]!.some((code) => frameworks.includes(code)),
      );
      panel.forEach(({ id }, i) => {
        putAssignment(id, { frameworks: assigned[i]!, group: null });
      });
      const { id } = makeRound({ members: seated, frameworks });
      const asked = askedIn(id);
      const has = partIn(id);
      for (const code of frameworks) {
        const those = panel.filter((one) => hasPart(id, one.id, code));
        expect(those).toEqual(
          seated.filter((one) => {
            const its = assigned[panel.indexOf(one)]!;
            return its.length === 0 || its.includes(code);
          }),
        );
        expect(panel.filter((one) => has(one.id, code))).toEqual(those);
        expect([asked(code), memberCount([id], [code])]).toEqual([those.length, those.length]);
      }
      expect([memberCount([id]), memberCount([id], frameworks)]).toEqual([seated.length, seated.length]);
      sqlite.exec("ROLLBACK TO one");
    }),
    { numRuns: 60 },
  );
});

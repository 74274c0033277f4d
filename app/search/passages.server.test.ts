import fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";
import { changeComment, ownComment, withdrawComment } from "#app/comments/comment.server.ts";
import { loadOutlines } from "#app/framework/outlines.server.ts";
import { sqlite } from "#db/client.server.ts";
import { answersOf, comment, makePerson, makeRound, placeOf, submit } from "#db/factories.server.ts";
import { candidates } from "./passages.server.ts";

loadOutlines(0);
const amina = makePerson({ email: "amina@example.org", role: "member" });
const beth = makePerson({ email: "beth@example.org", role: "member" });

beforeEach(() => {
  sqlite.exec("BEGIN");
});
afterEach(() => {
  sqlite.exec("ROLLBACK");
});

/** Fails where the index holds other words than those that stand in the tables. */
const check = () =>
  sqlite.exec("INSERT INTO passage_words (passage_words, rank) VALUES ('integrity-check', 1)");
const column = (query: string) => sqlite.prepare(query).pluck().all();
const index = () =>
  sqlite.prepare("SELECT term, doc, col, offset FROM temp.instances ORDER BY term, doc, col, offset").all();

test("after whatever is written, the index is what a new one of the same words would be", () => {
  sqlite.exec("CREATE VIRTUAL TABLE temp.instances USING fts5vocab(main, passage_words, instance)");
  const words = fc.constantFrom("", "budget", "Budgets, staff", "café 🙂 staff", "naïve\n\nbudget", "2019");
  const deed = fc.record({
    what: fc.constantFrom("comment", "change", "withdraw", "submit"),
    who: fc.constantFrom(amina, beth),
    section: fc.constantFrom(1, 2),
    said: words,
    proposed: words,
  });
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 25 }), (deeds) => {
      sqlite.exec("SAVEPOINT once");
      const round = makeRound({ members: [amina, beth] });
      const written: { id: string; who: typeof amina }[] = [];
      deeds.forEach(({ what, who, section, said, proposed }, n) => {
        const place = placeOf(who, round, "npqsl", section, n);
        const own = written.findLast((one) => one.who === who);
        const stored = own && ownComment(who, own.id);
        if (what === "submit") submit(who, place, answersOf("4", said), n);
        else if (what === "comment") {
          const given = {
            on: "1.1",
            kind: "wording",
            body: said,
            proposedWording: proposed || null,
          } as const;
          written.push({ who, id: comment(who, place, section === 1 ? given : { body: said }, n) });
        } else if (stored && what === "change") {
          changeComment(who, stored, { ...stored, body: said, proposedWording: proposed || null }, null, n);
        } else if (stored) withdrawComment(who, stored, n);
      });
      check();
      expect(column("SELECT comment_id FROM passage WHERE comment_id IS NOT NULL ORDER BY 1")).toEqual(
        column("SELECT id FROM comment ORDER BY 1"),
      );
      const reasons = "FROM answer WHERE reason <> '' ORDER BY 1";
      expect(
        column("SELECT submission_id || ' ' || area FROM passage WHERE submission_id IS NOT NULL ORDER BY 1"),
      ).toEqual(column(`SELECT submission_id || ' ' || area ${reasons}`));
      const before = index();
      sqlite.exec("INSERT INTO passage_words (passage_words) VALUES ('rebuild')");
      expect(index()).toEqual(before);
      sqlite.exec("ROLLBACK TO once");
    }),
    { numRuns: 60 },
  );
});

test("what is taken out of the tables leaves the index", () => {
  const round = makeRound({ members: [amina] });
  const place = placeOf(amina, round, "npqsl", 1, 0);
  const id = comment(amina, place, { body: "budget" }, 0);
  submit(amina, place, answersOf("4", "budget"), 0);
  const sought = {
    words: '"budget"',
    rounds: [round.id],
    area: null,
    kind: null,
    framework: null,
    section: null,
    score: null,
  };
  expect(candidates(sought, 10)).toHaveLength(5);
  sqlite.exec("UPDATE answer SET reason = CASE WHEN area = 'send' THEN 'staff' ELSE '' END");
  check();
  expect(candidates(sought, 10)).toMatchObject([{ commentId: id, occurrences: 1, length: 6 }]);
  sqlite.exec(
    "DELETE FROM comment_area; DELETE FROM comment_version; DELETE FROM comment; DELETE FROM answer",
  );
  check();
  expect(candidates({ ...sought, words: null }, 10)).toEqual([]);
  expect(column("SELECT id FROM passage")).toEqual([]);
});

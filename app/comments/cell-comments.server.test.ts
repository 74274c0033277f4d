import fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";
import { areas } from "#app/framework/areas.ts";
import { statementsOf } from "#app/framework/edition.server.ts";
import { loadOutlines } from "#app/framework/outlines.server.ts";
import type { Round } from "#app/rounds/round.ts";
import { answersBehind, pageOfAnswersBehind } from "#app/scores/answers.server.ts";
import { type Answer, answers } from "#app/scores/scale.ts";
import { sqlite } from "#db/client.server.ts";
import {
  answersOf,
  comment,
  decidedInterest,
  draft,
  makePerson,
  makeRound,
  placeOf,
  submit,
} from "#db/factories.server.ts";
import { commentsOnCell } from "./cell-comments.server.ts";
import { ownComment, withdrawComment } from "./comment.server.ts";
import { commentsOnSection } from "./comments.server.ts";

// What a page of a cell reads by itself is what reading everything comes to.

loadOutlines(0);
const names = ["Nasreen", "Callum", "Ivy", "Dev", "Ewan", "Fern"];
const members = names.map((name) => makePerson({ email: `${name}@example.org`, name, role: "member" }));
const lead = makePerson({ email: "lead@example.org", role: "lead" });
const official = makePerson({ email: "official@example.org", role: "official" });

beforeEach(() => {
  sqlite.exec("BEGIN");
});
afterEach(() => {
  sqlite.exec("ROLLBACK");
});

const anyWork = fc.record({
  namesToOfficials: fc.boolean(),
  given: fc.array(
    fc.record({
      by: fc.nat(members.length - 1),
      answer: fc.constantFrom(...answers),
      isSubmitted: fc.boolean(),
      comments: fc.array(
        fc.record({
          areas: fc.subarray([...areas], { minLength: 1 }),
          on: fc.option(fc.nat(3), { nil: undefined }),
          isWithdrawn: fc.boolean(),
        }),
        { maxLength: 3 },
      ),
    }),
    { minLength: 4, maxLength: 12 },
  ),
  barred: fc.option(fc.nat(members.length - 1)),
  outcome: fc.constantFrom("excluded" as const, "comment-only" as const),
});
type Work = typeof anyWork extends fc.Arbitrary<infer T> ? T : never;

/** Makes it happen in a round of its own, and undoes it afterwards. */
function after(work: Work, look: (round: Round, sectionId: number) => void): void {
  sqlite.exec("SAVEPOINT one");
  const round = makeRound({ members, namesToOfficials: work.namesToOfficials });
  if (work.barred !== null)
    decidedInterest(lead, members[work.barred]!, work.outcome, { areas: ["send"] }, 5_000);
  let now = 1_000;
  for (const { by, answer, isSubmitted, comments } of work.given) {
    const actor = members[by]!;
    now += 10;
    const place = placeOf(actor, round, "npqsl", 1, now);
    for (const { areas, on, isWithdrawn } of comments) {
      const code = on === undefined ? undefined : statementsOf(place.section.id)[on]!.code;
      const id = comment(actor, place, { areas, on: code, body: `Written at ${now}` }, now);
      if (isWithdrawn) withdrawComment(actor, ownComment(actor, id)!, now);
    }
    if (isSubmitted) submit(actor, place, answersOf(answer), now);
    else draft(actor, place, answersOf(answer), now);
  }
  look(round, placeOf(official, round, "npqsl", 1, now).section.id);
  sqlite.exec("ROLLBACK TO one");
}

const pageSize = 2;

test("the pages of comments are the comments of the section for the area, each once and in the same order", () => {
  let most = 0;
  fc.assert(
    fc.property(anyWork, fc.constantFrom(...areas), (work, area) => {
      after(work, (round, sectionId) => {
        const read = (page: number, comment: string | null = null) =>
          commentsOnCell(official, round, sectionId, area, 9_000, {
            page,
            comment,
            size: pageSize,
            named: [],
          });
        const { pages, total, excluded, withdrawn } = read(1);
        const shown = Array.from({ length: pages }, (_, i) => read(i + 1).shown).flat();
        const all = commentsOnSection(official, round, sectionId, 9_000).filter((one) =>
          one.areas.includes(area),
        );
        const standing = all.filter((one) => !one.isWithdrawn);
        expect(shown).toEqual(standing.filter((one) => !one.isExcluded));
        expect({ total, withdrawn, excluded }).toEqual({
          total: shown.length,
          withdrawn: all.length - standing.length,
          excluded: standing.filter((one) => one.isExcluded),
        });
        for (const { id } of shown) expect(read(1, id).shown.map((one) => one.id)).toContain(id);
        expect(read(99).page).toBe(pages);
        most = Math.max(most, pages);
      });
    }),
    { numRuns: 60 },
  );
  expect(most).toBeGreaterThan(1);
});

test("the pages of answers are the answers behind the cell, each once and in the same order", () => {
  let most = 0;
  fc.assert(
    fc.property(anyWork, fc.option(fc.subarray(members.map(({ id }) => id))), (work, leftOut) => {
      after(work, (round, sectionId) => {
        const among = leftOut && work.namesToOfficials ? { only: null, without: leftOut } : null;
        const all = answersBehind(official, round, sectionId, "send", 9_000, among);
        const counting = all.filter((one) => !one.isExcluded);
        const given = Object.fromEntries(
          answers.map((answer) => [answer, counting.filter((one) => one.answer === answer).length]),
        ) as Record<Answer, number>;
        const read = (from: number) =>
          pageOfAnswersBehind(official, round, sectionId, "send", 9_000, among, given, {
            from,
            size: pageSize,
          });
        const pages = [0, 2, 4, 6].map(read);
        expect(pages.flatMap((page) => page.counting)).toEqual(counting);
        expect(pages[0]!.excluded).toEqual(all.filter((one) => one.isExcluded));
        most = Math.max(most, counting.length);
      });
    }),
    { numRuns: 60 },
  );
  expect(most).toBeGreaterThan(pageSize);
});

test("nobody is told of them who may not read everybody’s", () => {
  const round = makeRound({ members });
  const place = placeOf(members[0]!, round, "npqsl", 1, 100);
  comment(members[0]!, place, { areas: ["send"] }, 100);
  submit(members[0]!, place, answersOf("2"), 200);
  const given = Object.fromEntries(answers.map((answer) => [answer, 1])) as Record<Answer, number>;
  for (const reader of [members[0]!, members[1]!, makePerson({ email: "o@example.org", role: "observer" })]) {
    expect(
      pageOfAnswersBehind(reader, round, place.section.id, "send", 300, null, given, { from: 0, size: 9 }),
    ).toEqual({ counting: [], excluded: [] });
    expect(
      commentsOnCell(reader, round, place.section.id, "send", 300, {
        page: 1,
        comment: null,
        size: 9,
        named: [],
      }).total,
    ).toBe(0);
  }
});

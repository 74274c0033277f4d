import fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";
import { areas } from "#app/framework/areas.ts";
import { loadOutlines } from "#app/framework/outlines.server.ts";
import { answersFrom } from "#app/scores/assessment.ts";
import { answers } from "#app/scores/scale.ts";
import { recount } from "#app/scores/tally.server.ts";
import { db, sqlite } from "#db/client.server.ts";
import { comment, draft, makePerson, makeRound, placeOf, submit } from "#db/factories.server.ts";
import { answerTally, commentTally } from "#db/schema.server.ts";
import { changeComment, ownComment, withdrawComment } from "./comment.server.ts";
import { commentKinds } from "./kinds.ts";

// The running counts are read instead of what they count, so they have to be what counting anew comes to, whatever is done
// in whatever order.

loadOutlines(0);
const members = ["Nasreen", "Callum", "Ivy"].map((name) =>
  makePerson({ email: `${name}@example.org`, name, role: "member" }),
);

beforeEach(() => {
  sqlite.exec("BEGIN");
});
afterEach(() => {
  sqlite.exec("ROLLBACK");
});

const anyAnswers = fc
  .tuple(...areas.map(() => fc.constantFrom(...answers)))
  .map((given) => answersFrom((area) => ({ answer: given[areas.indexOf(area)]!, reason: "A reason" })));
const anyWords = fc.record({
  kind: fc.constantFrom(...commentKinds),
  areas: fc.subarray([...areas], { minLength: 1 }),
  body: fc.constantFrom("One thing", "Another thing"),
});
const where = { by: fc.constantFrom(0, 1, 2), section: fc.constantFrom(1, 2) };
const anyStep = fc.oneof(
  fc.record({ ...where, does: fc.constant("submit" as const), answers: anyAnswers }),
  fc.record({ ...where, does: fc.constant("draft" as const), answers: anyAnswers }),
  fc.record({ ...where, does: fc.constant("comment" as const), words: anyWords }),
  fc.record({ ...where, does: fc.constant("change" as const), words: anyWords, which: fc.nat(9) }),
  fc.record({ ...where, does: fc.constant("withdraw" as const), which: fc.nat(9) }),
);

/** What is counted; a count that has come down to nothing is no count. */
const counted = () => ({
  answers: db
    .select()
    .from(answerTally)
    .all()
    .filter(({ current, first }) => current + first > 0)
    .map((row) => JSON.stringify(row))
    .sort(),
  comments: db
    .select()
    .from(commentTally)
    .all()
    .filter(({ n }) => n > 0)
    .map((row) => JSON.stringify(row))
    .sort(),
});

test("running counts are what counting everything anew comes to", () => {
  let most = 0;
  fc.assert(
    fc.property(fc.array(anyStep, { maxLength: 25 }), (steps) => {
      sqlite.exec("SAVEPOINT one");
      const round = makeRound({ members });
      const written: string[][] = [[], [], []];
      steps.forEach((step, i) => {
        const actor = members[step.by]!;
        const now = 1_000 + i;
        const place = placeOf(actor, round, "npqsl", step.section, now);
        const own = "which" in step ? written[step.by]![step.which] : undefined;
        if (step.does === "submit") submit(actor, place, step.answers, now);
        if (step.does === "draft") draft(actor, place, step.answers, now);
        if (step.does === "comment") written[step.by]!.push(comment(actor, place, step.words, now));
        if (step.does === "change" && own)
          changeComment(actor, ownComment(actor, own)!, { ...step.words, proposedWording: null }, null, now);
        if (step.does === "withdraw" && own) withdrawComment(actor, ownComment(actor, own)!, now);
      });
      const running = counted();
      recount();
      expect(running).toEqual(counted());
      most = Math.max(most, running.comments.length);
      sqlite.exec("ROLLBACK TO one");
    }),
  );
  expect(most).toBeGreaterThan(3);
});

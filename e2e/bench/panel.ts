import { randomUUID } from "node:crypto";
import { commentKinds } from "#app/comments/kinds.ts";
import { areas } from "#app/framework/areas.ts";
import { sectionsOf, statementsOf } from "#app/framework/edition.server.ts";
import { knownFrameworks } from "#app/framework/frameworks.ts";
import { loadOutlines } from "#app/framework/outlines.server.ts";
import { editionsIn, freezeEdition } from "#app/rounds/round.server.ts";
import { type Answer, needsReason } from "#app/scores/scale.ts";
import { recount } from "#app/scores/tally.server.ts";
import { sqlite } from "#db/client.server.ts";
import { liftLimits, makePerson, makeRound } from "#db/factories.server.ts";

const hour = 3_600_000;

/** One in so many members comments on a section. */
const commenters = 8;

/**
 * Fills an empty database with a panel of so many members, m0@bench.example and so on, an official and a lead official.
 * Everybody has submitted all of an open round on every framework, and an eighth of them comments on each section. People
 * and the round come from the factories. What they submit, 880,000 sections where they are ten thousand, is written row by
 * row as the service writes it, and counted at the end.
 */
export function makePanel(size: number, now: number): void {
  loadOutlines(now - 1000 * hour);
  liftLimits();
  makePerson({ email: "lead@bench.example", role: "lead" });
  makePerson({ email: "official@bench.example", role: "official" });
  sqlite.transaction(() => {
    const members = Array.from({ length: size }, (_, i) =>
      makePerson({ email: `m${i}@bench.example`, name: `Member ${i}`, role: "member" }),
    );
    const round = makeRound({
      title: "A round",
      opensAt: now - 500 * hour,
      closesAt: now + 500 * hour,
      frameworks: knownFrameworks.map(({ code }) => code),
      members,
    });
    for (const [, edition] of editionsIn(round.id)) freezeEdition(round.id, edition);
    const sections = [...editionsIn(round.id).values()].flatMap((edition) =>
      sectionsOf(edition.id).map(({ id }) => ({ id, edition: edition.id, statements: statementsOf(id) })),
    );
    const random = pseudorandom(7);
    let assessment = 0;
    for (const { id: section, edition, statements } of sections) {
      const lean = areas.map(() => random() * 2 - 1);
      members.forEach(({ id: member }, i) => {
        assessment += 1;
        const at = round.opensAt + hour + assessment;
        insertAssessment.run(assessment, round.id, section, member, at, at);
        insertSubmission.run(assessment, assessment, at);
        areas.forEach((area, k) => {
          const answer = answerBy(random, lean[k]!);
          insertAnswer.run(assessment, area, answer, needsReason(answer) ? reason : "");
        });
        if ((i + section) % commenters !== 0) return;
        const on = statements[Math.floor(random() * statements.length)]!;
        const comment = randomUUID();
        const kind = commentKinds[Math.floor(random() * commentKinds.length)]!;
        const quote = on.text.slice(0, on.text.indexOf(" ", 12));
        insertComment.run(
          comment,
          round.id,
          edition,
          section,
          on.id,
          member,
          quote,
          quote.length,
          kind,
          at,
          at,
        );
        insertCommentArea.run(comment, areas[Math.floor(random() * areas.length)]!);
      });
    }
  })();
  recount();
}

const reason = "It names the knowledge and not what leaders would do with it";

const insertAssessment = sqlite.prepare(
  "INSERT INTO assessment (id, round_id, section_id, member_id, revision, saved_at, first_submitted_at, submissions) VALUES (?, ?, ?, ?, 1, ?, ?, 1)",
);
const insertSubmission = sqlite.prepare(
  "INSERT INTO submission (id, assessment_id, number, submitted_at, after_seeing_others) VALUES (?, ?, 1, ?, 0)",
);
const insertAnswer = sqlite.prepare(
  "INSERT INTO answer (submission_id, area, answer, reason) VALUES (?, ?, ?, ?)",
);
const insertComment = sqlite.prepare(
  `INSERT INTO comment (id, round_id, edition_id, section_id, statement_id, author_id, quote, quote_start, quote_end, quote_prefix, quote_suffix, kind, body, version, created_at, changed_at, after_seeing_others)
   VALUES (?, ?, ?, ?, ?, ?, ?, 0, ?, '', '', ?, 'This could say what it looks like in a small school', 1, ?, ?, 0)`,
);
const insertCommentArea = sqlite.prepare("INSERT INTO comment_area (comment_id, area) VALUES (?, ?)");

/** Mostly scores around where the section leans, now and then an answer that is no score. */
function answerBy(random: () => number, lean: number): Answer {
  const drawn = random();
  if (drawn < 0.05) return drawn < 0.02 ? "not-applicable" : "outside-expertise";
  const score = Math.round(3 + lean * 1.5 + (random() + random() - 1) * 2.5);
  return String(Math.min(5, Math.max(1, score))) as Answer;
}

/** The same numbers from 0 to 1 at every run (mulberry32). */
function pseudorandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

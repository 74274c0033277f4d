import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { areas } from "#app/framework/areas.ts";
import { loadOutlines } from "#app/framework/outlines.server.ts";
import { putAssignment } from "#app/rounds/assignment.server.ts";
import type { SectionPlace } from "#app/rounds/place.server.ts";
import type { Round } from "#app/rounds/round.ts";
import { answersBehind } from "#app/scores/answers.server.ts";
import { ownAssessment } from "#app/scores/assessment.server.ts";
import { recount } from "#app/scores/tally.server.ts";
import { sqlite } from "#db/client.server.ts";
import {
  answersOf,
  closeRound,
  comment,
  decidedInterest,
  draft,
  makePerson,
  makeRound,
  placeOf,
  submit,
} from "#db/factories.server.ts";
import type { NewComment } from "./comment.server.ts";
import { commentCounts, commentsOnSection } from "./comments.server.ts";
import { enterPaperForm } from "./paper-form.server.ts";

loadOutlines(0);
const amina = makePerson({ email: "amina@example.org", role: "member" });
const beth = makePerson({ email: "beth@example.org", role: "member" });
const lead = makePerson({ email: "lead@example.org", name: "Layla Lead", role: "lead" });
const official = makePerson({ email: "official@example.org", role: "official" });

let round: Round;
let place: SectionPlace;
beforeEach(() => {
  sqlite.exec("BEGIN");
  begin();
});
afterEach(() => {
  sqlite.exec("ROLLBACK");
});

function begin(some: Partial<Parameters<typeof makeRound>[0]> = {}): void {
  round = makeRound({ members: [amina, beth], opensAt: 100, closesAt: 10_000, ...some });
  place = placeOf(amina, round, "npqsl", 1, 200);
}

const onPaper: NewComment = {
  kind: "gap",
  areas: ["send"],
  body: "On paper",
  proposedWording: null,
  statement: null,
  anchor: null,
};
const enter = (given: NewComment | null = null, actor = lead, now = 300) =>
  enterPaperForm(actor, amina, place, { answers: answersOf("4"), comment: given }, null, now);
const own = () => ownAssessment(amina, place);
const behind = () => answersBehind(official, round, place.section.id, "send", 5_000);
const bodiesFor = (reader: typeof amina) =>
  commentsOnSection(reader, round, place.section.id, 5_000).map(({ body, isSent, enteredBy }) => [
    body,
    isSent,
    enteredBy,
  ]);

describe("a paper form that is typed in", () => {
  test("counts as the member's, and says who typed it in", () => {
    expect(enter(onPaper)).toMatchObject({ kind: "written" });
    expect(behind()).toMatchObject([{ member: "amina", answer: "4", enteredBy: "Layla Lead" }]);
    expect(own()).toMatchObject({ state: "submitted", typedIn: { by: "Layla Lead" } });
    expect(bodiesFor(official)).toEqual([["On paper", true, "Layla Lead"]]);
    expect(bodiesFor(amina)).toEqual([["On paper", true, "Layla Lead"]]);
    const counted = () => [...commentCounts(official, round, 5_000)];
    const before = counted();
    recount();
    expect([before, counted()]).toEqual([
      [[`${place.section.id} send`, 1]],
      [[`${place.section.id} send`, 1]],
    ]);
  });

  test("is recorded as the lead official's doing, for the member, without a word or a score", () => {
    enter(onPaper);
    const events = sqlite
      .prepare(
        'SELECT actor_id, action, object, detail, "before", "after", round_id FROM audit_event WHERE action LIKE \'% typed in\' ORDER BY id',
      )
      .all() as Record<string, string>[];
    expect(events).toMatchObject([
      { actor_id: lead.id, action: "section typed in", round_id: round.id },
      { actor_id: lead.id, action: "comment typed in", round_id: round.id },
    ]);
    for (const event of events) {
      expect(JSON.parse(event.detail!)).toMatchObject({ member: amina.id });
      expect(event.after).toMatch(/"sha256":"[0-9a-f]{64}"/);
      expect(JSON.stringify(event)).not.toMatch(/On paper|A reason|"4"/);
    }
  });

  test("leaves what the member has begun theirs: the draft beside it, and comments unsent", () => {
    draft(amina, place, answersOf("2", "Begun"), 210);
    comment(amina, place, { body: "Begun too", areas: ["send"] }, 220);
    enter(onPaper);
    expect(own()).toMatchObject({
      state: "changed",
      answers: { send: { answer: "2", reason: "Begun" } },
      typedIn: { by: "Layla Lead", answers: { send: { answer: "4" } } },
    });
    expect(behind()).toMatchObject([{ answer: "4" }]);
    expect(bodiesFor(official)).toEqual([["On paper", true, "Layla Lead"]]);
    expect(bodiesFor(amina)).toContainEqual(["Begun too", false, undefined]);
    submit(amina, place, answersOf("2", "Begun"), 400);
    expect(behind()).toMatchObject([{ answer: "2", earlier: [{ answer: "4" }] }]);
    expect(behind()[0]).not.toHaveProperty("enteredBy");
    expect(own()).not.toHaveProperty("typedIn");
    expect(bodiesFor(official)).toContainEqual(["Begun too", true, undefined]);
    expect([...commentCounts(official, round, 5_000)]).toEqual([[`${place.section.id} send`, 2]]);
  });

  test("is the member's own once they submit the same, which sends what they have begun", () => {
    comment(amina, place, { body: "Begun", areas: ["send"] }, 220);
    enter();
    submit(amina, place, answersOf("4"), 400);
    expect(behind()[0]).not.toHaveProperty("enteredBy");
    expect(bodiesFor(official)).toEqual([["Begun", true, undefined]]);
  });

  test("is taken once, and never where the member has submitted", () => {
    enter();
    expect(enter()).toEqual({ kind: "given-already" });
    begin({ title: "Other" });
    submit(amina, place, answersOf("3"), 250);
    expect(enter()).toEqual({ kind: "given-already" });
    expect(behind()).toMatchObject([{ answer: "3" }]);
  });

  test("is for lead officials, in an open round that shows names", () => {
    expect(enter(null, official)).toEqual({ kind: "closed" });
    expect(enter(null, lead, 10_000)).toEqual({ kind: "closed" });
    begin({ title: "Veiled", namesToOfficials: false });
    expect(enter()).toEqual({ kind: "closed" });
  });

  test("is closed once the round was closed after its place was read, also where it was sent before", () => {
    closeRound(lead, round, 300);
    const stored = () =>
      ["assessment", "submission", "comment", "audit_event"].map((table) =>
        sqlite.prepare(`SELECT * FROM ${table}`).all(),
      );
    const before = stored();
    for (const now of [299, 300, 301]) expect(enter(onPaper, lead, now)).toEqual({ kind: "closed" });
    expect(stored()).toEqual(before);
  });

  test("holds to the member's interests and assignment", () => {
    decidedInterest(lead, amina, "comment-only", { frameworks: ["npqsl"], areas: ["send"] }, 210);
    expect(enter()).toEqual({ kind: "barred", areas: ["send"] });
    putAssignment(amina.id, { frameworks: ["npqh"], group: null });
    begin({ title: "Other", frameworks: ["npqsl", "npqh"] });
    expect(enter()).toEqual({ kind: "not-in-round" });
    expect(areas.map((area) => answersBehind(official, round, place.section.id, area, 5_000))).toEqual([
      [],
      [],
      [],
      [],
    ]);
  });
});

import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { loadOutlines } from "#app/framework/outlines.server.ts";
import type { Actor } from "#app/people/session.server.ts";
import type { Round } from "#app/rounds/round.ts";
import { standingOn } from "#app/scores/assessment.server.ts";
import { sqlite } from "#db/client.server.ts";
import { answersOf, comment, draft, makePerson, makeRound, placeOf, submit } from "#db/factories.server.ts";
import { notesOnFramework, textOf } from "./framework-notes.server.ts";

loadOutlines(0);
const nasreen = makePerson({ email: "nasreen@example.org", name: "Nasreen Holloway", role: "member" });
const callum = makePerson({ email: "canary.email@example.org", name: "Callum Canary-Name", role: "member" });

const opensAt = 100;
const closesAt = 10_000;

let round: Round;
beforeEach(() => {
  sqlite.exec("BEGIN");
  round = makeRound({ members: [nasreen, callum], opensAt, closesAt });
  for (const number of [1, 2]) {
    comment(callum, at(number, callum), { on: `${number}.1`, body: `CANARY-BODY-${number}` }, 150);
    comment(callum, at(number, callum), { kind: "wording", body: "CANARY-SECTION" }, 150);
    submit(callum, at(number, callum), answersOf("1", "CANARY-REASON"), 160);
  }
  comment(callum, { ...at(1), section: null }, { body: "CANARY-FRAMEWORK" }, 170);
});
afterEach(() => {
  sqlite.exec("ROLLBACK");
});

const at = (section: number, actor: Actor = nasreen) => placeOf(actor, round, "npqsl", section, opensAt);
const notes = (now = 5_000) => notesOnFramework(nasreen, at(1), now);
const section = (number: number, now?: number) => notes(now).sections[number - 1]!;
const bodies = (comments: readonly { body: string }[]) => comments.map(({ body }) => body);
const sawOthers = () =>
  [1, 2, 3].filter((number) => standingOn(nasreen.id, round.id, at(number).section.id).sawOthers);

describe("a member's copy of a framework", () => {
  test("has every section with its statements, and what the member wrote there", () => {
    comment(nasreen, at(2), { on: "2.1", body: "On a statement" }, 200);
    draft(nasreen, at(2), answersOf("2", "Thin"), 200);
    comment(nasreen, { ...at(1), section: null }, { body: "On all of it" }, 200);
    const { sections, comments } = notes();
    expect(sections.map(({ section, statements }) => [section.number, statements.length > 2])).toEqual(
      Array.from({ length: 10 }, (_, i) => [i + 1, true]),
    );
    expect(sections[1]).toMatchObject({
      own: { state: "draft", answers: answersOf("2", "Thin") },
      comments: [{ body: "On a statement", statementCode: "2.1", isOwn: true, isSent: false }],
    });
    expect(bodies(comments)).toEqual(["On all of it"]);
    expect(sections[2]).toMatchObject({ own: { state: "not-started" }, comments: [] });
  });

  test("has nothing of others' before the member has submitted anything, and none of it counts as seen", () => {
    draft(nasreen, at(1), answersOf("4"), 200);
    comment(nasreen, at(1), { on: "1.1", body: "Mine" }, 200);
    expect(JSON.stringify(notes())).not.toContain("CANARY");
    expect(JSON.stringify(notes())).toContain("Mine");
    expect(sawOthers()).toEqual([]);
  });

  test("has others' comments on the sections that the member has submitted, alone, and remembers which", () => {
    submit(nasreen, at(2), answersOf("4"), 200);
    submit(nasreen, at(3), answersOf("4"), 200);
    expect(bodies(section(1).comments)).toEqual([]);
    expect(bodies(section(2).comments)).toEqual(["CANARY-BODY-2", "CANARY-SECTION"]);
    expect(section(2).own.sawOthersAt).toBe(5_000);
    expect(sawOthers()).toEqual([2]);
    const all = JSON.stringify(notes());
    for (const canary of [
      "CANARY-BODY-1",
      "CANARY-REASON",
      "CANARY-FRAMEWORK",
      "Canary-Name",
      "canary.email",
    ])
      expect(all).not.toContain(canary);
    expect(all).not.toContain(callum.id);
  });

  test("has others' comments on the framework as a whole once the round has closed", () => {
    expect(bodies(notes(closesAt - 1).comments)).toEqual([]);
    expect(bodies(notes(closesAt).comments)).toEqual(["CANARY-FRAMEWORK"]);
  });

  test("is the text alone where no round has opened", () => {
    const { sections, comments } = notesOnFramework(nasreen, { ...at(1), round: null }, 5_000);
    expect(comments).toEqual([]);
    expect(sections.every((one) => one.own.state === "not-started" && one.comments.length === 0)).toBe(true);
    expect(sections.map(({ section, statements }) => ({ section, statements }))).toEqual(textOf(at(1)));
  });
});

test("the text of a framework holds nothing that anybody wrote on it", () => {
  submit(nasreen, at(1), answersOf("4"), 200);
  expect(JSON.stringify(textOf(at(1)))).not.toContain("CANARY");
  expect(textOf(at(1))[0]!.statements[0]).toMatchObject({ code: "1.1" });
});

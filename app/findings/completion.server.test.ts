import { afterEach, beforeEach, expect, test } from "vitest";
import { loadOutlines } from "#app/framework/outlines.server.ts";
import type { Actor } from "#app/people/session.server.ts";
import { extendRound } from "#app/rounds/change.server.ts";
import { db, sqlite } from "#db/client.server.ts";
import {
  answerComment,
  answersOf,
  comment,
  day,
  makeFinding,
  makePerson,
  makeRound,
  placeOf,
  signOff,
  submit,
} from "#db/factories.server.ts";
import { completion } from "#db/schema.server.ts";
import { accountsOf, completionOf, declareComplete, takeCompletionBack } from "./completion.server.ts";
import { dispositionsOf } from "./disposition.server.ts";
import { materialFor } from "./evidence.server.ts";
import { changeWords, decide, setAside } from "./finding.server.ts";
import { answerWithFinding } from "./finding-responses.server.ts";
import { findingFor } from "./findings.server.ts";

loadOutlines(0);
const amina = makePerson({ email: "amina@example.org", name: "Amina", role: "member" });
const beth = makePerson({ email: "beth@example.org", name: "Beth", role: "member" });
const farida = makePerson({ email: "farida@example.org", name: "Farida", role: "official" });
const duncan = makePerson({ email: "duncan@example.org", name: "Duncan", role: "lead" });

beforeEach(() => {
  sqlite.exec("BEGIN");
});
afterEach(() => {
  sqlite.exec("ROLLBACK");
});

const at = 10 * day;
const now = 40 * day;
const decision = { disposition: "accept", reason: "It helps nobody", wording: null } as const;

/** A closed round with three comments, of which a finding cites one. */
function reviewed() {
  const round = makeRound({ members: [amina, beth] });
  const write = (who: Actor, body: string) => comment(who, placeOf(who, round, "npqsl", 1, at), { body }, at);
  const [cited, dissent, unused] = [
    write(amina, "The log should go"),
    write(beth, "Keep it"),
    write(beth, "The print is small"),
  ];
  for (const who of [amina, beth]) submit(who, placeOf(who, round, "npqsl", 1, at), answersOf("3"), at);
  const id = makeFinding(
    farida,
    {
      scope: [{ framework: "npqsl", sectionId: null }],
      comments: [
        { id: cited!, stance: "supports" },
        { id: dissent!, stance: "dissents" },
      ],
    },
    at,
  );
  return { round, id, cited: cited!, dissent: dissent!, unused: unused! };
}

test("a review is declared complete once nothing is unexplained, and that can be taken back", () => {
  const { round, id, unused } = reviewed();
  expect(declareComplete(duncan, round, at)[0]).toBe("The round has not closed.");
  expect(declareComplete(duncan, round, now)).toEqual([
    "3 comments have no disposition and reason.",
    "1 comment is cited by no finding, and nothing says why.",
    "1 finding rests on one person and does not say why it stands.",
    "1 finding is not signed off.",
  ]);
  expect(completionOf(duncan, round, now)).toBe(null);

  decide(farida, id, decision, null, now);
  answerWithFinding(farida, findingFor(farida, String(id))!, now);
  answerComment(farida, [unused], "note", now, "It is about print");
  const { area, statement, direction, strength, departureReason } = findingFor(farida, String(id))!;
  const scope = [{ framework: "npqsl", sectionId: null }];
  const words = { area, statement, direction, strength, departureReason, scope };
  const why = { oneVoiceReason: "Nobody else knows", isAgreed: true, ownerId: farida.id };
  changeWords(farida, id, { ...words, ...why }, null, now);
  signOff(duncan, id, now);
  expect(declareComplete(duncan, round, now)).toEqual([]);
  expect(declareComplete(duncan, round, now)).toEqual([]);
  expect(completionOf(farida, round, now)).toEqual({ by: "Duncan", at: now });
  expect(completionOf(amina, round, now)).toBe(null);

  takeCompletionBack(duncan, round, "Another comment came", now + 1);
  expect(completionOf(farida, round, now)).toBe(null);
  expect(declareComplete(duncan, round, now + 2)).toEqual([]);
  expect(
    db
      .select()
      .from(completion)
      .all()
      .map(({ declaredAt, takenBackAt, takenBackReason }) => [declaredAt, takenBackAt, takenBackReason]),
  ).toEqual([
    [now, now + 1, "Another comment came"],
    [now + 2, null, ""],
  ]);
});

test("what is cited by nothing is listed, with whose comments findings rest on least", () => {
  const { round, id, unused, dissent } = reviewed();
  const accounts = () => accountsOf(materialFor(farida, now), round);
  const ids = () => accounts().unused.map(({ comment: { id: its }, reason }) => [its, reason]);
  expect(ids()).toEqual([[unused, null]]);
  expect(accounts().authors).toEqual([
    { author: "Beth", comments: 2, used: 1 },
    { author: "Amina", comments: 1, used: 1 },
  ]);
  expect(accounts().onOnePerson.map((finding) => finding.id)).toEqual([id]);
  answerComment(farida, [unused], "note", now, "It is about print");
  expect(ids()).toEqual([[unused, "It is about print"]]);
  setAside(farida, id, "Twice", null, now);
  expect(accounts()).toMatchObject({ onOnePerson: [], unsigned: [] });
  expect(ids().map(([its]) => its)).toContain(dissent);
});

test("the comments that a finding cites are answered with its decision, once there is one", () => {
  const { id, cited, dissent, unused } = reviewed();
  answerWithFinding(farida, findingFor(farida, String(id))!, now);
  expect(dispositionsOf(farida, now)).toEqual(new Map());
  decide(farida, id, decision, null, now);
  answerWithFinding(farida, findingFor(farida, String(id))!, now);
  const answered = dispositionsOf(farida, now);
  for (const comment of [cited, dissent])
    expect(answered.get(comment)).toMatchObject({
      disposition: "accept",
      reason: "It helps nobody",
      findingId: id,
      by: "Farida",
    });
  expect(answered.has(unused)).toBe(false);
});

test("a round that was extended since it was read has not closed", () => {
  const { round } = reviewed();
  extendRound(duncan, round.id, now + day, "A reason", at);
  expect(declareComplete(duncan, round, now)).toContain("The round has not closed.");
});

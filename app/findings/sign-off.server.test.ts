import { createHash } from "node:crypto";
import { afterEach, beforeEach, expect, test } from "vitest";
import { changeComment, ownComment, withdrawComment } from "#app/comments/comment.server.ts";
import { loadOutlines } from "#app/framework/outlines.server.ts";
import type { Actor } from "#app/people/session.server.ts";
import type { Round } from "#app/rounds/round.ts";
import { db, sqlite } from "#db/client.server.ts";
import {
  answersOf,
  comment,
  day,
  makeFinding,
  makePerson,
  makeRound,
  minorityView,
  placeOf,
  signOff,
  submit,
} from "#db/factories.server.ts";
import { signOff as signOffs } from "#db/schema.server.ts";
import { evidenceBehind, materialFor } from "./evidence.server.ts";
import { changeWords, decide, setAside } from "./finding.server.ts";
import { findingFor } from "./findings.server.ts";
import { signatures, signedFile, signFindingOff, signOffState } from "./sign-off.server.ts";
import type { SignedEvidence } from "./sign-off.ts";

loadOutlines(0);
const panel = ["Amina", "Beth", "Carys"].map((name) =>
  makePerson({ email: `${name}@example.org`.toLowerCase(), name, role: "member" }),
);
const [amina, beth, carys] = panel as [Actor, Actor, Actor];
const farida = makePerson({ email: "farida@example.org", name: "Farida", role: "official" });
const duncan = makePerson({ email: "duncan@example.org", name: "Duncan", role: "lead" });

beforeEach(() => {
  sqlite.exec("BEGIN");
});
afterEach(() => {
  sqlite.exec("ROLLBACK");
});

const at = 10 * day;
const now = 20 * day;
const decision = { disposition: "accept", reason: "It helps nobody", wording: null } as const;

function ready(given: Partial<Parameters<typeof makeRound>[0]> = {}) {
  const round = makeRound({ members: panel, ...given });
  const said = comment(amina, place(round, amina), { on: "1.1", body: "The log should go" }, at);
  for (const who of [amina, beth]) submit(who, place(round, who), answersOf("2"), at);
  const { section } = place(round, amina);
  const id = makeFinding(
    farida,
    {
      scope: [{ framework: "npqsl", sectionId: section.id }],
      cells: [{ roundId: round.id, sectionId: section.id }],
      comments: [{ id: said, stance: "supports" }],
      decision,
    },
    at,
  );
  return { round, said, id };
}

function place(round: Round, who: Actor) {
  return placeOf(who, round, "npqsl", 1, at);
}

const state = (id: number, moment = now) => {
  const one = findingFor(farida, String(id))!;
  const material = materialFor(farida, moment);
  return signOffState(material, one, evidenceBehind(material, one));
};
const words = (id: number) => {
  const { area, statement, direction, strength, owner, departureReason, oneVoiceReason } = findingFor(
    farida,
    String(id),
  )!;
  return {
    ...{ area, statement, direction, strength, departureReason, oneVoiceReason },
    ...{ isAgreed: true, ownerId: owner.id, scope: [{ framework: "npqsl", sectionId: null }] },
  };
};

test("it is refused until everything is there, and nothing is written", () => {
  const id = makeFinding(farida, { isAgreed: false }, at);
  const refused = signFindingOff(duncan, id, null, now);
  expect(refused).toEqual({
    kind: "refused",
    missing: [
      "Its words are a draft: agree them first.",
      "It rests on nothing: cite comments, themes or sections.",
      "What DfE does is not decided.",
    ],
  });
  const { id: other } = ready();
  setAside(farida, other, "Twice", null, at);
  expect(signFindingOff(duncan, other, null, now)).toEqual({
    kind: "refused",
    missing: ["It is set aside."],
  });
  setAside(farida, other, null, null, at);
  decide(farida, other, decision, null, at);
  expect(signFindingOff(duncan, other, 1, now)).toEqual({ kind: "conflict" });
  expect(db.select().from(signOffs).all()).toEqual([]);
  expect(state(other)).toBe(null);
});

test("a reason for one voice and for a departure is asked for at the signature", () => {
  const round = makeRound({ members: panel });
  const said = comment(amina, place(round, amina), {}, at);
  submit(amina, place(round, amina), answersOf("2"), at);
  const given = {
    scope: [{ framework: "npqsl", sectionId: null }],
    comments: [{ id: said, stance: "supports" as const }],
    decision,
  };
  const id = makeFinding(farida, given, at);
  expect(signFindingOff(duncan, id, null, now)).toEqual({
    kind: "refused",
    missing: ["It rests on one person: say why it stands all the same."],
  });
  changeWords(farida, id, { ...words(id), oneVoiceReason: "Nobody else knows" }, null, at);
  expect(signFindingOff(duncan, id, null, now)).toEqual({ kind: "signed", number: 1 });
});

test("what is signed is kept to the byte under its hash, and the database refuses to change it", () => {
  const { id, said } = ready();
  signOff(duncan, id, now);
  const [stored] = db.select().from(signOffs).all();
  expect(stored).toMatchObject({ findingId: id, number: 1, revision: 2, signedBy: duncan.id, signedAt: now });
  expect(stored!.sha256).toBe(createHash("sha256").update(stored!.evidence).digest("hex"));
  expect(signedFile(farida, id, "1", now)?.content).toBe(stored!.evidence);
  for (const made of ["0", "01", "2", "x", undefined])
    expect(signedFile(farida, id, made, now)).toBe(undefined);
  const signed: SignedEvidence = JSON.parse(stored!.evidence);
  expect(signed.finding).toMatchObject({
    id,
    statement: "A finding",
    disposition: "accept",
    scope: ["npqsl/1"],
  });
  expect(signed.comments).toMatchObject([
    { id: said, version: 1, statement: "1.1", body: "The log should go", cited: "supports", themes: [] },
  ]);
  expect(signed.scores).toMatchObject([{ section: 1, counted: 2, median: 2, class: "too-few" }]);
  expect(signed.scores[0]!.answers.map(({ answer }) => answer)).toEqual(["2", "2"]);
  expect(stored!.evidence).not.toMatch(/Amina|Beth/);

  const changes = [
    "UPDATE sign_off SET evidence = '{}'",
    "UPDATE sign_off SET sha256 = ''",
    "DELETE FROM sign_off",
  ];
  for (const change of changes) expect(() => sqlite.exec(change)).toThrow(/A sign-off is never/);
  expect(signatures(id)).toEqual([
    { number: 1, by: "Duncan", at: now, sha256: stored!.sha256, isIntact: true },
  ]);
});

test("the same evidence gives the same bytes", () => {
  const { id } = ready();
  signOff(duncan, id, now);
  signOff(duncan, id, now + 1);
  const [first, second] = db.select().from(signOffs).all();
  expect(second!.evidence).toBe(first!.evidence);
});

test("later input shows beside it, and signing again takes it in", () => {
  const { round, id, said } = ready();
  signOff(duncan, id, now);
  expect(state(id)).toMatchObject({ number: 1, isIntact: true, since: null });
  for (const body of ["One more", "And another"]) comment(beth, place(round, beth), { body }, now);
  submit(amina, place(round, amina), answersOf("4"), now);
  // Beth's scores are those she had; the comments go out with what she submits.
  submit(beth, place(round, beth), answersOf("2"), now);
  expect(state(id)?.since).toMatch(/^2 comments added, 1 score changed$/);
  signOff(duncan, id, now);
  expect(state(id)).toMatchObject({ number: 2, since: null });

  const own = ownComment(amina, said)!;
  changeComment(amina, own, { ...own, body: "The log must go" }, null, now);
  submit(carys, place(round, carys), answersOf("1"), now);
  expect(state(id)?.since).toBe("1 comment changed, 1 score added");
  withdrawComment(amina, ownComment(amina, said)!, now);
  minorityView(farida, id, beth, "I do not share it", 31 * day);
  expect(state(id, 31 * day)?.since).toBe(
    "1 comment withdrawn or taken off, 1 score added, 1 minority view added, changed or withdrawn",
  );
});

test("a change of a finding that is signed asks for a new signature, and the old one stays", () => {
  const { id } = ready();
  signOff(duncan, id, now);
  expect(findingFor(farida, String(id))).toMatchObject({ status: "signed-off", revision: 2 });
  changeWords(farida, id, { ...words(id), statement: "Other words" }, null, now);
  expect(findingFor(farida, String(id))).toMatchObject({ status: "agreed", revision: 3 });
  expect(state(id)).toMatchObject({ number: 1, isIntact: true });
  expect(JSON.parse(signedFile(farida, id, "1", now)!.content).finding.statement).toBe("A finding");
  changeWords(farida, id, { ...words(id), isAgreed: false }, null, now);
  expect(findingFor(farida, String(id))!.status).toBe("draft");
});

test("where names are hidden, members stand as the letters of their round", () => {
  const { id } = ready({ namesToOfficials: false, closesAt: 15 * day });
  signOff(duncan, id, now);
  const file = signedFile(farida, id, "1", now)!.content;
  expect(file).not.toMatch(/Amina|Beth|Carys/);
  expect(file).toMatch(/"member": "Panel member [A-Z]"/);
});

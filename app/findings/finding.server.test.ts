import { afterEach, beforeEach, expect, test } from "vitest";
import { loadOutlines } from "#app/framework/outlines.server.ts";
import { db, sqlite } from "#db/client.server.ts";
import {
  answersOf,
  comment,
  day,
  makeFinding,
  makePerson,
  makeRound,
  makeTheme,
  placeOf,
  submit,
} from "#db/factories.server.ts";
import { findingVersion } from "#db/schema.server.ts";
import { changeGrounds, changeWords, decide, type FindingWords, setAside } from "./finding.server.ts";
import { changedMeanwhile, findingFor, findingsFor, historyOf } from "./findings.server.ts";

loadOutlines(0);
const amina = makePerson({ email: "amina@example.org", name: "Amina", role: "member" });
const farida = makePerson({ email: "farida@example.org", name: "Farida", role: "official" });
const duncan = makePerson({ email: "duncan@example.org", name: "Duncan", role: "lead" });
const observer = makePerson({ email: "olive@example.org", name: "Olive", role: "observer" });

beforeEach(() => {
  sqlite.exec("BEGIN");
});
afterEach(() => {
  sqlite.exec("ROLLBACK");
});

const words: FindingWords = {
  area: "workload",
  statement: "The log should go",
  direction: "change",
  strength: "strong",
  isAgreed: true,
  ownerId: duncan.id,
  scope: [{ framework: "npqh", sectionId: null }],
  departureReason: "The law",
  oneVoiceReason: "Nobody else knows",
};
const audit = () =>
  sqlite.prepare("SELECT action, detail FROM audit_event WHERE object LIKE 'finding %'").all();

test("two officials on one finding: the later one is told, and nothing is lost", () => {
  const id = makeFinding(farida, { statement: "First" }, 1);
  expect(changeWords(duncan, id, words, 1, 2)).toEqual({ kind: "written" });
  const stale = [
    changeWords(farida, id, { ...words, statement: "Mine" }, 1, 3),
    changeGrounds(farida, id, { comments: [], themes: [], cells: [] }, 1, 3),
    decide(farida, id, { disposition: "note", reason: "No", wording: null }, 1, 3),
    setAside(farida, id, "Twice", 1, 3),
  ];
  expect(stale).toEqual(Array(4).fill({ kind: "conflict" }));
  expect(findingFor(farida, String(id))).toMatchObject({
    revision: 2,
    statement: "The log should go",
    disposition: null,
    setAside: null,
    changedAt: 2,
  });
  expect(changedMeanwhile(farida, id)).toBe(
    "Duncan changed this finding since you opened it, so nothing was saved. What you entered is still here",
  );
  expect(changeWords(farida, id, { ...words, statement: "Mine" }, 2, 4)).toEqual({ kind: "written" });
});

test("every revision is kept whole, with who and when", () => {
  const round = makeRound({ members: [amina] });
  const place = placeOf(amina, round, "npqsl", 1, 10);
  const commentId = comment(amina, place, {}, 10);
  submit(amina, place, answersOf("1"), 10);
  const theme = makeTheme(farida, {}, 10);
  const id = makeFinding(farida, { statement: "First", isAgreed: false }, day);
  changeWords(duncan, id, words, null, 2 * day);
  changeGrounds(
    farida,
    id,
    {
      comments: [{ id: commentId, stance: "supports" }],
      themes: [theme],
      cells: [{ roundId: round.id, sectionId: place.section.id }],
    },
    null,
    3 * day,
  );
  decide(farida, id, { disposition: "accept", reason: "It helps nobody", wording: null }, null, 4 * day);
  setAside(farida, id, "Said twice", null, 5 * day);
  expect(findingFor(farida, String(id))!.setAside).toEqual({ at: 5 * day, reason: "Said twice" });
  setAside(duncan, id, null, null, 6 * day);
  expect(findingFor(farida, String(id))).toMatchObject({ setAside: null, status: "agreed", revision: 6 });

  expect(historyOf(farida, id)).toEqual([
    { revision: 6, by: "Duncan", at: 6 * day },
    { revision: 5, by: "Farida", at: 5 * day },
    { revision: 4, by: "Farida", at: 4 * day },
    { revision: 3, by: "Farida", at: 3 * day },
    { revision: 2, by: "Duncan", at: 2 * day },
    { revision: 1, by: "Farida", at: day },
  ]);
  const kept = db
    .select()
    .from(findingVersion)
    .all()
    .map(({ content }) => JSON.parse(content));
  expect(kept.map(({ statement, revision }) => [revision, statement])).toEqual([
    [1, "First"],
    ...[2, 3, 4, 5, 6].map((revision) => [revision, "The log should go"]),
  ]);
  expect(kept[1]).toMatchObject({ scope: [{ framework: "npqh" }], comments: [], status: "agreed" });
  expect(kept[2]).toMatchObject({
    comments: [{ commentId, stance: "supports" }],
    themes: [{ themeId: theme }],
    cells: [{ sectionId: place.section.id }],
  });
  expect(kept[4]).toMatchObject({ setAsideReason: "Said twice", disposition: "accept" });
  expect(audit()).toHaveLength(6);
  expect(JSON.stringify(audit())).not.toMatch(/log should|helps nobody|Said twice/);
});

test("a finding is read by those who write findings, and by nobody else", () => {
  const id = makeFinding(farida, {}, 1);
  for (const reader of [farida, duncan]) expect(findingFor(reader, String(id))).toMatchObject({ id });
  for (const reader of [amina, observer]) {
    expect(findingsFor(reader)).toEqual([]);
    expect(findingFor(reader, String(id))).toBe(undefined);
    expect(historyOf(reader, id)).toEqual([]);
  }
  for (const made of ["0", "x", `0${id}`, `${id}.0`, "", undefined])
    expect(findingFor(farida, made)).toBe(undefined);
});

import { afterEach, beforeEach, expect, test } from "vitest";
import { loadOutlines } from "#app/framework/outlines.server.ts";
import type { Round } from "#app/rounds/round.ts";
import { db, sqlite } from "#db/client.server.ts";
import {
  answersOf,
  comment,
  day,
  decidedInterest,
  makeFinding,
  makePerson,
  makeRound,
  makeTheme,
  placeOf,
  submit,
  tag,
} from "#db/factories.server.ts";
import { minorityViewVersion } from "#db/schema.server.ts";
import { askForViews, changeGrounds, setAside } from "./finding.server.ts";
import { askedOf, viewsOn, writeView } from "./minority-view.server.ts";
import { findingAsked, findingsAsked } from "./minority-views.server.ts";
import { mergeTheme } from "./theme.server.ts";

loadOutlines(0);
const member = (name: string) =>
  makePerson({ email: `${name}@example.org`.toLowerCase(), name, role: "member" });
const [amina, beth, outsider] = [member("Amina"), member("Beth"), member("Oli")];
const farida = makePerson({ email: "farida@example.org", name: "Farida", role: "official" });
const duncan = makePerson({ email: "duncan@example.org", name: "Duncan", role: "lead" });
const observer = makePerson({ email: "olive@example.org", name: "Olive", role: "observer" });
const everyone = [amina, beth, outsider, farida, duncan, observer];

beforeEach(() => {
  sqlite.exec("BEGIN");
});
afterEach(() => {
  sqlite.exec("ROLLBACK");
});

const at = 10 * day;
const closed = 31 * day;
const round = (given: Partial<Parameters<typeof makeRound>[0]> = {}) =>
  makeRound({ members: [amina, beth], ...given });
const cell = (of: Round) => ({ roundId: of.id, sectionId: placeOf(amina, of, "npqsl", 1, at).section.id });
const npqsl = [{ framework: "npqsl", sectionId: null }];
const asked = (id: number, now: number) => {
  const ids = [String(id), "0", "x", `0${id}`, undefined];
  return everyone
    .filter((reader) => ids.map((one) => findingAsked(reader, one, now)).some((one) => one !== undefined))
    .map(({ name }) => name);
};
const on = (...rounds: Round[]) => makeFinding(farida, { scope: npqsl, cells: rounds.map(cell) }, at);

test("members of the rounds behind a finding are asked once officials ask and all of them have closed", () => {
  const [one, two] = [round(), round({ members: [outsider], closesAt: 60 * day })];
  const id = on(one);
  expect(asked(id, closed)).toEqual([]);
  askForViews(farida, id, at);
  expect(asked(id, at)).toEqual([]);
  expect(asked(id, closed)).toEqual(["Amina", "Beth"]);
  const both = on(one, two);
  askForViews(farida, both, at);
  expect(asked(both, closed)).toEqual([]);
  expect(asked(both, 61 * day)).toEqual(["Amina", "Beth", "Oli"]);
  setAside(farida, id, "Twice", null, closed);
  expect(asked(id, closed)).toEqual([]);
  const nothing = makeFinding(farida, { scope: npqsl }, at);
  askForViews(farida, nothing, at);
  expect(asked(nothing, closed)).toEqual([]);
});

test("whom an interest excludes from what it is about is not asked", () => {
  const id = on(round());
  askForViews(farida, id, at);
  decidedInterest(duncan, amina, "declare-only", {}, at);
  decidedInterest(duncan, beth, "excluded", { frameworks: ["npqsl"], areas: ["send"] }, at);
  expect(asked(id, closed)).toEqual(["Amina"]);
  expect(writeView(beth, id, "Not mine", null, closed)).toEqual({ kind: "not-asked" });
});

test("a round that comes in through a theme keeps a finding from members while it is open", () => {
  const [one, two] = [round(), round({ members: [amina], closesAt: 60 * day })];
  const [theme, into] = [makeTheme(farida, {}, at), makeTheme(farida, { name: "Another" }, at)];
  const write = (of: Round, number: number) => {
    const place = placeOf(amina, of, "npqsl", number, at);
    const id = comment(amina, place, {}, at);
    submit(amina, place, answersOf("4"), at);
    tag(farida, theme, id, at);
  };
  write(two, 2);
  const id = makeFinding(
    farida,
    { scope: [{ framework: "npqsl", sectionId: cell(one).sectionId }], cells: [cell(one)], themes: [theme] },
    at,
  );
  askForViews(farida, id, at);
  expect(asked(id, closed)).toEqual(["Amina", "Beth"]);
  write(two, 1);
  expect(asked(id, closed)).toEqual([]);
  mergeTheme(farida, theme, into, null, at);
  expect(asked(id, closed)).toEqual([]);
  expect(asked(id, 61 * day)).toEqual(["Amina", "Beth"]);
});

test("members are told what it says and is about, and nothing of what it rests on or what became of it", () => {
  const id = on(round());
  askForViews(farida, id, at);
  expect(findingsAsked(amina, closed)).toEqual([
    {
      id,
      area: "send",
      statement: "A finding",
      direction: "change",
      scope: [{ framework: { code: "npqsl", title: expect.any(String) }, section: null }],
      own: null,
      isNamed: true,
    },
  ]);
  expect(askedOf(amina, closed)).toEqual([id]);
});

test("a view is written, changed and withdrawn, and what it said before is kept", () => {
  const id = on(round());
  const views = () => viewsOn(farida, id, closed).map(({ author, body, version }) => [author, body, version]);
  expect(writeView(amina, id, "Not mine", null, closed)).toEqual({ kind: "not-asked" });
  askForViews(farida, id, at);
  for (const stranger of [outsider, farida, observer])
    expect(writeView(stranger, id, "Not mine", null, closed)).toEqual({ kind: "not-asked" });
  expect(writeView(amina, 99, "Not mine", null, closed)).toEqual({ kind: "not-asked" });
  expect(writeView(amina, id, "Not mine 👩‍🏫", 0, closed)).toEqual({ kind: "written" });
  expect(views()).toEqual([["Amina", "Not mine 👩‍🏫", 1]]);
  expect(writeView(amina, id, "Other", 0, closed)).toEqual({ kind: "conflict" });
  expect(writeView(amina, id, "Not mine at all", 1, closed + 1)).toEqual({ kind: "written" });
  expect(writeView(amina, id, "", 2, closed + 2)).toEqual({ kind: "written" });
  expect(views()).toEqual([]);
  expect(findingsAsked(amina, closed)[0]).toMatchObject({ own: null });
  expect(writeView(amina, id, "Again", 0, closed + 3)).toEqual({ kind: "written" });
  expect(views()).toEqual([["Amina", "Again", 4]]);
  expect(
    db
      .select()
      .from(minorityViewVersion)
      .all()
      .map(({ version, body }) => [version, body]),
  ).toEqual([
    [1, "Not mine 👩‍🏫"],
    [2, "Not mine at all"],
    [3, "Not mine at all"],
  ]);
  for (const reader of [amina, beth, observer]) expect(viewsOn(reader, id, closed)).toEqual([]);
});

test("where a round hides names a view has none, and never a letter; it stays whatever the finding rests on later", () => {
  const [shown, hidden] = [round(), round({ namesToOfficials: false })];
  const id = on(hidden);
  askForViews(farida, id, at);
  expect(findingsAsked(amina, closed)[0]).toMatchObject({ isNamed: false });
  writeView(amina, id, "Not mine", null, closed);
  const said = () =>
    viewsOn(farida, id, closed).map(({ author, pseudonym, body }) => [author, pseudonym, body]);
  const unnamed = ["A panel member", "A panel member", "Not mine"];
  expect(said()).toEqual([unnamed]);
  const rest = (...cells: ReturnType<typeof cell>[]) =>
    changeGrounds(farida, id, { comments: [], themes: [], cells }, null, closed);
  rest(cell(shown), cell(hidden));
  expect(said()).toEqual([unnamed]);
  rest(cell(shown));
  expect(said()).toEqual([unnamed]);
  rest();
  expect(said()).toEqual([unnamed]);
});

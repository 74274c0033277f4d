import { afterEach, beforeEach, expect, test } from "vitest";
import { loadOutlines } from "#app/framework/outlines.server.ts";
import { formOf } from "#app/http/form.ts";
import type { Actor } from "#app/people/session.server.ts";
import type { Round } from "#app/rounds/round.ts";
import { sqlite } from "#db/client.server.ts";
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
  tag,
} from "#db/factories.server.ts";
import { materialFor } from "./evidence.server.ts";
import { findingFor } from "./findings.server.ts";
import { candidatesFor, fieldsOfGrounds, firstGrounds, readGrounds } from "./grounds.server.ts";
import { mergeTheme } from "./theme.server.ts";

loadOutlines(0);
const amina = makePerson({ email: "amina@example.org", name: "Amina", role: "member" });
const farida = makePerson({ email: "farida@example.org", name: "Farida", role: "official" });

beforeEach(() => {
  sqlite.exec("BEGIN");
});
afterEach(() => {
  sqlite.exec("ROLLBACK");
});

const at = 10 * day;
const now = 40 * day;
const place = (of: Round, who: Actor, section = 1) => placeOf(who, of, "npqsl", section, at);

function commented() {
  const round = makeRound({ members: [amina] });
  const first = comment(amina, place(round, amina), { body: "First" }, at);
  const second = comment(amina, place(round, amina), { body: "Second" }, at);
  const elsewhere = comment(amina, place(round, amina, 2), { body: "Elsewhere" }, at);
  for (const section of [1, 2]) submit(amina, place(round, amina, section), answersOf("3"), at);
  const sectionId = place(round, amina).section.id;
  return { round, first, second, elsewhere, sectionId, scope: [{ framework: "npqsl", sectionId }] };
}

test("what it could rest on is within its scope and area; themes that were merged are not offered twice", () => {
  const { round, first, second, elsewhere, sectionId, scope } = commented();
  const [theme, gone] = [makeTheme(farida, {}, at), makeTheme(farida, { name: "Gone" }, at)];
  tag(farida, gone, first, at);
  tag(farida, theme, elsewhere, at);
  const material = () => materialFor(farida, now);
  const id = makeFinding(farida, { scope, cells: [{ roundId: round.id, sectionId }], themes: [gone] }, now);
  const candidates = () => candidatesFor(material(), findingFor(farida, String(id))!);
  expect(candidates().cells.map(({ value }) => value)).toEqual([`${round.id}/${sectionId}`]);
  expect(new Map(candidates().comments.map((one) => [one.comment.id, one.themes]))).toEqual(
    new Map([
      [first, ["Gone"]],
      [second, []],
    ]),
  );
  expect(candidates().themes.map(({ name, n }) => [name, n])).toEqual([["Gone", 1]]);
  mergeTheme(farida, gone, theme, null, now);
  const bare = makeFinding(farida, { scope }, now);
  const offered = candidatesFor(material(), findingFor(farida, String(bare))!).themes;
  expect(offered.map(({ name, n }) => [name, n])).toEqual([["A theme", 1]]);
});

test("ids that are made up or of elsewhere are passed over, and what another page holds stays", () => {
  const { round, first, second, elsewhere, sectionId, scope } = commented();
  const id = makeFinding(farida, { scope, comments: [{ id: second, stance: "dissents" }] }, now);
  const finding = findingFor(farida, String(id))!;
  const candidates = candidatesFor(materialFor(farida, now), finding);
  const read = (...fields: [string, string][]) => readGrounds(formOf(fields), finding, candidates);
  const grounds = read(
    ["shown", first],
    [`stance.${first}`, "supports"],
    ["shown", elsewhere],
    [`stance.${elsewhere}`, "supports"],
    ["shown", "made-up"],
    ["stance.made-up", "supports"],
    ["cell", `${round.id}/${sectionId}`],
    ["cell", `99/${sectionId}`],
    ["cell", "x"],
    ["theme", "made-up"],
  );
  expect(grounds).toEqual({
    comments: [
      { id: second, stance: "dissents" },
      { id: first, stance: "supports" },
    ],
    themes: [],
    cells: [{ roundId: round.id, sectionId }],
  });
  expect(fieldsOfGrounds(grounds)).toEqual({
    cells: [`${round.id}/${sectionId}`],
    themes: [],
    stances: { [first]: "supports", [second]: "dissents" },
  });
  expect(read(["shown", second], [`stance.${second}`, "none"])).toEqual({
    comments: [],
    themes: [],
    cells: [],
  });
  expect(read(["shown", second], [`stance.${second}`, "perhaps"]).comments).toEqual([]);
});

test("it begins with the latest scores of all its sections", () => {
  const { round, scope, sectionId } = commented();
  const later = makeRound({ members: [amina], title: "Round 2", opensAt: day, closesAt: 35 * day });
  expect(firstGrounds(materialFor(farida, now), { scope }).cells).toEqual([{ roundId: later.id, sectionId }]);
  const all = firstGrounds(materialFor(farida, now), { scope: [{ framework: "npqsl", sectionId: null }] });
  expect(all.cells.length).toBeGreaterThan(5);
  expect(all.cells.every(({ roundId }) => roundId === later.id && roundId !== round.id)).toBe(true);
});

import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { loadOutlines } from "#app/framework/outlines.server.ts";
import type { Actor } from "#app/people/session.server.ts";
import type { Round } from "#app/rounds/round.ts";
import { sqlite } from "#db/client.server.ts";
import {
  answersOf,
  comment,
  decidedInterest,
  makePerson,
  makeRound,
  placeOf,
  submit,
} from "#db/factories.server.ts";
import { ownComment, withdrawComment } from "./comment.server.ts";
import { commentsByKind, type SectionInRound } from "./comments-by-kind.server.ts";

loadOutlines(0);
const amina = makePerson({ email: "amina@example.org", name: "Amina Canary", role: "member" });
const beth = makePerson({ email: "beth@example.org", role: "member" });
const official = makePerson({ email: "official@example.org", role: "official" });
const lead = makePerson({ email: "lead@example.org", role: "lead" });
const observer = makePerson({ email: "observer@example.org", role: "observer" });

let round: Round;
let sections: SectionInRound[];
beforeEach(() => {
  sqlite.exec("BEGIN");
  begin();
});
afterEach(() => {
  sqlite.exec("ROLLBACK");
});

function begin(given: Partial<Parameters<typeof makeRound>[0]> = {}): void {
  round = makeRound({ members: [amina, beth], opensAt: 100, closesAt: 10_000, ...given });
  sections = [1, 2].map((number) => {
    const { section } = place(amina, number);
    return { round: round.id, section: { ...section, framework: "npqsl" } };
  });
}

const place = (actor: Actor, number: number) => placeOf(actor, round, "npqsl", number, 200);
const write = (actor: Actor, number: number, given: Parameters<typeof comment>[2]) =>
  comment(actor, place(actor, number), given, 200);
const send = (actor: Actor, number = 1) => submit(actor, place(actor, number), answersOf("3"), 300);
const read = (reader: Actor = official, now = 5_000) =>
  commentsByKind(reader, [round], sections, "send", now);
const bodies = (reader?: Actor, now?: number) =>
  read(reader, now).map(({ kind, total, first }) => [kind, total, first.map(({ body }) => body)]);

describe("the comments of an area", () => {
  test("are told kind by kind, in the order of the kinds and of the sections", () => {
    write(amina, 2, { kind: "gap", body: "On the second" });
    write(amina, 1, { kind: "keep", body: "To keep" });
    write(amina, 1, { kind: "gap", body: "On the first" });
    send(amina, 2);
    send(amina);
    expect(bodies()).toEqual([
      ["gap", 2, ["On the first", "On the second"]],
      ["keep", 1, ["To keep"]],
    ]);
  });

  test("come with quoted words first, no more than five of a kind, and no longer than tells what they are about", () => {
    for (let n = 0; n < 6; n++) write(amina, 1, { kind: "gap", body: `Number ${n}` });
    write(amina, 2, { kind: "gap", on: "2.1", quote: quoteOf(2), body: "Long ".repeat(100) });
    send(amina);
    send(amina, 2);
    const [{ total, first }] = read() as [ReturnType<typeof read>[number]];
    expect([total, first.length]).toEqual([7, 5]);
    expect(first[0]).toEqual({
      id: expect.any(String),
      quote: quoteOf(2),
      body: `${"Long ".repeat(40).slice(0, 199)}…`,
      statementCode: "2.1",
      section: sections[1]!.section,
    });
    expect(first.slice(1).every(({ quote }) => quote === null)).toBe(true);
  });

  test("are of that area and those sections alone, and of what stands", () => {
    write(amina, 1, { areas: ["workload"], body: "Of another area" });
    const back = write(amina, 1, { body: "Taken back" });
    write(amina, 1, { body: "Stands" });
    send(amina);
    withdrawComment(amina, ownComment(amina, back)!, 400);
    expect(bodies()).toEqual([["other", 1, ["Stands"]]]);
    sections = sections.slice(1);
    expect(bodies()).toEqual([]);
  });

  test("tell nobody's name", () => {
    write(amina, 1, { body: "Mine" });
    send(amina);
    expect(JSON.stringify(read())).not.toMatch(/Canary|Panel member/);
    expect(JSON.stringify(read())).not.toContain(amina.id);
  });

  test("are for those who may read input, and drafts for none of them", () => {
    write(amina, 1, { body: "Sent" });
    write(beth, 1, { body: "A draft" });
    send(amina);
    expect([official, lead, observer, beth, amina].map((reader) => bodies(reader))).toEqual([
      [["other", 1, ["Sent"]]],
      [["other", 1, ["Sent"]]],
      [],
      [],
      [],
    ]);
    expect(bodies(official, 50)).toEqual([]);
  });

  test("come in batches where names are hidden, and all of them once the round has closed", () => {
    begin({ namesToOfficials: false });
    write(amina, 1, { body: "Sent" });
    send(amina);
    expect(bodies(official, 5_000)).toEqual([]);
    expect(bodies(official, 20_000)).toEqual([["other", 1, ["Sent"]]]);
  });

  test("are without what an interest excludes", () => {
    write(amina, 1, { body: "Excluded" });
    send(amina);
    decidedInterest(lead, amina, "excluded", {}, 400);
    expect(bodies()).toEqual([]);
  });
});

function quoteOf(number: number): string {
  const { section } = place(amina, number);
  const found = sqlite
    .prepare("SELECT text FROM statement WHERE section_id = ? AND code = ?")
    .get(section.id, `${number}.1`) as { text: string };
  return found.text.split(" ").slice(0, 3).join(" ");
}

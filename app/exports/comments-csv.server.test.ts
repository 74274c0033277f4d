import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { ownComment, withdrawComment } from "#app/comments/comment.server.ts";
import { loadOutlines } from "#app/framework/outlines.server.ts";
import type { Actor } from "#app/people/session.server.ts";
import type { Round } from "#app/rounds/round.ts";
import { sqlite } from "#db/client.server.ts";
import { answersOf, comment, makePerson, makeRound, placeOf, submit } from "#db/factories.server.ts";
import { commentsTable } from "./comments-csv.server.ts";
import { csv } from "./csv.server.ts";
import type { Selection } from "./selection.server.ts";

loadOutlines(0);
const nasreen = makePerson({ email: "nasreen@example.org", name: "Nasreen Canary-Name", role: "member" });
const callum = makePerson({ email: "callum@example.org", name: "Callum Canary-Name", role: "member" });
const official = makePerson({ email: "official@example.org", role: "official" });
const lead = makePerson({ email: "lead@example.org", role: "lead" });
const observer = makePerson({ email: "observer@example.org", role: "observer" });

const opensAt = Date.UTC(2026, 0, 5);
const at = (hours: number) => opensAt + hours * 3_600_000;
const now = at(500);

let round: Round;
beforeEach(() => {
  sqlite.exec("BEGIN");
  round = begin();
});
afterEach(() => {
  sqlite.exec("ROLLBACK");
});

/** The letters are drawn at random; here they are given, not in the order of the names. */
function begin(given: Partial<Parameters<typeof makeRound>[0]> = {}): Round {
  const made = makeRound({
    members: [nasreen, callum],
    frameworks: ["npqltd", "npqsl"],
    opensAt,
    closesAt: at(1_000),
    ...given,
  });
  const give = sqlite.prepare("UPDATE round_member SET letter = ? WHERE round_id = ? AND member_id = ?");
  const letters = { [nasreen.id]: "AA", [callum.id]: "Q" };
  for (const id of Object.keys(letters)) give.run(`not ${id}`, made.id, id);
  for (const [id, letter] of Object.entries(letters)) give.run(letter, made.id, id);
  return made;
}

const section = (number: number, of = round, framework = "npqsl", actor = nasreen) =>
  placeOf(actor, of, framework, number, opensAt);
const whole = (of = round, framework = "npqsl") => ({ ...section(1, of, framework), section: null });
const submitted = (actor: Actor, number: number, of = round, framework = "npqsl") =>
  submit(actor, section(number, of, framework, actor), answersOf("3"), at(1));

const all = (some: Partial<Selection> = {}): Selection => ({
  area: null,
  framework: null,
  rounds: [round],
  round: null,
  names: false,
  drafts: false,
  ...some,
});
const fileOf = (...asked: Parameters<typeof commentsTable>) => {
  const { columns, count, rows } = commentsTable(...asked);
  const all = [...rows];
  expect(all).toHaveLength(count);
  return csv(columns, all);
};
const take = (some: Partial<Selection> = {}, actor = official) => fileOf(actor, all(some), now);
const header =
  "id,round,framework,edition,section,statement,quote,kind,areas,member,body,proposed_wording,withdrawn,created_at";
const lines = (...some: string[]) => [header, ...some, ""].join("\r\n");

describe("comments.csv", () => {
  test("is a header where nothing is sent, though drafts are there", () => {
    comment(nasreen, section(1), { body: "CANARY-DRAFT" }, at(1));
    expect(take()).toBe(lines());
  });

  test("has a row for each comment, with the exact words it stands on, under a pseudonym and without a time", () => {
    submitted(nasreen, 1);
    const id = comment(
      nasreen,
      section(1),
      {
        on: "1.1",
        quote: "small, repeated routines",
        kind: "wording",
        areas: ["operations", "send"],
        body: "=Vague:\n“small” says nothing",
        proposedWording: 'Say "daily"',
      },
      at(2),
    );
    const start = `${id},${round.id},npqsl,Outline,1,1.1,"small, repeated routines",wording,send operations`;
    const words = `"'=Vague:\n“small” says nothing","Say ""daily""",false`;
    expect(take()).toBe(lines(`${start},Panel member AA,${words},`));
    expect(take({ names: true })).toBe(lines(`${start},Nasreen Canary-Name,${words},2026-01-05T02:00:00Z`));
  });

  test("leaves empty what a comment does not have: a section, a statement, words, wording", () => {
    const id = comment(nasreen, whole(), { kind: "gap", areas: ["workload"], body: "On all of it" }, at(2));
    expect(take()).toBe(
      lines(`${id},${round.id},npqsl,Outline,,,,gap,workload,Panel member AA,On all of it,,false,`),
    );
  });

  test("marks what is withdrawn, and keeps its words", () => {
    submitted(nasreen, 1);
    const id = comment(nasreen, section(1), { body: "Taken back" }, at(2));
    withdrawComment(nasreen, ownComment(nasreen, id)!, at(3));
    expect(take()).toBe(
      lines(`${id},${round.id},npqsl,Outline,1,,,other,send,Panel member AA,Taken back,,true,`),
    );
  });

  test("has without names no trace of who or when, for officials and leads alike", () => {
    submitted(nasreen, 1);
    comment(nasreen, section(1), { body: "Words" }, at(2));
    for (const actor of [official, lead]) {
      const text = take({}, actor);
      expect(text).toContain("Panel member AA,Words");
      for (const trace of ["Canary-Name", "nasreen", nasreen.id, "2026"]) expect(text).not.toContain(trace);
    }
  });

  test("stands in the order of rounds and frameworks, then on the whole, then by section and words", () => {
    const second = begin();
    for (const of of [round, second]) {
      submitted(callum, 1, of, "npqltd");
      submitted(callum, 10, of);
      submitted(callum, 9, of);
    }
    const add = (body: string, place: Parameters<typeof comment>[1], some = {}) =>
      comment(callum, place, { body, ...some }, at(2));
    add("8", section(1, second, "npqltd"));
    add("7", section(1, round, "npqltd"));
    add("6", section(10));
    add("5", section(9));
    add("4", section(9), { on: "9a" });
    add("3", section(9), { on: "9.1", quote: "general encouragement" });
    add("2", section(9), { on: "9.1" });
    add("1", whole());
    const order = take({ rounds: [round, second] })
      .split("\r\n")
      .slice(1, -1)
      .map((line) => line.split(",")[10]);
    expect(order).toEqual(["1", "2", "3", "4", "5", "6", "7", "8"]);
  });

  test("holds what is selected and nothing else", () => {
    const second = begin();
    for (const of of [round, second]) submitted(nasreen, 1, of);
    submitted(nasreen, 1, round, "npqltd");
    comment(nasreen, section(1), { body: "first send", areas: ["send", "workload"] }, at(2));
    comment(nasreen, section(1), { body: "first operations", areas: ["operations"] }, at(2));
    comment(nasreen, section(1, second), { body: "second send" }, at(2));
    comment(nasreen, section(1, round, "npqltd"), { body: "other framework" }, at(2));
    const held = (some: Partial<Selection>) =>
      ["first send", "first operations", "second send", "other framework"].filter((body) =>
        take({ rounds: [round, second], ...some }).includes(`,${body},`),
      );
    expect(held({})).toHaveLength(4);
    expect(held({ area: "workload" })).toEqual(["first send"]);
    expect(held({ area: "send" })).toEqual(["first send", "second send", "other framework"]);
    expect(held({ rounds: [second] })).toEqual(["second send"]);
    expect(held({ framework: "npqltd" })).toEqual(["other framework"]);
    expect(held({ area: "progression" })).toEqual([]);
  });

  test("is a header for an observer, whatever they select", () => {
    submitted(nasreen, 1);
    comment(nasreen, section(1), { body: "CANARY-BODY" }, at(2));
    comment(nasreen, whole(), { body: "CANARY-BODY" }, at(2));
    expect(take({ names: true }, observer)).toBe(lines());
    expect(fileOf(observer, all({ names: true }), at(2_000))).toBe(lines());
  });

  test("has no names of a round that keeps them from officials, though they be selected", () => {
    round = begin({ namesToOfficials: false, closesAt: at(400) });
    submitted(nasreen, 1);
    comment(nasreen, section(1), { body: "Words" }, at(2));
    expect(take({ names: true })).not.toContain("Canary-Name");
    expect(take()).toContain("Panel member AA,Words");
  });

  test("is the same to the byte for the same comments", () => {
    submitted(nasreen, 1);
    for (let i = 0; i < 12; i++) comment(nasreen, section(1), { body: `Comment ${i}` }, at(2 + i));
    expect(take()).toBe(take());
    expect(take()).toBe(fileOf(lead, all(), now + 3_600_000));
  });
});

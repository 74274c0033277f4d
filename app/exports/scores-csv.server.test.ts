import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { areas } from "#app/framework/areas.ts";
import { loadOutlines } from "#app/framework/outlines.server.ts";
import type { Actor } from "#app/people/session.server.ts";
import type { Round } from "#app/rounds/round.ts";
import { sqlite } from "#db/client.server.ts";
import {
  answersOf,
  decidedInterest,
  draft,
  makePerson,
  makeRound,
  placeOf,
  submit,
} from "#db/factories.server.ts";
import { csv } from "./csv.server.ts";
import { scoresTable } from "./scores-csv.server.ts";
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

const give = (
  actor: Actor,
  framework: string,
  section: number,
  answer: "3" | "4",
  hours: number,
  of = round,
) => submit(actor, placeOf(actor, of, framework, section, opensAt), answersOf(answer, ""), at(hours));

const all = (some: Partial<Selection> = {}): Selection => ({
  area: null,
  framework: null,
  rounds: [round],
  round: null,
  names: false,
  drafts: false,
  ...some,
});
const fileOf = (...asked: Parameters<typeof scoresTable>) => {
  const { columns, count, rows } = scoresTable(...asked);
  const all = [...rows];
  expect(all).toHaveLength(count);
  return csv(columns, all);
};
const take = (some: Partial<Selection> = {}, actor = official) => fileOf(actor, all(some), now);
const header = "round,framework,section,section_title,area,member,answer,reason,submitted_at";
const lines = (...some: string[]) => [header, ...some, ""].join("\r\n");

describe("scores.csv", () => {
  test("is a header where nothing is submitted", () => {
    draft(nasreen, placeOf(nasreen, round, "npqsl", 1, opensAt), answersOf("1", "CANARY-DRAFT"), at(1));
    expect(take()).toBe(lines());
  });

  test("has a row for each answer that counts, under pseudonyms and without times", () => {
    submit(
      nasreen,
      placeOf(nasreen, round, "npqsl", 2, opensAt),
      {
        send: { answer: "1", reason: 'Says “all pupils”, and no more: "all".' },
        progression: { answer: "not-applicable", reason: "=None,\nor none given" },
        workload: { answer: "outside-expertise", reason: "" },
        operations: { answer: "5", reason: "- budget\n- staff" },
      },
      at(2),
    );
    const start = `${round.id},npqsl,2,Teaching`;
    expect(take()).toBe(
      lines(
        `${start},send,Panel member AA,1,"Says “all pupils”, and no more: ""all"".",`,
        `${start},progression,Panel member AA,not-applicable,"'=None,\nor none given",`,
        `${start},workload,Panel member AA,outside-expertise,,`,
        `${start},operations,Panel member AA,5,"'- budget\n- staff",`,
      ),
    );
  });

  test("has no answer that an interest keeps from counting", () => {
    give(nasreen, "npqsl", 2, "3", 2);
    give(callum, "npqsl", 2, "4", 2);
    decidedInterest(lead, callum, "comment-only", { areas: ["workload"] }, at(3));
    const rows = take().split("\r\n");
    expect(rows.filter((row) => row.includes("Panel member Q"))).toHaveLength(3);
    expect(rows.filter((row) => row.includes("Panel member AA"))).toHaveLength(4);
    expect(rows.some((row) => row.includes("workload,Panel member Q"))).toBe(false);
  });

  test("has names and times where these are asked for", () => {
    give(nasreen, "npqsl", 2, "3", 2);
    give(callum, "npqsl", 2, "4", 3.5);
    const start = `${round.id},npqsl,2,Teaching`;
    expect(take({ area: "send", names: true })).toBe(
      lines(
        `${start},send,Callum Canary-Name,4,,2026-01-05T03:30:00Z`,
        `${start},send,Nasreen Canary-Name,3,,2026-01-05T02:00:00Z`,
      ),
    );
    expect(take({ area: "send" })).toBe(
      lines(`${start},send,Panel member Q,4,,`, `${start},send,Panel member AA,3,,`),
    );
  });

  test("has without names no trace of who or when, for officials and leads alike", () => {
    give(nasreen, "npqsl", 2, "3", 2);
    for (const actor of [official, lead]) {
      const text = take({}, actor);
      expect(text).toContain("Panel member AA");
      for (const trace of ["Canary-Name", "nasreen", nasreen.id, "2026"]) expect(text).not.toContain(trace);
    }
  });

  test("has the answers that count now, and neither drafts nor what was submitted before", () => {
    const place = placeOf(nasreen, round, "npqltd", 1, opensAt);
    submit(nasreen, place, answersOf("2", "CANARY-BEFORE"), at(1));
    submit(nasreen, place, answersOf("3", "What counts"), at(2));
    draft(nasreen, place, answersOf("4", "CANARY-DRAFT"), at(3));
    draft(callum, place, answersOf("4", "CANARY-DRAFT"), at(3));
    const text = take({ names: true });
    expect(text.split("\r\n")).toHaveLength(6);
    expect(text).toContain("Nasreen Canary-Name,3,What counts,2026-01-05T02:00:00Z");
    expect(text).not.toMatch(/CANARY-DRAFT|CANARY-BEFORE/);
  });

  test("stands in the order of rounds, frameworks, sections, areas and letters, whenever the answers came", () => {
    const second = begin();
    give(nasreen, "npqltd", 1, "3", 9, second);
    give(nasreen, "npqltd", 1, "3", 8);
    give(nasreen, "npqsl", 10, "3", 7);
    give(nasreen, "npqsl", 9, "3", 6);
    give(callum, "npqsl", 9, "3", 5);
    const order = take({ rounds: [round, second] })
      .split("\r\n")
      .slice(1, -1)
      .map((line) => line.split(","))
      .map(([id, framework, section, , area, member]) => [id, framework, section, area, member].join(" "));
    const rows = (id: number, place: string, letter: string) =>
      areas.map((area) => `${id} ${place} ${area} Panel member ${letter}`);
    const both = (id: number, place: string) =>
      areas.flatMap((area) => ["Q", "AA"].map((letter) => `${id} ${place} ${area} Panel member ${letter}`));
    expect(order).toEqual([
      ...both(round.id, "npqsl 9"),
      ...rows(round.id, "npqsl 10", "AA"),
      ...rows(round.id, "npqltd 1", "AA"),
      ...rows(second.id, "npqltd 1", "AA"),
    ]);
  });

  test("holds what is selected and nothing else", () => {
    const second = begin();
    give(nasreen, "npqltd", 1, "3", 1);
    give(nasreen, "npqsl", 1, "3", 1);
    give(nasreen, "npqsl", 1, "4", 1, second);
    const whole = take({ rounds: [round, second] }).split("\r\n");
    const part = (some: Partial<Selection>, keeps: (line: string) => boolean) => {
      const [first, ...rest] = whole;
      expect(take({ rounds: [round, second], ...some }).split("\r\n")).toEqual([
        first,
        ...rest.filter((line) => line === "" || keeps(line)),
      ]);
      expect(rest.filter(keeps).length).toBeGreaterThan(0);
      expect(rest.filter(keeps).length).toBeLessThan(rest.length - 1);
    };
    part({ area: "workload" }, (line) => line.includes(",workload,"));
    part({ framework: "npqsl" }, (line) => line.includes(",npqsl,"));
    part({ rounds: [second] }, (line) => line.startsWith(`${second.id},`));
    expect(take({ framework: "ecf" })).toBe(lines());
  });

  test("is a header for an observer and a member, whatever they select", () => {
    give(nasreen, "npqsl", 1, "3", 1);
    for (const actor of [observer, nasreen]) {
      expect(take({ names: true }, actor)).toBe(lines());
      expect(fileOf(actor, all({ names: true }), at(2_000))).toBe(lines());
    }
  });

  test("has no names of a round that keeps them from officials, though they be selected", () => {
    round = begin({ namesToOfficials: false, closesAt: at(400) });
    give(nasreen, "npqsl", 1, "3", 1);
    expect(take({ names: true })).not.toContain("Canary-Name");
    expect(take()).toContain("Panel member AA");
  });

  test("is the same to the byte for the same answers", () => {
    give(nasreen, "npqsl", 1, "3", 1);
    give(callum, "npqltd", 2, "4", 2);
    expect(take()).toBe(take());
    expect(take()).toBe(fileOf(lead, all(), now + 3_600_000));
  });
});

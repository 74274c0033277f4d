import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { loadOutlines } from "#app/framework/outlines.server.ts";
import { changeInterest, endInterest, interestFor } from "#app/interests/interest.server.ts";
import type { Actor } from "#app/people/session.server.ts";
import { sqlite } from "#db/client.server.ts";
import { decide, declareCurrent, interest, makePerson, makeRound } from "#db/factories.server.ts";
import { csv } from "./csv.server.ts";
import { interestsTable } from "./interests-csv.server.ts";
import type { Selection } from "./selection.server.ts";

loadOutlines(0);
const newcomer = (name: string) =>
  makePerson({ email: `${name.toLowerCase()}@example.org`, name, role: "member", isNew: true });
const nasreen = newcomer("Nasreen Holloway");
const callum = newcomer("Callum Petherick");
const official = makePerson({ email: "official@example.org", role: "official" });
const lead = makePerson({ email: "lead@example.org", name: "Duncan Abernethy", role: "lead" });
const observer = makePerson({ email: "observer@example.org", role: "observer" });

beforeEach(() => {
  sqlite.exec("BEGIN");
});
afterEach(() => {
  sqlite.exec("ROLLBACK");
});

const at = (hours: number) => Date.UTC(2026, 0, 5, hours);
const all = (some: Partial<Selection> = {}): Selection => ({
  area: null,
  framework: null,
  rounds: [],
  round: null,
  names: false,
  drafts: false,
  ...some,
});
const fileOf = (...asked: Parameters<typeof interestsTable>) => {
  const { columns, count, rows } = interestsTable(...asked);
  const all = [...rows];
  expect(all).toHaveLength(count);
  return csv(columns, all);
};
const take = (some: Partial<Selection> = {}, actor: Actor = official) => fileOf(actor, all(some), at(99));
const header =
  "member,entry,at,interest,version,kind,organisation,description,frameworks,areas,since,outcome,reason,decided_by,round";
const lines = (...some: string[]) => [header, ...some, ""].join("\r\n");
const ids = (text: string) =>
  text
    .split("\r\n")
    .slice(1, -1)
    .map((row) => row.split(",")[3]);

describe("interests.csv", () => {
  test("is a header where nobody has declared anything", () => {
    expect(take()).toBe(lines());
  });

  test("tells everything that was declared, decided, changed and ended, in the order of its time", () => {
    const id = interest(
      callum,
      { frameworks: ["npqsl", "npqh"], areas: ["send"], since: { year: 2021, month: 9 } },
      at(1),
    );
    declareCurrent(callum, at(2));
    decide(lead, id, "comment-only", at(3), "=1+1, and\nso on");
    const { version: _, declaredAt: __, ...words } = interestFor(callum, id)!.versions[0]!;
    const wider = { ...words, frameworks: [], areas: [], since: null, organisation: "+Another" };
    changeInterest(callum, id, wider, null, at(4));
    decide(lead, id, "excluded", at(5));
    endInterest(callum, id, at(6));
    declareCurrent(callum, at(7));
    const round = makeRound({ members: [nasreen], opensAt: at(1), closesAt: at(90), isUnanswered: true });
    declareCurrent(nasreen, at(2));
    const first = "financial,Cromer Learning,Paid to design a programme,npqsl npqh,send,2021-09";
    const second = "financial,'+Another,Paid to design a programme,,,";
    expect(take()).toBe(
      lines(
        `Callum Petherick,declared,2026-01-05T01:00:00Z,${id},1,${first},,,,`,
        `Callum Petherick,all-declared,2026-01-05T02:00:00Z,${id},,,,,,,,,,,`,
        `Callum Petherick,outcome,2026-01-05T03:00:00Z,${id},1,${first},comment-only,"'=1+1, and\nso on",Duncan Abernethy,`,
        `Callum Petherick,changed,2026-01-05T04:00:00Z,${id},2,${second},,,,`,
        `Callum Petherick,outcome,2026-01-05T05:00:00Z,${id},2,${second},excluded,A reason,Duncan Abernethy,`,
        `Callum Petherick,ended,2026-01-05T06:00:00Z,${id},2,${second},,,,`,
        "Callum Petherick,nothing-to-declare,2026-01-05T07:00:00Z,,,,,,,,,,,,",
        `Nasreen Holloway,nothing-to-declare,2026-01-05T02:00:00Z,,,,,,,,,,,,${round.id}`,
      ),
    );
    expect(take({ names: true }, lead)).toBe(take());
  });

  test("holds the interests that touch what is selected, in any of their versions", () => {
    const everything = interest(callum, { organisation: "One" }, at(1));
    const send = interest(callum, { organisation: "Two", areas: ["send"] }, at(2));
    const headship = interest(callum, { organisation: "Three", frameworks: ["npqh"] }, at(3));
    const moved = interest(callum, { organisation: "Four", frameworks: ["npqh"], areas: ["send"] }, at(4));
    const { version: _, declaredAt: __, ...words } = interestFor(callum, moved)!.versions[0]!;
    changeInterest(callum, moved, { ...words, frameworks: ["ecf"] }, null, at(5));
    const held = (some: Partial<Selection>) => [...new Set(ids(take(some)))];
    expect(held({})).toEqual([everything, send, headship, moved]);
    expect(held({ area: "send" })).toEqual([everything, send, headship, moved]);
    expect(held({ area: "workload" })).toEqual([everything, headship]);
    expect(held({ framework: "npqh" })).toEqual([everything, send, headship, moved]);
    expect(held({ framework: "npqsl" })).toEqual([everything, send]);
    expect(held({ framework: "ecf", area: "workload" })).toEqual([everything]);
  });

  test("of a round holds those of its members", () => {
    const round = makeRound({ members: [nasreen], opensAt: at(0), closesAt: at(90) });
    interest(callum, {}, at(1));
    const hers = interest(nasreen, {}, at(1));
    expect(ids(take({ round: String(round.id), rounds: [round] }))).toEqual(["", hers]);
    expect(ids(take({ rounds: [round] }))).toHaveLength(3);
  });

  test("tells an observer nothing, and nobody what members wrote in the review", () => {
    interest(callum, {}, at(1));
    expect(take({}, observer)).toBe(lines());
  });
});

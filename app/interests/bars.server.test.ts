import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { areas } from "#app/framework/areas.ts";
import { sqlite } from "#db/client.server.ts";
import { decide, interest, makePerson } from "#db/factories.server.ts";
import { barsAt, barsOn } from "./bars.server.ts";
import { changeInterest, endInterest, interestFor } from "./interest.server.ts";
import type { InterestWords } from "./interest.ts";

const nasreen = makePerson({ email: "nasreen@example.org", role: "member" });
const callum = makePerson({ email: "callum@example.org", role: "member" });
const lead = makePerson({ email: "lead@example.org", role: "lead" });

beforeEach(() => {
  sqlite.exec("BEGIN");
});
afterEach(() => {
  sqlite.exec("ROLLBACK");
});

/** "send excluded, workload comment-only" */
const said = (framework: string, at: number, member = callum) => {
  const bars = barsOn(member.id, framework, at);
  return areas.flatMap((area) => (bars[area] ? `${area} ${bars[area].outcome}` : [])).join(", ");
};

const change = (id: string, some: Partial<InterestWords>, at: number) => {
  const { version: _, declaredAt: __, ...words } = interestFor(callum, id)!.versions.at(-1)!;
  changeInterest(callum, id, { ...words, ...some }, null, at);
};

describe("an interest", () => {
  test("bars nothing until an outcome that bars is recorded, and from then on what it touches", () => {
    const id = interest(callum, { frameworks: ["npqh"], areas: ["send", "workload"] }, 100);
    decide(lead, id, "declare-only", 200);
    decide(lead, id, "comment-only", 300, "They pay you.");
    expect([150, 250, 299, 300, 1_000].map((at) => said("npqh", at))).toEqual([
      "",
      "",
      "",
      "send comment-only, workload comment-only",
      "send comment-only, workload comment-only",
    ]);
    expect(said("npqsl", 1_000)).toBe("");
    expect(barsOn(callum.id, "npqh", 300).send).toEqual({
      interest: id,
      organisation: "Cromer Learning",
      frameworks: ["npqh"],
      areas: ["send", "workload"],
      outcome: "comment-only",
      reason: "They pay you.",
    });
  });

  test("bars what its newest outcome says, milder or stricter", () => {
    const id = interest(callum, { areas: ["send"] }, 100);
    decide(lead, id, "excluded", 200);
    decide(lead, id, "comment-only", 300);
    decide(lead, id, "declare-only", 400);
    decide(lead, id, "excluded", 400);
    expect([200, 300, 399, 400].map((at) => said("ecf", at))).toEqual([
      "send excluded",
      "send comment-only",
      "send comment-only",
      "send excluded",
    ]);
  });

  test("bars its own member alone", () => {
    decide(lead, interest(callum, {}, 100), "excluded", 200);
    interest(nasreen, {}, 100);
    expect([said("npqh", 300), said("npqh", 300, nasreen)]).toEqual([
      "send excluded, progression excluded, workload excluded, operations excluded",
      "",
    ]);
    expect(barsAt(300).members).toEqual([callum.id]);
  });

  test("bars beside another, each where it touches", () => {
    decide(lead, interest(callum, { areas: ["send"] }, 100), "excluded", 200);
    decide(lead, interest(callum, { frameworks: ["npqh"] }, 100), "comment-only", 300);
    expect([said("npqh", 300), said("ecf", 300)]).toEqual([
      "send excluded, progression comment-only, workload comment-only, operations comment-only",
      "send excluded",
    ]);
  });
});

describe("no member lifts a bar from themselves", () => {
  test("by changing what the interest touches", () => {
    const id = interest(callum, { frameworks: ["npqh"], areas: ["send"] }, 100);
    decide(lead, id, "comment-only", 200);
    change(id, { frameworks: ["ecf"] }, 300);
    expect([said("npqh", 400), said("ecf", 400)]).toEqual(["send comment-only", ""]);
    decide(lead, id, "comment-only", 500);
    expect([said("npqh", 500), said("ecf", 500)]).toEqual(["", "send comment-only"]);
  });

  test("by saying that it no longer holds", () => {
    const id = interest(callum, { areas: ["send"] }, 100);
    decide(lead, id, "excluded", 200);
    endInterest(callum, id, 300);
    expect(said("npqh", 400)).toBe("send excluded");
    decide(lead, id, "declare-only", 500);
    expect(said("npqh", 500)).toBe("");
  });
});

test("everybody's bars are those of each", () => {
  decide(lead, interest(callum, { areas: ["send"] }, 100), "excluded", 200);
  decide(lead, interest(nasreen, { frameworks: ["npqh"] }, 100), "comment-only", 300);
  for (const at of [100, 200, 300]) {
    const { on } = barsAt(at);
    for (const { id } of [callum, nasreen, lead])
      for (const framework of ["npqh", "ecf"]) expect(on(id, framework)).toEqual(barsOn(id, framework, at));
  }
});

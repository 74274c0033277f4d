import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { loadOutlines } from "#app/framework/outlines.server.ts";
import { sqlite } from "#db/client.server.ts";
import { declareCurrent, makePerson, makeRound } from "#db/factories.server.ts";
import { type Admission, admissions, firstAdmission, roundsWaiting } from "./admission.server.ts";
import { roles } from "./roles.ts";
import { acceptTerms } from "./terms.server.ts";
import { termsVersion } from "./terms.ts";

loadOutlines(0);
const nasreen = makePerson({ email: "nasreen@example.org", role: "member", isNew: true });
const callum = makePerson({ email: "callum@example.org", role: "member", isNew: true });

beforeEach(() => {
  sqlite.exec("BEGIN");
});
afterEach(() => {
  sqlite.exec("ROLLBACK");
});

const first = (now: number, of: readonly Admission[] = admissions) => firstAdmission(nasreen, of, now);
const round = (opensAt: number, closesAt: number, members = [nasreen]) =>
  makeRound({ members, opensAt, closesAt, isUnanswered: true });

describe("a member who is new", () => {
  test("accepts the terms first, then declares their interests, and then nothing is left", () => {
    expect(first(100)).toBe("terms");
    acceptTerms(nasreen, termsVersion, 110);
    expect(first(120)).toBe("interests");
    declareCurrent(nasreen, 130);
    expect(first(140)).toBeUndefined();
  });

  test("is asked of each step only what stands before it", () => {
    expect([first(100, []), first(100, ["terms"]), first(100, ["interests"])]).toEqual([
      undefined,
      "terms",
      "interests",
    ]);
    acceptTerms(nasreen, termsVersion, 110);
    expect(first(120, ["terms"])).toBeUndefined();
  });

  test("does both for themselves: what another did is not theirs", () => {
    acceptTerms(callum, termsVersion, 100);
    declareCurrent(callum, 100);
    expect(first(200)).toBe("terms");
    acceptTerms(nasreen, termsVersion, 200);
    expect(first(200)).toBe("interests");
  });
});

test("a change of the wording asks again", () => {
  acceptTerms(nasreen, "an earlier wording", 100);
  declareCurrent(nasreen, 100);
  expect(first(200)).toBe("terms");
  acceptTerms(nasreen, termsVersion, 300);
  expect(first(400)).toBeUndefined();
});

describe("a round", () => {
  beforeEach(() => {
    acceptTerms(nasreen, termsVersion, 10);
    declareCurrent(nasreen, 10);
  });

  test("asks its members again from its opening on, until they answer or it closes", () => {
    const { id, title } = round(100, 200);
    expect([99, 100, 199, 200].map((now) => first(now))).toEqual([
      undefined,
      "interests",
      "interests",
      undefined,
    ]);
    expect(roundsWaiting(nasreen.id, 100)).toEqual([{ id, title }]);
    declareCurrent(nasreen, 150);
    expect([first(150), first(199)]).toEqual([undefined, undefined]);
  });

  test("asks each of its members, and nobody who is not in it", () => {
    round(100, 200, [callum]);
    expect(first(150)).toBeUndefined();
    expect(roundsWaiting(callum.id, 150)).toHaveLength(1);
  });

  test("that opens later asks again, and one answer does for all that ask", () => {
    round(100, 900);
    declareCurrent(nasreen, 150);
    round(200, 900);
    round(300, 900);
    expect([first(199), first(200)]).toEqual([undefined, "interests"]);
    declareCurrent(nasreen, 350);
    expect(first(400)).toBeUndefined();
  });
});

test("nobody is asked who writes no input", () => {
  for (const role of roles.filter((one) => one !== "member")) {
    const actor = makePerson({ email: `${role}@example.org`, role });
    expect(firstAdmission(actor, admissions, 100)).toBeUndefined();
  }
});

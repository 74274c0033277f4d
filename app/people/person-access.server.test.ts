import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { loadOutlines } from "#app/framework/outlines.server.ts";
import { sqlite } from "#db/client.server.ts";
import { day, makePerson, makeRound, placeOf, reopenSection } from "#db/factories.server.ts";
import { personHere } from "./people.server.ts";
import { setPasswordHash } from "./person.server.ts";
import { changeRole, disable, enable } from "./person-access.server.ts";
import type { Role } from "./roles.ts";
import { type Actor, actorOf, startSession } from "./session.server.ts";

loadOutlines(0);

beforeEach(() => {
  sqlite.exec("BEGIN");
});
afterEach(() => {
  sqlite.exec("ROLLBACK");
});

const now = 40 * day;

function active(name: string, role: Role): Actor {
  const actor = makePerson({ email: `${name}@example.org`, name, role });
  setPasswordHash(actor.id, "a hash", 0);
  return actor;
}

const of = (actor: Actor) =>
  sqlite.prepare("SELECT role, disabled_at FROM person WHERE id = ?").get(actor.id) as {
    role: Role;
    disabled_at: number | null;
  };
const lastEvent = () =>
  sqlite
    .prepare("SELECT actor_id, action, object, before, after FROM audit_event ORDER BY id DESC LIMIT 1")
    .get();

async function isSignedIn(cookie: string): Promise<boolean> {
  return (
    (await actorOf(new Request("http://127.0.0.1/", { headers: { cookie: cookie.split(";")[0]! } }))) !== null
  );
}

describe("a role", () => {
  test("is changed with what it was and is on record, and ends the person's sessions", async () => {
    const [lead, farida] = [active("lead", "lead"), active("farida", "official")];
    const cookie = await startSession(farida.id);
    expect(changeRole(lead, farida.id, "lead", "official", now)).toEqual({ kind: "changed" });
    expect(of(farida).role).toBe("lead");
    expect(await isSignedIn(cookie)).toBe(false);
    expect(lastEvent()).toEqual({
      actor_id: lead.id,
      action: "role changed",
      object: `person ${farida.id}`,
      before: '{"role":"official"}',
      after: '{"role":"lead"}',
    });
  });

  test("that was changed since it was read stays", () => {
    const [lead, farida] = [active("lead", "lead"), active("farida", "official")];
    expect(changeRole(lead, farida.id, "observer", "member", now)).toEqual({ kind: "stale" });
    expect(of(farida).role).toBe("official");
  });

  test("of a member stays until the rounds they sit in have closed", () => {
    const [lead, amina] = [active("lead", "lead"), active("amina", "member")];
    makeRound({ title: "Spring", members: [amina], opensAt: 50 * day, closesAt: 60 * day });
    const refused = changeRole(lead, amina.id, "official", null, now);
    expect(refused).toMatchObject({ kind: "refused", why: expect.stringContaining("“Spring”") });
    expect(changeRole(lead, amina.id, "official", null, 60 * day - 1)).toEqual(refused);
    expect(changeRole(lead, amina.id, "official", null, 60 * day)).toEqual({ kind: "changed" });
  });

  test("of a member stays while a section of a closed round is reopened for them, and for nobody else", () => {
    const [lead, amina, beth] = [active("lead", "lead"), active("amina", "member"), active("beth", "member")];
    const round = makeRound({ title: "Spring", members: [amina, beth], closesAt: 30 * day });
    reopenSection(lead, placeOf(amina, round, "npqsl", 1, now), amina, 50 * day, now);
    const refused = changeRole(lead, amina.id, "official", null, now + 1);
    expect(refused).toMatchObject({
      kind: "refused",
      why: expect.stringMatching(/section of “Spring” is reopened/),
    });
    expect(of(amina).role).toBe("member");
    expect(personHere(lead, amina.id, now + 1)?.sitsIn).toEqual([
      { id: round.id, title: "Spring", isReopened: true },
    ]);
    expect(changeRole(lead, beth.id, "official", null, now + 1)).toEqual({ kind: "changed" });
    expect(changeRole(lead, amina.id, "official", null, 50 * day - 1)).toEqual(refused);
    expect(changeRole(lead, amina.id, "official", null, 50 * day)).toEqual({ kind: "changed" });
  });

  test("of a member changes once the reopening was ended before its time", () => {
    const [lead, amina] = [active("lead", "lead"), active("amina", "member")];
    const round = makeRound({ members: [amina], closesAt: 30 * day });
    reopenSection(lead, placeOf(amina, round, "npqsl", 1, now), amina, 50 * day, now);
    sqlite.prepare("UPDATE reopening SET ended_at = ?, ended_by_id = ?").run(now + 1, lead.id);
    expect(changeRole(lead, amina.id, "official", null, now + 2)).toEqual({ kind: "changed" });
  });

  test("of one's own stays", () => {
    const lead = active("lead", "lead");
    active("other", "lead");
    expect(changeRole(lead, lead.id, "official", null, now)).toMatchObject({ kind: "refused" });
    expect(of(lead).role).toBe("lead");
  });
});

describe("a person", () => {
  test("is disabled at their next request, and brought back without a session", async () => {
    const [lead, farida] = [active("lead", "lead"), active("farida", "official")];
    const cookie = await startSession(farida.id);
    expect(disable(lead, farida.id, now)).toEqual({ kind: "changed" });
    expect([of(farida).disabled_at, await isSignedIn(cookie)]).toEqual([now, false]);
    expect(disable(lead, farida.id, now + 1)).toEqual({ kind: "stale" });
    expect(enable(lead, farida.id, now + 2)).toEqual({ kind: "changed" });
    expect([of(farida).disabled_at, await isSignedIn(cookie)]).toEqual([null, false]);
    expect(lastEvent()).toMatchObject({ actor_id: lead.id, action: "person enabled" });
    expect(enable(lead, farida.id, now + 3)).toEqual({ kind: "stale" });
  });

  test("cannot be brought back once they have been pseudonymised", () => {
    const [lead, farida] = [active("lead", "lead"), active("farida", "official")];
    disable(lead, farida.id, now);
    sqlite.prepare("UPDATE person SET pseudonymised_at = ? WHERE id = ?").run(now, farida.id);
    expect(enable(lead, farida.id, now + 1)).toEqual({ kind: "stale" });
  });

  test("cannot disable themselves", () => {
    const lead = active("lead", "lead");
    active("other", "lead");
    expect(disable(lead, lead.id, now)).toMatchObject({ kind: "refused" });
    expect(of(lead).disabled_at).toBeNull();
  });
});

describe("the last lead official who can sign in", () => {
  test("stays, also where two leads shut each other out side by side", () => {
    const [one, two] = [active("one", "lead"), active("two", "lead")];
    expect(disable(one, two.id, now)).toEqual({ kind: "changed" });
    expect(disable(two, one.id, now)).toMatchObject({ kind: "refused" });
    expect(changeRole(two, one.id, "official", null, now)).toMatchObject({ kind: "refused" });
    expect(of(one)).toEqual({ role: "lead", disabled_at: null });
  });

  test("is not somebody who has been invited and has set no password", () => {
    const [one, two] = [active("one", "lead"), active("two", "lead")];
    const invited = makePerson({ email: "invited@example.org", role: "lead" });
    expect(disable(one, invited.id, now)).toEqual({ kind: "changed" });
    disable(one, two.id, now);
    expect(disable(two, one.id, now)).toMatchObject({ kind: "refused" });
  });
});

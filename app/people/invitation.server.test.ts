import { beforeEach, describe, expect, test } from "vitest";
import { sqlite } from "#db/client.server.ts";
import { emptyTables, makePerson } from "#db/factories.server.ts";
import { AlreadyInvited, acceptInvitation, invite, invitedBy } from "./invitation.server.ts";
import { passwordFits } from "./password.server.ts";
import { disablePerson, type Person, personWithEmail, setPasswordHash } from "./person.server.ts";
import { actorOf, startSession } from "./session.server.ts";
import { hashOfToken } from "./token.server.ts";

const day = 86_400_000;

const amina = { email: "amina@example.org", name: "Amina", role: "member", at: 1000 } as const;

beforeEach(() => {
  emptyTables("mail", "invitation", "session", "audit_event", "person_framework", "person");
});

const nothing = () => {};

function tokenIn(link: string): string {
  return link.split("/").at(-1)!;
}

function inviteAmina(at: number = amina.at): { token: string; person: Person } {
  const { link, person } = invite({ ...amina, at });
  return { token: tokenIn(link), person };
}

function rows(): unknown {
  return ["person", "invitation", "audit_event"].map((table) =>
    sqlite.prepare(`SELECT * FROM ${table}`).all(),
  );
}

describe("an invitation", () => {
  test("adds the person, and gives a link of which only a hash is kept", () => {
    const { link, person } = invite({ ...amina, email: " Amina@Example.org ", name: " Amina " });
    expect(link).toMatch(/^http:\/\/127\.0\.0\.1:3000\/invitations\/[\w-]{43}$/);
    const { id, ...rest } = person;
    expect(rest).toEqual({
      group: null,
      pseudonymisedAt: null,
      email: "amina@example.org",
      name: "Amina",
      role: "member",
      passwordHash: null,
      keysOff: false,
      disabledAt: null,
      createdAt: 1000,
    });
    expect(personWithEmail("amina@example.org")).toEqual(person);
    expect(sqlite.prepare("SELECT * FROM invitation").all()).toMatchObject([
      {
        token_hash: hashOfToken(tokenIn(link)),
        person_id: id,
        created_at: 1000,
        expires_at: 1000 + 7 * day,
        used_at: null,
      },
    ]);
    expect(JSON.stringify(rows())).not.toContain(tokenIn(link));
  });

  test("is recorded, with neither the name nor the address", () => {
    const { person } = inviteAmina();
    expect(sqlite.prepare("SELECT at, actor_id, action, object, detail FROM audit_event").all()).toEqual([
      {
        at: 1000,
        actor_id: null,
        action: "person added",
        object: `person ${person.id}`,
        detail: '{"role":"member"}',
      },
      { at: 1000, actor_id: null, action: "person invited", object: `person ${person.id}`, detail: "{}" },
    ]);
  });

  test("sets the password, once", async () => {
    const { token, person } = inviteAmina();
    expect(invitedBy(token, 2000)).toEqual(person);
    expect(await acceptInvitation(token, "golden thread", 2000, nothing)).toEqual(person);
    const { passwordHash } = personWithEmail(amina.email)!;
    expect(await passwordFits("golden thread", passwordHash)).toBe(true);

    expect(invitedBy(token, 2001)).toBeUndefined();
    expect(await acceptInvitation(token, "another thread", 2001, nothing)).toBeUndefined();
    expect(personWithEmail(amina.email)!.passwordHash).toBe(passwordHash);
  });

  test("is not sent any more once it was used", async () => {
    const { token } = inviteAmina();
    await acceptInvitation(token, "golden thread", 2000, nothing);
    expect(sqlite.prepare("SELECT secret_path, given_up_at, problem FROM mail").all()).toEqual([
      { secret_path: null, given_up_at: 2000, problem: "It was no longer needed: a password had been set" },
    ]);
  });

  test("sets the password of one only, when two use it side by side", async () => {
    const { token, person } = inviteAmina();
    const both = await Promise.all([
      acceptInvitation(token, "golden thread", 2000, nothing),
      acceptInvitation(token, "another thread", 2000, nothing),
    ]);
    expect(both.filter((one) => one !== undefined)).toEqual([person]);
    const { passwordHash } = personWithEmail(amina.email)!;
    const winner = both[0] ? "golden thread" : "another thread";
    expect(await passwordFits(winner, passwordHash)).toBe(true);
  });

  test("does what else happens when the person joins", async () => {
    const { token, person } = inviteAmina();
    const welcomed: Person[] = [];
    await acceptInvitation(token, "golden thread", 2000, (one) => welcomed.push(one));
    await acceptInvitation(token, "golden thread", 2000, (one) => welcomed.push(one));
    expect(welcomed).toEqual([person]);
  });

  test("is not used up when that fails", async () => {
    const { token, person } = inviteAmina();
    const before = rows();
    const failing = acceptInvitation(token, "golden thread", 2000, () => {
      throw new Error("No round to join");
    });
    await expect(failing).rejects.toThrow("No round to join");
    expect(rows()).toEqual(before);
    expect(invitedBy(token, 2000)).toEqual(person);
  });

  test("lasts seven days", async () => {
    const { token, person } = inviteAmina();
    expect(invitedBy(token, 1000 + 7 * day - 1)).toEqual(person);
    expect(invitedBy(token, 1000 + 7 * day)).toBeUndefined();
    expect(await acceptInvitation(token, "golden thread", 1000 + 7 * day, nothing)).toBeUndefined();
    expect(personWithEmail(amina.email)).toEqual(person);
  });

  test("is nobody's where the token is made up", () => {
    const { token } = inviteAmina();
    for (const made of ["", "x", token.slice(1), `${token}x`, hashOfToken(token)]) {
      expect(invitedBy(made, 2000)).toBeUndefined();
    }
  });

  test("ends the sessions that the person had", async () => {
    const { token, person } = inviteAmina();
    const cookie = (await startSession(person.id)).split(";")[0]!;
    await acceptInvitation(token, "golden thread", 2000, nothing);
    expect(await actorOf(new Request("http://127.0.0.1/", { headers: { cookie } }))).toBeNull();
  });
});

describe("a second invitation", () => {
  test("of somebody who has set no password takes the place of the first", () => {
    const first = inviteAmina(1000);
    const second = tokenIn(invite({ ...amina, email: "AMINA@example.org", at: 1000 + 3 * day }).link);
    expect(invitedBy(first.token, 1000 + 4 * day)).toBeUndefined();
    expect(invitedBy(second, 1000 + 4 * day)).toEqual(first.person);
    expect(invitedBy(second, 1000 + 10 * day - 1)).toEqual(first.person);
  });

  test("leaves the invitations of others alone", () => {
    const { token, person } = inviteAmina();
    invite({ ...amina, email: "basil@example.org", name: "Basil" });
    invite({ ...amina, email: "basil@example.org", name: "Basil" });
    expect(invitedBy(token, 2000)).toEqual(person);
  });

  test("of somebody who has an account is refused, and changes nothing", () => {
    const { id } = makePerson({ ...amina, isNew: true });
    setPasswordHash(id, "a hash", 1000);
    const before = rows();
    const again = () => invite({ ...amina, email: "Amina@example.org", at: 2000 });
    expect(again).toThrow(AlreadyInvited);
    expect(again).toThrow("amina@example.org is already here as panel member");
    expect(rows()).toEqual(before);
  });

  test("of the same person in another role is refused, and the first goes on", () => {
    const { token, person } = inviteAmina();
    const before = rows();
    expect(() => invite({ ...amina, role: "lead", at: 2000 })).toThrow(AlreadyInvited);
    expect(rows()).toEqual(before);
    expect(invitedBy(token, 2000)).toEqual(person);
  });
});

describe("a person who is disabled", () => {
  test("cannot use the link that they had", async () => {
    const { token, person } = inviteAmina();
    disablePerson(person.id, 1500, null);
    expect(invitedBy(token, 2000)).toBeUndefined();
    expect(await acceptInvitation(token, "golden thread", 2000, nothing)).toBeUndefined();
    expect(personWithEmail(amina.email)!.passwordHash).toBeNull();
  });

  test("is not given another that does not work", () => {
    const { person } = inviteAmina();
    disablePerson(person.id, 1500, null);
    expect(() => inviteAmina(2000)).toThrow(AlreadyInvited);
  });
});

import { beforeEach, describe, expect, test, vi } from "vitest";
import { sqlite } from "#db/client.server.ts";
import { emptyTables, makePerson } from "#db/factories.server.ts";
import { limits } from "./limit.server.ts";
import { hashPassword, passwordFits } from "./password.server.ts";
import { askForReset, resetByHand, resetPassword, resetting } from "./password-reset.server.ts";
import { disablePerson, personWithEmail, setPasswordHash } from "./person.server.ts";
import { actorOf, startSession } from "./session.server.ts";

const waited = vi.hoisted(() => vi.fn(async (_ms: number) => {}));
vi.mock("node:timers/promises", () => ({ setTimeout: waited }));

const hour = 3_600_000;
const passwordHash = await hashPassword("golden thread");
const amina = makePerson({ email: "amina@example.org", name: "Amina", role: "member" });
const invited = makePerson({ email: "invited@example.org", role: "official" });
const gone = makePerson({ email: "gone@example.org", role: "member" });

beforeEach(() => {
  emptyTables("password_reset", "mail", "rate_limit", "audit_event", "session");
  setPasswordHash(amina.id, passwordHash, 0);
  setPasswordHash(gone.id, passwordHash, 0);
  disablePerson(gone.id, 0, null);
  emptyTables("audit_event");
  waited.mockClear();
});

function ask(email: string, clientAddress = "192.0.2.1"): Promise<number | null> {
  return askForReset({ email, clientAddress }, 1000);
}

function posted(): { person_id: string; kind: string; secret_path: string | null; body: string }[] {
  return sqlite.prepare("SELECT person_id, kind, secret_path, body FROM mail ORDER BY rowid").all() as never;
}

async function tokenOf(email = amina.email): Promise<string> {
  await ask(email);
  return posted().at(-1)!.secret_path!.split("/").at(-1)!;
}

describe("asking for a link", () => {
  test("posts one to whoever has the address and a password, and keeps its hash only", async () => {
    const token = await tokenOf(" Amina@Example.org ");
    expect(posted()).toMatchObject([
      { person_id: amina.id, kind: "password-reset", secret_path: `/password-reset/${token}` },
    ]);
    expect(posted()[0]!.body).toContain("{link}");
    const rows = sqlite.prepare("SELECT * FROM password_reset").all();
    expect(rows).toMatchObject([{ person_id: amina.id, expires_at: 1000 + hour, used_at: null }]);
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(sqlite.prepare("SELECT actor_id, action, object, detail FROM audit_event").all()).toEqual([
      {
        actor_id: null,
        action: "password reset asked for",
        object: `person ${amina.id}`,
        detail: '{"byHand":false}',
      },
    ]);
  });

  test("answers the same, as late, for nobody, and where somebody is invited or shut out", async () => {
    const answers = [];
    for (const email of [amina.email, "nobody@example.org", invited.email, gone.email, ""])
      answers.push([await ask(email), waited.mock.calls.at(-1)]);
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(waited).toHaveBeenCalledTimes(5);
    expect(posted().map(({ person_id }) => person_id)).toEqual([amina.id]);
    expect(sqlite.prepare("SELECT count(*) FROM audit_event").pluck().get()).toBe(1);
  });

  test("is limited for an address, whether anybody has it or not, and for where it is asked from", async () => {
    for (const email of [amina.email, "nobody@example.org"]) {
      for (let n = 0; n < limits["password-reset"].times; n++) expect(await ask(email)).toBeNull();
      expect(await ask(email.toUpperCase(), "192.0.2.2")).toBeGreaterThan(3000);
    }
    expect(posted()).toHaveLength(limits["password-reset"].times);
    for (let n = 0; n < limits["password-reset-address"].times; n++)
      await ask(`${n}@example.org`, "192.0.2.3");
    expect(await ask("another@example.org", "192.0.2.3")).toBeGreaterThan(3000);
  });
});

describe("a link", () => {
  test("sets the password once, ends all sessions, and the person is told", async () => {
    const token = await tokenOf();
    const cookie = (await startSession(amina.id)).split(";")[0]!;
    expect((await resetPassword(token, "lantern okapi", 2000))?.id).toBe(amina.id);
    expect(await passwordFits("lantern okapi", personWithEmail(amina.email)!.passwordHash)).toBe(true);
    expect(await actorOf(new Request("http://127.0.0.1/", { headers: { cookie } }))).toBeNull();
    expect(posted().map(({ kind }) => kind)).toEqual(["password-reset", "password-changed"]);
    expect(resetting(token, 2001)).toBeUndefined();
    expect(await resetPassword(token, "another okapi", 2001)).toBeUndefined();
  });

  test("is in no letter that still waits once another one, or the person themselves, has set a password", async () => {
    const [first] = [await tokenOf(), await tokenOf()];
    await resetPassword(first, "lantern okapi", 2000);
    expect(
      sqlite
        .prepare("SELECT secret_path, given_up_at, problem FROM mail WHERE kind = 'password-reset'")
        .all(),
    ).toEqual(
      [1, 2].map(() => ({
        secret_path: null,
        given_up_at: 2000,
        problem: "It was no longer needed: a password had been set",
      })),
    );
  });

  test("sets one password when two use it side by side", async () => {
    const token = await tokenOf();
    const both = await Promise.all(
      ["lantern okapi", "trombone okapi"].map((password) => resetPassword(token, password, 2000)),
    );
    expect(both.filter(Boolean)).toHaveLength(1);
  });

  test("lasts an hour, and nothing that is only like it works", async () => {
    const token = await tokenOf();
    expect(resetting(token, 1000 + hour - 1)?.id).toBe(amina.id);
    expect(resetting(token, 1000 + hour)).toBeUndefined();
    for (const made of ["", "x", `${token}x`]) expect(resetting(made, 1001)).toBeUndefined();
  });

  test("is not undone by another that is asked for, until one of them sets a password", async () => {
    const [first, second] = [await tokenOf(), await tokenOf()];
    expect(resetting(first, 1001)?.id).toBe(amina.id);
    expect((await resetPassword(second, "trombone okapi", 2000))?.id).toBe(amina.id);
    for (const token of [first, second]) expect(resetting(token, 2001)).toBeUndefined();
  });

  test("is of no use to somebody who has been shut out meanwhile", async () => {
    const token = await tokenOf();
    sqlite.prepare("UPDATE person SET disabled_at = 1500 WHERE id = ?").run(amina.id);
    expect(resetting(token, 1600)).toBeUndefined();
    sqlite.prepare("UPDATE person SET disabled_at = NULL WHERE id = ?").run(amina.id);
  });

  test("is given by hand to those alone who could ask for one", () => {
    const path = resetByHand(personWithEmail(amina.email)!, 1000)!;
    expect(resetting(path.split("/").at(-1)!, 1001)?.id).toBe(amina.id);
    for (const { email } of [invited, gone]) expect(resetByHand(personWithEmail(email)!, 1000)).toBeNull();
    expect(posted()).toEqual([]);
  });
});

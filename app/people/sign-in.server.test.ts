import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { sqlite } from "#db/client.server.ts";
import { emptyTables, makePerson } from "#db/factories.server.ts";
import { hashPassword, passwordFits } from "./password.server.ts";
import { disablePerson, personWithEmail, setPasswordHash } from "./person.server.ts";
import { signIn } from "./sign-in.server.ts";

/** Stands in for the waiting: it is over at once, unless it is held, and it is told how long it would have been. */
const waiting = vi.hoisted(() => {
  let held = false;
  let asked: number[] = [];
  let release: (() => void)[] = [];
  let watchers: (() => void)[] = [];
  return {
    asked: () => asked,
    hold: () => {
      held = true;
    },
    letGo: () => {
      held = false;
      for (const one of release.splice(0)) one();
    },
    /** Resolves when this many have begun to wait. */
    until: (count: number) =>
      new Promise<void>((resolve) => {
        const look = () => {
          if (asked.length >= count) resolve();
        };
        watchers.push(look);
        look();
      }),
    wait: (ms: number) => {
      asked.push(ms);
      for (const look of watchers) look();
      return held ? new Promise<void>((resolve) => release.push(resolve)) : Promise.resolve();
    },
    forget: () => {
      held = false;
      asked = [];
      release = [];
      watchers = [];
    },
  };
});

vi.mock("node:timers/promises", () => ({ setTimeout: waiting.wait }));

vi.mock("./password.server.ts", async (importActual) => {
  const actual = await importActual<typeof import("./password.server.ts")>();
  return { ...actual, passwordFits: vi.fn(actual.passwordFits) };
});

const wrong = { status: 400, message: "Enter a correct email address and password" };
const tooMany = {
  status: 429,
  message:
    "Enter a correct email address and password. There have been several failed attempts, so each takes longer",
};

const password = "golden thread";
const amina = makePerson({ email: "amina@example.org", name: "Amina", role: "member" });
setPasswordHash(amina.id, await hashPassword(password), 0);
const row = personWithEmail(amina.email)!;

beforeEach(() => {
  sqlite.exec("DELETE FROM sign_in_failure");
  waiting.forget();
  vi.mocked(passwordFits).mockClear();
});

afterEach(() => {
  vi.useRealTimers();
});

function tryOnce(given: { email?: string; password?: string; clientAddress?: string }) {
  return signIn({ email: amina.email, password, clientAddress: "192.0.2.1", ...given }, 1000);
}

const fail = () => tryOnce({ password: "a guess" });

async function failTimes(count: number): Promise<unknown[]> {
  const results = [];
  for (let i = 0; i < count; i += 1) results.push(await fail());
  return results;
}

describe("signing in", () => {
  test("takes the right email and password, however the email is written", async () => {
    expect(await tryOnce({})).toEqual({ person: row });
    expect(await tryOnce({ email: "  AMINA@Example.org " })).toEqual({ person: row });
  });

  test("is recorded, with when and who", async () => {
    emptyTables("audit_event");
    await tryOnce({});
    expect(sqlite.prepare("SELECT at, actor_id, action, object, detail FROM audit_event").all()).toEqual([
      { at: 1000, actor_id: amina.id, action: "signed in", object: `person ${amina.id}`, detail: "{}" },
    ]);
  });

  test("is refused in the same words whichever half was wrong", async () => {
    expect(await tryOnce({ password: "golden threads" })).toEqual(wrong);
    expect(await tryOnce({ password: "" })).toEqual(wrong);
    expect(await tryOnce({ email: "nobody@example.org" })).toEqual(wrong);
    expect(await tryOnce({ email: "" })).toEqual(wrong);
  });

  test("is refused to somebody who has set no password yet", async () => {
    makePerson({ email: "invited@example.org", role: "official" });
    expect(await tryOnce({ email: "invited@example.org", password: "" })).toEqual(wrong);
    expect(await tryOnce({ email: "invited@example.org", password: "nobody has this password" })).toEqual(
      wrong,
    );
  });

  test("is refused in the same words to a person who is disabled, with the right password", async () => {
    const basil = makePerson({ email: "basil@example.org", role: "member" });
    setPasswordHash(basil.id, row.passwordHash!, 0);
    expect(await tryOnce({ email: basil.email })).toEqual({ person: personWithEmail(basil.email) });
    disablePerson(basil.id, 500, null);
    expect(await tryOnce({ email: basil.email })).toEqual(wrong);
  });

  test("reads a password for nobody as well, so that the answer takes as long", async () => {
    await tryOnce({ email: "nobody@example.org", password: "a guess" });
    expect(vi.mocked(passwordFits).mock.calls).toEqual([["a guess", null]]);
  });
});

describe("after failures", () => {
  test("five pass without waiting, and from then on each is answered later and as too many", async () => {
    expect(await failTimes(5)).toEqual([wrong, wrong, wrong, wrong, wrong]);
    expect(waiting.asked()).toEqual([]);
    expect(await failTimes(6)).toEqual([tooMany, tooMany, tooMany, tooMany, tooMany, tooMany]);
    expect(waiting.asked()).toEqual([250, 500, 1000, 2000, 2000, 2000]);
  });

  test("it is the same for an address that nobody has", async () => {
    const stranger = () => tryOnce({ email: "nobody@example.org" });
    for (let i = 0; i < 5; i += 1) expect(await stranger()).toEqual(wrong);
    expect(await stranger()).toEqual(tooMany);
    expect(waiting.asked()).toEqual([250]);
  });

  test("the right password is let in at once, and clears them", async () => {
    await failTimes(9);
    const before = waiting.asked().length;
    expect(await tryOnce({})).toEqual({ person: row });
    expect(waiting.asked()).toHaveLength(before);
    expect(await failTimes(5)).toEqual([wrong, wrong, wrong, wrong, wrong]);
    expect(waiting.asked()).toHaveLength(before);
  });

  test("another account, and the same account from another address, are not slower", async () => {
    await failTimes(6);
    expect(await tryOnce({ email: "nobody@example.org" })).toEqual(wrong);
    expect(await tryOnce({ password: "a guess", clientAddress: "192.0.2.2" })).toEqual(wrong);
    expect(waiting.asked()).toEqual([250]);
  });

  test("an email written otherwise is the same account", async () => {
    await failTimes(5);
    expect(await tryOnce({ email: " Amina@EXAMPLE.org ", password: "a guess" })).toEqual(tooMany);
  });

  test("they are forgotten a quarter of an hour after the first", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: Date.UTC(2026, 10, 21, 12) });
    await failTimes(6);
    vi.setSystemTime(Date.UTC(2026, 10, 21, 12, 14, 59));
    expect(await fail()).toEqual(tooMany);
    vi.setSystemTime(Date.UTC(2026, 10, 21, 12, 15, 1));
    expect(await fail()).toEqual(wrong);
  });

  test("what was typed as an email is kept nowhere", async () => {
    await tryOnce({ email: "my secret by mistake" });
    const kept = sqlite.prepare("SELECT key, points FROM sign_in_failure").all() as { key: string }[];
    expect(kept).toEqual([{ key: expect.stringMatching(/^[0-9a-f]{64}$/), points: 1 }]);
  });
});

describe("guesses side by side", () => {
  test("for whatever accounts have four passwords read at once for one address", async () => {
    let [underWay, most] = [0, 0];
    for (let n = 0; n < 20; n += 1)
      vi.mocked(passwordFits).mockImplementationOnce(async () => {
        underWay += 1;
        most = Math.max(most, underWay);
        await new Promise((resolve) => setImmediate(resolve));
        underWay -= 1;
        return false;
      });
    const all = Array.from({ length: 20 }, (_, n) => tryOnce({ email: `nobody${n}@example.org` }));
    expect(await Promise.all(all)).toEqual(all.map(() => wrong));
    expect(most).toBe(4);
  });

  test("beyond the four under way wait for their turn, unread until then", async () => {
    await failTimes(5);
    waiting.hold();
    const five = [fail(), fail(), fail(), fail(), fail()];
    await waiting.until(4);
    expect(passwordFits).toHaveBeenCalledTimes(5 + 4);

    waiting.letGo();
    expect(await Promise.all(five)).toEqual([tooMany, tooMany, tooMany, tooMany, tooMany]);
    expect(passwordFits).toHaveBeenCalledTimes(5 + 5);
  });

  test("do not keep others out, and the right password among them is let in when its turn comes", async () => {
    await failTimes(5);
    waiting.hold();
    const four = [fail(), fail(), fail(), fail()];
    await waiting.until(4);
    expect(await tryOnce({ clientAddress: "192.0.2.2" })).toEqual({ person: row });
    const right = tryOnce({});
    waiting.letGo();
    await Promise.all(four);
    expect(await right).toEqual({ person: row });
  });

  test("of a first burst are read nine at a time: the five that pass, and nine that then wait", async () => {
    waiting.hold();
    const thirty = Array.from({ length: 30 }, fail);
    await waiting.until(4);
    expect(vi.mocked(passwordFits).mock.calls.length).toBeLessThanOrEqual(5 + 9);
    waiting.letGo();
    for (const answer of await Promise.all(thirty)) expect([wrong, tooMany]).toContainEqual(answer);
  });

  test("are refused unread where a hundred wait already", async () => {
    await failTimes(5);
    vi.mocked(passwordFits).mockResolvedValue(false);
    waiting.hold();
    const many = Array.from({ length: 104 }, fail);
    await waiting.until(4);
    const read = vi.mocked(passwordFits).mock.calls.length;
    expect(await fail()).toEqual(tooMany);
    expect(passwordFits).toHaveBeenCalledTimes(read);
    waiting.letGo();
    await Promise.all(many);
    vi.mocked(passwordFits).mockReset();
  });
});

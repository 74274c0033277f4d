import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { sqlite } from "#db/client.server.ts";
import { makePerson } from "#db/factories.server.ts";
import { disablePerson, setPasswordHash } from "./person.server.ts";
import {
  actorOf,
  endSession,
  endSessionsOf,
  endsOf,
  forgetOldSessions,
  formerActorId,
  pendingActorOf,
  secretOfSession,
  sessionCookieName,
  startSession,
} from "./session.server.ts";
import { hashOfToken } from "./token.server.ts";
import { unattendedHeader } from "./unattended.ts";

const hour = 3_600_000;
const minute = 60_000;
const now = Date.UTC(2026, 10, 21, 12);

const amina = makePerson({ email: "amina@example.org", name: "Amina", role: "member" });
const basil = makePerson({ email: "basil@example.org", name: "Basil", role: "official" });

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now });
  sqlite.exec("DELETE FROM session");
});

afterEach(() => {
  vi.useRealTimers();
});

/** A request as a browser sends it that was given this Set-Cookie value. */
function requestWith(setCookie: string | null): Request {
  const cookie = setCookie?.split(";")[0];
  return new Request("http://127.0.0.1:3000/", cookie ? { headers: { cookie } } : {});
}

function idIn(setCookie: string): string {
  return setCookie.split(";")[0]!.split("=")[1]!;
}

function stored(): unknown[] {
  return sqlite.prepare("SELECT * FROM session ORDER BY created_at, id_hash").all();
}

describe("a session", () => {
  test("tells who makes a request", async () => {
    const first = requestWith(await startSession(amina.id));
    const second = requestWith(await startSession(basil.id));
    expect(await actorOf(first)).toEqual(amina);
    expect(await actorOf(second)).toEqual(basil);
    expect(formerActorId(first)).toBe(amina.id);
  });

  test("tells nobody of a request without one, or with one that was made up", async () => {
    await startSession(amina.id);
    const forged = requestWith(`${sessionCookieName}=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa`);
    const empty = requestWith(`${sessionCookieName}=`);
    for (const request of [requestWith(null), forged, empty]) {
      expect(await actorOf(request)).toBeNull();
      expect(formerActorId(request)).toBeNull();
    }
  });

  test("is kept by a hash of its id only", async () => {
    const id = idIn(await startSession(amina.id));
    expect(stored()).toMatchObject([
      {
        id_hash: hashOfToken(id),
        person_id: amina.id,
        created_at: now,
        expires_at: now + 2 * hour,
        ended_at: null,
      },
    ]);
    expect(JSON.stringify(stored())).not.toContain(id);
  });

  test("is not opened by the hash that is kept", async () => {
    const id = idIn(await startSession(amina.id));
    expect(await actorOf(requestWith(`${sessionCookieName}=${hashOfToken(id)}`))).toBeNull();
  });

  test("has a new id at every sign-in, and the one before goes on", async () => {
    const first = await startSession(amina.id);
    const second = await startSession(amina.id);
    expect(idIn(first)).toMatch(/^[a-z2-7]{40}$/);
    expect(idIn(second)).not.toBe(idIn(first));
    expect(await actorOf(requestWith(first))).toEqual(amina);
    expect(await actorOf(requestWith(second))).toEqual(amina);
  });

  test("is in a cookie that scripts and other sites cannot use", async () => {
    const cookie = await startSession(amina.id);
    const [, ...attributes] = cookie.split("; ");
    expect(attributes.filter((each) => !each.startsWith("Max-Age="))).toEqual([
      "HttpOnly",
      "Path=/",
      "SameSite=Lax",
    ]);
  });

  test("gives what the person is now, not what they were when it began", async () => {
    const request = requestWith(await startSession(basil.id));
    sqlite.prepare("UPDATE person SET role = 'lead', name = 'Basil the lead' WHERE id = ?").run(basil.id);
    expect(await actorOf(request)).toEqual({ ...basil, role: "lead", name: "Basil the lead" });
    sqlite.prepare("UPDATE person SET role = 'official', name = 'Basil' WHERE id = ?").run(basil.id);
  });
});

describe("a session that awaits the second step", () => {
  test("has nobody signed in, and is known to those who ask for the second step alone", async () => {
    const request = requestWith(await startSession(amina.id, { stillToCome: "code" }));
    expect(await actorOf(request)).toBeNull();
    expect(await pendingActorOf(request)).toEqual(amina);
    expect(await pendingActorOf(requestWith(await startSession(amina.id)))).toBeNull();
    expect(await pendingActorOf(requestWith(null))).toBeNull();
  });

  test.each([
    ["code", 10],
    ["set-up", 30],
  ] as const)("lasts as long as a %s may take, however much it asks", async (stillToCome, minutes) => {
    const request = requestWith(await startSession(amina.id, { stillToCome }));
    vi.setSystemTime(now + minutes * minute - 1);
    expect(await actorOf(request)).toBeNull();
    expect(await pendingActorOf(request)).toEqual(amina);
    vi.setSystemTime(now + minutes * minute);
    expect(await pendingActorOf(request)).toBeNull();
  });
});

test("a session's secret is its own, and the purpose's", async () => {
  const [one, other] = [await startSession(amina.id), await startSession(amina.id)].map(requestWith);
  const secret = secretOfSession(one!, "a purpose");
  expect(secretOfSession(one!, "a purpose")).toEqual(secret);
  expect(secretOfSession(one!, "another")).not.toEqual(secret);
  expect(secretOfSession(other!, "a purpose")).not.toEqual(secret);
  expect(
    stored()
      .map((row) => JSON.stringify(row))
      .join(),
  ).not.toContain(secret.toString("hex"));
});

describe("a session that has ended", () => {
  test("by signing out has no actor, but it is known whose it was", async () => {
    const cookie = await startSession(amina.id);
    const other = await startSession(amina.id);
    const forgetting = await endSession(requestWith(cookie));
    expect(forgetting.split("; ").slice(0, 2)).toEqual([`${sessionCookieName}=`, "HttpOnly"]);
    expect(forgetting).toContain("Max-Age=0");
    expect(await actorOf(requestWith(cookie))).toBeNull();
    expect(formerActorId(requestWith(cookie))).toBe(amina.id);
    expect(await actorOf(requestWith(other))).toEqual(amina);
  });

  test("keeps the moment it ended first", async () => {
    const cookie = await startSession(amina.id);
    await endSession(requestWith(cookie));
    vi.setSystemTime(now + hour);
    await endSession(requestWith(cookie));
    endSessionsOf(amina.id, now + 2 * hour);
    expect(stored()).toMatchObject([{ ended_at: now }]);
  });

  test("is no matter where a request has none", async () => {
    expect(await endSession(requestWith(null))).toContain("Max-Age=0");
    expect(stored()).toEqual([]);
  });

  test("after two hours without a request has no actor", async () => {
    const request = requestWith(await startSession(amina.id));
    vi.setSystemTime(now + 2 * hour - 1);
    expect(endsOf(request)).toEqual({ unused: now + 2 * hour, atMost: now + 12 * hour });
    vi.setSystemTime(now + 2 * hour);
    expect(await actorOf(request)).toBeNull();
    expect(formerActorId(request)).toBe(amina.id);
    vi.setSystemTime(now);
    expect(await actorOf(request)).toBeNull();
  });

  test("does not end while there are requests, until twelve hours after the sign-in", async () => {
    const request = requestWith(await startSession(amina.id));
    for (let hours = 1; hours < 12; hours += 1) {
      vi.setSystemTime(now + hours * hour);
      expect(await actorOf(request)).toEqual(amina);
    }
    vi.setSystemTime(now + 12 * hour - 1);
    expect(await actorOf(request)).toEqual(amina);
    vi.setSystemTime(now + 12 * hour);
    expect(await actorOf(request)).toBeNull();
  });

  test("ends where nothing but the page left open has asked", async () => {
    const request = requestWith(await startSession(amina.id));
    const unattended = new Request(request, { headers: request.headers });
    unattended.headers.set(unattendedHeader, "1");
    for (const minutes of [59, 61, 119]) {
      vi.setSystemTime(now + minutes * minute);
      expect(await actorOf(unattended)).toEqual(amina);
    }
    vi.setSystemTime(now + 2 * hour);
    expect(await actorOf(unattended)).toBeNull();
    expect(await actorOf(request)).toBeNull();
  });

  test("has its use noted once a minute, however much it asks", async () => {
    const request = requestWith(await startSession(amina.id));
    const noted = [];
    for (const seconds of [1, 59, 60, 61, 119, 120]) {
      vi.setSystemTime(now + seconds * 1000);
      await Promise.all([actorOf(request), actorOf(request)]);
      const [{ last_seen_at, expires_at }] = stored() as [{ last_seen_at: number; expires_at: number }];
      noted.push([(last_seen_at - now) / 1000, expires_at - last_seen_at]);
    }
    expect(noted).toEqual([0, 0, 60, 60, 60, 120].map((seconds) => [seconds, 2 * hour]));
  });

  test("by a new password has no actor, whichever browser it was in", async () => {
    const cookies = [await startSession(amina.id), await startSession(amina.id)];
    const basils = await startSession(basil.id);
    setPasswordHash(amina.id, "a hash", now);
    for (const cookie of cookies) {
      expect(await actorOf(requestWith(cookie))).toBeNull();
      expect(formerActorId(requestWith(cookie))).toBe(amina.id);
    }
    expect(await actorOf(requestWith(basils))).toEqual(basil);
  });

  test("of a person who is disabled has no actor, and neither has one that begins later", async () => {
    const carys = makePerson({ email: "carys@example.org", role: "observer" });
    const before = requestWith(await startSession(carys.id));
    disablePerson(carys.id, now, null);
    const after = requestWith(await startSession(carys.id));
    expect(await actorOf(before)).toBeNull();
    expect(await actorOf(after)).toBeNull();
    expect(formerActorId(before)).toBe(carys.id);
  });

  test("is forgotten thirty days after it would have expired", async () => {
    const old = requestWith(await startSession(amina.id));
    vi.setSystemTime(now + hour);
    const younger = requestWith(await startSession(basil.id));
    vi.setSystemTime(now + 2 * hour + 30 * 24 * hour + 1);
    await forgetOldSessions();
    expect(formerActorId(old)).toBeNull();
    expect(formerActorId(younger)).toBe(basil.id);
  });
});

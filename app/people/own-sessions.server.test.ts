import { beforeEach, expect, test } from "vitest";
import { sqlite } from "#db/client.server.ts";
import { emptyTables, makePerson } from "#db/factories.server.ts";
import { endOwnSession, endOwnSessions, ownSessions } from "./own-sessions.server.ts";
import { actorOf, startSession } from "./session.server.ts";

const amina = makePerson({ email: "amina@example.org", name: "Amina", role: "member" });
const basil = makePerson({ email: "basil@example.org", name: "Basil", role: "member" });

const chrome = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/126.0 Safari/537.36";

beforeEach(() => emptyTables("session", "audit_event"));

async function begin(personId: string, given: Parameters<typeof startSession>[1] = {}): Promise<Request> {
  const cookie = (await startSession(personId, given)).split(";")[0]!;
  return new Request("http://127.0.0.1:3000/", { headers: { cookie } });
}

function events(): unknown {
  return sqlite.prepare("SELECT actor_id, action, detail FROM audit_event ORDER BY id").all();
}

test("a person's sessions are listed, this one first, without those that wait, have ended, or are others'", async () => {
  await begin(amina.id);
  const request = await begin(amina.id, { agent: chrome });
  await begin(amina.id, { stillToCome: "code" });
  await begin(basil.id);
  const listed = ownSessions(amina, request, Date.now());
  expect(listed.map(({ browser, isThis }) => [browser, isThis])).toEqual([
    ["Chrome on Windows", true],
    ["A browser that does not say which", false],
  ]);
});

test("one is ended, and only one's own", async () => {
  const [here, there] = [await begin(amina.id), await begin(amina.id)];
  const { id } = ownSessions(amina, here, Date.now()).find(({ isThis }) => !isThis)!;
  for (const made of ["", id.slice(1), id.slice(0, 4), "%"])
    expect(endOwnSession(amina, made, Date.now()), made).toBe(false);
  expect(endOwnSession(basil, id, Date.now())).toBe(false);
  expect(endOwnSession(amina, id, Date.now())).toBe(true);
  expect(endOwnSession(amina, id, Date.now())).toBe(false);
  expect([await actorOf(here), await actorOf(there)]).toEqual([amina, null]);
  expect(events()).toEqual([{ actor_id: amina.id, action: "sessions ended", detail: '{"sessions":1}' }]);
});

test("all are ended, and nobody else's", async () => {
  const requests = [await begin(amina.id), await begin(amina.id), await begin(basil.id)];
  endOwnSessions(amina, Date.now());
  expect(await Promise.all(requests.map(actorOf))).toEqual([null, null, basil]);
  expect(events()).toEqual([{ actor_id: amina.id, action: "sessions ended", detail: '{"sessions":2}' }]);
});

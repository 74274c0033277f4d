import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type Message, post } from "#app/mail/mail.server.ts";
import { linkLasts } from "#app/mail/secret-links.ts";
import { sqlite } from "#db/client.server.ts";
import { emptyTables, makePerson } from "#db/factories.server.ts";
import { startMail } from "./mail.server.ts";

const start = Date.UTC(2026, 10, 1);
const amina = makePerson({ email: "amina@example.org", name: "Amina", role: "member" });
let stop: (() => Promise<void>) | undefined;

beforeEach(() => {
  vi.useFakeTimers({ now: start });
});
afterEach(async () => {
  await stop?.();
  vi.useRealTimers();
  emptyTables("mail");
});

const put = (kind: Message["kind"], at: number) =>
  post({ personId: amina.id, kind, subject: "A subject", body: "{link}", secretPath: "/open/abc", at });
const rowOf = (id: string) =>
  sqlite.prepare("SELECT secret_path, given_up_at, problem FROM mail WHERE id = ?").get(id);
const kept = { secret_path: "/open/abc", given_up_at: null, problem: null };

test("where nothing is sent from here, links are kept until they expire, and no longer", () => {
  const reset = put("password-reset", start - linkLasts["password-reset"] + 90_000);
  const invitation = put("invitation", start);
  const old = put("invitation", start - linkLasts.invitation);
  const givenUp = put("password-reset", start - linkLasts["password-reset"]);
  sqlite.prepare("UPDATE mail SET given_up_at = 5, problem = 'No' WHERE id = ?").run(givenUp);
  stop = startMail();
  const expired = { secret_path: null, given_up_at: start, problem: "Its link expired before it was sent" };
  expect(rowOf(old)).toEqual(expired);
  expect(rowOf(givenUp)).toEqual({ secret_path: null, given_up_at: 5, problem: "No" });
  vi.advanceTimersByTime(60_000);
  expect(rowOf(reset)).toEqual(kept);
  vi.advanceTimersByTime(60_000);
  expect(rowOf(reset)).toEqual({ ...expired, given_up_at: start + 120_000 });
  expect(rowOf(invitation)).toEqual(kept);
});

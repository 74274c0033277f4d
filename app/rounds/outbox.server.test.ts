import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { loadOutlines } from "#app/framework/outlines.server.ts";
import { type Message, post } from "#app/mail/mail.server.ts";
import type { Actor } from "#app/people/session.server.ts";
import { configuration } from "#app/server/configuration.server.ts";
import { db, sqlite } from "#db/client.server.ts";
import { makePerson, makeRound } from "#db/factories.server.ts";
import { mail } from "#db/schema.server.ts";
import { messageFor, outbox, showLink, tryAgain } from "./outbox.server.ts";

loadOutlines(0);
const [amina, beth, carys] = ["Amina", "Beth", "Carys"].map((name) =>
  makePerson({ email: `${name.toLowerCase()}@example.org`, name, role: "member" }),
) as [Actor, Actor, Actor];
const panel = [amina, beth, carys];
const lead = makePerson({ email: "lead@example.org", role: "lead" });
const official = makePerson({ email: "official@example.org", role: "official" });

beforeEach(() => {
  sqlite.exec("BEGIN");
});
afterEach(() => {
  sqlite.exec("ROLLBACK");
});

const all = { kind: null, state: null, page: 1 };
const put = (some: Partial<Message> = {}) =>
  post({ personId: amina.id, kind: "round-opened", subject: "A subject", body: "A body", at: 1, ...some });
const told = (asked: Partial<Parameters<typeof outbox>[1]> = {}) =>
  outbox(lead, { ...all, ...asked }).messages.map(({ subject, to, delivery }) => [
    subject,
    to?.name ?? null,
    delivery?.state ?? null,
  ]);
const giveUp = (id: string) =>
  sqlite.prepare("UPDATE mail SET given_up_at = 9, attempts = 7, problem = 'No' WHERE id = ?").run(id);

describe("the outbox", () => {
  test("lists what went, waits and failed, newest first, by kind and by state, page by page", () => {
    put({ subject: "One", at: 1 });
    giveUp(put({ subject: "Two", at: 2, kind: "password-changed" }));
    const sent = put({ subject: "Three", at: 3, personId: beth.id });
    sqlite.prepare("UPDATE mail SET sent_at = 4 WHERE id = ?").run(sent);
    expect(told()).toEqual([
      ["Three", "Beth", "sent"],
      ["Two", "Amina", "given-up"],
      ["One", "Amina", "waiting"],
    ]);
    expect(told({ kind: "password-changed" })).toEqual([["Two", "Amina", "given-up"]]);
    expect(told({ state: "waiting" })).toEqual([["One", "Amina", "waiting"]]);
    for (let n = 0; n < 30; n++) put({ at: 10 + n });
    expect(outbox(lead, { ...all, page: 99 })).toMatchObject({ page: 2, pages: 2, total: 33 });
    expect(outbox(lead, all).messages).toHaveLength(25);
  });

  test("tells nobody but lead officials anything", () => {
    const id = put();
    expect(outbox(official, all)).toMatchObject({ total: 0, messages: [] });
    expect(messageFor(official, id)).toBeUndefined();
    expect(messageFor(lead, "nonsense")).toBeUndefined();
    expect(messageFor(lead, id)).toMatchObject({ body: "A body", to: { email: "amina@example.org" } });
  });

  test("tells of a round that hides names neither that a reminder went out nor whom else a message went to", () => {
    const round = makeRound({ members: panel, namesToOfficials: false });
    const reminders = (people: Actor[], at: number) =>
      people.map(({ id }) =>
        put({ personId: id, kind: "reminder", roundId: round.id, subject: `Reminder ${at}`, at }),
      );
    const ids = reminders(panel, 5);
    const one = reminders([beth], 6);
    giveUp(ids[0]!);
    put({ kind: "section-reopened", roundId: round.id, subject: "Reopened", at: 7 });
    put({ kind: "round-changed", roundId: round.id, subject: "Extended", at: 8 });
    expect(told()).toEqual([
      ["Extended", "Amina", "waiting"],
      ["Reopened", null, null],
    ]);
    expect(outbox(lead, all).total).toBe(2);
    expect(told({ state: "given-up" })).toEqual([]);
    expect(told({ state: "waiting" })).toEqual([["Extended", "Amina", "waiting"]]);
    expect([...ids, ...one].filter((id) => messageFor(lead, id) !== undefined)).toEqual([]);
    expect(ids.map((id) => tryAgain(lead, id, 10))).toEqual([false, false, false]);
  });

  test("tells nothing of how members of a round that hides names sign in", () => {
    put({ personId: amina.id, kind: "second-step-changed", subject: "Shown", at: 4 });
    expect(told()).toHaveLength(1);
    makeRound({ members: [amina], namesToOfficials: false });
    put({ personId: amina.id, kind: "password-changed", at: 5 });
    expect(told()).toEqual([]);
  });

  test("names whom a reminder went to where the round shows names", () => {
    const round = makeRound({ members: panel });
    for (const { id } of [amina, beth]) put({ personId: id, kind: "reminder", roundId: round.id, at: 5 });
    expect(
      told()
        .map(([, to]) => to)
        .sort(),
    ).toEqual(["Amina", "Beth"]);
  });
});

describe("a link that opens something", () => {
  const events = () =>
    sqlite.prepare("SELECT count(*) FROM audit_event WHERE action = 'secret link shown'").pluck().get();
  const withLink = (kind: Message["kind"]) => put({ kind, body: "Go to {link}", secretPath: "/open/abc" });
  const reachedAt = (origin: string | null) => {
    (configuration as { origin: string | null }).origin = origin;
  };

  test("is not in what a message tells, and is recorded where it is shown", () => {
    const id = withLink("password-reset");
    expect(JSON.stringify(messageFor(lead, id))).not.toContain("abc");
    expect(messageFor(lead, id)!.link).toBe("to-be-shown");
    expect(showLink(official, id, 5)).toBeUndefined();
    expect(events()).toBe(0);
    expect(showLink(lead, id, 5)).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/open\/abc$/);
    expect(events()).toBe(1);
    expect(showLink(lead, put(), 5)).toBeUndefined();
  });

  test("into an account is not shown where the service is reached by others; an invitation is until it has gone", () => {
    const reset = withLink("password-reset");
    const invitation = withLink("invitation");
    reachedAt("https://review.example.org");
    try {
      expect(messageFor(lead, reset)!.link).toBe("not-shown");
      expect(showLink(lead, reset, 5)).toBeUndefined();
      expect(showLink(lead, invitation, 5)).toBe("https://review.example.org/open/abc");
      db.update(mail).set({ sentAt: 6, secretPath: null }).run();
      expect(messageFor(lead, invitation)!.link).toBe("gone");
      expect(showLink(lead, invitation, 7)).toBeUndefined();
    } finally {
      reachedAt(null);
    }
  });
});

test("a letter whose link is no longer kept is not tried again: it would go without one", () => {
  const id = put({ kind: "invitation", body: "Go to {link}" });
  giveUp(id);
  expect(messageFor(lead, id)!.link).toBe("gone");
  expect(tryAgain(lead, id, 10)).toBe(false);
});

test("what was given up can be tried again by a lead official, and nothing else can", () => {
  const id = put();
  expect(tryAgain(lead, id, 10)).toBe(false);
  giveUp(id);
  expect(tryAgain(official, id, 10)).toBe(false);
  expect(tryAgain(lead, id, 10)).toBe(true);
  expect(messageFor(lead, id)!.delivery).toMatchObject({ state: "waiting", attempts: 0, dueAt: 10 });
});

import { once } from "node:events";
import { createServer } from "node:net";
import { setTimeout } from "node:timers/promises";
import { type AddressObject, type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { db, sqlite } from "#db/client.server.ts";
import { emptyTables, makePerson } from "#db/factories.server.ts";
import { mail } from "#db/schema.server.ts";
import { type Message, post, takeBack } from "./mail.server.ts";
import { claimMail, lease } from "./outgoing.server.ts";
import { type Postman, postman } from "./postman.server.ts";
import type { LinkKind } from "./secret-links.ts";

const minute = 60_000;
const amina = makePerson({ email: "amina@example.org", name: "Amina Okafor", role: "member" });
const origin = "https://review.example.org";
const start = Date.UTC(2026, 10, 1);
let now = start;

/** What came, whole. */
let received: { raw: string; to: string[]; parsed: ParsedMail }[] = [];
let server: SMTPServer | undefined;
let postmen: Postman[] = [];

type Answers = Pick<SMTPServerOptions, "onRcptTo" | "onMailFrom" | "onAuth" | "onData">;

/** A mail server on this machine that keeps what it is given. Returns its port. */
async function serve(answers: Partial<Answers> = {}): Promise<number> {
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    allowInsecureAuth: true,
    logger: false,
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", async () => {
        const raw = Buffer.concat(chunks).toString();
        const to = session.envelope.rcptTo.map(({ address }) => address);
        received.push({ raw, to, parsed: await simpleParser(raw) });
        done();
      });
    },
    ...answers,
  });
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  return (server.server.address() as { port: number }).port;
}

function postmanAt(port: number, auth: { user: string; pass: string } | null = null): Postman {
  const made = postman({
    server: { host: "127.0.0.1", port, secure: false, auth },
    from: "review@example.org",
    origin,
    now: () => now,
  });
  postmen.push(made);
  return made;
}

function put(some: Partial<Message> = {}): string {
  const words = { subject: "Round 2 is open", body: "Round 2 is open.\n\nIt closes soon." };
  return post({ personId: amina.id, kind: "round-opened", ...words, at: now, ...some });
}

const rowOf = (id: string) =>
  db
    .select()
    .from(mail)
    .all()
    .find((row) => row.id === id)!;

beforeEach(() => {
  now = start;
  received = [];
  postmen = [];
});

afterEach(async () => {
  for (const one of postmen) await one.stop();
  const closing = server;
  server = undefined;
  if (closing) await new Promise<void>((resolve) => closing.close(() => resolve()));
  emptyTables("mail");
});

describe("a message in the post", () => {
  test("is delivered once, to whoever the person is then, as plain text", async () => {
    const id = put({ calendar: "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n" });
    const link = put({
      kind: "invitation",
      subject: "Your invitation",
      body: `Set a password:\n{link}\n\n${"long words ".repeat(20)}`,
      secretPath: "/invitations/abc$&def",
    });
    sqlite.prepare("UPDATE person SET name = 'Amina Adeyemi' WHERE id = ?").run(amina.id);
    const sender = postmanAt(await serve());
    await Promise.all([sender.deliver(), sender.deliver()]);
    await sender.deliver();
    sqlite.prepare("UPDATE person SET name = 'Amina Okafor' WHERE id = ?").run(amina.id);

    // What somebody waits for a link in goes first.
    expect(received.map(({ parsed }) => parsed.subject)).toEqual(["Your invitation", "Round 2 is open"]);
    const [first, second] = received.map(({ parsed }) => parsed);
    expect((second!.to as AddressObject).value).toEqual([
      { name: "Amina Adeyemi", address: "amina@example.org" },
    ]);
    expect(second!.from!.value).toEqual([
      { name: "Framework review workspace", address: "review@example.org" },
    ]);
    expect(second).toMatchObject({ messageId: `<${id}@review.example.org>`, html: false });
    expect(second!.headers.get("auto-submitted")).toBe("auto-generated");
    expect(second!.text).toBe("Round 2 is open.\n\nIt closes soon.\n");
    expect(second!.attachments.map((one) => [one.filename, one.contentType])).toEqual([
      ["deadline.ics", "text/calendar"],
    ]);
    expect(first!.text).toContain(`\n${origin}/invitations/abc$&def\n`);
    expect(first!.text!.split("\n").every((line) => line.length <= 76)).toBe(true);
    expect(rowOf(id)).toMatchObject({ sentAt: now, attempts: 1, leaseUntil: null, problem: null });
    expect(rowOf(link)).toMatchObject({ sentAt: now, secretPath: null });
  });

  test("has no line of its head, and no address, that somebody's name or a subject smuggles in", async () => {
    const evil = makePerson({
      email: "evil@example.org",
      name: 'Eve\r\nBcc: all@example.org\r\n"<other@example.org>, x\u2028y',
      role: "member",
    });
    put({
      personId: evil.id,
      subject: "Round 2\r\nBcc: all@example.org\n\nAnd a body\u0085\u2029",
      body: "One\r\n.\r\nMAIL FROM:<x@example.org>\r\nTwo",
    });
    await postmanAt(await serve()).deliver();
    const [{ raw, to, parsed }] = received as [(typeof received)[number]];
    expect(received).toHaveLength(1);
    expect(to).toEqual(["evil@example.org"]);
    const head = raw.slice(0, raw.indexOf("\r\n\r\n"));
    expect(head).not.toMatch(/^bcc:/im);
    expect((parsed.to as AddressObject).value.map(({ address }) => address)).toEqual(["evil@example.org"]);
    expect(parsed.subject).toBe("Round 2 Bcc: all@example.org And a body");
    expect(parsed.text).toContain("MAIL FROM");
  });

  test("is tried again after longer and longer, up to a day, where the server cannot take it now", async () => {
    const id = put();
    const port = await serve({
      onRcptTo: (_address, _session, done) =>
        done(Object.assign(new Error("Mailbox busy,\r\n try later"), { responseCode: 451 })),
    });
    const sender = postmanAt(port);
    const tried: number[] = [];
    for (let attempts = 0; now <= start + 24 * 60 * minute; now += minute) {
      await sender.deliver();
      const row = rowOf(id);
      if (row.attempts > attempts) tried.push((now - start) / minute);
      attempts = row.attempts;
      if (row.givenUpAt !== null) break;
      now = Math.max(now, row.dueAt - minute);
    }
    expect(tried).toEqual([0, 1, 6, 36, 156, 516, 1416]);
    expect(rowOf(id)).toMatchObject({ givenUpAt: now, sentAt: null });
    expect(rowOf(id).problem).toBe("451 Mailbox busy, try later");
    now += 48 * 60 * minute;
    await sender.deliver();
    expect(rowOf(id).attempts).toBe(7);
  });

  test("goes once the server is there again", async () => {
    const id = put();
    const free = createServer().listen(0, "127.0.0.1");
    await once(free, "listening");
    const { port } = free.address() as { port: number };
    await new Promise((resolve) => free.close(resolve));
    await postmanAt(port).deliver();
    expect(rowOf(id)).toMatchObject({ attempts: 1, givenUpAt: null, dueAt: start + minute });
    expect(rowOf(id).problem).toContain("ECONNREFUSED");
    now += minute;
    await postmanAt(await serve()).deliver();
    expect(received).toHaveLength(1);
    expect(rowOf(id)).toMatchObject({ sentAt: now, problem: null });
  });

  test("is given up at once where the server refuses it, and not where it refuses the service", async () => {
    const refused = put({ kind: "invitation", body: "{link}", secretPath: "/invitations/abc" });
    const other = makePerson({ email: "beth@example.org", name: "Beth", role: "member" });
    const taken = put({ personId: other.id });
    const port = await serve({
      onRcptTo: ({ address }, _session, done) =>
        done(
          address.startsWith("amina")
            ? Object.assign(new Error("No such user"), { responseCode: 550 })
            : undefined,
        ),
      onAuth: ({ password }, _session, done) =>
        password === "right horse"
          ? done(null, { user: "review" })
          : done(Object.assign(new Error(`${password} is wrong`), { responseCode: 535 })),
    });
    await postmanAt(port, { user: "review", pass: "wrong horse" }).deliver();
    expect(rowOf(refused)).toMatchObject({ givenUpAt: null, attempts: 1 });
    expect(rowOf(refused).problem).toMatch(/535 … is wrong/);
    now += minute;
    await postmanAt(port, { user: "review", pass: "right horse" }).deliver();
    expect(rowOf(refused)).toMatchObject({ givenUpAt: now, problem: "550 No such user", secretPath: null });
    expect(rowOf(taken)).toMatchObject({ sentAt: now });
    expect(received.map(({ to }) => to)).toEqual([["beth@example.org"]]);
  });

  test("is sent by one of several processes, and taken up by another once a lease has run out", async () => {
    const ids = Array.from({ length: 20 }, (_, n) => put({ subject: `Message ${n}` }));
    const lost = claimMail(now)!;
    const port = await serve();
    await Promise.all([postmanAt(port).deliver(), postmanAt(port).deliver()]);
    expect(received).toHaveLength(19);
    expect(new Set(received.map(({ parsed }) => parsed.messageId)).size).toBe(19);
    now += lease - 1;
    await postmanAt(port).deliver();
    expect(received).toHaveLength(19);
    now += 1;
    await postmanAt(port).deliver();
    expect(received.at(-1)!.parsed.messageId).toBe(`<${lost.id}@review.example.org>`);
    expect(ids.map((id) => rowOf(id).sentAt === null)).toEqual(ids.map(() => false));
  });

  test("does not go to somebody whose account is closed, nor after nobody could send it for a day", async () => {
    const gone = makePerson({ email: "gone@example.org", name: "Gone", role: "member" });
    const closed = put({ personId: gone.id });
    sqlite.prepare("UPDATE person SET disabled_at = ? WHERE id = ?").run(now, gone.id);
    const old = put({ at: now - 24 * 60 * minute });
    await postmanAt(await serve()).deliver();
    expect(received).toEqual([]);
    expect(rowOf(closed)).toMatchObject({ givenUpAt: now, problem: "Their account is closed" });
    expect(rowOf(old)).toMatchObject({
      givenUpAt: now,
      problem: "Nothing could be sent for more than a day",
    });
  });
});

describe("a link that has stopped working", () => {
  test.each<[LinkKind, number]>([
    ["password-reset", 3_600_000],
    ["invitation", 7 * 24 * 3_600_000],
  ])("is not sent in the letter of a %s, however often that is tried", async (kind, lasts) => {
    const id = put({ kind, body: "{link}", secretPath: "/open/abc" });
    const isBusy = () => now === start;
    const sender = postmanAt(
      await serve({
        onRcptTo: (_address, _session, done) =>
          done(isBusy() ? Object.assign(new Error("Busy"), { responseCode: 451 }) : undefined),
      }),
    );
    await sender.deliver();
    now = start + lasts;
    await sender.deliver();
    expect(received).toEqual([]);
    expect(rowOf(id)).toMatchObject({
      attempts: 1,
      givenUpAt: now,
      problem: "Its link expired before it was sent",
    });
  });

  test("is forgotten in what waits and in what was given up, and stays in the letters of others", () => {
    const link = { kind: "invitation", body: "{link}", secretPath: "/open/abc" } as const;
    const other = makePerson({ email: "carys@example.org", name: "Carys", role: "member" });
    const [waiting, givenUp, theirs] = [put(link), put(link), put({ ...link, personId: other.id })];
    const reset = put({ ...link, kind: "password-reset" });
    sqlite.prepare("UPDATE mail SET given_up_at = 5, problem = 'No' WHERE id = ?").run(givenUp);
    takeBack(amina.id, "invitation", "used", now);
    expect(rowOf(waiting)).toMatchObject({
      givenUpAt: now,
      secretPath: null,
      problem: "It was no longer needed: a password had been set",
    });
    expect(rowOf(givenUp)).toMatchObject({ givenUpAt: 5, secretPath: null, problem: "No" });
    for (const id of [theirs, reset])
      expect(rowOf(id)).toMatchObject({ givenUpAt: null, secretPath: "/open/abc" });
  });
});

describe("that a message has gone", () => {
  const refuseNotes = () =>
    sqlite.exec(
      "CREATE TRIGGER no_room BEFORE UPDATE OF sent_at ON mail WHEN NEW.sent_at IS NOT NULL BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END",
    );
  const takeNotes = () => sqlite.exec("DROP TRIGGER IF EXISTS no_room");
  afterEach(takeNotes);

  test("is noted a moment later where it cannot be at once, and is no failure to send it", async () => {
    const id = put();
    const sender = postmanAt(await serve());
    refuseNotes();
    const delivered = sender.deliver();
    await expect.poll(() => received.length).toBe(1);
    takeNotes();
    await delivered;
    expect(rowOf(id)).toMatchObject({ sentAt: start, givenUpAt: null, problem: null, attempts: 1 });
  });

  test("is remembered for as long as it cannot be noted, and nothing is sent again or besides", async () => {
    const first = put({ kind: "invitation", body: "{link}", secretPath: "/invitations/abc" });
    const second = put();
    const sender = postmanAt(await serve());
    refuseNotes();
    await expect(sender.deliver()).rejects.toThrow("database or disk is full");
    now += lease + minute;
    await expect(sender.deliver()).rejects.toThrow("database or disk is full");
    expect(received).toHaveLength(1);
    expect(rowOf(first)).toMatchObject({ sentAt: null, problem: null, attempts: 1, dueAt: start });
    takeNotes();
    await sender.deliver();
    expect(rowOf(first)).toMatchObject({ sentAt: start, secretPath: null, attempts: 1 });
    expect(rowOf(second)).toMatchObject({ sentAt: now });
    expect(received).toHaveLength(2);
  });

  test("is noted at the latest when the post stops, though another process holds it by then", async () => {
    const id = put();
    const sender = postmanAt(await serve());
    refuseNotes();
    await expect(sender.deliver()).rejects.toThrow();
    now += lease;
    expect(claimMail(now)!.id).toBe(id);
    takeNotes();
    await sender.stop();
    expect(rowOf(id)).toMatchObject({ sentAt: start, leaseUntil: null });
  });
});

test("a server that never answers holds up nothing but the post, and the post stops within moments", async () => {
  const id = put();
  const silent = createServer(() => {}).listen(0, "127.0.0.1");
  await once(silent, "listening");
  const sender = postmanAt((silent.address() as { port: number }).port);
  let delivered = false;
  void sender.deliver().then(() => {
    delivered = true;
  });
  await setTimeout(50);
  expect([delivered, rowOf(id).leaseUntil]).toEqual([false, now + lease]);
  await sender.stop();
  // Broken off, and not put off because the server took too long. It may have gone, so its lease runs out before it is offered again.
  expect(rowOf(id)).toMatchObject({ sentAt: null, givenUpAt: null, problem: null, leaseUntil: now + lease });
  silent.close();
});

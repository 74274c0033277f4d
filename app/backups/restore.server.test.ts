import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { on, once } from "node:events";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  watch,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Contents } from "./contents.server.ts";
import { restore } from "./restore.server.ts";

// In processes of their own, as they are run: a service that takes submissions, and the commands beside it.

const top = mkdtempSync(join(tmpdir(), "restore-"));
const live = join(top, "live");
const backup = join(top, "backup.sqlite");

/** Eight members who submit section after section, again and again, until they are stopped. */
const service = `
const { loadOutlines } = await import("#app/framework/outlines.server.ts");
const { answersOf, makePerson, makeRound, placeOf, submit } = await import("#db/factories.server.ts");
loadOutlines(0);
const members = Array.from({ length: 8 }, (_, n) => makePerson({ email: n + "@example.org", role: "member" }));
const round = makeRound({ members, frameworks: ["npqsl"], opensAt: 0, closesAt: Date.now() + 86_400_000 });
const { post } = await import("#app/mail/mail.server.ts");
const { resetByHand } = await import("#app/people/password-reset.server.ts");
const { personWithEmail, setPasswordHash } = await import("#app/people/person.server.ts");
const { startSession } = await import("#app/people/session.server.ts");
const { sqlite } = await import("#db/client.server.ts");
const put = (kind, subject) =>
  post({ personId: members[0].id, kind, subject, body: "{link}", secretPath: "/open/abc", at: Date.now() });
setPasswordHash(members[0].id, "a hash", Date.now());
await startSession(members[0].id);
resetByHand(personWithEmail("0@example.org"), Date.now());
put("invitation", "Waits");
sqlite.prepare("UPDATE mail SET given_up_at = 5, problem = 'No' WHERE id = ?").run(put("invitation", "Given up"));
sqlite.prepare("UPDATE mail SET sent_at = 5, secret_path = NULL WHERE id = ?").run(put("invitation", "Sent"));
for (let turn = 0; ; turn++) {
  const member = members[turn % 8];
  const place = placeOf(member, round, "npqsl", 1 + (Math.floor(turn / 8) % 9), Date.now());
  submit(member, place, answersOf(String(1 + (turn % 5)), "Turn " + turn), Date.now());
  if (turn === 40) console.log("ready");
  await new Promise((resolve) => setTimeout(resolve, 3));
}`;

const environment = (dataDir: string) => ({ ...process.env, DATA_DIR: dataDir, VITEST: "" });

function run(dataDir: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", "tsx", "app/backups/command.ts", ...args],
    { env: environment(dataDir), encoding: "utf8" },
  );
  return { status, text: stdout + stderr };
}

const contents = () => JSON.parse(readFileSync(`${backup}.json`, "utf8")) as Contents;
const databaseIn = (dataDir: string) => join(dataDir, "review.sqlite");

function asked<T>(file: string, sql: string): T {
  const sqlite = new Database(file, { readonly: true });
  try {
    return sqlite.prepare(sql).pluck().get() as T;
  } finally {
    sqlite.close();
  }
}

const submissions = (file: string) => asked<number>(file, "SELECT count(*) FROM submission");
const figuresAt = (dataDir: string) =>
  run(dataDir, "figures", String(Date.parse(contents().madeAt))).text.trim();

let made: ReturnType<typeof run>;
beforeAll(async () => {
  const running: ChildProcess = spawn(
    process.execPath,
    ["--import", "tsx", "--input-type=module", "--eval", service],
    { env: environment(live), stdio: ["ignore", "pipe", "inherit"] },
  );
  await once(running.stdout!, "data");
  const command = spawn(process.execPath, ["--import", "tsx", "app/backups/command.ts", "backup", backup], {
    env: environment(live),
  });
  let text = "";
  command.stdout.on("data", (piece) => {
    text += piece;
  });
  const [status] = await once(command, "close");
  made = { status: status as number, text };
  const inBackup = contents().tables.submission!;
  while (submissions(databaseIn(live)) < inBackup + 20)
    await new Promise((resolve) => setTimeout(resolve, 50));
  const ended = once(running, "exit");
  running.kill("SIGKILL");
  await ended;
}, 60_000);
afterAll(() => rmSync(top, { recursive: true }));

test("a backup that is taken while submissions go on comes back, proven, with the figures of its moment", () => {
  expect(made).toMatchObject({ status: 0, text: expect.stringContaining("and proven") });
  const { head, events, figures } = contents();
  const empty = join(top, "empty");
  const { status, text } = run(empty, "restore", backup);
  expect([status, text]).toEqual([
    0,
    expect.stringContaining("all figures, are those of the moment it was made"),
  ]);
  expect(text).toContain(head);
  expect(readdirSync(empty)).toEqual(["review.sqlite"]);
  expect(figuresAt(empty)).toBe(figures);
  expect(submissions(databaseIn(empty))).toBe(contents().tables.submission);
  expect(asked(databaseIn(empty), "SELECT action FROM audit_event ORDER BY id DESC LIMIT 1")).toBe(
    "backup restored",
  );
  expect(asked(databaseIn(empty), `SELECT count(*) FROM audit_event`)).toBe(events + 1);
  // What was submitted since is what makes the difference.
  expect(figuresAt(live)).not.toBe(figures);
  expect(asked(databaseIn(live), "SELECT action FROM audit_event WHERE action = 'backup taken'")).toBe(
    "backup taken",
  );
});

test("what may have ended since the backup was taken has ended in what was restored", async () => {
  const place = join(top, "ended");
  const now = Date.now();
  const open = [
    "SELECT count(*) FROM session WHERE ended_at IS NULL",
    "SELECT count(*) FROM password_reset WHERE used_at IS NULL",
    "SELECT count(*) FROM mail WHERE sent_at IS NULL AND given_up_at IS NULL",
  ];
  expect(open.map((sql) => asked(backup, sql))).toEqual([1, 1, 1]);
  expect(await restore(backup, place, now)).toHaveProperty("lines");
  expect(open.map((sql) => asked(databaseIn(place), sql))).toEqual([0, 0, 0]);
  const letter = (subject: string) =>
    JSON.parse(
      asked(
        databaseIn(place),
        `SELECT json_array(given_up_at, problem, secret_path) FROM mail WHERE subject = '${subject}'`,
      ),
    );
  const words = "It was in the post when a backup was restored, and may have gone before";
  expect(letter("Waits")).toEqual([now, words, null]);
  expect(letter("Given up")).toEqual([5, "No", null]);
  expect(letter("Sent")).toEqual([null, null, null]);
});

test("the database that was there is kept whole", async () => {
  const place = join(top, "kept");
  mkdirSync(place);
  for (const name of readdirSync(live)) copyFileSync(join(live, name), join(place, name));
  const before = submissions(databaseIn(place));
  const done = await restore(backup, place, Date.UTC(2026, 10, 22));
  const kept = "review.sqlite.before-restore-2026-11-22T00-00-00-000Z";
  expect(done).toEqual({
    lines: expect.arrayContaining([`The database that was there is kept as ${join(place, kept)}.`]),
  });
  expect(readdirSync(place).toSorted()).toEqual(["review.sqlite", kept]);
  expect(submissions(join(place, kept))).toBe(before);
  expect(submissions(databaseIn(place))).toBeLessThan(before);
});

test("what a kept database had not taken in yet comes back with it", async () => {
  const [open, kept] = [join(top, "wal.sqlite"), join(top, "wal-kept.sqlite")];
  copyFileSync(backup, open);
  const sqlite = new Database(open);
  sqlite.pragma("journal_mode = WAL");
  sqlite.pragma("wal_autocheckpoint = 0");
  sqlite.exec("UPDATE round SET title = 'Written last'");
  for (const end of ["", "-wal"]) copyFileSync(open + end, kept + end);
  sqlite.close();
  const place = join(top, "wal-restored");
  expect(await restore(kept, place, Date.now())).toHaveProperty("lines");
  expect(asked(databaseIn(place), "SELECT title FROM round")).toBe("Written last");
  expect(readdirSync(place)).toEqual(["review.sqlite"]);
});

test("killed while it takes the place of another, it leaves the one or the other whole, and can be done again", async () => {
  const place = join(top, "killed");
  mkdirSync(place);
  for (const name of readdirSync(live)) copyFileSync(join(live, name), join(place, name));
  const [before, after] = [submissions(databaseIn(place)), contents().tables.submission!];
  const left: number[] = [];
  for (let kills = 0; kills < (process.env.FULL === "1" ? 30 : 3); kills += 1) {
    const watching = watch(place);
    const restoring = spawn(
      process.execPath,
      ["--import", "tsx", "app/backups/command.ts", "restore", backup],
      { env: environment(place), stdio: "ignore" },
    );
    const ended = once(restoring, "exit");
    // The moments that matter are those after the other has been given its second name.
    for await (const [, name] of on(watching, "change")) if (String(name).includes("before-restore")) break;
    for (let turns = 0; turns < kills * 300; turns += 1) await new Promise(setImmediate);
    restoring.kill("SIGKILL");
    await ended;
    watching.close();
    expect(asked(databaseIn(place), "PRAGMA integrity_check")).toBe("ok");
    left.push(submissions(databaseIn(place)));
  }
  for (const there of left) expect([before, after]).toContain(there);
  expect(run(place, "restore", backup).status).toBe(0);
  expect(submissions(databaseIn(place))).toBe(after);
  expect(readdirSync(place).filter((name) => name.startsWith("restoring-"))).toEqual([]);
}, 300_000);

describe("refused, and nothing changed", () => {
  const variant = (name: string, change: (file: string) => void, isBeside = true) => {
    const file = join(top, `${name}.sqlite`);
    copyFileSync(backup, file);
    change(file);
    if (isBeside) copyFileSync(`${backup}.json`, `${file}.json`);
    return file;
  };
  const altered = (sql: string) => (file: string) => {
    const sqlite = new Database(file);
    for (const line of sql.split(";")) if (line.trim()) sqlite.exec(line);
    sqlite.close();
  };

  test.each<[string, () => string, string]>([
    ["a file that is not there", () => join(top, "none"), "There is no file"],
    [
      "a file that is no database",
      () => variant("text", (file) => writeFileSync(file, "words"), false),
      "is no database",
    ],
    [
      "a database of something else",
      () =>
        variant(
          "other",
          (file) => {
            rmSync(file);
            altered("CREATE TABLE a (b)")(file);
          },
          false,
        ),
      "not of this service",
    ],
    [
      "one that was cut short",
      () => variant("short", (file) => writeFileSync(file, readFileSync(file).subarray(0, 40_000)), false),
      "The file is damaged",
    ],
    [
      "one that was changed since",
      () => variant("changed", altered("UPDATE round SET title = 'x'")),
      "SHA-256 differs",
    ],
    [
      "one whose rows point at rows that are gone",
      () => variant("orphans", altered("PRAGMA foreign_keys = OFF; DELETE FROM round_member"), false),
      "rows point at rows that are gone",
    ],
    [
      "one whose record was changed",
      () =>
        variant(
          "record",
          altered("DROP TRIGGER audit_event_is_not_changed; UPDATE audit_event SET at = 1 WHERE id = 5"),
          false,
        ),
      "event 5 does not follow",
    ],
    [
      "one of a newer version",
      () =>
        variant(
          "newer",
          altered("INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('x', 9999999999999)"),
          false,
        ),
      "made by a newer version",
    ],
    [
      "what says of itself what cannot be read",
      () => {
        const file = variant("unclear", () => undefined, false);
        writeFileSync(`${file}.json`, "{}");
        return file;
      },
      "cannot be read as what a backup says of itself",
    ],
  ])("%s", async (_what, file, words) => {
    const place = join(top, "untouched");
    expect(await restore(file(), place, Date.now())).toEqual({ problem: expect.stringContaining(words) });
    expect(existsSync(place) ? readdirSync(place) : []).toEqual([]);
  });

  test("while anybody has the database open", async () => {
    const place = join(top, "open");
    mkdirSync(place);
    copyFileSync(backup, databaseIn(place));
    const open = new Database(databaseIn(place));
    open.pragma("journal_mode = WAL");
    open.prepare("SELECT count(*) FROM round").get();
    const refused = await restore(backup, place, Date.now());
    open.close();
    expect(refused).toEqual({ problem: expect.stringContaining("stop the service") });
    expect(readdirSync(place)).toEqual(["review.sqlite"]);
  });
});

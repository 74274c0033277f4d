import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import Database from "better-sqlite3";
import { afterAll, expect, test } from "vitest";
import { record } from "#app/audit/audit.server.ts";
import { loadOutlines } from "#app/framework/outlines.server.ts";
import { sqlite } from "#db/client.server.ts";
import { answersOf, makePerson, makeRound, placeOf, submit } from "#db/factories.server.ts";
import { verifyCommand } from "./command.server.ts";
import { exportFile } from "./export.server.ts";
import { theService } from "./making.server.ts";
import { readSelection, type Selection } from "./selection.server.ts";

loadOutlines(0);
const amina = makePerson({ email: "amina@example.org", name: "Amina Okafor", role: "member" });
const round = makeRound({ members: [amina], frameworks: ["npqltd"], opensAt: 100, closesAt: 1_000 });
submit(amina, placeOf(amina, round, "npqltd", 1, 200), answersOf("2", "Too little"), 300);

const folder = mkdtempSync(join(tmpdir(), "verify-"));
afterAll(() => rmSync(folder, { recursive: true }));

const saved = (name: string, content: Uint8Array | string) => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
const run = async (...args: string[]) => {
  const lines: string[] = [];
  const code = await verifyCommand(args, (line) => lines.push(line));
  return { code, text: lines.join("\n") };
};
const scores = () => {
  const selection = readSelection(new URLSearchParams("names=true"), theService, Date.now()) as Selection;
  return buffer(exportFile("scores.csv", theService, selection, Date.now(), () => {}));
};

test("a file that the service would give out today ends with 0, as a lead official would read it", async () => {
  const content = await scores();
  expect(content.toString()).toContain("Amina Okafor");
  expect(await run(saved("scores-names (3).csv", content))).toMatchObject({
    code: 0,
    text: expect.stringContaining("The file matches."),
  });
  expect((await run(saved("renamed.txt", content), "--file", "scores.csv", "--names", "true")).code).toBe(0);
});

test("one that differs ends with 1, and says where", async () => {
  const forged = (await scores()).toString().replace("Too little", "Too much");
  const { code, text } = await run(saved("scores-names.csv", forged));
  expect(code).toBe(1);
  expect(text).toContain("Row 1, reason: the file has “Too much”, the service “Too little”");
});

test.each<[string, () => string[], string]>([
  ["an option is unknown", () => ["x", "--colour", "red"], "npm run verify -- FILE"],
  ["the file is not there", () => [join(folder, "none.csv")], "There is no file"],
  ["it is a folder", () => [folder], "There is no file"],
  ["it is empty", () => [saved("summary.csv", "")], "The file is empty."],
  ["nobody knows what it is", () => [saved("notes.txt", "x")], "Say which file it is to be"],
  ["it is said to be no file of ours", () => [saved("notes.txt", "x"), "--file", "notes.csv"], "“notes.csv”"],
])("what cannot be checked ends with 2: %s", async (_what, args, words) => {
  const { code, text } = await run(...args());
  expect(code).toBe(2);
  expect(text).toContain(words);
});

/** The newest hash, as somebody would have written it down. */
const head = () =>
  sqlite.prepare<[], string>("SELECT hash FROM audit_event ORDER BY id DESC LIMIT 1").pluck().get()!;

test("without a file the record is proven, with its count and its head", async () => {
  const { code, text } = await run();
  expect([code, text]).toEqual([
    0,
    expect.stringMatching(/^The record is whole: \d+ events[\s\S]*\nHead: [0-9a-f]{64}$/),
  ]);
  expect(text).toContain(head());
});

test("a head that was written down is found again; one that nobody has seen is not", async () => {
  const written = head();
  record({ at: 1, actorId: null, action: "noted", object: "x" });
  expect(await run("--head", written.toUpperCase())).toMatchObject({
    code: 0,
    text: expect.stringMatching(/holds this head at event \d+; 1 event came since/),
  });
  expect(await run("--head", "ab".repeat(32))).toMatchObject({
    code: 1,
    text: expect.stringContaining("The record does not hold this head"),
  });
});

test("a copy of the database is held against this service, and a damaged or a foreign one told", async () => {
  const copy = join(folder, "copy.sqlite");
  sqlite.prepare("VACUUM INTO ?").run(copy);
  record({ at: 1, actorId: null, action: "noted", object: "since" });
  expect(await run(copy)).toMatchObject({
    code: 0,
    text: expect.stringMatching(
      /^The file holds together\.[\s\S]*record holds its head at event \d+, and 1 event came since/,
    ),
  });

  const foreign = new Database(copy);
  foreign.exec("DROP TRIGGER audit_event_is_not_deleted");
  foreign.exec("DELETE FROM audit_event WHERE id = 2");
  foreign.close();
  expect(await run(copy)).toMatchObject({
    code: 1,
    text: expect.stringContaining("event 3 does not follow from event 1"),
  });

  writeFileSync(copy, readFileSync(copy).fill(7, 5_000, 60_000));
  expect((await run(copy)).code).toBe(1);
});

test("of a file that was taken out, the event that says so is told", async () => {
  const content = "a,b\r\n";
  const sha256 = createHash("sha256").update(content).digest("hex");
  const path = saved("taken.csv", content);
  expect((await run(path, "--file", "scores.csv")).text).toContain(
    "The record knows of no export with exactly these bytes.",
  );
  record({ at: 1, actorId: null, action: "export taken", object: "scores.csv", detail: { sha256 } });
  expect((await run(path, "--file", "scores.csv")).text).toMatch(
    /exactly these bytes were taken out, at event \d+\./,
  );
});

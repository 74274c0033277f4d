import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { afterAll, expect, test } from "vitest";
import { loadOutlines } from "#app/framework/outlines.server.ts";
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
  ["nothing is named", () => [], "npm run verify -- FILE"],
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

import { createHash } from "node:crypto";
import { buffer } from "node:stream/consumers";
import { unzipSync } from "fflate";
import { expect, test } from "vitest";
import { loadOutlines } from "#app/framework/outlines.server.ts";
import { answersOf, comment, makePerson, makeRound, placeOf, submit } from "#db/factories.server.ts";
import { exportFile } from "./export.server.ts";
import { exportFiles } from "./files.ts";
import type { Manifest } from "./manifest.ts";
import { packOf } from "./pack.server.ts";
import { fileNameOf, type Selection } from "./selection.server.ts";
import { CannotHold, piecesOf, type Writer } from "./writer.ts";

loadOutlines(0);
const panel = ["Amina", "Beth"].map((name) =>
  makePerson({ email: `${name}@example.org`, name: `${name} Canary`, role: "member" }),
);
const lead = makePerson({ email: "lead@example.org", role: "lead" });
const closed = makeRound({ members: panel, frameworks: ["npqltd"], opensAt: 100, closesAt: 1_000 });
const open = makeRound({ members: panel, frameworks: ["npqsl"], opensAt: 100, closesAt: 10_000 });
for (const actor of panel) {
  comment(actor, placeOf(actor, closed, "npqltd", 1, 200), { body: "Words" }, 300);
  submit(actor, placeOf(actor, closed, "npqltd", 1, 200), answersOf("4"), 400);
}
const now = 5_000;
const all = (names: boolean): Selection => ({
  area: null,
  framework: null,
  rounds: [closed, open],
  round: null,
  names,
  drafts: false,
});
const unpacked = (bytes: Uint8Array) => {
  const { "manifest.json": manifest, ...files } = unzipSync(bytes);
  return { files, manifest: JSON.parse(new TextDecoder().decode(manifest)) as Manifest };
};
const pack = async (names = false, at = now) =>
  buffer(exportFile("pack.zip", lead, all(names), at, () => {}));

test("a pack holds every file as it is by itself, and says of each what it is", async () => {
  const { files, manifest } = unpacked(await pack(true));
  const others = exportFiles.filter((file) => file !== "pack.zip");
  expect(Object.keys(files).sort()).toEqual(others.map((file) => fileNameOf(file, all(true))).sort());
  const scores = await buffer(exportFile("scores.csv", lead, all(true), now, () => {}));
  expect(Buffer.from(files["scores-names.csv"]!)).toEqual(scores);
  for (const file of manifest.files) {
    const part = files[file.name]!;
    const sha256 = createHash("sha256").update(part).digest("hex");
    expect(file).toMatchObject({ bytes: part.length, sha256 });
  }
  expect(manifest.files).toContainEqual(expect.objectContaining({ name: "scores-names.csv", rows: 8 }));
});

test("its manifest counts what it holds, and says to when", async () => {
  const { manifest } = unpacked(await pack());
  expect(manifest).toMatchObject({
    filters: { area: null, framework: null, round: null, names: false, drafts: false },
    names: false,
    rounds: [
      {
        round: closed.id,
        state: "closed",
        cut_off: "1970-01-01T00:00:01Z",
        members: 2,
        answers: 8,
        comments: 2,
      },
      { round: open.id, state: "open", cut_off: expect.stringContaining("open"), answers: 0, comments: 0 },
    ],
  });
  expect(manifest.rounds[0]!.rule).toMatchObject({ minimum_counted: 5, in_words: expect.any(Array) });
});

test("the same data gives the same bytes, whenever", async () => {
  expect(await pack(false, now + 3_000)).toEqual(await pack());
});

test("without names no file in it names anybody, and the one that always does stands in the manifest with the reason", async () => {
  const { files, manifest } = unpacked(await pack());
  expect(files).not.toHaveProperty("interests.csv");
  expect(manifest.files).toContainEqual({
    name: "interests.csv",
    refused: expect.stringContaining("names members"),
  });
  for (const part of Object.values(files)) expect(new TextDecoder().decode(part)).not.toContain("Canary");
});

test("a file that cannot hold what was chosen stands in the manifest with the reason, and one that breaks half-way breaks the pack", async () => {
  const refusing: Writer = () => {
    throw new CannotHold("More than 1,048,576 rows do not fit.");
  };
  const breaking: Writer = async function* () {
    yield new Uint8Array(1);
    throw new CannotHold("Too late");
  };
  const made = (writer: Writer) =>
    buffer(
      piecesOf(
        packOf({ "scores.csv": writer, "comments.csv": () => "words" })(lead, all(false), now, () => {}),
      ),
    );
  const { files, manifest } = unpacked(await made(refusing));
  expect(Object.keys(files)).toEqual(["comments.csv"]);
  expect(manifest.files[0]).toEqual({ name: "scores.csv", refused: "More than 1,048,576 rows do not fit." });
  await expect(made(breaking)).rejects.toThrow("Too late");
});

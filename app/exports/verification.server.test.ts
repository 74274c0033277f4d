import { buffer } from "node:stream/consumers";
import fc from "fast-check";
import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { loadOutlines } from "#app/framework/outlines.server.ts";
import type { Actor } from "#app/people/session.server.ts";
import { inOneTransaction, sqlite } from "#db/client.server.ts";
import { answersOf, comment, makePerson, makeRound, placeOf, submit } from "#db/factories.server.ts";
import { exportFile } from "./export.server.ts";
import { exportFiles } from "./files.ts";
import { logTaking } from "./job.server.ts";
import { theService } from "./making.server.ts";
import { fileNameOf, readSelection, type Selection } from "./selection.server.ts";
import { snapshotFile } from "./snapshot.server.ts";
import { verify } from "./verification.server.ts";

loadOutlines(0);
const panel = ["Amina", "Beth", "Carys"].map((name) =>
  makePerson({ email: `${name}@example.org`, name: `${name} Canary`, role: "member" }),
);
const official = makePerson({ email: "official@example.org", name: "Farida Coulthard", role: "official" });
const other = makePerson({ email: "other@example.org", name: "Olwen Reed", role: "official" });
const lead = makePerson({ email: "lead@example.org", role: "lead" });
const now = Date.now();
const closed = makeRound({ members: panel, frameworks: ["npqltd"], opensAt: 100, closesAt: 1_000 });
const open = makeRound({ members: panel, frameworks: ["npqsl"], opensAt: 100, closesAt: now + 1e9 });
for (const [seat, actor] of panel.entries()) {
  const place = placeOf(actor, closed, "npqltd", 1, 200);
  comment(actor, place, { body: `Words, “quoted”\nby ${seat}` }, 300);
  submit(actor, place, answersOf("2", `Reason ${seat}`), 400);
  submit(actor, placeOf(actor, open, "npqsl", 1, 200), answersOf("4"), 400);
}

const selected = (query: string) => readSelection(new URLSearchParams(query), theService, now) as Selection;
const bytesOf = (file: (typeof exportFiles)[number], query = "") =>
  buffer(exportFile(file, lead, selected(query), now, () => {}));
const check = (name: string, bytes: Uint8Array, reader: Actor = lead) =>
  verify(reader, { name, bytes, asked: null }, now);

describe("a file that the service gives out today", () => {
  test.each(
    exportFiles.flatMap((file) =>
      ["", "area=send", `round=${closed.id}&names=true`].map((q) => [file, q] as const),
    ),
  )("matches by its name alone: %s of %j", async (file, query) => {
    const name = fileNameOf(file, selected(query));
    const bytes = await bytesOf(file, query);
    expect(await check(name, bytes)).toMatchObject({ result: "matches", takings: [] });
    expect((await check(name.replace(".", " (2)."), bytes)).result).toBe("matches");
  });

  test("and that was taken out is told of, by name only to those who may know", async () => {
    const bytes = await bytesOf("scores.csv", "area=workload");
    const { createHash } = await import("node:crypto");
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    const taken = {
      file: "scores.csv",
      query: "area=workload",
      fileName: "scores-workload.csv",
      bytes: bytes.length,
    };
    inOneTransaction(() => logTaking(official, { ...taken, sha256 }, {}, now));
    const told = async (reader: Actor) =>
      (await check("whatever.bin", bytes, reader)).takings.map(({ who }) => who);
    expect(await told(lead)).toEqual(["Farida Coulthard"]);
    expect(await told(official)).toEqual(["Farida Coulthard"]);
    expect(await told(other)).toEqual([null]);
    expect((await check("whatever.bin", bytes)).result).toBe("matches");
  });

  test("may be a snapshot", async () => {
    const content = Buffer.from(snapshotFile(official, closed, now)!.content);
    expect(await check(`snapshot-round-${closed.id}.json`, content)).toMatchObject({
      result: "matches",
      takings: [{ who: "Farida Coulthard" }],
    });
    const forged = Buffer.from(content.toString().replace('"n2": 3', '"n2": 2'));
    expect(await check(`snapshot-round-${closed.id}.json`, forged)).toMatchObject({
      result: "differs",
      differences: { first: [{ given: "2", expected: "3" }] },
    });
    expect((await check(`snapshot-round-${open.id}.json`, content.subarray(1))).result).toBe("unchecked");
  });
});

describe("a file of which a byte is another", () => {
  test.each(exportFiles)("never matches: %s", async (file) => {
    const bytes = await bytesOf(file);
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const changed = Uint8Array.from(bytes);
        changed[at]! ^= by;
        const { result, takings } = await check(file, changed);
        expect({ result, takings }).toEqual({ result: "differs", takings: [] });
      }),
      { numRuns: process.env.FULL ? 40 : 4 },
    );
  });

  test.each(exportFiles)("nor one that is cut short or goes on: %s", async (file) => {
    const bytes = await bytesOf(file);
    for (const length of [1, Math.floor(bytes.length / 2), bytes.length - 1])
      expect(await check(file, bytes.subarray(0, length))).toMatchObject({
        result: "differs",
        words: expect.arrayContaining([expect.stringContaining("It is cut short")]),
      });
    expect((await check(file, Buffer.concat([bytes, Buffer.from("\n")]))).result).toBe("differs");
  });
});

describe("where a file differs", () => {
  test("is told cell by cell of CSV", async () => {
    const text = (await bytesOf("scores.csv", "names=true")).toString();
    const forged = Buffer.from(text.replace("Reason 1", "Reason 7"));
    const { differences } = await check("scores-names.csv", forged);
    expect(differences.first).toEqual([
      { where: expect.stringMatching(/^Row \d+, reason$/), given: "Reason 7", expected: "Reason 1" },
    ]);
  });

  test("is told part by part of a pack, and its manifest against its files", async () => {
    const { unzipSync } = await import("fflate");
    const parts = unzipSync(await bytesOf("pack.zip"));
    const text = new TextDecoder().decode(parts["scores.csv"]);
    const forged = zipSync({
      ...parts,
      "scores.csv": new TextEncoder().encode(text.replace("Reason 2", "Reason 8")),
    });
    const verdict = await check("pack.zip", forged);
    expect(verdict.parts).toEqual(
      expect.arrayContaining([
        "The manifest of the pack and its files do not belong together.",
        "scores.csv is not what the manifest says: it has been changed.",
        "comments.csv is what the manifest says.",
      ]),
    );
    expect(verdict.differences.first).toContainEqual({
      where: expect.stringMatching(/^scores\.csv: Row \d+, reason$/),
      given: "Reason 8",
      expected: "Reason 2",
    });
    const { "comments.csv": _, ...fewer } = parts;
    expect((await check("pack.zip", zipSync(fewer))).parts).toContain("comments.csv is missing.");
    const more = await check("pack.zip", zipSync({ ...parts, "notes.txt": new Uint8Array(1) }));
    expect(more.parts).toContain("notes.txt is not in the manifest.");
  });

  test("is told where the data is another since it was taken out", async () => {
    const bytes = await bytesOf("summary.csv", "framework=npqsl");
    sqlite.exec("BEGIN");
    submit(panel[0]!, placeOf(panel[0]!, open, "npqsl", 1, 500), answersOf("1", "Else"), 600);
    try {
      const { result, differences } = await check("summary-npqsl.csv", bytes);
      expect(result).toBe("differs");
      expect(differences.first).toContainEqual({ where: "Row 1, n1", given: "0", expected: "1" });
    } finally {
      sqlite.exec("ROLLBACK");
    }
  });
});

describe("what cannot be checked is said so", () => {
  test.each<[string, string, Uint8Array, RegExp]>([
    ["nothing", "scores.csv", new Uint8Array(), /is empty/],
    ["a file of another name", "photo.png", Buffer.from("x"), /Say which file/],
    ["a round that is not there", "scores-round-99999.csv", Buffer.from("x"), /cannot be compared/],
  ])("%s", async (_what, name, bytes, words) => {
    const verdict = await check(name, bytes);
    expect(verdict.result).toBe("unchecked");
    expect(verdict.words.join(" ")).toMatch(words);
  });

  test("names where the reader may not know them", async () => {
    sqlite.exec("BEGIN");
    sqlite.prepare("UPDATE round SET names_to_officials = 0 WHERE id = ?").run(closed.id);
    try {
      const verdict = await check(`scores-round-${closed.id}-names.csv`, Buffer.from("x"), official);
      expect(verdict).toMatchObject({ result: "unchecked", differences: { first: [] } });
    } finally {
      sqlite.exec("ROLLBACK");
    }
  });

  test("a bomb is not unpacked, and one that lies about its size does no harm", async () => {
    const bomb = Buffer.from(zipSync({ "scores.csv": new Uint8Array(300 * 1024 * 1024) }, { level: 9 }));
    expect(bomb.length).toBeLessThan(1_000_000);
    const { result, words } = await check("pack.zip", bomb);
    expect(result).toBe("differs");
    expect(words.join(" ")).toContain("too large once it is unpacked");
    const lying = Buffer.from(zipSync({ "scores.csv": new Uint8Array(30_000_000) }, { level: 9 }));
    const directory = lying.lastIndexOf(Buffer.from("PK\x01\x02", "latin1"));
    lying.writeUInt32LE(10, directory + 24);
    expect((await check("pack.zip", lying)).result).toBe("differs");
    bomb.writeUInt32LE(10, bomb.lastIndexOf(Buffer.from("PK\x01\x02", "latin1")) + 24);
    expect((await check("pack.zip", bomb)).words.join(" ")).toContain("too large once it is unpacked");
  });
});

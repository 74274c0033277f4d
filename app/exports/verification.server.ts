import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Actor } from "#app/people/session.server.ts";
import { openedRounds } from "#app/rounds/round.server.ts";
import { type Differences, lineDifferencesOf, textDifferences } from "./differences.ts";
import { makeInTurn } from "./job-runner.server.ts";
import { type Taking, takingsOf } from "./log.server.ts";
import { namedFile } from "./selection.server.ts";
import { selectionInWords } from "./selection-words.server.ts";
import { snapshotContent } from "./snapshot.server.ts";
import { snapshotName } from "./snapshot.ts";
import { againstManifest, isSame, partDifferences, partsOf } from "./zip-parts.server.ts";

/** Which file it is to be, and of what. */
export type Asked = { file: string; query: string };

export type Verdict = {
  result: "matches" | "differs" | "unchecked";
  /** What was found, sentence by sentence. */
  words: string[];
  /** Who took exactly these bytes out. */
  takings: Taking[];
  differences: Differences;
  /** Of a pack: each file against the manifest. */
  parts: string[];
};

const none: Pick<Verdict, "differences" | "parts"> = { differences: { first: [], more: 0 }, parts: [] };

/**
 * Whether these bytes left this service, and whether it would give them out today. Only bytes that are the same to the
 * last one match.
 * @param asked what the file is said to be, where neither the log nor its name tells
 */
export async function verify(
  reader: Actor,
  given: { name: string; bytes: Uint8Array; asked: Asked | null },
  now: number,
): Promise<Verdict> {
  const { name, bytes } = given;
  if (bytes.length === 0) return { result: "unchecked", words: ["The file is empty."], takings: [], ...none };
  const takings = takingsOf(reader, createHash("sha256").update(bytes).digest("hex"), now);
  const left = takings.length > 0 ? wordsOf.left : wordsOf.unknown;
  const meant = takings[0] ?? namedFile(name) ?? given.asked;
  if (!meant) return { result: "unchecked", words: [left, wordsOf.unnamed], takings, ...none };
  const compared = `It was compared with ${meant.file} as it is today. ${selectionInWords(meant.query, now)}.`;
  const today = await contentToday(reader, meant, now);
  if ("message" in today) return { result: "unchecked", words: [left, today.message], takings, ...none };
  if (isSame(bytes, today.bytes)) {
    const words = [left, compared, "The service gives out the same bytes today."];
    return { result: "matches", words, takings, ...none, parts: partsIn(meant.file, bytes) };
  }
  const found = await compare(meant.file, bytes, today.bytes);
  const changed = takings.length > 0 ? wordsOf.changedSince : wordsOf.changed;
  const words = [left, compared, `The service gives out something else today. ${changed}`];
  return {
    result: "differs",
    words: [...words, sizesInWords(bytes, today.bytes), ...found.words],
    takings,
    differences: found.differences,
    parts: partsIn(meant.file, bytes),
  };
}

const wordsOf = {
  left: "Exactly these bytes were taken out of this service.",
  unknown: "The log of this service knows of no file with exactly these bytes.",
  unnamed:
    "Neither the log nor the name of the file says what it is. Say which file it is to be, and what it is to hold.",
  changedSince: "So what the file is made of has changed since it was taken out.",
  changed: "So the file was changed, or what it is made of has changed since, or it never came from here.",
};

/** What the service would give this reader today. */
async function contentToday(
  reader: Actor,
  { file, query }: Asked,
  now: number,
): Promise<{ bytes: Uint8Array } | { message: string }> {
  if (file === snapshotName) {
    const asked = new URLSearchParams(query).get("round");
    const round = openedRounds(now).find(({ id }) => String(id) === asked);
    const content = round && snapshotContent(reader, round, now);
    return content === undefined
      ? { message: "There is no closed round with this number, so the file cannot be compared." }
      : { bytes: Buffer.from(content) };
  }
  const folder = mkdtempSync(join(tmpdir(), "verification-"));
  const path = join(folder, "today");
  try {
    const order = { readerId: reader.id || null, file, query };
    const made = await makeInTurn(order, path, () => undefined, new AbortController().signal);
    if ("message" in made)
      return { message: `The service cannot make it today, so it cannot be compared. ${made.message}` };
    return { bytes: readFileSync(path) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function sizesInWords(given: Uint8Array, expected: Uint8Array): string {
  const first = given.findIndex((byte, i) => byte !== expected[i]);
  if (first === -1)
    return `It is cut short: it ends after ${told(given.length)} of ${told(expected.length)} bytes, which are the same.`;
  return `It has ${told(given.length)} bytes, and today’s file ${told(expected.length)}; byte ${told(first + 1)} is the first that differs.`;
}

function told(n: number): string {
  return n.toLocaleString("en-GB");
}

type Compared = { words: string[]; differences: Differences };

async function compare(file: string, given: Uint8Array, expected: Uint8Array): Promise<Compared> {
  const ending = file.split(".").at(-1)!;
  if (["zip", "docx", "odt", "xlsx", "ods"].includes(ending)) return zipCompared(given, expected);
  if (ending === "pdf") return pdfCompared(given, expected);
  const decoder = new TextDecoder();
  const differences = textDifferences(ending, decoder.decode(given), decoder.decode(expected));
  return { words: differences.first.length > 0 ? [] : [notInWords], differences };
}

const notInWords = "What can be read in both is the same: they differ in how it is written into the file.";

function zipCompared(given: Uint8Array, expected: Uint8Array): Compared {
  const parts = partsOf(given);
  if (typeof parts === "string") return { words: [parts], ...none };
  const differences = partDifferences(parts, partsOf(expected) as Exclude<typeof parts, string>);
  return { words: differences.first.length > 0 ? [] : [notInWords], differences };
}

async function pdfCompared(given: Uint8Array, expected: Uint8Array): Promise<Compared> {
  const [is, was] = [await pdfLines(given), await pdfLines(expected)];
  if (!is || !was)
    return { words: ["It cannot be read as a PDF: it is damaged, cut short, or no PDF."], ...none };
  const differences = lineDifferencesOf(is, was);
  return { words: differences.first.length > 0 ? [] : [notInWords], differences };
}

async function pdfLines(bytes: Uint8Array): Promise<string[] | null> {
  const { extractText } = await import("unpdf");
  // It takes the bytes for itself.
  const read = await extractText(Uint8Array.from(bytes), { mergePages: false }).catch(() => null);
  return read?.text.flatMap((page) => page.split("\n")) ?? null;
}

function partsIn(file: string, bytes: Uint8Array): string[] {
  if (!file.endsWith(".zip")) return [];
  const parts = partsOf(bytes);
  if (typeof parts === "string") return [];
  const { holds, lines } = againstManifest(parts);
  const whole = holds
    ? "The manifest of the pack and its files belong together."
    : "The manifest of the pack and its files do not belong together.";
  return [whole, ...lines];
}

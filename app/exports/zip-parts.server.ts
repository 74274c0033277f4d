import { createHash } from "node:crypto";
import { inflateRawSync } from "node:zlib";
import { type Difference, type Differences, textDifferences } from "./differences.ts";
import { type Manifest, manifestName } from "./manifest.ts";

type Parts = Record<string, Uint8Array>;

const mostUnpacked = 256 * 1024 * 1024;
const mostParts = 10_000;

/** A file that would be too large once it is unpacked. */
class TooLarge extends Error {}

/** The parts of a ZIP; in words, why they cannot be read. */
export function partsOf(bytes: Uint8Array): Parts | string {
  try {
    const parts = unpacked(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    // Without a prototype: a part may be called anything, "constructor" too.
    return Object.assign(Object.create(null), Object.fromEntries(parts));
  } catch (error) {
    return error instanceof TooLarge || (error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE"
      ? "It would be too large once it is unpacked, so it was not unpacked."
      : "It cannot be unpacked: it is damaged, cut short, or no ZIP.";
  }
}

/** What a ZIP says of its own sizes is not believed: only what is read of it and comes out of it is counted. */
function unpacked(zip: Buffer): [string, Uint8Array][] {
  let left = mostUnpacked;
  let unread = zip.length;
  return listed(zip).map(({ name, method, packedSize, at }) => {
    unread -= packedSize;
    if (unread < 0) throw new TooLarge();
    if (zip.readUInt32LE(at) !== 0x04034b50) throw new Error("No part begins there");
    const from = at + 30 + zip.readUInt16LE(at + 26) + zip.readUInt16LE(at + 28);
    const packed = zip.subarray(from, from + packedSize);
    const part = method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: Math.max(1, left) });
    left -= part.length;
    if (left < 0) throw new TooLarge();
    return [name, part];
  });
}

type Listed = { name: string; method: number; packedSize: number; at: number };

/** The list at the end of a ZIP, which tells where each part begins. */
function listed(zip: Buffer): Listed[] {
  const end = zip.lastIndexOf("PK\u0005\u0006");
  if (end === -1) throw new Error("No list");
  const n = zip.readUInt16LE(end + 10);
  if (n > mostParts) throw new TooLarge();
  const entries: Listed[] = [];
  for (let at = zip.readUInt32LE(end + 16); entries.length < n; ) {
    const [method, packedSize] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20)];
    if (zip.readUInt32LE(at) !== 0x02014b50 || ![0, 8].includes(method)) throw new Error("Not listed");
    const afterName = at + 46 + zip.readUInt16LE(at + 28);
    const name = zip.toString("utf8", at + 46, afterName);
    entries.push({ name, method, packedSize, at: zip.readUInt32LE(at + 42) });
    at = afterName + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return entries;
}

/** Which parts of two ZIPs differ, and where those do that are text. */
export function partDifferences(given: Parts, expected: Parts): Differences {
  const all = [...new Set([...Object.keys(expected), ...Object.keys(given)])];
  const found = all.map((name): Differences => {
    const [is, was] = [given[name], expected[name]];
    if (is && was) return isSame(is, was) ? nothing : insideOf(name, is, was);
    const one: Difference = { where: name, given: is ? "is there" : null, expected: was ? "is there" : null };
    return { first: [one], more: 0 };
  });
  const first = found.flatMap((one) => one.first);
  const shown = first.slice(0, 10);
  return { first: shown, more: first.length - shown.length + found.reduce((sum, { more }) => sum + more, 0) };
}

const nothing: Differences = { first: [], more: 0 };
const textEndings = ["csv", "json", "xml", "rels", "html", "txt", "svg"];

function insideOf(name: string, is: Uint8Array, was: Uint8Array): Differences {
  const ending = name.split(".").at(-1) ?? "";
  const decoder = new TextDecoder();
  const { first, more } = textEndings.includes(ending)
    ? textDifferences(ending, decoder.decode(is), decoder.decode(was))
    : nothing;
  if (first.length === 0)
    return {
      first: [{ where: name, given: `${is.length} bytes`, expected: `${was.length} bytes, others` }],
      more: 0,
    };
  return { first: first.map((one) => ({ ...one, where: `${name}: ${one.where}` })), more };
}

export function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.compare(one, other) === 0;
}

/** Whether each file of a pack is what the pack's own manifest says of it, one line each. */
export function againstManifest(parts: Parts): { holds: boolean; lines: string[] } {
  const manifest = readManifest(parts[manifestName]);
  if (!manifest) return { holds: false, lines: ["Its manifest is missing or cannot be read."] };
  const told = manifest.files.map((file): [boolean, string] => {
    const part = parts[file.name];
    if (file.refused !== undefined)
      return part
        ? [false, `${file.name} is there, though the manifest says that it is not.`]
        : [true, `${file.name} is not in the pack, as the manifest says: ${file.refused}`];
    if (!part) return [false, `${file.name} is missing.`];
    return part.length === file.bytes && createHash("sha256").update(part).digest("hex") === file.sha256
      ? [true, `${file.name} is what the manifest says.`]
      : [false, `${file.name} is not what the manifest says: it has been changed.`];
  });
  const named = new Set([manifestName, ...manifest.files.map(({ name }) => name)]);
  const others = Object.keys(parts)
    .filter((name) => !named.has(name))
    .map((name): [boolean, string] => [false, `${name} is not in the manifest.`]);
  const all = [...told, ...others];
  return { holds: all.every(([holds]) => holds), lines: all.map(([, line]) => line) };
}

type ReadFile = { name: string; refused?: string; bytes?: number; sha256?: string };

function readManifest(part: Uint8Array | undefined): { files: ReadFile[] } | null {
  try {
    const { files } = JSON.parse(new TextDecoder().decode(part)) as Partial<Manifest>;
    return Array.isArray(files) && files.every((file) => typeof file?.name === "string") ? { files } : null;
  } catch {
    return null;
  }
}

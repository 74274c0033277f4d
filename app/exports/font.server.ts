import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

export type Fonts = {
  /** The family that the files are of. */
  family: string;
  files: readonly Buffer[];
  /** Whether each of the files can show this character. */
  shows: (codePoint: number) => boolean;
};

let loaded: Fonts | undefined;

/** What PDF files are written in, read when the first one is. */
export function fonts(): Fonts {
  loaded ??= load();
  return loaded;
}

function load(): Fonts {
  const files = ["DejaVuSans.ttf", "DejaVuSans-Bold.ttf"].map((name) =>
    readFileSync(require.resolve(`dejavu-fonts-ttf/ttf/${name}`)),
  );
  const [first, ...others] = files.map(shownBy);
  const inAll = new Set([...first!].filter((codePoint) => others.every((shown) => shown.has(codePoint))));
  return { family: "DejaVu Sans", files, shows: (codePoint) => inAll.has(codePoint) };
}

/** The characters that a TrueType font has a shape for, as its table "cmap" lists them. */
function shownBy(font: Buffer): Set<number> {
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, at) => 12 + 16 * at);
  const map = font.readUInt32BE(tables.find((at) => font.toString("latin1", at, at + 4) === "cmap")! + 8);
  const everyCharacter = 12;
  const groups = Array.from(
    { length: font.readUInt16BE(map + 2) },
    (_, at) => map + font.readUInt32BE(map + 8 + 8 * at),
  ).find((at) => font.readUInt16BE(at) === everyCharacter)!;
  const shown = new Set<number>();
  for (let group = 0; group < font.readUInt32BE(groups + 12); group++) {
    const at = groups + 16 + 12 * group;
    for (let each = font.readUInt32BE(at); each <= font.readUInt32BE(at + 4); each++) shown.add(each);
  }
  return shown;
}

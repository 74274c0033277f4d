import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from "fflate";

/** Nothing of a file tells when it was made, so that the same words make the same bytes. Zip knows no earlier day. */
export const fixedMoment = new Date(1980, 0, 1);

/**
 * The same package with some of its XML in other words, and without the moment it was made at. What is stored first and
 * unpacked stays so: it tells what kind of package this is.
 */
export function repacked(zip: Uint8Array, change: (path: string, xml: string) => string): Uint8Array {
  const parts: Zippable = {};
  for (const [path, content] of Object.entries(unzipSync(zip))) {
    const changed = /\.(xml|rels)$/.test(path) ? strToU8(change(path, strFromU8(content))) : content;
    parts[path] = [changed, { level: path === "mimetype" ? 0 : 6 }];
  }
  return zipSync(parts, { mtime: fixedMoment });
}

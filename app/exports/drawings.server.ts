import { pngOf, sharpness } from "#app/rollups/plots/picture.server.tsx";
import type { Document } from "./document.ts";

/** A picture for files that hold no SVG; its size is that of the page, in which it is sharper than it has to be. */
export type Drawing = { png: Uint8Array; width: number; height: number };

/** The pictures of a document, each drawn once. */
export async function drawings({ blocks }: Document): Promise<Map<string, Drawing>> {
  const drawn = new Map<string, Drawing>();
  for (const block of blocks) {
    if (block.kind === "picture" && !drawn.has(block.svg)) drawn.set(block.svg, await drawing(block.svg));
  }
  return drawn;
}

async function drawing(svg: string): Promise<Drawing> {
  const png = await pngOf(svg);
  const header = new DataView(png.buffer);
  return { png, width: header.getUint32(16) / sharpness, height: header.getUint32(20) / sharpness };
}

import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { initWasm, Resvg } from "@resvg/resvg-wasm";
import { renderToStaticMarkup } from "react-dom/server";
import type { AreaPlots } from "./area-plots.server.ts";
import { Distribution } from "./distribution.tsx";
import type { Picture, PictureFormat } from "./pictures.ts";
import { Spread } from "./spread.tsx";

/** A picture as a file, drawn by what draws it on the page. */
export async function pictureFile(plots: AreaPlots, picture: Picture, format: PictureFormat) {
  const svg = svgOf(plots, picture);
  return format === "svg" ? svg : pngOf(svg);
}

/** Round a picture that does not stand on a page. */
const margin = 20;

const drawn: Record<Picture, (plots: AreaPlots) => JSX.Element> = {
  distribution: ({ distribution }) => <Distribution plot={distribution} margin={margin} />,
  spread: ({ spread }) => <Spread plot={spread} margin={margin} />,
};

export function svgOf(plots: AreaPlots, picture: Picture): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${inXml(renderToStaticMarkup(drawn[picture](plots)))}\n`;
}

/** Without what XML has no way to say: control characters and halves of characters. */
function inXml(markup: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  return markup.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "\ufffd");
}

export const sharpness = 2;

export async function pngOf(svg: string): Promise<Uint8Array<ArrayBuffer>> {
  const fontBuffers = await fonts();
  const drawing = new Resvg(svg, {
    fitTo: { mode: "zoom", value: sharpness },
    font: { fontBuffers, defaultFontFamily: "DejaVu Sans", sansSerifFamily: "DejaVu Sans" },
  });
  try {
    const image = drawing.render();
    try {
      return new Uint8Array(image.asPng());
    } finally {
      image.free();
    }
  } finally {
    drawing.free();
  }
}

const require = createRequire(import.meta.url);

let loaded: Promise<Uint8Array[]> | undefined;

/** The letters to draw with, once the program that draws is ready: at the first picture that is asked for. */
function fonts(): Promise<Uint8Array[]> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<Uint8Array[]> {
  await initWasm(await readFile(require.resolve("@resvg/resvg-wasm/index_bg.wasm")));
  return Promise.all([
    readFile(require.resolve("dejavu-fonts-ttf/ttf/DejaVuSans.ttf")),
    readFile(require.resolve("dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf")),
  ]);
}

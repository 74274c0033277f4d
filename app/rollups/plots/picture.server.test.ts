import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Resvg } from "@resvg/resvg-wasm";
import { expect, test } from "vitest";
import { cellGiven as cell } from "../cell-given.ts";
import type { AreaPlots } from "./area-plots.server.ts";
import { distributionPlot } from "./distribution.server.ts";
import { pictureFile } from "./picture.server.tsx";
import { pictures } from "./pictures.ts";
import { pointsOf } from "./points.ts";
import { spreadPlot } from "./spread.server.ts";

const nasty = `<b>&amp; "quotes" 'single' ]]> \u0000\u0008\ud800 👩‍🏫 ${"W".repeat(200)}`;
const usual = "Additional and Special Educational Needs and Disabilities";

function plotsWith(title: string): AreaPlots {
  const cells = [
    cell(1, [3, 4, 1], "npqsenco", 8, title),
    cell(2, [4, 0, 0, 0, 4], "npqsenco", 8, title),
    cell(3, [0, 0, 0, 0, 0, 1_000, 1_000], "npqsenco", 2_000, title),
    cell(4, [0, 0, 0, 5, 3], "npqsenco", 8, title),
  ];
  const words = { title, context: title, finding: title };
  return { distribution: distributionPlot(cells, words), spread: spreadPlot(pointsOf(cells), words) };
}

const svgOf = async (plots: AreaPlots, picture: (typeof pictures)[number]) =>
  (await pictureFile(plots, picture, "svg")) as string;

test.each(pictures)("%s is a file of its own that says what it shows", async (picture) => {
  const svg = await svgOf(plotsWith(usual), picture);
  expect(svg).toMatch(
    /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/,
  );
  expect(svg).toContain(`<title id="${picture}-title">${usual}</title>`);
  expect(svg).toContain(`<desc id="${picture}-description">${usual} ${usual}</desc>`);
  expect(svg).toContain('font-family="Helvetica Neue, Helvetica, Arial, DejaVu Sans, sans-serif"');
  expect(svg, "nothing that a page's policy forbids or that lies elsewhere").not.toMatch(
    /style=|<style|href|url\(/,
  );
  const sizes = [...svg.matchAll(/font-size="(\d+)"/g)].map(([, size]) => Number(size));
  expect(sizes.every((size) => size >= 16)).toBe(true);
});

test.each(pictures)("%s is drawn as PNG, twice as sharp", async (picture) => {
  const plots = plotsWith(usual);
  const png = Buffer.from((await pictureFile(plots, picture, "png")) as Uint8Array);
  expect(png.subarray(0, 8)).toEqual(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
  const { width, height } = plots[picture].frame;
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([2 * (width + 40), 2 * (height + 40)]);
});

test.each(pictures)("%s stays a picture whatever a section is called", async (picture) => {
  const svg = await svgOf(plotsWith(nasty), picture);
  expect(svg).toContain("&lt;b&gt;&amp;amp; &quot;quotes&quot;");
  expect(svg).not.toContain("<b>");
  expect(svg.isWellFormed()).toBe(true);
  expect(svg).toContain("👩‍🏫");
  expect((await pictureFile(plotsWith(nasty), picture, "png")).length).toBeGreaterThan(1_000);
});

const require = createRequire(import.meta.url);
const fontBuffers = ["DejaVuSans.ttf", "DejaVuSans-Bold.ttf"].map((name) =>
  readFileSync(require.resolve(`dejavu-fonts-ttf/ttf/${name}`)),
);

test.each(pictures)("nothing of %s leaves its frame, in the widest of its fonts", async (picture) => {
  for (const title of [usual, "W".repeat(200), "m ".repeat(200)]) {
    const plots = plotsWith(title);
    await pictureFile(plots, picture, "png");
    const svg = await svgOf(plots, picture);
    // Without the paper that it is drawn on, which fills the frame.
    const drawn = new Resvg(svg.replace(/<rect x="-20"[^>]*\/?>(<\/rect>)?/, ""), {
      font: { fontBuffers, defaultFontFamily: "DejaVu Sans", sansSerifFamily: "DejaVu Sans" },
    });
    const box = drawn.getBBox()!;
    const { width, height } = plots[picture].frame;
    expect(box.x).toBeGreaterThanOrEqual(-1);
    expect(box.x + box.width).toBeLessThanOrEqual(width + 1);
    expect(box.y).toBeGreaterThanOrEqual(0);
    expect(box.y + box.height).toBeLessThanOrEqual(height);
  }
});

import { fileURLToPath } from "node:url";
import { compile } from "sass";
import { expect, test } from "vitest";
import { ink } from "./ink.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const { css } = compile(`${root}app/ui/styles/govuk.scss`, { loadPaths: [`${root}node_modules`] });

test("the colours of pictures are those of the service", () => {
  const property = (name: string) => new RegExp(`--${name}: ([^;]+);`).exec(css)?.[1];
  expect(ink).toEqual({
    text: property("govuk-text-colour"),
    paper: "#ffffff",
    line: property("app-grey"),
    band: property("app-grey-tint"),
    weak: property("app-orange-shade"),
    weakTint: property("app-orange-tint"),
    strong: property("app-teal-shade"),
    strongTint: property("app-teal-tint"),
  });
});

test("words can be read on every colour they stand on", () => {
  expect(contrast(ink.text, ink.weakTint)).toBeGreaterThan(4.5);
  expect(contrast(ink.text, ink.strongTint)).toBeGreaterThan(4.5);
  expect(contrast(ink.text, ink.band)).toBeGreaterThan(4.5);
  expect(contrast(ink.paper, ink.weak)).toBeGreaterThan(4.5);
  expect(contrast(ink.paper, ink.strong)).toBeGreaterThan(4.5);
});

test("in black and white, both ends of the scale are much darker than what is next to them", () => {
  expect(contrast(ink.weak, ink.weakTint)).toBeGreaterThan(4.5);
  expect(contrast(ink.strong, ink.strongTint)).toBeGreaterThan(4.5);
});

function contrast(a: string, b: string): number {
  const [lighter, darker] = [luminance(a), luminance(b)].sort((one, other) => other - one);
  return (lighter! + 0.05) / (darker! + 0.05);
}

function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((from) => {
    const share = Number.parseInt(colour.slice(from, from + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

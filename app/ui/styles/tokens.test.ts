import { fileURLToPath } from "node:url";
import { compile } from "sass";
import { expect, test } from "vitest";
import tailwind from "../../../tailwind.config.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const { css } = compile(`${root}app/ui/styles/govuk.scss`, { loadPaths: [`${root}node_modules`] });

test("every custom property that a token reads is there to be read", () => {
  const read = JSON.stringify(tailwind.theme).match(/--[a-z-]+/g) ?? [];
  expect(read.length).toBeGreaterThan(30);
  expect(read.filter((property) => !css.includes(`${property}:`))).toEqual([]);
});

test("the breakpoints are govuk-frontend's", () => {
  const published = Object.fromEntries(
    [...css.matchAll(/--govuk-breakpoint-(\w+): ([\d.]+rem)/g)].map(([, name, width]) => [name, width]),
  );
  expect(tailwind.theme.screens).toEqual(published);
});

test("nothing of the GOV.UK brand is in the styles", () => {
  expect(css).not.toMatch(/GDS Transport|crown|crest|url\(/);
});

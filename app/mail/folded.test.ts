import { expect, test } from "vitest";
import { folded } from "./folded.ts";

test("lines are broken at spaces, paragraphs and links stay whole", () => {
  const words = Array.from({ length: 40 }, (_, n) => `word${n}`).join(" ");
  const link = `https://review.example.org/invitations/${"x".repeat(90)}`;
  const text = `Hello\n\n${words}\n\n${link}\n`;
  const lines = folded(text).split("\n");
  expect(lines.filter((line) => line.length > 76)).toEqual([link]);
  expect(folded(text).replaceAll(/(?<=\S)\n(?=\S)/g, " ")).toBe(text);
  expect(folded("")).toBe("");
});

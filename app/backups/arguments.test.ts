import { expect, test } from "vitest";
import { readBackupArguments } from "./arguments.ts";

test.each([
  ["a.sqlite", { file: "a.sqlite" }],
  ["--to b", { folder: "b", everyHours: null, keep: null }],
  ["--to b --keep 7 --every 0.5", { folder: "b", everyHours: 0.5, keep: 7 }],
  ["", null],
  ["a.sqlite b.sqlite", null],
  ["a.sqlite --to b", null],
  ["a.sqlite --keep 3", null],
  ["--to b --keep 0", null],
  ["--to b --keep 1.5", null],
  ["--to b --every 0", null],
  ["--to b --every 576", { folder: "b", everyHours: 576, keep: null }],
  ["--to b --every 577", null],
  ["--to b --every often", null],
  ["--colour red", null],
])("“%s” is understood, or refused", (line, asked) => {
  expect(readBackupArguments(line.split(" ").filter(Boolean))).toEqual(asked);
});

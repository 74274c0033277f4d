import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { knownActions, tellableActions } from "./actions.ts";

const sources = readdirSync("app", { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".server.ts"))
  .map((path) => readFileSync(join("app", path), "utf8"));

test("every action that is recorded has its place, so that it is decided who is told of it", () => {
  const spelled = sources.flatMap((source) =>
    [...source.matchAll(/\baction:(.*)/g)].flatMap(([, said]) =>
      [...said!.matchAll(/"([a-z][^"]* [^"]*)"/g)].map(([, action]) => action!),
    ),
  );
  expect(spelled.length).toBeGreaterThan(40);
  expect(spelled.filter((action) => !knownActions.includes(action))).toEqual([]);
});

test("no action stands in two places, and what nobody is told of is not offered", () => {
  expect(new Set(knownActions).size).toBe(knownActions.length);
  expect(tellableActions).not.toContain("draft saved");
  expect(tellableActions).toContain("section submitted");
});

import type { ServerBuild } from "@remix-run/node";
import { expect, test } from "vitest";
import { narrowedBuilds, segmentAskedFor } from "./narrowed-build.ts";

const paths: Record<string, { path?: string; index?: true; parentId?: string }> = {
  root: { path: "" },
  home: { index: true, parentId: "root" },
  areas: { path: "areas", parentId: "root" },
  cell: { path: "Areas/:area/:framework", parentId: "root" },
  help: { path: "help", parentId: "root" },
  layout: { parentId: "root" },
  within: { path: "rounds", parentId: "layout" },
  "index of rounds": { index: true, parentId: "within" },
  "any language": { path: ":language/news", parentId: "root" },
  "not found": { path: "*", parentId: "root" },
};
const routes = Object.fromEntries(Object.entries(paths).map(([id, route]) => [id, { id, ...route }]));
const build = { routes, assets: { routes } } as unknown as ServerBuild;

test("each first segment has the routes that can be meant, and those that may be meant by any", () => {
  const narrowed = narrowedBuilds(build);
  const always = ["root", "layout", "any language", "not found"];
  const of = (segment: string) =>
    Object.keys(narrowed.get(segment)!.routes).filter((id) => !always.includes(id));
  expect([...narrowed.keys()]).toEqual(["", "areas", "help", "rounds"]);
  expect(["", "areas", "help", "rounds"].map(of)).toEqual([
    ["home"],
    ["areas", "cell"],
    ["help"],
    ["within", "index of rounds"],
  ]);
  for (const one of narrowed.values()) {
    expect(Object.keys(one.routes)).toEqual(expect.arrayContaining(always));
    expect(Object.keys(one.assets.routes)).toEqual(Object.keys(one.routes));
  }
});

test.each([
  ["/", ""],
  ["/_root.data", ""],
  ["/areas", "areas"],
  ["/Areas/send", "areas"],
  ["/%61reas/send.data", "areas"],
  ["/areas.data", "areas"],
  ["/areas/", "areas"],
  ["/areas%2Fsend", "areas/send"],
  ["/__manifest", "__manifest"],
])("%s begins with “%s”", (path, segment) => {
  expect(segmentAskedFor(path)).toBe(segment);
});

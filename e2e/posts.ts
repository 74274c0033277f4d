import { readFileSync } from "node:fs";
import { join } from "node:path";
import routes from "#app/routes.ts";
import { addressesFor } from "./sealing/addresses.ts";
import type { Reader } from "./sealing/canaries.ts";
import { type Asker, askOnce, formsIn } from "./sealing/crawler.ts";
import type { Scene } from "./sealing/scene.ts";

/** A form that can be sent: where to, and what it holds as it stands. */
export type Post = { path: string; fields: [string, string][]; buttons: [string, string][]; isFile: boolean };

const withAction = routes.filter(({ file }) =>
  /export (async )?function action\b/.test(readFileSync(join(import.meta.dirname, "../app", file), "utf8")),
);

/** Whether a route with an action answers this path. */
function takesForms(path: string): boolean {
  const pathname = path.split("?")[0]!;
  return withAction.some(({ path: pattern = "", index }) =>
    new RegExp(`^/${index ? "" : pattern.replace(/:[^/]+/g, "[^/]+")}$`).test(pathname),
  );
}

/** Every address that forms can be sent to, with an id of each sort: whoever may send there or not. */
export function postAddresses(scene: Scene): string[] {
  const one = new Map<string, string>();
  for (const path of addressesFor("lead", scene, () => true)) {
    const pathname = path.split("?")[0]!;
    const route = withAction.find(({ path: pattern = "", index }) =>
      new RegExp(`^/${index ? "" : pattern.replace(/:[^/]+/g, "[^/]+")}$`).test(pathname),
    );
    if (route && !one.has(route.file)) one.set(route.file, pathname);
  }
  // Of what the scene has none as yet, one that is not there.
  const notThere = withAction.filter(({ file }) => !one.has(file));
  return [...one.values(), ...notThere.map(({ path = "" }) => `/${path.replace(/:[^/]+/g, "1")}`)];
}

/** The forms that stand on the pages that somebody is shown, each sort once, and bare ones where none stands. */
export async function postsOf(reader: Reader, asker: Asker, scene: Scene): Promise<Post[]> {
  const found = new Map<string, Post>();
  for (const path of addressesFor(reader, scene, () => false)) {
    const page = await askOnce(asker, `GET ${path}`, path);
    for (const form of formsIn(page.body).filter(({ method }) => method === "post")) {
      const action = new URL(form.action, asker.origin + path);
      const to = action.pathname + action.search;
      const names = form.fields.map(({ name }) => name).sort();
      const sort = `${to.replace(/[0-9a-f-]{36}|\d+/g, "…")} ${names}`;
      if (!takesForms(to) || found.has(sort)) continue;
      found.set(sort, {
        path: to,
        fields: form.fields.map(({ name, value }) => [name, value]),
        buttons: form.buttons,
        isFile: names.some((name) => name === "file" || name === "upload"),
      });
    }
  }
  const bare = postAddresses(scene).map(
    (path): Post => ({ path, fields: [["body", ""]], buttons: [], isFile: false }),
  );
  return [...found.values(), ...bare];
}

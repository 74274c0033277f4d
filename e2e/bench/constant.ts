// The floors that the service is held against: the same build and the same server round it, with loaders that answer from
// memory once they have answered, or with pages that are empty. Started by bench.ts as a process of its own.
process.env.NODE_ENV = "production";

import { readdirSync } from "node:fs";
import type { ServerBuild } from "@remix-run/node";

/** `constant`: the real pages from constants; `empty`: the frame alone; the others say how many routes there are. */
const floor = process.argv[2] as "constant" | "empty" | "empty-all-routes" | "empty-ten-routes";

type Modules = {
  "server-build": ServerBuild;
  "application.server": typeof import("#app/server/application.server.ts");
  "request-listener": typeof import("#app/server/request-listener.ts");
  "http-server": typeof import("#app/server/http-server.ts");
};

/** A part of the built service, which exists once however it is named. */
async function built<Name extends keyof Modules>(name: Name): Promise<Modules[Name]> {
  const folder = `${process.cwd()}/build/server/assets`;
  const file = readdirSync(folder).find((one) => one.startsWith(`${name}-`));
  return (await import(`${folder}/${file}`)) as Modules[Name];
}

type Route = NonNullable<ServerBuild["routes"][string]>;

const known = new Map<string, unknown>();

/** Answers each address from memory once it has been answered. */
function constant({ module, ...route }: Route): Route {
  const { loader } = module;
  if (!loader) return { module, ...route };
  const remembered: typeof loader = async (given) => {
    const asked = `${route.id} ${given.request.url}`;
    if (!known.has(asked)) known.set(asked, await loader(given));
    return known.get(asked);
  };
  return { ...route, module: { ...module, loader: remembered } };
}

function empty({ module, ...route }: Route): Route {
  if (route.id === "root") return constant({ module, ...route });
  return { ...route, module: { ...module, loader: () => null, default: () => null, handle: undefined } };
}

const build = await built("server-build");
const change = floor === "constant" ? constant : empty;
const ids = Object.keys(build.routes);
const kept =
  floor === "empty-ten-routes" ? new Set(["root", "routes/area/route", ...ids].slice(0, 11)) : new Set(ids);
const changed: ServerBuild = {
  ...build,
  routes: Object.fromEntries(
    Object.entries(build.routes)
      .filter(([id]) => kept.has(id))
      .map(([id, route]) => [id, change(route!)]),
  ),
  assets: {
    ...build.assets,
    routes: Object.fromEntries(Object.entries(build.assets.routes).filter(([id]) => kept.has(id))),
  },
};
const [{ createApplication }, { requestListener }, { listen }] = await Promise.all([
  built("application.server"),
  built("request-listener"),
  built("http-server"),
]);
// A build that is asked for anew is held against as a whole; else the service narrows it.
const isWhole = floor === "empty-all-routes" || floor === "empty-ten-routes";
const application = createApplication({
  build: isWhole ? () => Promise.resolve(changed) : changed,
  mode: "production",
  clientFolder: "build/client",
});
const server = await listen(requestListener(application), "127.0.0.1", 0);
console.log(`Ready on ${server.url}`);
process.on("SIGTERM", () => process.exit(0));

import type { ServerBuild } from "@remix-run/node";

type Routes = ServerBuild["routes"];

/**
 * The parts of a build that can answer addresses which begin with the same segment, by that segment in lower case ("" for
 * the start page). Remix holds every address against every route several times over, so that with all of them a page takes
 * twice as long as with the few that can be meant. What begins with no known segment is for the whole build.
 */
export function narrowedBuilds(build: ServerBuild): Map<string, ServerBuild> {
  const segments = new Set(
    Object.values(build.routes).flatMap((route) => firstSegment(route.id, build.routes) ?? []),
  );
  return new Map([...segments].map((segment) => [segment, narrowed(build, segment)]));
}

function narrowed(build: ServerBuild, segment: string): ServerBuild {
  const isMeant = (id: string) => (firstSegment(id, build.routes) ?? segment) === segment;
  const only = <T>(all: Record<string, T>) =>
    Object.fromEntries(Object.entries(all).filter(([id]) => isMeant(id)));
  return {
    ...build,
    routes: only(build.routes as Record<string, Routes[string] & object>),
    assets: { ...build.assets, routes: only(build.assets.routes) },
  };
}

/** The segment that the addresses of a route begin with; null where they may begin with any. */
function firstSegment(id: string, routes: Routes): string | null {
  let route = routes[id];
  let first: string | null = null;
  while (route) {
    const [segment] = (route.path ?? "").split("/").filter((part) => part !== "");
    if (segment !== undefined) first = segment;
    else if (route.index) first ??= "";
    route = route.parentId === undefined ? undefined : routes[route.parentId];
  }
  // A parameter, an optional segment and a rest may be anything.
  return first !== null && /[:*?]/.test(first) ? null : (first?.toLowerCase() ?? null);
}

/** The first segment of an address as it is asked for: "areas" of "/Areas/send.data?round=1". */
export function segmentAskedFor(pathname: string): string {
  const [first = ""] = pathname.slice(1).split("/");
  const segment = first.replace(/\.data$/, "");
  return segment === "_root" ? "" : decodeURIComponent(segment).toLowerCase();
}

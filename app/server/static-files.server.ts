import { readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { serveStatic } from "@hono/node-server/serve-static";
import { createMiddleware } from "hono/factory";
import type { ServerEnvironment } from "./environment.ts";
import { refusal } from "./refusal-page.ts";

const oneYear = "public, max-age=31536000, immutable";
const oneHour = "public, max-age=3600";

/**
 * The files of the built client. They are listed once, so that a request for a page costs no look on the disk and
 * nothing outside the folder can be named.
 */
export function staticFiles(folder: string) {
  const files = listFiles(folder);
  const serve = serveStatic<ServerEnvironment>({ root: folder, precompressed: true });
  return createMiddleware<ServerEnvironment>(async (c, next) => {
    const path = new URL(c.req.url).pathname;
    const named = path.startsWith("/assets/");
    if (!files.has(path)) return named ? refusal("missing-file") : next();
    // The name of an asset holds a hash of what is in it, so it never changes.
    c.header("Cache-Control", named ? oneYear : oneHour);
    return serve(c, next);
  });
}

function listFiles(folder: string): Set<string> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(br|gz)$/.test(entry.name))
    .map((entry) => `/${relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/")}`);
  return new Set(paths.filter((path) => !path.includes("/.")));
}

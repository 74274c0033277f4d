import { createMiddleware } from "hono/factory";
import type { ServerEnvironment } from "./environment.ts";
import { log } from "./log.server.ts";
import { pathForLog } from "./request-path.ts";

/** One line per request: what was asked and how it ended; no query string, address or cookie, so nobody's data. */
export const requestLog = createMiddleware<ServerEnvironment>(async (c, next) => {
  const began = performance.now();
  await next();
  const { status, headers } = c.res;
  const bytes = headers.get("Content-Length");
  // Whoever leaves before the answer is ready is told nothing, whatever the status.
  const left = c.req.raw.signal.aborted;
  log[status >= 500 && !left ? "error" : "info"](
    {
      request: c.get("requestId"),
      method: c.req.method,
      path: pathForLog(new URL(c.req.url).pathname),
      status,
      ms: Math.round((performance.now() - began) * 10) / 10,
      bytes: bytes === null ? undefined : Number(bytes),
      left: left || undefined,
    },
    "request",
  );
});

import type { RequestListener } from "node:http";
import { getRequestListener, RequestError } from "@hono/node-server";
import type { Hono } from "hono";
import type { ServerEnvironment } from "./environment.ts";
import { log } from "./log.server.ts";
import { refusal } from "./refusal-page.ts";

/** The application for a server of Node; what cannot even be made into a request is refused as a bad address. */
export function requestListener(application: Hono<ServerEnvironment>): RequestListener {
  return getRequestListener(application.fetch, {
    errorHandler: (error) => {
      if (error instanceof RequestError) return refusal("unreadable-address");
      log.error({ err: error }, "the server failed");
      return refusal("failure");
    },
  });
}

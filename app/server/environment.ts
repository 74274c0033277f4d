import type { HttpBindings } from "@hono/node-server";
import type { RequestIdVariables } from "hono/request-id";
import type { SecureHeadersVariables } from "hono/secure-headers";

/** What the parts of the HTTP server find in Hono's context; a test may leave the connection out. */
export interface ServerEnvironment {
  Bindings: Partial<HttpBindings>;
  Variables: RequestIdVariables & SecureHeadersVariables;
}

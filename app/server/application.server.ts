import { createRequestHandler, type RequestHandler, type ServerBuild } from "@remix-run/node";
import { type Context, Hono } from "hono";
import { compress } from "hono/compress";
import { createMiddleware } from "hono/factory";
import { requestId } from "hono/request-id";
import { signInAgain } from "#app/people/sign-in-again.server.ts";
import { isAnswering } from "#db/client.server.ts";
import { statusOf, whatKeepsFromWriting } from "#db/health.server.ts";
import { storageFaultOf } from "#db/storage-fault.ts";
import { clientAddress } from "./client-address.ts";
import { configuration } from "./configuration.server.ts";
import type { ServerEnvironment } from "./environment.ts";
import {
  formRead,
  isUrlEncoded,
  onlyForms,
  onlyFromOurOwnPages,
  onlyOfReasonableLength,
} from "./form-posts.ts";
import type { LoadContext } from "./load-context.ts";
import { log } from "./log.server.ts";
import { narrowedBuilds, segmentAskedFor } from "./narrowed-build.ts";
import { type RefusalReason, refusal } from "./refusal-page.ts";
import { requestLog } from "./request-log.server.ts";
import { isWellFormedPath } from "./request-path.ts";
import { acceptedOrigins } from "./same-origin.ts";
import { securityHeaders } from "./security-headers.ts";
import { staticFiles } from "./static-files.server.ts";
import { logStorageFault, tellingStorageFaults } from "./storage-refusals.server.ts";

interface Parts {
  build: ServerBuild | (() => Promise<ServerBuild>);
  mode: "production" | "development";
  /** The folder of the built client; null where Vite serves the client. */
  clientFolder: string | null;
}

const { origin, host, trustedProxies } = configuration;

/** The whole service as one function from request to response, the same in production and development. */
export function createApplication({ build, mode, clientFolder }: Parts): Hono<ServerEnvironment> {
  const application = new Hono<ServerEnvironment>();
  application.use(
    requestId({ headerName: "" }),
    requestLog,
    securityHeaders({ https: origin?.startsWith("https:") ?? false, development: mode === "development" }),
    notStored,
    onlyWellFormed,
  );
  application.get("/healthcheck", (c) => {
    const fault = isAnswering() ? whatKeepsFromWriting() : "failing";
    return c.json({ status: statusOf(fault) }, fault === null ? 200 : 503);
  });
  if (clientFolder !== null) application.get("*", staticFiles(clientFolder));
  application.use(compress());
  application.post(
    "*",
    onlyFromOurOwnPages((port) => acceptedOrigins(origin, host, port)),
    onlyForms,
    onlyOfReasonableLength,
    formRead,
  );
  application.all("*", pages(build, mode));
  application.onError((error, c) => {
    const fault = storageFaultOf(error);
    if (fault !== null) {
      logStorageFault(fault, error, c.get("requestId"));
      return refusal(fault, { "Retry-After": "60" });
    }
    if (!c.req.raw.signal.aborted)
      log.error({ err: error, request: c.get("requestId") }, "the server failed");
    return refusal("failure");
  });
  return application;
}

/** Pages hold what only their reader may see, so nothing keeps a copy unless a page says that it may. */
const notStored = createMiddleware<ServerEnvironment>(async (c, next) => {
  await next();
  if (!c.res.headers.has("Cache-Control")) c.res.headers.set("Cache-Control", "no-store");
  c.res.headers.set("X-Request-Id", c.get("requestId"));
});

const methods = ["GET", "HEAD", "POST"];

const onlyWellFormed = createMiddleware<ServerEnvironment>(async (c, next) => {
  if (!methods.includes(c.req.method)) return refusal("unknown-method", { Allow: methods.join(", ") });
  const { pathname, searchParams } = new URL(c.req.url);
  // Remix's old way to ask for a page's data, which nothing here uses, answers without a page.
  if (!isWellFormedPath(pathname) || searchParams.has("_data")) return refusal("unreadable-address");
  return next();
});

/** Where a file of the service is refused, Remix has no page to say so with, and no words for a script. */
function withPage(response: Response, request: Request): Response {
  const isFile =
    response.headers.has("X-Remix-Error") && !response.headers.get("Content-Type")?.startsWith("text/");
  if (!isFile || response.status < 400) return response;
  if (response.status === 401 && request.headers.get("Accept")?.includes("text/html"))
    return new Response(null, { status: 303, headers: { location: "/sign-in" } });
  if (response.status === 401) return Response.json({ kind: "signed-out" }, { status: 401 });
  if (response.status === 403 && request.headers.get("Accept") === "application/json")
    return Response.json({ kind: "refused", messages: { form: notTaken } }, { status: 403 });
  const reasons: Record<number, RefusalReason> = {
    400: "unreadable-form",
    403: "forbidden",
    404: "not-found",
    405: "unknown-method",
  };
  return refusal(reasons[response.status] ?? "failure");
}

const notTaken = "The service did not take it. Load this page again to see why";

/** What answers a request: the few routes that can be meant, where they are known beforehand. */
function requestHandler(build: Parts["build"], mode: Parts["mode"]): RequestHandler {
  if (typeof build === "function")
    return createRequestHandler(async () => tellingStorageFaults(await build()), mode);
  const telling = tellingStorageFaults(build);
  const whole = createRequestHandler(telling, mode);
  const handlers = new Map(
    [...narrowedBuilds(telling)].map(([segment, part]) => [segment, createRequestHandler(part, mode)]),
  );
  return (request, context) => {
    const answer = handlers.get(segmentAskedFor(new URL(request.url).pathname)) ?? whole;
    return answer(request, context);
  };
}

/** Remix answers everything else. */
function pages(build: Parts["build"], mode: Parts["mode"]) {
  const answer = requestHandler(build, mode);
  return async (c: Context<ServerEnvironment>): Promise<Response> => {
    const context = {
      nonce: c.get("secureHeadersNonce") ?? "",
      clientAddress: clientAddress({
        forwardedFor: c.req.header("X-Forwarded-For"),
        trustedProxies,
        socketAddress: c.env?.incoming?.socket.remoteAddress,
      }),
      requestId: c.get("requestId"),
    } satisfies LoadContext;
    if (c.req.method !== "POST" || !isUrlEncoded(c.req.raw)) {
      return withPage(await answer(c.req.raw, context), c.req.raw);
    }

    const signedIn = await signInAgain(c.req.raw, context.clientAddress);
    if (!("request" in signedIn)) return signedIn;
    const response = withPage(await answer(signedIn.request, context), c.req.raw);
    // Never beside one that a form has set: those that set one hold a secret, and do not pass through signing in.
    if (signedIn.cookie !== null) response.headers.append("Set-Cookie", signedIn.cookie);
    return response;
  };
}

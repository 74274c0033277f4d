import type { Context } from "hono";
import { bodyLimit } from "hono/body-limit";
import { createMiddleware } from "hono/factory";
import type { ServerEnvironment } from "./environment.ts";
import { largestFileMB, largestFormKiB, type RefusalReason, refusal } from "./refusal-page.ts";
import { comesFromOurOwnPages } from "./same-origin.ts";

const longestHeardOut = 8 * 1024 * 1024;

/** Turns away what another site's page sent in the name of somebody signed in here. */
export function onlyFromOurOwnPages(acceptedAtPort: (port: number) => readonly string[]) {
  return createMiddleware<ServerEnvironment>(async (c, next) => {
    const provenance = {
      origin: c.req.header("Origin") ?? null,
      fetchSite: c.req.header("Sec-Fetch-Site") ?? null,
    };
    const port = c.env?.incoming?.socket.localPort ?? 0;
    return comesFromOurOwnPages(provenance, acceptedAtPort(port)) ? next() : refuse(c, "foreign-form");
  });
}

/** Turns away what no form of ours would send. */
export const onlyForms = createMiddleware<ServerEnvironment>(async (c, next) =>
  isUrlEncoded(c.req.raw) || mediaType(c.req.raw) === "multipart/form-data"
    ? next()
    : refuse(c, "unreadable-form"),
);

/** The addresses to which files are sent. */
const filesAt = ["/exports/verification", "/exports/verification.data"];

const formsOfReasonableLength = bodyLimit({
  maxSize: largestFormKiB * 1024,
  onError: (c) => refuse(c, "too-long"),
});

const filesOfReasonableLength = bodyLimit({
  maxSize: largestFileMB * 1_000_000,
  onError: (c) => refuse(c, "too-large-file"),
});

/** Turns away what is longer than anything our forms hold. */
export const onlyOfReasonableLength = createMiddleware<ServerEnvironment>(async (c, next) =>
  filesAt.includes(new URL(c.req.url).pathname.toLowerCase())
    ? filesOfReasonableLength(c, next)
    : formsOfReasonableLength(c, next),
);

/** Whether a request carries an ordinary form without files. */
export function isUrlEncoded(request: Request): boolean {
  return mediaType(request) === "application/x-www-form-urlencoded";
}

/**
 * Reads the whole form, so that what follows need not know of the connection. Origin is left out: it has been
 * judged by now, and Remix would compare it with the host again, which fails where a proxy renames the host or one
 * machine has two names.
 */
export const formRead = createMiddleware<ServerEnvironment>(async (c, next) => {
  const { raw } = c.req;
  const headers = new Headers(raw.headers);
  headers.delete("Origin");
  const body = await raw.arrayBuffer().catch(() => null);
  if (body === null) return refusal("unreadable-form");
  const request = new Request(raw.url, { method: raw.method, headers, body, signal: raw.signal });
  if (!isUrlEncoded(request) && !(await isReadable(request))) return refusal("unreadable-form");
  c.req.raw = request;
  return next();
});

/** Whether the parts of a form with files can be told apart. */
async function isReadable(request: Request): Promise<boolean> {
  return request
    .clone()
    .formData()
    .then(() => true)
    .catch(() => false);
}

/**
 * Refuses a form once it has all arrived, because a browser that is cut off while it sends shows no answer; one
 * that goes on and on is cut off.
 */
async function refuse(c: Context, reason: RefusalReason): Promise<Response> {
  const { body } = c.req.raw;
  if (body !== null && !body.locked) {
    const reader = body.getReader();
    for (let heard = 0; heard < longestHeardOut; ) {
      const { value } = await reader.read().catch(() => ({ value: undefined }));
      if (value === undefined) break;
      heard += value.length;
    }
  }
  return refusal(reason);
}

function mediaType(request: Request): string {
  return (request.headers.get("Content-Type") ?? "").split(";")[0]!.trim().toLowerCase();
}

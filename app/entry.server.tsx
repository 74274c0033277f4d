import {
  type AppLoadContext,
  createReadableStreamFromReadable,
  type EntryContext,
  type HandleErrorFunction,
} from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { isbot } from "isbot";
import { renderToPipeableStream } from "react-dom/server";
import { NonceProvider } from "#app/http/nonce.tsx";
import { withoutPadding } from "#app/http/without-padding.server.ts";
import { log } from "#app/server/log.server.ts";
import { pathForLog } from "#app/server/request-path.ts";

/** How long data that a page does not wait for may take, in milliseconds. */
export const streamTimeout = 5_000;

/** Draws a page. Programs that index it are sent everything at once, people what is ready first. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  entry: EntryContext,
  { nonce }: AppLoadContext,
): Promise<Response> {
  const whenToSend = isbot(request.headers.get("User-Agent")) ? "onAllReady" : "onShellReady";

  return new Promise((resolve, reject) => {
    let begun = false;
    let failed = false;
    const { pipe, abort } = renderToPipeableStream(
      <NonceProvider nonce={nonce}>
        <RemixServer context={entry} url={request.url} nonce={nonce} />
      </NonceProvider>,
      {
        nonce,
        [whenToSend]() {
          begun = true;
          const body = withoutPadding();
          body.once("close", () => clearTimeout(deadline));
          headers.set("Content-Type", "text/html; charset=utf-8");
          resolve(
            new Response(createReadableStreamFromReadable(body), { headers, status: failed ? 500 : status }),
          );
          pipe(body);
        },
        onShellError: reject,
        onError(error) {
          failed = true;
          // Before the page has begun Remix reports the error itself.
          if (begun && !request.signal.aborted) log.error({ err: error }, "a page broke off");
        },
      },
    );
    const deadline = setTimeout(abort, streamTimeout + 1_000);
  });
}

/** What goes wrong while a page is made is logged once, without what was sent or asked for. */
export const handleError: HandleErrorFunction = (error, { request, context }) => {
  // Whoever has left needs no answer.
  if (request.signal.aborted) return;
  // Refusals and addresses of no page are answers: their own line in the log says enough.
  if (isRouteErrorResponse(error) && (error.status < 500 || error.status === 503)) return;
  log.error(
    {
      err: isRouteErrorResponse(error) ? new Error(error.statusText) : error,
      request: context.requestId,
      method: request.method,
      path: pathForLog(new URL(request.url).pathname),
    },
    "a page failed",
  );
};

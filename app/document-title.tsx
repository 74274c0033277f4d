import { useMatches } from "@remix-run/react";
import { useContext, useState } from "react";
import { UNSAFE_DataRouterStateContext as RouterState } from "react-router-dom";
import { titleOfError } from "#app/error-page.tsx";
import { isAnswer } from "#app/http/refused.ts";
import { serviceName, titleOf } from "#app/ui/title.ts";

/**
 * "Page – Service", with "Error: " before it where a form came back with messages. No public hook tells the document
 * what an action of one of its pages returned, so the router's state is read itself.
 */
export function DocumentTitle() {
  const state = useContext(RouterState);
  const last = useMatches().at(-1);
  const error = Object.values(state?.errors ?? {})[0];
  const page = error === undefined ? titleOf(last?.handle, last?.data) : titleOfError(error);
  // As useRefused: it stays true when a link within the page is followed.
  const [hasMessages] = useState(
    error === undefined &&
      Object.values(state?.actionData ?? {}).some((data) => data !== null && !isAnswer(data)),
  );
  return <title>{`${hasMessages ? "Error: " : ""}${page ? `${page} – ` : ""}${serviceName}`}</title>;
}

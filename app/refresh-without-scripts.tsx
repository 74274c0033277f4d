import { useMatches } from "@remix-run/react";
import { isRefreshed } from "#app/ui/refresh.ts";

const everySeconds = 3;

/** Loads a page again by itself that waits for something, where no script can ask for it. */
export function RefreshWithoutScripts() {
  const last = useMatches().at(-1);
  if (!isRefreshed(last?.handle, last?.data)) return null;
  return (
    <noscript>
      <meta httpEquiv="refresh" content={String(everySeconds)} />
    </noscript>
  );
}

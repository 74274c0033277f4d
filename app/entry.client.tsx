import { RemixBrowser } from "@remix-run/react";
import { StrictMode } from "react";
import { flushSync } from "react-dom";
import { hydrateRoot } from "react-dom/client";
import { rememberTyped } from "#app/ui/typed-early.ts";

rememberTyped();
// All in one go: React 18 loses its place when a key is pressed between its beginning to take over a page and its end.
flushSync(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <RemixBrowser />
    </StrictMode>,
  );
});

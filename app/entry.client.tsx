import { RemixBrowser } from "@remix-run/react";
import { StrictMode } from "react";
import { flushSync } from "react-dom";
import { hydrateRoot } from "react-dom/client";
import { errorPagesAreThere } from "#app/error-page.tsx";
import { rememberTyped } from "#app/ui/typed-early.ts";

/**
 * RemixBrowser waits for the page's data by throwing a promise. React 18 breaks off with an error where a key is pressed
 * while it waits so, or between two slices of its work: the data is waited for before, and the page is taken over in one go.
 */
async function whenDataIsThere(): Promise<void> {
  try {
    RemixBrowser({});
  } catch (waiting) {
    await waiting;
  }
}

rememberTyped();
await whenDataIsThere();
if (window.__remixContext.state.errors) await errorPagesAreThere();
flushSync(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <RemixBrowser />
    </StrictMode>,
  );
});

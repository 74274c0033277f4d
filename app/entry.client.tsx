import { RemixBrowser } from "@remix-run/react";
import { StrictMode } from "react";
import { hydrateRoot } from "react-dom/client";
import { rememberTyped } from "#app/ui/typed-early.ts";

rememberTyped();
// Not in a transition: React would do it in slices, and loses its place when a key is pressed between two of them.
hydrateRoot(
  document,
  <StrictMode>
    <RemixBrowser />
  </StrictMode>,
);

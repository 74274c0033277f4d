import { takesKeys } from "#app/ui/key-press.ts";
import { shortcutOf } from "./keys.ts";

/** Lets the keys of the queue press what is named after them. Returns what ends it. */
export function listenToKeys(showList: () => void): () => void {
  function onKeyDown(event: KeyboardEvent): void {
    if (event.defaultPrevented || takesKeys(event.target as HTMLElement)) return;
    if (document.querySelector("dialog[open]")) return;
    const shortcut = shortcutOf(event);
    if (shortcut === null) return;
    if (shortcut === "?") showList();
    else document.querySelector<HTMLElement>(`[aria-keyshortcuts="${shortcut}"]`)?.click();
    event.preventDefault();
  }
  document.addEventListener("keydown", onKeyDown);
  return () => document.removeEventListener("keydown", onKeyDown);
}

import { isHeldWithAnother, type KeyPress } from "#app/ui/key-press.ts";

// What the keys of the queue do: each presses what is named after it, so that nothing is done that no button does.

/** The keys as the page lists them. */
export const keyList: readonly { key: string; value: string }[] = [
  { key: "1 to 9", value: "Put this theme on the comment, and read the next" },
  { key: "N", value: "No theme belongs to it" },
  { key: "S", value: "Skip this comment" },
  { key: "U", value: "Undo what was done with the comment before" },
  { key: "?", value: "Show this list" },
];

/** The shortcut that is pressed, or the list; a key that is held down does nothing more, so that no comment is passed unread. */
export function shortcutOf(press: KeyPress & { repeat: boolean }): string | null {
  if (isHeldWithAnother(press) || press.repeat) return null;
  const key = press.key.toLowerCase();
  return /^[1-9nsu?]$/.test(key) ? key : null;
}

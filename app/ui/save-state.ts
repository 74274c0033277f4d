import { timeInWords } from "./moment.ts";
import type { Failure } from "./save-outcome.ts";

/** How far the saving of a form is. `isKept`: the words are safe on the device meanwhile. */
export type SaveState =
  | { kind: "idle" }
  | { kind: "saving" }
  | { kind: "saved"; at: number }
  | { kind: "failed"; why: Failure; isKept: boolean }
  | { kind: "refused"; messages: readonly string[]; isKept: boolean }
  | { kind: "conflict"; isKept: boolean }
  /** Signing out would lose what is not saved. */
  | { kind: "leaving" };

export function stateInWords(state: SaveState): string {
  switch (state.kind) {
    case "idle":
      return "";
    case "saving":
      return "Saving…";
    case "saved":
      return `Draft saved at ${timeInWords(state.at)}`;
    case "failed":
      return failureInWords(state.why, state.isKept);
    case "refused":
      return `Not saved: ${state.messages.join(". ")}. ${kept(state.isKept)}.`;
    case "conflict":
      return `Not saved: something else was saved in another tab or on another device. Choose above the form which words to keep. ${kept(state.isKept)}.`;
    case "leaving":
      return "What you wrote here is not saved. To sign out and lose it, choose “Sign out” once more.";
  }
}

function failureInWords(why: Failure, isKept: boolean): string {
  switch (why) {
    case "offline":
      return `Not saved: no connection. ${kept(isKept)} and will be saved when it is back.`;
    case "signed-out":
      return `You have been signed out. ${kept(isKept)} until you sign in again.`;
    case "service":
      return `Not saved: the service could not save. ${kept(isKept)}, and it will be tried again.`;
  }
}

function kept(isKept: boolean): string {
  return isKept
    ? "Your words are kept on this device"
    : "Do not close this page: your words are kept on it alone";
}

/** Whether the person should hear of it at once. */
export function isTrouble({ kind }: SaveState): boolean {
  return kind !== "idle" && kind !== "saving" && kind !== "saved";
}

export const betweenAnnouncements = 60_000;

export type Announced = { words: string; at: number };

/** In how many milliseconds to say this to a screen reader: trouble at once, the rest once a minute; null for never. */
export function announceIn(state: SaveState, last: Announced | null, now: number): number | null {
  const words = stateInWords(state);
  if (state.kind === "idle" || state.kind === "saving" || words === last?.words) return null;
  return isTrouble(state) || !last ? 0 : Math.max(0, last.at + betweenAnnouncements - now);
}

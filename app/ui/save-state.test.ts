import { describe, expect, test } from "vitest";
import { announceIn, betweenAnnouncements, isTrouble, type SaveState, stateInWords } from "./save-state.ts";

const at = Date.UTC(2026, 10, 21, 14, 14);
const saved: SaveState = { kind: "saved", at };
const offline: SaveState = { kind: "failed", why: "offline", isKept: true };

test.each<[SaveState, string]>([
  [{ kind: "idle" }, ""],
  [{ kind: "saving" }, "Saving…"],
  [saved, "Draft saved at 2:14pm"],
  [
    offline,
    "Not saved: no connection. Your words are kept on this device and will be saved when it is back.",
  ],
  [
    { kind: "failed", why: "offline", isKept: false },
    "Not saved: no connection. Do not close this page: your words are kept on it alone and will be saved when it is back.",
  ],
  [
    { kind: "failed", why: "signed-out", isKept: true },
    "You have been signed out. Your words are kept on this device until you sign in again.",
  ],
  [
    { kind: "failed", why: "service", isKept: true },
    "Not saved: the service could not save. Your words are kept on this device, and it will be tried again.",
  ],
  [
    { kind: "refused", messages: ["The round is closed"], isKept: true },
    "Not saved: The round is closed. Your words are kept on this device.",
  ],
  [
    { kind: "conflict", isKept: true },
    "Not saved: something else was saved in another tab or on another device. Choose above the form which words to keep. Your words are kept on this device.",
  ],
  [
    { kind: "leaving" },
    "What you wrote here is not saved. To sign out and lose it, choose “Sign out” once more.",
  ],
])("%j is said as “%s”", (state, words) => {
  expect(stateInWords(state)).toBe(words);
  expect(isTrouble(state)).toBe(!["", "Saving…", "Draft saved at 2:14pm"].includes(words));
});

describe("a screen reader hears", () => {
  const heard = { words: "Draft saved at 2:13pm", at };

  test("the first save at once, and nothing of what is only under way", () => {
    expect(announceIn(saved, null, at)).toBe(0);
    expect(announceIn({ kind: "saving" }, null, at)).toBeNull();
    expect(announceIn({ kind: "idle" }, heard, at + 1)).toBeNull();
  });

  test("of further saves once a minute, of the newest", () => {
    expect(announceIn(saved, heard, at + 10_000)).toBe(betweenAnnouncements - 10_000);
    expect(announceIn(saved, heard, at + betweenAnnouncements + 1)).toBe(0);
  });

  test("of trouble at once, and of the same trouble once", () => {
    expect(announceIn(offline, heard, at + 1)).toBe(0);
    expect(announceIn(offline, { words: stateInWords(offline), at }, at + 90_000)).toBeNull();
  });
});

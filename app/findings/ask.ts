import type { CommentKind } from "#app/comments/kinds.ts";
import type { Ask } from "./asks.ts";

/** What a comment of each kind asks; null where its kind does not say. */
const ofKind: Record<CommentKind, Ask | null> = {
  keep: "support",
  wording: "change",
  gap: "add",
  duplication: "remove",
  evidence: null,
  other: null,
};

/** What a comment asks of its statement: by its kind, else as an official chose. Null: nobody has chosen yet. */
export function askOf(kind: CommentKind, chosen: Ask | null): Ask | null {
  return ofKind[kind] ?? chosen;
}

export function isAskChosen(kind: CommentKind): boolean {
  return ofKind[kind] === null;
}

import type { Actor } from "#app/people/session.server.ts";
import { counted } from "#app/ui/counting.ts";
import type { Selection } from "./selection.server.ts";

/** Told now and then how much of a file has been written. */
export type Progress = (done: number, total: number) => void;

export type Content = string | Uint8Array | AsyncIterable<Uint8Array>;

/** Makes one file. The same data gives the same bytes, whoever takes it and whenever. */
export type Writer = (
  actor: Actor,
  selection: Selection,
  now: number,
  progress: Progress,
) => Content | Promise<Content>;

/** A file that cannot hold what was chosen: its message says why, in words for the person who asked. */
export class CannotHold extends Error {}

export function tooManyRows(rows: number, most: number, kind: string, instead: string): CannotHold {
  return new CannotHold(
    `There are ${counted(rows, "row")}, and ${kind} can hold ${most.toLocaleString("en-GB")} at most. Take ${instead}.`,
  );
}

/** The bytes of a content, piece by piece. */
export async function* piecesOf(content: Content | Promise<Content>): AsyncGenerator<Uint8Array> {
  const there = await content;
  if (typeof there === "string") yield new TextEncoder().encode(there);
  else if (there instanceof Uint8Array) yield there;
  else yield* there;
}

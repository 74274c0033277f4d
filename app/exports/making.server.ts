import { createHash } from "node:crypto";
import { closeSync, fsyncSync, openSync, writeSync } from "node:fs";
import { isAllowed, may } from "#app/people/permissions.ts";
import { activePerson } from "#app/people/person.server.ts";
import type { Actor } from "#app/people/session.server.ts";
import { exportFile } from "./export.server.ts";
import { type ExportFile, isExportFile } from "./files.ts";
import { readSelection, type Selection } from "./selection.server.ts";
import { CannotHold, type Progress } from "./writer.ts";

/** A file to be made, for whom, and what it is to hold. */
export type Order = {
  /** Null: the service itself, or somebody at its command line. */
  readerId: string | null;
  file: string;
  query: string;
};

export type Made =
  | { bytes: number; sha256: string; held: Held }
  /** Why there is no file, in words for the person who asked. */
  | { message: string };

/** What a file holds, for the record. */
export type Held = { area: string | null; framework: string | null; rounds: string; names: boolean };

/** Makes a file apart from whoever asked for it. */
export type Maker = (order: Order, path: string, progress: Progress, stopped: AbortSignal) => Promise<Made>;

/** It has no person behind it, and reads what a lead official may. */
export const theService: Actor = { id: "", name: "", email: "", role: "lead" };

/** Who reads for this order, and what: asked anew when the file is made, since leave may have been taken away. */
export function orderNow(
  { readerId, file, query }: Order,
  now: number,
): { actor: Actor; file: ExportFile; selection: Selection } | { message: string } {
  const actor = readerId === null ? theService : activePerson(readerId);
  if (!actor) return { message: "Your account is closed, so the file was not made." };
  if (!isAllowed(actor.role, may.exportInput))
    return { message: "You may no longer take files out of the service, so the file was not made." };
  const selection = readSelection(new URLSearchParams(query), actor, now);
  if (selection === "forbidden")
    return { message: "You may not see members’ names in all of these rounds, so the file was not made." };
  if (selection === "not-found" || !isExportFile(file))
    return { message: "What you chose is no longer there, so the file was not made." };
  return { actor, file, selection };
}

/** Makes a file where it is asked for, in the same process. */
export const makeHere: Maker = async (order, path, progress, stopped) => {
  const now = Date.now();
  const asked = orderNow(order, now);
  if ("message" in asked) return asked;
  const { actor, file, selection } = asked;
  try {
    const written = await write(path, exportFile(file, actor, selection, now, progress), stopped);
    const { area, framework, rounds, names } = selection;
    const held = { area, framework, rounds: rounds.map(({ id }) => id).join(" "), names };
    return { ...written, held };
  } catch (error) {
    const message = reasonIn(error);
    if (message === null) throw error;
    return { message };
  }
};

async function write(path: string, content: AsyncIterable<Uint8Array>, stopped: AbortSignal) {
  const hash = createHash("sha256");
  let bytes = 0;
  const file = openSync(path, "w", 0o600);
  try {
    for await (const piece of content) {
      stopped.throwIfAborted();
      for (let from = 0; from < piece.length; ) from += writeSync(file, piece, from);
      hash.update(piece);
      bytes += piece.length;
    }
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  return { bytes, sha256: hash.digest("hex") };
}

/** What of an error can be said to the person who asked; null where it is a fault of the service. */
function reasonIn(error: unknown): string | null {
  if (error instanceof CannotHold) return error.message;
  const { code } = error as NodeJS.ErrnoException;
  return code === "ENOSPC" || code === "EDQUOT"
    ? "There is no room left on the disk of the service. Tell whoever runs it, and try again later."
    : null;
}

import { clear, createStore, del, entries, promisifyRequest, type UseStore } from "idb-keyval";
import type { Fields } from "./kept-fields.ts";
import { copiesOf } from "./kept-fields.ts";

// What a person wrote and what is not saved yet, kept in the browser. Nobody else's is ever read out, and signing out
// clears it all.

export type Copy = { fields: Fields; at: number };

let opened: UseStore | undefined;

function store(): UseStore {
  opened ??= createStore("framework-review", "unsaved");
  return opened;
}

/** Needs the page no longer than until it returns: a moment after a key the page may be gone. */
export async function keepCopy(key: string, copy: Copy): Promise<void> {
  await store()("readwrite", (copies) => {
    copies.put(copy, key);
    copies.transaction.commit();
    return promisifyRequest(copies.transaction);
  });
}

/** A copy that cannot be dropped is offered again, which loses nothing. */
export async function dropCopy(key: string): Promise<void> {
  await del(key, store()).catch(() => {});
}

/** The person's copies of a form, the newest first. */
export async function copiesKept(person: string, form: string): Promise<(Copy & { key: string })[]> {
  const all = await entries<string, Copy>(store());
  return all
    .filter(([key]) => key.startsWith(copiesOf(person, form)))
    .map(([key, copy]) => ({ key, ...copy }))
    .sort((a, b) => b.at - a.at);
}

export async function clearDevice(): Promise<void> {
  await clear(store());
}

const mark = "form-sent";

/** Remembers, for this tab, that the form with this copy is being sent by its own button. */
export function markSent(key: string): void {
  try {
    sessionStorage.setItem(mark, key);
  } catch {
    // Without the mark the copy is offered back, which loses nothing.
  }
}

/**
 * Run on the page that follows: where the form was taken, its copy is of no use any more. It was where the answer sent
 * the browser on to a page that says so; a page that is gone back to or loaded again has not just been answered.
 */
export function dropWhatWasSent(): void {
  try {
    const key = sessionStorage.getItem(mark);
    if (key === null) return;
    sessionStorage.removeItem(mark);
    const [arrival] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
    const wasSentOn = arrival?.type === "navigate" && arrival.redirectCount > 0;
    if (wasSentOn && document.querySelector(".govuk-notification-banner--success")) void dropCopy(key);
  } catch {
    // As above.
  }
}

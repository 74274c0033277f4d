import {
  type Canary,
  canaries,
  counts,
  type Phase,
  phases,
  type Reader,
  readers,
  secret,
  shownTo,
} from "./canaries.ts";
import type { Visit } from "./crawler.ts";

/** Everything a reader was answered in one phase. */
export type Answered = { reader: Reader; visits: readonly Visit[] };

/** "reader finds sentComment in the body of GET /": whatever reaches somebody to whom the table does not give it. */
export function leaks(phase: Phase, all: readonly Answered[]): string[] {
  return all.flatMap(({ reader, visits }) =>
    canaries
      .filter((canary) => !isShownTo(canary, reader, phase))
      .flatMap((canary) =>
        visits.flatMap((visit) =>
          placesIn(visit, canary).map((place) => `${reader} finds ${canary} in ${place}`),
        ),
      ),
  );
}

/** The positive control: what somebody to whom the table gives it did not find. */
export function unseen(phase: Phase, all: readonly Answered[]): string[] {
  return all.flatMap(({ reader, visits }) =>
    canaries
      .filter((canary) => isShownTo(canary, reader, phase))
      .filter((canary) => visits.every((visit) => placesIn(visit, canary).length === 0))
      .map((canary) => `${reader} does not find ${canary}`),
  );
}

function isShownTo(canary: Canary, reader: Reader, phase: Phase): boolean {
  return shownTo[canary][phases.indexOf(phase)]!.includes(reader);
}

/** Canaries that no reader is shown in any phase. */
export function neverShown(): Canary[] {
  return canaries.filter((canary) =>
    shownTo[canary].every((some) => readers.every((one) => !some.includes(one))),
  );
}

function placesIn(visit: Visit, canary: Canary): string[] {
  const known = places.get(visit) ?? search(visit);
  places.set(visit, known);
  return known.get(canary) ?? [];
}

const places = new WeakMap<Visit, Map<Canary, string[]>>();

function search({ what, headers, body }: Visit): Map<Canary, string[]> {
  const found = new Map<Canary, string[]>();
  const add = (canary: Canary, place: string) => found.set(canary, [...(found.get(canary) ?? []), place]);
  for (const [name, value] of headers)
    for (const canary of canariesIn(value)) add(canary, `${name} of ${what}`);
  for (const canary of new Set([...secretsIn(body), ...countsIn(countable(what, body))]))
    add(canary, `the body of ${what}`);
  return found;
}

/**
 * Where a number is looked for. The data of a page is a list whose items name one another by numbers, so nothing can be
 * told from those: what it holds is proved by answering the same with the sealed things as without.
 */
function countable(what: string, body: string): string {
  return /\.data(\?|$)/.test(what) ? "" : body.replace(/<script\b[\s\S]*?<\/script>/g, "");
}

const canariesIn = (words: string): Canary[] => [...secretsIn(words), ...countsIn(words)];

const bySecret = new Map(
  Object.entries(secret).map(([canary, word]) => [word.toLowerCase(), canary as Canary]),
);
const byCount = new Map(Object.entries(counts).map(([canary, n]) => [String(n), canary as Canary]));

const anySecret = new RegExp([...bySecret.keys()].join("|"), "gi");
const anyCount = new RegExp(`(?<![\\w.:#/-])(?:${[...byCount.keys()].join("|")})(?![\\w:-])`, "g");
// Not the example with which the pages explain what a letter is.
const anyLetter = /(?<!“)Panel member [A-Z]+\b/;

function secretsIn(words: string): Canary[] {
  const found = new Set((words.match(anySecret) ?? []).map((word) => bySecret.get(word.toLowerCase())!));
  return anyLetter.test(words) ? [...found, "letters"] : [...found];
}

function countsIn(words: string): Canary[] {
  return [...new Set(words.match(anyCount) ?? [])].map((n) => byCount.get(n)!);
}

/**
 * An answer without what is another at every request, and without the id that was asked for, so that it can be compared.
 */
export function comparable({ status, headers, body }: Visit, id?: string): string {
  const kept = headers.filter(([name]) => !["date", "x-request-id"].includes(name)).sort();
  const all = JSON.stringify([status, kept, body])
    .replace(/\bnow(\\*)",\d{13}/g, 'now$1",…')
    .replace(/nonce-[\w+/=-]+/g, "nonce-…")
    .replace(/nonce=\\"[^"]*\\"/g, "nonce=…")
    .replace(/\\"nonce\\",\\"[^"]*\\"/g, "nonce …");
  return id === undefined ? all : all.replaceAll(id, "…");
}

/** The answers of one crawl that are others than those of another crawl, by address. */
export function differences(before: readonly Visit[], after: readonly Visit[]): string[] {
  const was = new Map(before.map((visit) => [visit.what, comparable(visit)]));
  const is = new Map(after.map((visit) => [visit.what, comparable(visit)]));
  return [...new Set([...was.keys(), ...is.keys()])].filter((what) => was.get(what) !== is.get(what));
}

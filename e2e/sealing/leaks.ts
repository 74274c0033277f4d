import { createHash } from "node:crypto";
import {
  type Canary,
  canaries,
  counts,
  isShownTo,
  type Phase,
  type Reader,
  readers,
  secret,
  shownTo,
  wroteThemselves,
} from "./canaries.ts";
import type { Answer } from "./crawler.ts";
import { valuesIn } from "./page-data.ts";

/** What is kept of an answer: a crawl in full has more of them than memory holds. */
export type Visit = {
  what: string;
  status: number;
  /** Where in it which canaries stand. */
  places: ReadonlyMap<Canary, readonly string[]>;
  /** Two answers are the same where this is. */
  hash: string;
};

export function visitOf(answer: Answer): Visit {
  const { what, status } = answer;
  const hash = createHash("sha256").update(comparable(answer)).digest("base64");
  return { what, status, places: placesIn(answer), hash };
}

/** Everything a reader was answered in one phase. */
export type Answered = { reader: Reader; visits: readonly Visit[] };

/** "reader finds sentComment in the body of GET /": whatever reaches somebody to whom the table does not give it. */
export function leaks(phase: Phase, all: readonly Answered[]): string[] {
  return all.flatMap(({ reader, visits }) =>
    canaries
      .filter((canary) => !isShownTo(canary, reader, phase))
      .flatMap((canary) =>
        visits
          .filter(({ what }) => !(isOwnCopy(what) && wroteThemselves[reader]?.includes(canary)))
          .flatMap(({ places }) =>
            (places.get(canary) ?? []).map((place) => `${reader} finds ${canary} in ${place}`),
          ),
      ),
  );
}

/** What is held of a reader, in every wording there was, and of their own requests. */
function isOwnCopy(what: string): boolean {
  return what.startsWith("GET /account/data");
}

/** The positive control: what somebody to whom the table gives it did not find. */
export function unseen(phase: Phase, all: readonly Answered[]): string[] {
  return all.flatMap(({ reader, visits }) =>
    canaries
      .filter((canary) => isShownTo(canary, reader, phase))
      .filter((canary) => visits.every(({ places }) => !places.has(canary)))
      .map((canary) => `${reader} does not find ${canary}`),
  );
}

/** Canaries that no reader is shown in any phase. */
export function neverShown(): Canary[] {
  return canaries.filter((canary) =>
    shownTo[canary].every((some) => readers.every((one) => !some?.includes(one))),
  );
}

function placesIn({ what, headers, body }: Answer): Map<Canary, string[]> {
  const found = new Map<Canary, string[]>();
  const add = (canary: Canary, place: string) => found.set(canary, [...(found.get(canary) ?? []), place]);
  for (const [name, value] of headers) {
    const found = name === "content-length" ? [] : canariesIn(withoutNonces(value));
    for (const canary of found) add(canary, `${name} of ${what}`);
  }
  for (const canary of new Set([...secretsIn(body), ...countsIn(countable(what, body))]))
    add(canary, `the body of ${what}`);
  return found;
}

/** Where a number is looked for: in what a page shows, and in what its data holds. */
function countable(what: string, body: string): string {
  // A packed file is full of numbers that count its own parts.
  if (/^(%PDF|PK)/.test(body)) return "";
  // So does the making of a file, and goes through them all.
  if (/\/exports\/jobs\/[\w-]+(\/state)?(\.data)?$/.test(what)) return "";
  const isData = /\.data(\?|$)/.test(what) && body.startsWith("[");
  return isData ? valuesIn(body).join("\n") : withoutNonces(withoutPlaces(body));
}

/** Without the page's data, which is looked at by itself, and without where things stand in a picture. */
function withoutPlaces(body: string): string {
  return body
    .replace(/<script\b[\s\S]*?<\/script>/g, "")
    .replace(/ (x|y|cx|cy|[xy][12]|r|width|height|viewBox)="[^"]*"/g, "");
}

function withoutNonces(text: string): string {
  return text.replace(/nonce-[\w+/=-]+/g, "nonce-…").replace(/nonce=\\?"[^"]*"/g, "nonce=…");
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
export function comparable({ status, headers, body }: Answer, id?: string): string {
  const kept = headers.filter(([name]) => !["date", "x-request-id"].includes(name)).sort();
  const all = withoutNonces(JSON.stringify([status, kept, body])).replace(
    /\b(now|unused|atMost)(\\*)"[,:]\d+/g,
    "$1…",
  );
  // Whole: the digits of a round's id may stand in anybody's random one.
  return id === undefined ? all : all.replace(new RegExp(`(?<![\\da-f])${id}(?![\\da-f])`, "g"), "…");
}

/** What is answered otherwise than it was before, by address. */
export function differences(before: readonly Visit[], after: readonly Visit[]): string[] {
  const is = new Map(after.map(({ what, hash }) => [what, hash]));
  return before.filter(({ what, hash }) => !isOwnCopy(what) && is.get(what) !== hash).map(({ what }) => what);
}

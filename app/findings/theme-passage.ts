import { anchorQuote } from "#app/comments/anchor.ts";

// A passage is kept as the words that were read and where they stood. A comment can say something else since.

export type Passage = { quote: string; start: number; end: number };

/** Where a passage stands in the words as they are read now; null: they have changed since. */
export function passageIn(body: string, { quote, start, end }: Passage): Passage | null {
  if (body.slice(start, end) === quote) return { quote, start, end };
  const found = anchorQuote(body, quote);
  if ("anchor" in found) return placed(found.anchor);
  if (!("places" in found)) return null;
  const byDistance = found.places.toSorted((a, b) => Math.abs(a.start - start) - Math.abs(b.start - start));
  return placed(byDistance[0]!);
}

function placed({ quote, start, end }: Passage): Passage {
  return { quote, start, end };
}

export type Part = { text: string; isMarked: boolean };

/** A text in parts, with the passages of it marked; those that overlap make one part. */
export function partsOf(body: string, passages: readonly Passage[]): Part[] {
  const parts: Part[] = [];
  let at = 0;
  for (const { start, end } of passages.toSorted((a, b) => a.start - b.start)) {
    if (end <= at) continue;
    const from = Math.max(start, at);
    if (from > at) parts.push({ text: body.slice(at, from), isMarked: false });
    const last = parts.at(-1);
    if (last?.isMarked) last.text += body.slice(from, end);
    else parts.push({ text: body.slice(from, end), isMarked: true });
    at = end;
  }
  if (at < body.length) parts.push({ text: body.slice(at), isMarked: false });
  return parts;
}

/** Words of a text that something stands on: offsets in UTF-16 code units, end not included. */
export type Span = { id: string; start: number; end: number };

/** A run of text that the same spans cover throughout. */
export type Segment = {
  text: string;
  start: number;
  /** How many spans cover it; none: plain text. */
  depth: number;
  /** The spans that begin with this run, and those that end with it, in reading order. */
  opens: string[];
  closes: string[];
};

/** Spans in the order in which a reader meets them: by where they begin, the longer first. */
export function inReadingOrder<S extends Span>(spans: readonly S[]): S[] {
  return spans.toSorted((a, b) => a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : 1));
}

/**
 * Splits a text at every place where a span begins or ends, so that overlapping spans become runs side by side. The runs
 * together are the text, with no character lost or twice. Spans beyond the text or without a character are left out.
 */
export function segmentsOf(text: string, spans: readonly Span[]): Segment[] {
  const known = inReadingOrder(
    spans.filter(({ start, end }) => 0 <= start && start < end && end <= text.length),
  );
  const cuts = [...new Set([0, ...known.flatMap(({ start, end }) => [start, end]), text.length])].sort(
    (a, b) => a - b,
  );
  const opening = groupedBy(known, (span) => span.start);
  const closing = groupedBy(known, (span) => span.end);
  let depth = 0;
  return cuts.slice(0, -1).map((start, i) => {
    const end = cuts[i + 1]!;
    const opens = opening.get(start) ?? [];
    depth += opens.length - (closing.get(start)?.length ?? 0);
    return { text: text.slice(start, end), start, depth, opens, closes: closing.get(end) ?? [] };
  });
}

function groupedBy(spans: readonly Span[], at: (span: Span) => number): Map<number, string[]> {
  const groups = new Map<number, string[]>();
  for (const span of spans) {
    const group = groups.get(at(span));
    if (group) group.push(span.id);
    else groups.set(at(span), [span.id]);
  }
  return groups;
}

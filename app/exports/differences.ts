import Papa from "papaparse";

/** A place at which two files differ; null where one of them has nothing there. */
export type Difference = { where: string; given: string | null; expected: string | null };

/** The first differences, and how many there are beyond them. */
export type Differences = { first: Difference[]; more: number };

const mostShown = 10;
const longestShown = 200;

/** Where two texts differ, as closely as their format lets it be said. */
export function textDifferences(ending: string, given: string, expected: string): Differences {
  if (ending === "csv") return firstOf(csvDifferences(given, expected));
  if (ending === "json") {
    const [is, was] = [parsed(given), parsed(expected)];
    if (is && was) return firstOf(jsonDifferences("", is.value, was.value));
  }
  return ["xml", "rels"].includes(ending)
    ? firstOf(lineDifferences(elementsOf(given), elementsOf(expected), "Element"))
    : firstOf(lineDifferences(linesOf(given), linesOf(expected)));
}

export function lineDifferencesOf(given: readonly string[], expected: readonly string[]): Differences {
  return firstOf(lineDifferences(given, expected));
}

function firstOf(all: Iterable<Difference>): Differences {
  const first: Difference[] = [];
  let more = 0;
  for (const { where, given, expected } of all) {
    if (first.length < mostShown) first.push({ where, given: cut(given), expected: cut(expected) });
    else more += 1;
  }
  return { first, more };
}

function cut(text: string | null): string | null {
  return text !== null && text.length > longestShown
    ? `${text.slice(0, longestShown).toWellFormed()}…`
    : text;
}

function* csvDifferences(given: string, expected: string): Generator<Difference> {
  const [is, was] = [rowsOf(given), rowsOf(expected)];
  const header = was[0] ?? [];
  for (let i = 0; i < Math.max(is.length, was.length); i++) {
    const [one, other] = [is[i], was[i]];
    const where = i === 0 ? "Header" : `Row ${i}`;
    if (!one || !other) yield { where, given: one?.join(",") ?? null, expected: other?.join(",") ?? null };
    else
      for (let n = 0; n < Math.max(one.length, other.length); n++)
        if (one[n] !== other[n])
          yield {
            where: `${where}, ${header[n] ?? `column ${n + 1}`}`,
            given: one[n] ?? null,
            expected: other[n] ?? null,
          };
  }
}

function rowsOf(text: string): string[][] {
  return Papa.parse<string[]>(text, { delimiter: ",", skipEmptyLines: true }).data;
}

function parsed(text: string): { value: unknown } | null {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return null;
  }
}

function* jsonDifferences(path: string, given: unknown, expected: unknown): Generator<Difference> {
  const [is, was] = [fieldsOf(given), fieldsOf(expected)];
  if (!is || !was || Array.isArray(given) !== Array.isArray(expected)) {
    if (JSON.stringify(given) !== JSON.stringify(expected))
      yield { where: path || "The whole", given: asText(given), expected: asText(expected) };
    return;
  }
  for (const key of new Set([...Object.keys(is), ...Object.keys(was)])) {
    const inside = Array.isArray(expected) ? `${path}[${key}]` : path ? `${path}.${key}` : key;
    yield* jsonDifferences(inside, own(is, key), own(was, key));
  }
}

function fieldsOf(value: unknown): Record<string, unknown> | null {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : null;
}

function own(fields: Record<string, unknown>, key: string): unknown {
  return Object.hasOwn(fields, key) ? fields[key] : undefined;
}

function asText(value: unknown): string | null {
  return value === undefined ? null : JSON.stringify(value);
}

function linesOf(text: string): string[] {
  return text.split("\n");
}

/** Office programs write XML as one line, of which only the beginning would be shown. */
function elementsOf(text: string): string[] {
  return text.split(/(?<=>)\s*(?=<)/);
}

function* lineDifferences(
  given: readonly string[],
  expected: readonly string[],
  unit = "Line",
): Generator<Difference> {
  for (let i = 0; i < Math.max(given.length, expected.length); i++)
    if (given[i] !== expected[i])
      yield { where: `${unit} ${i + 1}`, given: given[i] ?? null, expected: expected[i] ?? null };
}

import { buffer } from "node:stream/consumers";
import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { csv, csvPieces, csvTime } from "./csv.server.ts";

/** The grammar of RFC 4180, with CRLF after the last record too. */
const rfc4180 = /^(?:(?:"(?:[^"]|"")*"|[^",\r\n]*)(?:,(?:"(?:[^"]|"")*"|[^",\r\n]*))*\r\n)*$/;

/** Another's reader, which knows nothing of how the file was written. */
function parsed(text: string): string[][] {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: ",", newline: "\r\n" });
  if (errors.length > 0) throw new Error(errors[0]!.message);
  expect(data.pop()).toEqual([""]);
  return data;
}

const columns = ["first", "second"] as const;
const row = (first: string | number | boolean | null, second: string | number | boolean | null = "end") => ({
  first,
  second,
});

describe("a CSV file", () => {
  test("has a header row, CRLF after every row, and quotation marks only where they are needed", () => {
    const text = csv(columns, [
      row("plain", "with, comma"),
      row('with "quotes"', "two\nlines"),
      row("CR\rLF", "two\r\nlines"),
      row("", null),
      row(" spaces ", "ünïcödé 👩‍🏫"),
    ]);
    expect(text).toBe(
      'first,second\r\nplain,"with, comma"\r\n"with ""quotes""","two\nlines"\r\n' +
        '"CR\rLF","two\r\nlines"\r\n,\r\n spaces ,ünïcödé 👩‍🏫\r\n',
    );
    expect(text).toMatch(rfc4180);
  });

  test("of no rows is its header", () => {
    expect(csv(columns, [])).toBe("first,second\r\n");
  });

  test("has its columns in their order, whatever the order in a row, and no others", () => {
    const rows = [{ second: "2", third: "CANARY", first: "1" }];
    expect(csv(columns, rows)).toBe("first,second\r\n1,2\r\n");
  });

  test("keeps numbers as numbers, also below nothing, and says true or false", () => {
    const text = csv(columns, [row(-1, 0), row(-0.3333, 2.5), row(1_000_000, 5), row(true, false)]);
    expect(text).toBe("first,second\r\n-1,0\r\n-0.3333,2.5\r\n1000000,5\r\ntrue,false\r\n");
  });
});

describe("text that a spreadsheet would take for a formula", () => {
  test.each([
    "=1+1",
    "=HYPERLINK(“http://example.org”)",
    "+44 20 7946 0000",
    "-5",
    "- a list",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "＝1+1",
    "＋1",
    "－1",
    "＠SUM",
    "=",
  ])("is made text with an apostrophe: %j", (text) => {
    expect(parsed(csv(columns, [row(text)]))).toEqual([
      ["first", "second"],
      [`'${text}`, "end"],
    ]);
  });

  test("is made text where it needs quotation marks too", () => {
    expect(csv(columns, [row('=A1,"x"\n')])).toBe('first,second\r\n"\'=A1,""x""\n",end\r\n');
  });

  test("is not what has such a sign further on", () => {
    expect(csv(columns, [row("a=1", "2 - 1")])).toBe("first,second\r\na=1,2 - 1\r\n");
  });
});

describe("any text", () => {
  const text = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string({ unit: "grapheme" }),
    fc.string({
      unit: fc.constantFrom('"', ",", "\r", "\n", "\r\n", "=", "-", "'", "a", "’", "👩‍🏫", " ", "\t", ";"),
    }),
  );
  const cell = fc.oneof({ weight: 4, arbitrary: text }, fc.constant(null), fc.integer(), fc.boolean());
  const rows = fc.array(fc.record({ first: cell, second: cell, third: text }), { maxLength: 6 });
  const all = ["first", "second", "third"] as const;

  const read = (value: string | number | boolean | null): string => {
    if (value === null) return "";
    if (typeof value !== "string") return String(value);
    return /^[=+\-@\t\r＝＋－＠]/.test(value) ? `'${value}` : value;
  };

  test("comes back from another's reader as it was, but for the apostrophe before a formula", () => {
    fc.assert(
      fc.property(rows, (given) => {
        const file = csv(all, given);
        expect(file).toMatch(rfc4180);
        const { data } = Papa.parse<string[]>(file, { delimiter: ",", newline: "\r\n" });
        expect(data).toEqual([[...all], ...given.map((one) => all.map((column) => read(one[column]))), [""]]);
      }),
      { numRuns: 300 },
    );
  });
});

describe("a table that is written piece by piece", () => {
  const columns = ["n", "words"] as const;
  function* rows(count: number) {
    for (let n = 0; n < count; n++) yield { n, words: n % 3 ? `row ${n}, "quoted"` : "=1\n" };
  }

  test.each([0, 1, 499, 500, 501, 1_700])(
    "is the same to the byte as in one piece: %d rows",
    async (count) => {
      const told: [number, number][] = [];
      const table = { columns, count, rows: rows(count) };
      const pieces = await buffer(csvPieces(table, (done, total) => told.push([done, total])));
      expect(pieces.toString("utf8")).toBe(csv(columns, rows(count)));
      expect([told[0], told.at(-1)]).toEqual([
        [0, count],
        [count, count],
      ]);
    },
  );
});

test("a time is ISO 8601 in UTC, to the second", () => {
  expect([0, 1_000, 999, Date.UTC(2026, 10, 21, 21, 45, 6, 789)].map(csvTime)).toEqual([
    "1970-01-01T00:00:00Z",
    "1970-01-01T00:00:01Z",
    "1970-01-01T00:00:00Z",
    "2026-11-21T21:45:06Z",
  ]);
});

import { expect, test } from "vitest";
import { lineDifferencesOf, textDifferences } from "./differences.ts";

test.each<[string, string, string, [string, string | null, string | null][]]>([
  ["csv", "a,b\r\n1,2\r\n", "a,b\r\n1,3\r\n", [["Row 1, b", "2", "3"]]],
  ["csv", "a,c\r\n1,2\r\n", "a,b\r\n1,2\r\n", [["Header, b", "c", "b"]]],
  ["csv", "a,b\r\n", "a,b\r\n1,2\r\n", [["Row 1", null, "1,2"]]],
  ["csv", 'a\r\n"x\ny"\r\n', 'a\r\n"x\nz"\r\n', [["Row 1, a", "x\ny", "x\nz"]]],
  ["csv", "a,b\n1,2\n", "a,b\n1,2,3\n", [["Row 1, column 3", null, "3"]]],
  ["json", '{"a":[1,{"b":2}]}', '{"a":[1,{"b":3}]}', [["a[1].b", "2", "3"]]],
  ["json", '{"a":1}', '{"a":1,"b":null}', [["b", null, "null"]]],
  ["json", "[1]", '{"0":1}', [["The whole", "[1]", '{"0":1}']]],
  ["json", "{", '{"a":1}', [["Line 1", "{", '{"a":1}']]],
  ["xml", "<a><b>x</b></a>", "<a><b>y</b></a>", [["Element 2", "<b>x</b>", "<b>y</b>"]]],
  ["html", "<p>a\n<p>b", "<p>a\n<p>c", [["Line 2", "<p>b", "<p>c"]]],
])("of %s, %j and %j differ where they do", (ending, given, expected, places) => {
  const { first, more } = textDifferences(ending, given, expected);
  expect(first.map(({ where, given, expected }) => [where, given, expected])).toEqual(places);
  expect(more).toBe(0);
});

test("the first ten are shown, long ones cut, and the others counted", () => {
  const lines = Array.from({ length: 25 }, (_, i) => `${i} ${"x".repeat(300)}`);
  const { first, more } = lineDifferencesOf(lines, []);
  expect([first.length, more]).toEqual([10, 15]);
  expect(first[0]!.given).toHaveLength(201);
});

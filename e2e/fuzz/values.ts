import type { Random } from "../faults/random.ts";

/** Stands unescaped in no page. */
export const markup = '<i id="fuzzed">';

const nul = String.fromCharCode(0);
const loneHigh = String.fromCharCode(0xd800);
const loneLow = String.fromCharCode(0xdfff);

/** What nobody types, and what somebody who means harm does. */
const values: readonly string[] = [
  "",
  " ",
  "a",
  "a".repeat(5_001),
  "ü".repeat(20_000),
  "word ".repeat(10_000),
  "\n".repeat(1_000),
  nul,
  `a${nul}b`,
  "\u0001\u0002\u001b[31m\u007f\u009f",
  loneHigh,
  `a${loneLow}${loneHigh}b`,
  "\ufffe\uffff\ufeff",
  "\u202eright to left\u202c\u2066\u2069",
  "مرحبا שלום",
  "e\u0301\u0302\u0303".repeat(200),
  "👩‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿",
  `${markup}<script>alert(1)</script>`,
  `"><img src=x onerror=alert(1)>${markup}`,
  "javascript:alert(1)",
  "data:text/html,<script>alert(1)</script>",
  "//elsewhere.example/",
  "https://elsewhere.example/",
  "/\\elsewhere.example",
  "' OR 1=1; DROP TABLE person; --",
  '"; DELETE FROM answer; --',
  "1 UNION SELECT password_hash FROM person",
  '"unfinished phrase',
  "a AND NOT OR NEAR(b c, 5) * ^",
  "body:secret* -",
  '"a" "b" () {} [] : ^ + -',
  "*",
  "../../../../etc/passwd",
  "..\\..\\windows\\win.ini",
  "/etc/passwd%00.csv",
  "%2e%2e%2f%2e%2e%2f",
  "%zz",
  "{{7*7}}<%= 7*7 %>#{7*7}",
  "=1+1",
  "@SUM(A1)",
  "-1",
  "0",
  "-0",
  "1.5",
  "1e309",
  "9007199254740993",
  "99999999999999999999999999",
  "-9223372036854775809",
  "NaN",
  "Infinity",
  "0x10",
  "١٢٣",
  "true",
  "null",
  "undefined",
  "[object Object]",
  "{}",
  "[]",
  '[["a","b"]]',
  '[["a"]]',
  '{"__proto__":{"admin":true}}',
  "__proto__",
  "constructor",
  "toString",
  "send",
  "npqsl",
  "npqsl/1",
  "1",
  "2.1",
  "member",
  "submit",
  "save",
  "2026-02-30",
  "0000-00-00",
  "99999-12-31",
  "29:99",
  "amina@example.org",
  `${"a".repeat(300)}@${"b".repeat(300)}.org`,
  "a@b\r\nBcc: c@example.org",
];

export function anyValue(random: Random): string {
  const value = random.one(values);
  return random.below(8) === 0 ? value + random.one(values) : value;
}

/** As a browser or a program would write it into an address; what cannot be encoded is sent as it is not meant to be. */
export function encoded(value: string): string {
  return encodeURIComponent(value.toWellFormed());
}

const brokenEncodings = ["%", "%z", "%zz", "%ff%fe", "%c0%af", "%ed%a0%80", "%00", "+%2", "%u0041"];

export function brokenEncoding(random: Random): string {
  return random.one(brokenEncodings);
}

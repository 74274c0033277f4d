import { describe, expect, test } from "vitest";
import { deadlineCalendar } from "./deadline-calendar.ts";

const deadline = {
  uid: "round-7@review.example.org",
  title: "Round 2",
  description: "Your review",
  at: Date.UTC(2026, 10, 30, 23, 59),
  changedAt: Date.UTC(2026, 9, 1, 8, 30, 5),
  sequence: 2,
};

/** Reads a calendar as the standard says, and knows nothing of how it was written. */
function read(text: string): [name: string, value: string][] {
  expect(text.endsWith("\r\n")).toBe(true);
  expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  const physical = text.slice(0, -2).split("\r\n");
  for (const line of physical) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  const logical: string[] = [];
  for (const line of physical) {
    if (/^[ \t]/.test(line)) logical.push(logical.pop()! + line.slice(1));
    else logical.push(line);
  }
  return logical.map((line) => {
    const [, name, value] = /^([A-Z-]+)(?:;[^:]*)?:(.*)$/u.exec(line)!;
    return [name!, value!];
  });
}

const unescaped = (value: string) =>
  value.replace(/\\(.)/gu, (_, character) => (/n/i.test(character) ? "\n" : character));

describe("a deadline as calendars read it", () => {
  test("is one event at that moment in UTC, with a name and a number by which it can be moved", () => {
    const lines = read(deadlineCalendar(deadline));
    expect(lines.map(([name]) => name).filter((name) => ["BEGIN", "END"].includes(name))).toHaveLength(4);
    expect(Object.fromEntries(lines)).toMatchObject({
      VERSION: "2.0",
      METHOD: "PUBLISH",
      UID: "round-7@review.example.org",
      DTSTAMP: "20261001T083005Z",
      DTSTART: "20261130T235900Z",
      SEQUENCE: "2",
      SUMMARY: "Round 2",
    });
    expect(lines.map(([name]) => name)).not.toContain("DURATION");
  });

  test.each([
    'Commas, semicolons; a back\\slash, a colon: and "quotes"',
    "BEGIN:VALARM\r\nATTACH:https://elsewhere.example\nEND:VALARM",
    "\\n is two characters, \\, too",
    "é".repeat(120),
    `${"a".repeat(60)}🧵${"語".repeat(90)}`,
  ])("holds any title: %s", (title) => {
    const lines = read(deadlineCalendar({ ...deadline, title, description: `${title}; ${title}` }));
    const told = title.replaceAll("\r\n", "\n");
    expect(lines.map(([name]) => name)).toEqual(read(deadlineCalendar(deadline)).map(([name]) => name));
    expect(unescaped(Object.fromEntries(lines).SUMMARY!)).toBe(told);
    expect(unescaped(Object.fromEntries(lines).DESCRIPTION!)).toBe(`${told}; ${told}`);
    expect(Object.fromEntries(lines).SUMMARY).not.toMatch(/(?<!\\)(\\\\)*[,;]/u);
  });
});

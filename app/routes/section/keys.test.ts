import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { answers } from "#app/scores/scale.ts";
import type { KeyPress } from "#app/ui/key-press.ts";
import { deedOf, indexAfterMove, keyList, type Side } from "./keys.ts";

const press = (key: string, some: Partial<KeyPress> = {}): KeyPress => ({
  key,
  shiftKey: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  isComposing: false,
  ...some,
});

describe("a key", () => {
  test("with a number gives the answer that stands at that place", () => {
    expect(["1", "2", "3", "4", "5", "6", "7"].map((key) => deedOf(press(key)))).toEqual(
      answers.map((answer) => ({ kind: "answer", answer })),
    );
  });

  test.each([
    ["a", "area"],
    ["s", "statement"],
    ["c", "comment"],
  ])(
    "%s goes to the next %s, and with Shift to the one before, whether capitals are locked or not",
    (key, to) => {
      for (const letter of [key, key.toUpperCase()]) {
        expect(deedOf(press(letter))).toEqual({ kind: "move", to, by: 1 });
        expect(deedOf(press(letter, { shiftKey: true }))).toEqual({ kind: "move", to, by: -1 });
      }
    },
  );

  test("? shows the list, with Shift or on a keyboard that needs none", () => {
    for (const shiftKey of [false, true]) expect(deedOf(press("?", { shiftKey }))).toEqual({ kind: "list" });
  });

  test("that is none of these does nothing", () => {
    const others = [
      "0",
      "8",
      "9",
      "!",
      "b",
      "S1",
      " ",
      "",
      "Enter",
      "Tab",
      "Escape",
      "ArrowDown",
      "F1",
      "ä",
      "А",
    ];
    expect(others.map((key) => deedOf(press(key)))).toEqual(others.map(() => null));
  });

  test("with Control, Alt or the command key, or while a character is being put together, is the browser's", () => {
    const keys = fc.constantFrom("1", "5", "7", "a", "S", "c", "?", "x");
    const held = fc.constantFrom("ctrlKey", "altKey", "metaKey", "isComposing");
    fc.assert(
      fc.property(keys, held, fc.boolean(), (key, what, shiftKey) => {
        expect(deedOf(press(key, { shiftKey, [what]: true }))).toBeNull();
      }),
    );
  });
});

describe("a move", () => {
  const sides = (line: string): Side[] =>
    [...line].map((mark) => (mark === "<" ? "before" : mark === ">" ? "after" : "here"));

  test.each([
    ["<<.>>", 3, 1],
    ["<<>>", 2, 1],
    [".>", 1, 1],
    [">>", 0, 1],
    ["<<.", 0, 1],
    ["<<", 0, 1],
    [">.>", 0, 2],
    [".", 0, 0],
    ["", -1, -1],
  ])("from %s leads forward to %i and back to %i", (line, forward, back) => {
    expect([indexAfterMove(sides(line), 1), indexAfterMove(sides(line), -1)]).toEqual([forward, back]);
  });

  test("comes by all of them, and back to where it began, in either direction", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.constantFrom(1 as const, -1 as const), (n, by) => {
        const visited: number[] = [];
        let here = 0;
        for (let step = 0; step < n; step++) {
          const all = Array.from(
            { length: n },
            (_, i): Side => (i < here ? "before" : i > here ? "after" : "here"),
          );
          here = indexAfterMove(all, by);
          visited.push(here);
        }
        expect(here).toBe(0);
        expect(visited.toSorted((a, b) => a - b)).toEqual(Array.from({ length: n }, (_, i) => i));
      }),
    );
  });
});

test("the list names every key, and none that does nothing", () => {
  expect(keyList).toEqual([
    { key: "1 to 5", value: "Give the focus area you are in this score" },
    { key: "6", value: "Answer “Not applicable to this section”" },
    { key: "7", value: "Answer “Outside my expertise”" },
    { key: "A", value: "Go to the next focus area" },
    { key: "S", value: "Go to the next statement" },
    { key: "C", value: "Go to the next comment" },
    { key: "Shift and A, S or C", value: "Go to the one before" },
    { key: "?", value: "Show this list" },
  ]);
});

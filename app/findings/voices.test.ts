import { expect, test } from "vitest";
import { countVoices, type Voice } from "./voices.ts";

const voice = (
  round: number,
  who: string,
  side: Voice["side"],
  isInterested: boolean | null = false,
): Voice => ({ round, who, side, isInterested });

test("a member counts once, however often and in however many rounds they speak", () => {
  const voices = [
    voice(1, "amina", "behind", true),
    voice(1, "amina", "behind", true),
    voice(2, "amina", "against"),
    voice(1, "beth", "against"),
    voice(2, "carys", "behind"),
    voice(2, "dev", "neither"),
  ];
  expect(countVoices(voices, 8, true)).toEqual({
    asked: 8,
    behind: 2,
    against: 2,
    both: 1,
    interested: 1,
  });
});

test("letters of several rounds are never put together: the round in which most speak is told", () => {
  const voices = [
    voice(1, "A", "behind", null),
    voice(1, "B", "behind", null),
    voice(2, "A", "against", null),
    voice(2, "C", "behind", null),
    voice(2, "C", "against", null),
  ];
  expect(countVoices(voices, 5, false)).toEqual({
    asked: 5,
    behind: 2,
    against: 2,
    both: 1,
    interested: null,
  });
});

test("one voice whose interests may not be known leaves all of them unknown", () => {
  const voices = [voice(1, "amina", "behind", true), voice(2, "B", "behind", null)];
  expect(countVoices(voices, 4, false).interested).toBe(null);
});

test("no voices are nobody", () => {
  const nobody = { asked: 0, behind: 0, against: 0, both: 0, interested: 0 };
  expect(countVoices([], 0, true)).toEqual(nobody);
  expect(countVoices([], 0, false)).toEqual(nobody);
});

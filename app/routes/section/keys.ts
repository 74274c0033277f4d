import { type Answer, answerNames, answers, otherAnswers, scores } from "#app/scores/scale.ts";
import { isHeldWithAnother, type KeyPress } from "#app/ui/key-press.ts";

// What the keys of a section's page do. Nothing here touches the page.

/** What a key leads to. */
const stops = [
  { key: "a", to: "area", name: "focus area" },
  { key: "s", to: "statement", name: "statement" },
  { key: "c", to: "comment", name: "comment" },
] as const;

export type Stop = (typeof stops)[number]["to"];

export type Deed =
  | { kind: "answer"; answer: Answer }
  | { kind: "move"; to: Stop; by: 1 | -1 }
  | { kind: "list" };

/** The answers have the numbers of their order on the page; with Shift a letter leads to the one before. */
export function deedOf(press: KeyPress): Deed | null {
  if (isHeldWithAnother(press)) return null;
  const { key, shiftKey } = press;
  if (key === "?") return { kind: "list" };
  const answer = answers[Number(key) - 1];
  if (answer) return { kind: "answer", answer };
  const stop = stops.find((one) => one.key === key.toLowerCase());
  return stop ? { kind: "move", to: stop.to, by: shiftKey ? -1 : 1 } : null;
}

/** Where something stands on the page, seen from where the person is. */
export type Side = "before" | "here" | "after";

/** The nearest one on that side, and round the end; -1 where there is none at all. */
export function indexAfterMove(sides: readonly Side[], by: 1 | -1): number {
  if (sides.length === 0) return -1;
  if (by === 1) return Math.max(0, sides.indexOf("after"));
  const before = sides.lastIndexOf("before");
  return before < 0 ? sides.length - 1 : before;
}

const letters = stops.map(({ key }) => key.toUpperCase());

/** The keys as the page lists them. */
export const keyList: readonly { key: string; value: string }[] = [
  { key: `${scores[0]} to ${scores.at(-1)}`, value: "Give the focus area you are in this score" },
  ...otherAnswers.map((answer) => ({
    key: String(answers.indexOf(answer) + 1),
    value: `Answer “${answerNames[answer]}”`,
  })),
  ...stops.map(({ name }, i) => ({ key: letters[i]!, value: `Go to the next ${name}` })),
  { key: `Shift and ${letters.slice(0, -1).join(", ")} or ${letters.at(-1)}`, value: "Go to the one before" },
  { key: "?", value: "Show this list" },
];

import { type Area, areas } from "#app/framework/areas.ts";
import { type Answers, answersFrom } from "./assessment.ts";
import { type Answer, answerInWords, isAnswer } from "./scale.ts";

/** The answers of one section without their reasons; null is none. */
export type Cells = Record<Area, Answer | null>;

/** What a member wants otherwise in one section, named by its number; null takes an answer away. */
export type SectionChange = {
  section: number;
  /** The revision that the form was made from; null where it does not say. */
  revision: number | null;
  cells: Partial<Cells>;
};

/** The names of the form's fields. */
export const cellField = (section: number, area: Area) => `answer.${section}.${area}`;
export const revisionField = (section: number) => `revision.${section}`;
/** What the form showed when it was made, so that it is known what was changed in it, and what merely stood there. */
export const shownField = (section: number) => `shown.${section}`;

export const gridActions = ["save", "submit"] as const;

export type GridAction = (typeof gridActions)[number];

export function isGridAction(text: string): text is GridAction {
  return (gridActions as readonly string[]).includes(text);
}

export function cellsOf(answers: Answers): Cells {
  return Object.fromEntries(areas.map((area) => [area, answers[area].answer])) as Cells;
}

/** The answers with some of them changed. What stands beside an answer, such as its reason, stays as it is. */
export function withCells(answers: Answers, cells: Partial<Cells>): Answers {
  return answersFrom((area) => {
    const wanted = cells[area];
    return wanted === undefined ? answers[area] : { ...answers[area], answer: wanted };
  });
}

const none = "none";

export function shownInWords(answers: Answers): string {
  return areas.map((area) => answers[area].answer ?? none).join(" ");
}

/** Null where the text was not made by `shownInWords`. */
export function shownFrom(text: string): Cells | null {
  const words = text.split(" ");
  if (words.length !== areas.length || !words.every((word) => word === none || isAnswer(word))) return null;
  return Object.fromEntries(
    areas.map((area, i) => [area, words[i] === none ? null : (words[i] as Answer)]),
  ) as Cells;
}

/** An answer in the few words that a column has room for. */
export function answerInShort(answer: Answer | null): string {
  if (answer === null) return "No answer";
  return answer === "not-applicable" ? "Not applicable" : answerInWords(answer);
}

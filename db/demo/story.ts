import type { CommentKind } from "../../app/comments/kinds.ts";
import type { Area } from "../../app/framework/areas.ts";
import type { Answer } from "../../app/scores/scale.ts";

/** The panel members of the story, in the order in which every row of answers is written. */
export const panel = [
  "panel1",
  "panel2",
  "panel3",
  "panel4",
  "panel5",
  "panel6",
  "panel7",
  "panel8",
] as const;

export type PanelMember = (typeof panel)[number];

/** What the panel said of one section. */
export type SectionStory = {
  framework: string;
  section: number;
  /**
   * For each area one mark for each of the eight members: 1–5, "n" not applicable, "x" outside my expertise, "-" nothing
   * yet. "4 4 5 3 n x 2 -"
   */
  marks: Record<Area, string>;
  reasons: { by: PanelMember; area: Area; words: string }[];
  comments: {
    by: PanelMember;
    /** The code of a statement of the section's outline; none: on the section as a whole. */
    on?: string;
    /** Exact words of that statement. */
    quote?: string;
    kind: CommentKind;
    areas: Area[];
    words: string;
    /** Only where the kind is "wording". */
    proposed?: string;
    /** What others, who have submitted the section, said to it. */
    replies?: { by: PanelMember; words: string }[];
  }[];
  /** Members whose work on the section is a draft and not submitted. */
  drafts?: PanelMember[];
};

const answerOfMark: Record<string, Answer | null> = {
  "1": "1",
  "2": "2",
  "3": "3",
  "4": "4",
  "5": "5",
  n: "not-applicable",
  x: "outside-expertise",
  "-": null,
};

/** The answer a member gave for an area, or null for none. Throws on a mark that is not in the list above. */
export function answerIn(story: SectionStory, area: Area, member: PanelMember): Answer | null {
  const marks = story.marks[area].split(" ");
  const answer = answerOfMark[marks[panel.indexOf(member)] ?? ""];
  if (marks.length !== panel.length || answer === undefined) {
    throw new Error(`The marks for ${area} in ${story.framework} ${story.section} are not eight known marks`);
  }
  return answer;
}

export function reasonIn(story: SectionStory, area: Area, member: PanelMember): string {
  return story.reasons.find((reason) => reason.area === area && reason.by === member)?.words ?? "";
}

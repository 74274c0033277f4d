import type { PanelMember } from "./story.ts";

/** A comment of the story: each member has one at most on a section. */
type Told = [framework: string, section: number, by: PanelMember, quote?: string];

/** What the officials of the story found comments of the first round to have in common; some have yet to be read. */
export const demoThemes: readonly { name: string; definition: string; on: readonly Told[] }[] = [
  {
    name: "Specific practice missing",
    definition:
      "The text names an aim, and a reader could not tell what to do. Not for statements that are missing altogether.",
    on: [
      ["npqsl", 6, "panel3"],
      ["npqsl", 7, "panel4", "‘Carefully’ is not a skill."],
      ["npqsl", 7, "panel7", "Awareness cannot be assessed."],
      ["npqh", 1, "panel4"],
      ["npqh", 2, "panel3"],
      ["npqh", 6, "panel3"],
      ["npqel", 1, "panel5"],
      ["npqel", 2, "panel8"],
      ["npqel", 5, "panel3"],
      ["npqel", 9, "panel4"],
      ["npqel", 10, "panel4"],
    ],
  },
  {
    name: "Adaptive teaching",
    definition: "How teaching, rooms and routines are fitted to pupils with SEND in ordinary lessons.",
    on: [
      ["npqsl", 1, "panel3"],
      ["npqsl", 2, "panel3"],
      ["npqsl", 3, "panel3"],
      ["npqsl", 4, "panel3", "adjust first, then sanction"],
      [
        "npqsl",
        5,
        "panel5",
        "If I tell a teacher to note the impact of every adjustment, they will stop adjusting.",
      ],
      ["npqsl", 5, "panel6"],
      ["npqh", 2, "panel3"],
      ["npqh", 3, "panel3"],
      ["npqh", 6, "panel3"],
      ["npqel", 6, "panel3"],
    ],
  },
  {
    name: "Duplication between levels",
    definition:
      "The same words at senior leadership, headship or executive leadership, with nothing that marks the step up.",
    on: [
      ["npqsl", 1, "panel7"],
      ["npqsl", 5, "panel2"],
      ["npqsl", 6, "panel6", "repetition is not progression"],
      ["npqsl", 8, "panel6"],
      ["npqh", 1, "panel7"],
      ["npqh", 6, "panel6"],
      ["npqel", 2, "panel6"],
      ["npqel", 4, "panel4"],
      ["npqel", 5, "panel1"],
      ["npqel", 8, "panel6"],
    ],
  },
  {
    name: "Lost on the way up",
    definition:
      "Words or duties of a lower level that are missing at a higher one, and should be carried up.",
    on: [
      ["npqsl", 8, "panel5", "Executive Leadership drops them, which is where they would matter most"],
      ["npqsl", 10, "panel2"],
      ["npqh", 3, "panel4"],
      ["npqh", 4, "panel3"],
      ["npqh", 8, "panel3"],
      ["npqel", 1, "panel1"],
      ["npqel", 3, "panel4"],
      ["npqel", 4, "panel3"],
      ["npqel", 4, "panel8"],
      ["npqel", 8, "panel1"],
      ["npqel", 8, "panel3"],
    ],
  },
  {
    name: "Budget and staffing detail",
    definition: "Costs, cover, turnover, contracts: what a leader has to know and work out before deciding.",
    on: [
      ["npqsl", 7, "panel4"],
      ["npqh", 1, "panel4"],
      ["npqh", 2, "panel4"],
      ["npqh", 3, "panel4"],
      ["npqh", 5, "panel4"],
      ["npqh", 6, "panel2", "A head who has budgeted for it keeps their promises."],
      ["npqh", 7, "panel4"],
      ["npqh", 7, "panel8"],
      ["npqel", 3, "panel4"],
      ["npqel", 5, "panel4"],
      ["npqel", 6, "panel4"],
      ["npqel", 9, "panel4"],
    ],
  },
  {
    name: "Workload of recording",
    definition:
      "Logs, maps, forms and reports that somebody has to write, and that nobody or few would read.",
    on: [
      ["npqsl", 1, "panel5", "somebody has to write it on Sunday night"],
      ["npqsl", 3, "panel5"],
      ["npqsl", 4, "panel4"],
      ["npqsl", 5, "panel5"],
      ["npqsl", 10, "panel5"],
      ["npqh", 7, "panel5"],
      ["npqh", 8, "panel5"],
      ["npqel", 3, "panel5"],
      ["npqel", 4, "panel4", "about an hour per teacher per week"],
      ["npqel", 8, "panel1"],
      ["npqel", 10, "panel1"],
    ],
  },
  {
    name: "Words that take work away",
    definition: "Statements that tell a leader to stop, count or limit something, which members want kept.",
    on: [
      ["npqsl", 2, "panel8"],
      ["npqsl", 6, "panel1", "One in, one out."],
      ["npqsl", 7, "panel5"],
      ["npqsl", 8, "panel5"],
      ["npqsl", 10, "panel2"],
      ["npqh", 1, "panel1"],
      ["npqh", 9, "panel1"],
      ["npqh", 10, "panel5"],
      ["npqel", 7, "panel8"],
    ],
  },
  {
    name: "Strength of the evidence",
    definition: "Whether what is stated as known is known, for whom, and how surely.",
    on: [
      ["npqsl", 1, "panel6", "As printed it will be taught as a cause."],
      ["npqsl", 3, "panel6"],
      ["npqsl", 5, "panel6"],
      ["npqh", 2, "panel6"],
      ["npqh", 6, "panel6"],
      ["npqel", 2, "panel6", "grades from short visits are unreliable"],
      ["npqel", 3, "panel6"],
      ["npqel", 4, "panel6"],
    ],
  },
];

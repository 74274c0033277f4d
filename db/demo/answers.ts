import type { Ask } from "../../app/findings/asks.ts";
import type { Disposition } from "../../app/findings/dispositions.ts";
import type { PanelMember } from "./story.ts";

/** A comment of round 1, by where it stands and whose it is. */
export type Told = {
  framework: string;
  section: number;
  /** The code of its statement; none: on the section as a whole. */
  on?: string;
  by: PanelMember;
};

/** What officials have answered so far: all of the first sections, and little of the last. */
export const demoAnswers: readonly { disposition: Disposition; reason: string; comments: readonly Told[] }[] =
  [
    {
      disposition: "accept",
      reason:
        "The statement stays as it is. The panel is agreed that it serves pupils and costs schools little.",
      comments: [
        { framework: "npqsl", section: 1, on: "1b", by: "panel3" },
        { framework: "npqsl", section: 2, on: "2c", by: "panel8" },
        { framework: "npqsl", section: 3, on: "3.2", by: "panel6" },
        { framework: "npqsl", section: 4, on: "4b", by: "panel3" },
        { framework: "npqsl", section: 4, on: "4d", by: "panel1" },
        { framework: "npqsl", section: 5, on: "5e", by: "panel3" },
        { framework: "npqsl", section: 6, on: "6b", by: "panel1" },
        { framework: "npqsl", section: 7, on: "7a", by: "panel5" },
        { framework: "npqsl", section: 8, on: "8b", by: "panel5" },
        { framework: "npqh", section: 1, on: "1b", by: "panel1" },
        { framework: "npqh", section: 2, on: "2b", by: "panel4" },
      ],
    },
    {
      disposition: "accept",
      reason:
        "The written log goes. Several members show what it costs each week, and nobody could say what is done with it.",
      comments: [{ framework: "npqsl", section: 1, on: "1c", by: "panel5" }],
    },
    {
      disposition: "accept",
      reason: "The grades come out of headship 2c, so that it says the same as this statement.",
      comments: [
        { framework: "npqsl", section: 2, on: "2b", by: "panel1" },
        { framework: "npqh", section: 2, on: "2c", by: "panel5" },
        { framework: "npqh", section: 2, on: "2c", by: "panel6" },
      ],
    },
    {
      disposition: "accept",
      reason:
        "The statement is rewritten so that data are collected for a decision, and no more often than 3.2 allows.",
      comments: [
        { framework: "npqsl", section: 3, on: "3c", by: "panel5" },
        { framework: "npqel", section: 3, on: "3c", by: "panel5" },
      ],
    },
    {
      disposition: "accept",
      reason: "A statement is drafted and goes to the panel in the next round.",
      comments: [
        { framework: "npqsl", section: 3, by: "panel3" },
        { framework: "npqsl", section: 8, on: "8c", by: "panel3" },
        { framework: "npqh", section: 6, by: "panel3" },
      ],
    },
    {
      disposition: "accept-in-part",
      reason:
        "The statement will speak of an association. What is known of pupils who join mid-year is left to the guidance.",
      comments: [{ framework: "npqsl", section: 1, on: "1.2", by: "panel6" }],
    },
    {
      disposition: "accept-in-part",
      reason:
        "The copies are kept for now, because each level is also read by itself. The verbs will say what is new at each level.",
      comments: [
        { framework: "npqsl", section: 1, on: "1a", by: "panel7" },
        { framework: "npqsl", section: 6, on: "6.1", by: "panel6" },
        { framework: "npqsl", section: 8, on: "8.1", by: "panel6" },
        { framework: "npqh", section: 1, on: "1a", by: "panel7" },
      ],
    },
    {
      disposition: "accept-in-part",
      reason:
        "Serious incidents are still recorded the same day. The word “every” goes, and a threshold takes its place.",
      comments: [{ framework: "npqsl", section: 4, on: "4c", by: "panel4" }],
    },
    {
      disposition: "reject",
      reason:
        "An example for pupils with profound needs belongs in the SENCO framework, where there is room to say what it asks of a leader.",
      comments: [{ framework: "npqsl", section: 2, on: "2a", by: "panel3" }],
    },
    {
      disposition: "reject",
      reason:
        "Examples of incidents date quickly. Providers are asked to bring current ones to their programmes.",
      comments: [{ framework: "npqsl", section: 7, on: "7c", by: "panel7" }],
    },
    {
      disposition: "note",
      reason: "The comment supports both statements and asks for nothing that a framework could settle.",
      comments: [
        { framework: "npqsl", section: 5, on: "5.2", by: "panel6" },
        { framework: "npqsl", section: 5, on: "5b", by: "panel2" },
      ],
    },
  ];

/** What comments ask whose kind does not say it, as officials have put it so far. */
export const demoAsks: readonly (Told & { ask: Ask })[] = [
  { framework: "npqsl", section: 1, on: "1.2", by: "panel6", ask: "change" },
  { framework: "npqsl", section: 5, on: "5.2", by: "panel6", ask: "support" },
  { framework: "npqh", section: 2, on: "2c", by: "panel6", ask: "remove" },
  { framework: "npqh", section: 10, on: "10b", by: "panel8", ask: "change" },
];

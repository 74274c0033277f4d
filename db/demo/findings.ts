import type { Direction } from "../../app/findings/directions.ts";
import type { Disposition } from "../../app/findings/dispositions.ts";
import type { Stance } from "../../app/findings/stances.ts";
import type { Strength } from "../../app/findings/strengths.ts";
import type { Area } from "../../app/framework/areas.ts";
import type { Told } from "./answers.ts";
import type { PanelMember } from "./story.ts";

type DemoFinding = {
  area: Area;
  statement: string;
  direction: Direction;
  strength: Strength;
  about: readonly (readonly [framework: string, section: number])[];
  comments: readonly (Told & { stance?: Stance })[];
  themes: readonly string[];
  departureReason?: string;
  decision?: {
    disposition: Disposition;
    reason: string;
    wording?: { framework: string; section: number; on: string; proposed: string };
  };
  /** What a member who does not share it wrote. */
  minority?: { by: PanelMember; words: string };
  became: "draft" | "agreed" | "signed-off";
};

/** What the officials of the story concluded from the first round so far. */
export const demoFindings: readonly DemoFinding[] = [
  {
    area: "send",
    statement:
      "Most members find that professional development does not prepare senior leaders and heads to train staff in teaching pupils with SEND.",
    direction: "change",
    strength: "moderate",
    about: [
      ["npqsl", 6],
      ["npqh", 6],
    ],
    comments: [
      { framework: "npqsl", section: 6, on: "6c", by: "panel3" },
      { framework: "npqh", section: 6, by: "panel3" },
    ],
    themes: ["Adaptive teaching"],
    decision: {
      disposition: "accept",
      reason:
        "Training for staff is where the frameworks reach pupils with SEND. The next edition says what it holds.",
      wording: {
        framework: "npqsl",
        section: 6,
        on: "6c",
        proposed:
          "Building practice with pupils with SEND into every training session, with examples from the subjects that staff teach.",
      },
    },
    became: "signed-off",
  },
  {
    area: "progression",
    statement:
      "Most members find that school culture and implementation say the same at senior leadership and headship, so that nothing marks the step up.",
    direction: "change",
    strength: "strong",
    about: [
      ["npqsl", 1],
      ["npqsl", 8],
      ["npqh", 1],
    ],
    comments: [
      { framework: "npqsl", section: 1, on: "1a", by: "panel7" },
      { framework: "npqsl", section: 8, on: "8.1", by: "panel6" },
      { framework: "npqh", section: 1, on: "1a", by: "panel7" },
    ],
    themes: ["Duplication between levels"],
    decision: {
      disposition: "accept-in-part",
      reason:
        "The levels will say what is new at each. Statements that hold at every level stay, so that those who take one qualification alone miss nothing.",
    },
    minority: {
      by: "panel2",
      words:
        "I would not rewrite these. Repetition is how people who come to headship by another way learn what a senior leader knows. Say at the head of the section that it is meant.",
    },
    became: "signed-off",
  },
  {
    area: "workload",
    statement:
      "Most members hold that logs, rounds of colour-coded analysis and notes of every adjustment take more of teachers’ time than they give back.",
    direction: "change",
    strength: "strong",
    about: [
      ["npqsl", 1],
      ["npqsl", 3],
      ["npqsl", 5],
    ],
    comments: [
      { framework: "npqsl", section: 1, on: "1c", by: "panel5" },
      { framework: "npqsl", section: 3, on: "3c", by: "panel5" },
      { framework: "npqsl", section: 5, on: "5c", by: "panel5" },
      { framework: "npqsl", section: 3, on: "3.2", by: "panel6", stance: "dissents" },
    ],
    themes: ["Workload of recording"],
    decision: {
      disposition: "accept",
      reason: "Each of the three statements will ask for a conversation in place of a record.",
    },
    became: "signed-off",
  },
  {
    area: "operations",
    statement:
      "Organisational management at senior leadership names budgets and staffing, and does not say what a senior leader does about them.",
    direction: "change",
    strength: "moderate",
    about: [["npqsl", 7]],
    comments: [],
    themes: ["Specific practice missing", "Budget and staffing detail"],
    decision: {
      disposition: "accept-in-part",
      reason: "The statements will name what a senior leader does. Budgets as a whole stay with headship.",
    },
    became: "signed-off",
  },
  {
    area: "workload",
    statement:
      "At headship, organisational management should ask heads to take work away before they add any.",
    direction: "change",
    strength: "limited",
    about: [["npqh", 7]],
    comments: [],
    themes: ["Words that take work away"],
    departureReason:
      "The panel is divided because half of it read the section for what it asks of heads, and half for what it asks of teachers. The review is about both.",
    decision: {
      disposition: "note",
      reason: "It is taken up with the review of all workload statements.",
    },
    became: "agreed",
  },
  {
    area: "send",
    statement:
      "The panel is divided on whether heads should plan rooms and staffing around pupils with SEND.",
    direction: "open",
    strength: "limited",
    about: [["npqh", 7]],
    comments: [],
    themes: [],
    became: "draft",
  },
];

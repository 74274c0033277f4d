/** The four focus areas of the review, in the order they are put to a section. */
export const areas = ["send", "progression", "workload", "operations"] as const;

export type Area = (typeof areas)[number];

export function isArea(text: string | undefined): text is Area {
  return (areas as readonly string[]).includes(text ?? "");
}

type AreaWords = {
  name: string;
  /** The name inside a sentence. */
  inSentence: string;
  /** What the review asks, in words close to its terms of reference. */
  scope: string;
  /** The question put to a panel member about one section. */
  question: string;
  /** What each point of the scale means for this area, weakest first. */
  points: readonly [string, string, string, string, string];
};

export const areaWords: Record<Area, AreaWords> = {
  send: {
    name: "SEND",
    inSentence: "SEND",
    scope: "Further best practice for teaching pupils with special educational needs and disabilities.",
    question:
      "How well does this section prepare someone in this role to lead good teaching for pupils with special educational needs and disabilities?",
    points: [
      "SEND is missing, or is an add-on detached from teaching. Rewrite needed.",
      "SEND is mentioned, but important content is missing, wrong or unusable.",
      "The essentials are present, with gaps or vagueness. Some statements need change.",
      "Covers what someone in this role needs to identify need and adapt teaching. Minor wording only.",
      "Specific, high-quality, inclusive practice: identifies need, adapts, works with families and the SENCO, avoids myths.",
    ],
  },
  progression: {
    name: "Leadership progression",
    inSentence: "leadership progression",
    scope:
      "Whether areas repeated across the frameworks genuinely support progression through levels of leadership.",
    question:
      "Is this section clearly different from, and more demanding than, the same section one level down, with no gap to the level above?",
    points: [
      "Repeats the lower level, or jumps past it. Rewrite needed.",
      "Some difference from the neighbouring levels, but important steps are missing or repeated.",
      "Builds on the lower level in the essentials, with repetition or gaps in places.",
      "A clear step up from the lower level and towards the next. Minor wording only.",
      "Clearly more demanding and different from the level below, and no gap to the next.",
    ],
  },
  workload: {
    name: "Workload reduction",
    inSentence: "workload",
    scope: "How leadership practices can support workload reduction.",
    question: "Does this section help leaders to reduce workload, their own and other people’s?",
    points: [
      "Adds unexamined work, such as recording, marking or meetings. Rewrite needed.",
      "Mentions workload, but asks for more than it removes, or gives nothing to act on.",
      "The essentials are present, with some statements that add work without weighing it.",
      "Covers what someone in this role needs to avoid and remove work. Minor wording only.",
      "Directs leaders to remove or avoid work and to weigh what each task costs against what it brings.",
    ],
  },
  operations: {
    name: "Operational leadership",
    inSentence: "operational leadership",
    scope:
      "Operational aspects of leadership, particularly at executive level, such as managing a budget and deploying a workforce effectively.",
    question:
      "Does this section give someone in this role the operational knowledge they need: budget, staffing, risk and compliance?",
    points: [
      "Generic or absent where the role carries the duty. Rewrite needed.",
      "Operations are mentioned, but important content is missing, wrong or unusable.",
      "The essentials are present, with gaps or vagueness. Some statements need change.",
      "Covers what someone in this role needs to run this part of the work. Minor wording only.",
      "Concrete knowledge and actions on budget, staffing and deployment, risk and compliance at the right level.",
    ],
  },
};

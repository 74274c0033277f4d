import type { InterestWords } from "../../app/interests/interest.ts";
import type { PanelMember } from "./story.ts";

/** The two interests of the story: both members score and comment, and officials see why to look twice. */
export const demoInterests: readonly { by: PanelMember; interest: InterestWords; reason: string }[] = [
  {
    by: "panel2",
    interest: {
      kind: "financial",
      organisation: "Cromer Learning Partnership",
      description:
        "I am employed by it as head of leadership programmes. It is paid to deliver NPQs, and would have to rewrite its materials if the frameworks changed.",
      frameworks: [],
      areas: [],
      since: { year: 2021, month: 9 },
    },
    reason:
      "The panel needs to know how the frameworks are taught. Two members work for providers, and neither speaks for one here.",
  },
  {
    by: "panel7",
    interest: {
      kind: "professional",
      organisation: "Teme Valley Teaching School Hub",
      description:
        "I designed its programmes for senior leaders and headteachers, and my name stands on them.",
      frameworks: ["npqsl", "npqh", "npqel", "npqlt", "npqlbc"],
      areas: [],
      since: { year: 2022, month: null },
    },
    reason:
      "The programmes follow the published framework, whatever it says. Declaring the interest is enough.",
  },
];

import type { CommentKind } from "../../app/comments/kinds.ts";
import type { Area } from "../../app/framework/areas.ts";
import type { PanelMember } from "./story.ts";

/** What members said of a framework as a whole in round 1. */
export const frameworkComments: readonly {
  by: PanelMember;
  framework: "npqsl" | "npqh" | "npqel";
  kind: CommentKind;
  areas: Area[];
  words: string;
}[] = [
  {
    by: "panel3",
    framework: "npqel",
    kind: "gap",
    areas: ["send"],
    words:
      "Section 5 and the SEND half of sections 1 to 4 are weaker here than at headship. A trust can employ specialists, plan places and share therapists; sections 6 and 9 know this and section 5 does not. I would rewrite section 5 from those two.",
  },
  {
    by: "panel6",
    framework: "npqh",
    kind: "duplication",
    areas: ["progression"],
    words:
      "Read beside Senior Leadership, about a third of these statements are close copies, most of them in culture, professional development and implementation. Where headship has its own text, on curriculum cost, exclusion, SEND funding and compliance, it is excellent. The copies are the place to make room.",
  },
  {
    by: "panel5",
    framework: "npqsl",
    kind: "other",
    areas: ["workload"],
    words:
      "The framework contradicts itself on workload. It replaces marking, cancels meetings and delays new starts, and then asks for culture logs, half-termly returns, provision maps, call logs and evidence folders. Someone should add up the hours in one column before the next edition is agreed.",
  },
  {
    by: "panel4",
    framework: "npqel",
    kind: "keep",
    areas: ["operations"],
    words:
      "Section 7 is the best account of running a trust that I have read in a qualification: reserves, pooling, shared services, procurement, estate and risk, each with an action. Please protect it, and write the due diligence and financial oversight in sections 9 and 10 to the same standard.",
  },
];

import type { Group } from "../../app/rounds/groups.ts";
import type { PanelMember } from "./story.ts";

/** Whom each member of the story sits for. */
export const demoGroups: Readonly<Record<Group, readonly PanelMember[]>> = {
  "school-leader": ["panel1", "panel3", "panel5", "panel8"],
  "sector-body": ["panel4", "panel6"],
  provider: ["panel2", "panel7"],
};

import type { Role } from "./roles.ts";

/** What each role is for, where one is chosen. */
export const roleHints: Record<Role, string> = {
  member: "reads, comments and scores",
  official: "reads what the panel says, writes findings and exports",
  lead: "does that, and runs rounds, people and signing off",
  observer: "reads the figures of closed rounds",
};

/** The groups that a member can sit in a round for. */
export const groups = ["school-leader", "sector-body", "provider"] as const;

export type Group = (typeof groups)[number];

export const groupNames: Record<Group, string> = {
  "school-leader": "School leaders",
  "sector-body": "Sector bodies",
  provider: "Providers",
};

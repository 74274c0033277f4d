/** When the members of a round see what other members wrote on a section. */
export const sharings = ["never", "after-submitting", "after-closing"] as const;

export type Sharing = (typeof sharings)[number];

export const sharingNames: Record<Sharing, string> = {
  never: "Never",
  "after-submitting": "After submitting that section",
  "after-closing": "After the round has closed",
};

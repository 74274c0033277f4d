/** When the members of a round see what other members wrote on a section. */
export const sharings = ["never", "after-submitting", "after-closing"] as const;

export type Sharing = (typeof sharings)[number];

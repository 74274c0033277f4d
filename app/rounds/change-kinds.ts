/** What can be changed about a round that is open. */
export const roundChangeKinds = ["closed-early", "extended", "members-added"] as const;

export type RoundChangeKind = (typeof roundChangeKinds)[number];

/** Whether a comment that a finding rests on bears it out or speaks against it. */
export const stances = ["supports", "dissents"] as const;

export type Stance = (typeof stances)[number];

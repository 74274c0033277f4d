/** What an interest is: direct, where the member gains by it, or indirect, where somebody close to them does. */
export const interestKinds = ["financial", "professional", "personal", "indirect"] as const;

export type InterestKind = (typeof interestKinds)[number];

export const interestKindWords: Record<InterestKind, { name: string; hint: string }> = {
  financial: {
    name: "Direct financial",
    hint: "You are paid by, own part of, or could gain money through an organisation",
  },
  professional: {
    name: "Direct non-financial, professional",
    hint: "Your standing or your role rests on it: for example, you wrote a programme or sit on a board unpaid",
  },
  personal: {
    name: "Direct non-financial, personal",
    hint: "You could gain in another way: for example, you campaign for something",
  },
  indirect: {
    name: "Indirect",
    hint: "Somebody close to you, or the organisation you work for, could gain",
  },
};

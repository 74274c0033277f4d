/** What a comment asks of a statement, in the types of the review's change log. */
export const asks = ["support", "change", "add", "remove"] as const;

export type Ask = (typeof asks)[number];

export const askWords: Record<Ask, { name: string; hint: string }> = {
  support: { name: "Support", hint: "The statement should stay as it is" },
  change: { name: "Change", hint: "The statement should say it in other words" },
  add: { name: "Add", hint: "Something should be added" },
  remove: { name: "Remove", hint: "The statement, or part of it, should go" },
};

/** How far an official has come with a quote that could give its author away. */
export const quoteStates = ["open", "kept", "redacted"] as const;

export type QuoteState = (typeof quoteStates)[number];

export const quoteStateWords: Record<QuoteState, { name: string; told: string }> = {
  open: { name: "To look at", told: "Nobody has looked at it yet" },
  kept: { name: "Kept", told: "An official read it and lets it leave as it is" },
  redacted: { name: "Redacted", told: "Some of its words are left out where nobody is named" },
};

export function isQuoteState(text: string | null): text is QuoteState {
  return (quoteStates as readonly (string | null)[]).includes(text);
}

/** What can happen to a theme. */
export const themeEvents = ["created", "described", "merged", "split", "retired", "restored"] as const;

export type ThemeEvent = (typeof themeEvents)[number];

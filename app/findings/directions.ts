/** Where a finding points for the text it is about. */
export const directions = ["keep", "change", "open"] as const;

export type Direction = (typeof directions)[number];

export const directionWords: Record<Direction, { name: string; hint: string }> = {
  keep: { name: "Keep", hint: "The text serves this area and should stay" },
  change: { name: "Change", hint: "The text should change for this area" },
  open: { name: "No direction", hint: "The finding says what the panel holds and points neither way" },
};

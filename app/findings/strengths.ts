/** How far what the panel gave carries a finding, as its official puts it. */
export const strengths = ["strong", "moderate", "limited"] as const;

export type Strength = (typeof strengths)[number];

export const strengthWords: Record<Strength, { name: string; hint: string }> = {
  strong: { name: "Strong", hint: "Most of the panel says so, and little speaks against it" },
  moderate: { name: "Moderate", hint: "Several members say so, with some dissent or few sections behind it" },
  limited: { name: "Limited", hint: "It rests on few members, or the panel is divided" },
};

export function isStrength(text: string): text is Strength {
  return (strengths as readonly string[]).includes(text);
}

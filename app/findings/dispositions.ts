/** What DfE does with a comment, or with what a finding asks for. */
export const dispositions = ["accept", "accept-in-part", "reject", "note"] as const;

export type Disposition = (typeof dispositions)[number];

export const dispositionWords: Record<Disposition, { name: string; hint: string }> = {
  accept: { name: "Accept", hint: "DfE does what is asked for" },
  "accept-in-part": { name: "Accept in part", hint: "DfE does some of it, or does it in another way" },
  reject: { name: "Reject", hint: "DfE does not do it" },
  note: { name: "Note", hint: "It asks for nothing, or for something outside this review" },
};

export function isDisposition(text: string): text is Disposition {
  return (dispositions as readonly string[]).includes(text);
}

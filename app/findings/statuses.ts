/** How far a finding has come. Only those that are signed off leave the service unless somebody asks for drafts. */
export const statuses = ["draft", "agreed", "signed-off"] as const;

export type Status = (typeof statuses)[number];

export const statusWords: Record<Status, string> = {
  draft: "Draft",
  agreed: "Agreed",
  "signed-off": "Signed off",
};

/** What a person is here. A lead official is also an official in all that officials may do. */
export const roles = ["member", "official", "lead", "observer"] as const;

export type Role = (typeof roles)[number];

export const roleNames: Record<Role, string> = {
  member: "Panel member",
  official: "Official",
  lead: "Lead official",
  observer: "Observer",
};

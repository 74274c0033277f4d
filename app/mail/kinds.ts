/** What a message is about. */
export const mailKinds = [
  "invitation",
  "password-reset",
  "password-changed",
  "second-step-changed",
  "round-opened",
  "round-changed",
  "section-reopened",
  "reminder",
] as const;

export type MailKind = (typeof mailKinds)[number];

export const mailKindNames: Record<MailKind, string> = {
  invitation: "Invitation",
  "password-reset": "Password reset",
  "password-changed": "Password changed",
  "second-step-changed": "Signing in with a code changed",
  "round-opened": "Round open",
  "round-changed": "Round changed",
  "section-reopened": "Section reopened",
  reminder: "Reminder",
};

/** What goes to some members of a round and not to others: to whom says something about them. */
export const toSomeMembers: readonly MailKind[] = ["section-reopened", "reminder"];

/** What can name somebody other than whom it goes to: whoever invites or resets, and whom a note speaks of. */
export const namingOthers: readonly MailKind[] = ["invitation", "second-step-changed", "reminder"];

/** What somebody does to their own account. */
export const ofOneself: readonly MailKind[] = ["password-reset", "password-changed", "second-step-changed"];

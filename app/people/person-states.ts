/** How far somebody is with this service. */
export const personStates = ["invited", "expired", "revoked", "active", "disabled"] as const;

export type PersonState = (typeof personStates)[number];

export const personStateNames: Record<PersonState, string> = {
  invited: "Invited",
  expired: "Invitation expired",
  revoked: "Invitation revoked",
  active: "Active",
  disabled: "Disabled",
};

type Facts = {
  hasPassword: boolean;
  disabledAt: number | null;
  /** The newest; null where there is none. */
  invitation: { expiresAt: number; revokedAt: number | null } | null;
};

export function stateAt({ hasPassword, disabledAt, invitation }: Facts, now: number): PersonState {
  if (disabledAt !== null) return "disabled";
  if (hasPassword) return "active";
  if (invitation !== null && invitation.revokedAt !== null) return "revoked";
  return invitation !== null && now < invitation.expiresAt ? "invited" : "expired";
}

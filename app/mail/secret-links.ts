import type { MailKind } from "./kinds.ts";

// Links that open something once. A letter is of use for as long as its link works.

const hour = 3_600_000;

/** How long the link of a letter works, from when it is written. */
export const linkLasts = {
  invitation: 7 * 24 * hour,
  "password-reset": hour,
} as const satisfies Partial<Record<MailKind, number>>;

export type LinkKind = keyof typeof linkLasts;

export const linkKinds = Object.keys(linkLasts) as LinkKind[];

/** Why a letter is not sent whose link has stopped working. */
export const linkEnds = {
  expired: "Its link expired before it was sent",
  used: "It was no longer needed: a password had been set",
  replaced: "Its link was replaced before it was sent",
  revoked: "Its link was revoked before it was sent",
} as const;

export type LinkEnd = keyof typeof linkEnds;

export function hasExpired({ kind, createdAt }: { kind: MailKind; createdAt: number }, now: number): boolean {
  const lasts: Partial<Record<MailKind, number>> = linkLasts;
  return createdAt + (lasts[kind] ?? Number.POSITIVE_INFINITY) <= now;
}

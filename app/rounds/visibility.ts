import { isAllowed, may, type Reader } from "#app/people/permissions.ts";
import { isClosedAt, phaseAt, type Round } from "./round.ts";

// The one policy of who sees whose input, and when. It is pure: every fact it rests on is passed in.

export type { Reader };

/** A reader as a member of the round in question. */
export type ReaderInRound = Reader & {
  isInRound: boolean;
  /** Whether they have submitted the section that the input stands on. */
  hasSubmitted: boolean;
};

export type CommentFacts = {
  authorId: string;
  /** False: on the framework as a whole. */
  isOnSection: boolean;
  /** A comment on a section is sent with its author's first submission of that section; one on a framework at once. */
  isSent: boolean;
  isWithdrawn: boolean;
  /** Whether an interest excludes the reader from an area that the comment is for. */
  isBarredToReader: boolean;
  /** Whether interests exclude its author from every area that it is for. */
  isExcluded: boolean;
};

type RoundFacts = Pick<Round, "opensAt" | "closesAt" | "sharing" | "namesToOfficials">;

export function maySeeComment(
  reader: ReaderInRound,
  comment: CommentFacts,
  round: RoundFacts,
  now: number,
): boolean {
  if (reader.id === comment.authorId) return true;
  if (!comment.isSent) return false;
  // That it is excluded says whose it is to everybody who knows the register.
  if (isAllowed(reader.role, may.readInput)) return !comment.isExcluded || mayLinkInterests(reader, round);
  if (!isAllowed(reader.role, may.comment) || !reader.isInRound || comment.isWithdrawn) return false;
  if (comment.isBarredToReader || comment.isExcluded) return false;
  if (!comment.isOnSection) return isClosedAt(round, now);
  return reader.hasSubmitted && isSharedAt(round, now);
}

function isSharedAt(round: RoundFacts, now: number): boolean {
  switch (round.sharing) {
    case "never":
      return false;
    case "after-submitting":
      return true;
    case "after-closing":
      return isClosedAt(round, now);
  }
}

/** The answers, reasons and comments of all members; drafts are never among them. */
export function mayReadInput(reader: Reader, round: RoundFacts, now: number): boolean {
  return isAllowed(reader.role, may.readInput) && phaseAt(round, now) !== "planned";
}

/** What the answers say together. Officials read it live; an observer once the round has closed. */
export function mayReadFigures(reader: Reader, round: RoundFacts, now: number): boolean {
  if (!isAllowed(reader.role, may.readFigures)) return false;
  return isAllowed(reader.role, may.readInput) ? phaseAt(round, now) !== "planned" : isClosedAt(round, now);
}

/** Fewer counted scores than this are no group: an observer is not shown their figures. */
export const leastCountedForObservers = 5;

export function mayReadFiguresOf(reader: Reader, counted: number): boolean {
  return isAllowed(reader.role, may.readInput) || counted >= leastCountedForObservers;
}

/**
 * Interests beside what their members wrote, and what they exclude. The register names members, so that an interest
 * beside an answer would name who gave it: it stands there only for those who may know names.
 */
export function mayLinkInterests(reader: Reader, round: RoundFacts): boolean {
  return isAllowed(reader.role, may.readRegister) && mayKnowNames(reader, round);
}

export function mayKnowNames(reader: Reader, round: RoundFacts): boolean {
  return isAllowed(reader.role, may.readNames) && round.namesToOfficials;
}

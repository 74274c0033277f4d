import { type MailKind, toSomeMembers } from "#app/mail/kinds.ts";
import { isAllowed, may, type Reader } from "#app/people/permissions.ts";
import { pseudonym } from "./pseudonym.ts";
import { isClosedAt, isOpenAt, phaseAt, type Round } from "./round.ts";

// The one policy of who sees whose input, and when. It is pure: every fact it rests on is passed in.

export type { Reader };

/** A reader as a member of the round in question. */
export type ReaderInRound = Reader & {
  isInRound: boolean;
  /** Whether they have submitted the section that the input stands on. */
  hasSubmitted: boolean;
  /** Whether they are a member of a round that has opened and follows this one. */
  isInRoundAfter?: boolean;
};

export type CommentState = {
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

export type CommentFacts = CommentState & { authorId: string };

type RoundFacts = Pick<Round, "opensAt" | "closesAt" | "sharing" | "namesToOfficials">;

export function maySeeComment(
  reader: ReaderInRound,
  comment: CommentFacts,
  round: RoundFacts,
  now: number,
): boolean {
  return (
    reader.id === comment.authorId ||
    reachesOthers(reader, comment, round, now) ||
    reachesRoundAfter(reader, comment, round, now)
  );
}

/** The members of a round that follows read what was sent on the sections of this one, whatever its sharing. */
function reachesRoundAfter(
  reader: ReaderInRound,
  { isSent, isOnSection, isWithdrawn, isBarredToReader, isExcluded }: CommentState,
  round: RoundFacts,
  now: number,
): boolean {
  if (!isSent || !isOnSection || isWithdrawn || isBarredToReader || isExcluded) return false;
  return mayReadRoundBefore(reader, round, now);
}

/** What the panel said of a section in a round that has closed, told to the members of a round that follows it. */
function mayReadRoundBefore(
  reader: Pick<ReaderInRound, "role" | "isInRoundAfter">,
  before: RoundFacts,
  now: number,
): boolean {
  return reader.isInRoundAfter === true && isAllowed(reader.role, may.assess) && isClosedAt(before, now);
}

/** How often each answer was given in a cell there. Of fewer counted scores a member could tell whose they are. */
export function mayReadCountsOfRoundBefore(
  reader: Pick<ReaderInRound, "role" | "isInRoundAfter">,
  before: RoundFacts,
  cell: { counted: number; isBarredToReader: boolean },
  now: number,
): boolean {
  if (cell.isBarredToReader || cell.counted < leastCountedForMembers) return false;
  return mayReadRoundBefore(reader, before, now);
}

/** Whether it may be seen by somebody who did not write it. */
function reachesOthers(
  reader: ReaderInRound,
  comment: CommentState,
  round: RoundFacts,
  now: number,
): boolean {
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

/**
 * The replies to a comment. They are others' words for the comment's author too, who sees them where another member in
 * their place would; they go with a comment that is withdrawn.
 */
export function maySeeReplies(
  reader: ReaderInRound,
  comment: CommentState,
  round: RoundFacts,
  now: number,
): boolean {
  return !comment.isWithdrawn && reachesOthers(reader, comment, round, now);
}

/** Members reply while the round is open, which is of use only where they see one another's comments by then. */
export function mayReply(
  reader: ReaderInRound,
  comment: CommentState,
  round: RoundFacts,
  now: number,
): boolean {
  return (
    isAllowed(reader.role, may.comment) && isOpenAt(round, now) && maySeeReplies(reader, comment, round, now)
  );
}

/** One of the replies to a comment whose replies may be seen: its author sees it for good, others until it is withdrawn. */
export function maySeeReply(reader: Reader, reply: { authorId: string; isWithdrawn: boolean }): boolean {
  return reader.id === reply.authorId || !reply.isWithdrawn;
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

/** Whether what members submit reaches the reader several members at a time, so that they cannot tell who has submitted what. */
export function readsInBatches(reader: Reader, round: RoundFacts): boolean {
  return isAllowed(reader.role, may.readFigures) && !mayKnowNames(reader, round);
}

/** Fewer counted scores than this of the round before are not shown to members. */
export const leastCountedForMembers = 5;

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

/** Which members of a round were sent a message. Where it goes to all of them it says nothing of anybody. */
export function mayKnowRecipients(reader: Reader, round: RoundFacts, kind: MailKind): boolean {
  return !toSomeMembers.includes(kind) || mayKnowNames(reader, round);
}

/**
 * The figures without some members, or of some alone. What is left out can be worked out from the difference, and one
 * such view rests on interests: they are for those who may know whose input it is and may link interests to it.
 */
export function mayReadViews(reader: Reader, round: RoundFacts, now: number): boolean {
  return mayReadInput(reader, round, now) && mayKnowNames(reader, round) && mayLinkInterests(reader, round);
}

/** Typing in what a member gave on paper tells whose it is, and is for as long as the member could enter it themselves. */
export function mayEnterPaperForms(reader: Reader, round: RoundFacts, now: number): boolean {
  return isAllowed(reader.role, may.enterPaperForms) && isOpenAt(round, now) && mayKnowNames(reader, round);
}

/** A member as the reader is told of them: by nothing between members, else by the name or the pseudonym. */
export function authorAs(
  reader: Reader,
  round: RoundFacts,
  { name, letter }: { name: string; letter: string },
): string | null {
  if (reader.role === "member") return null;
  return mayKnowNames(reader, round) ? name : pseudonym(letter);
}

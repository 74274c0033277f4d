import { may } from "#app/people/permissions.ts";
import { type Role, roles } from "#app/people/roles.ts";
import { leastInBatch } from "./batches.ts";
import type { Setting } from "./plan.ts";
import type { Phase, Round } from "./round.ts";
import {
  type CommentFacts,
  leastCountedForMembers,
  leastCountedForObservers,
  mayKnowNames,
  mayReadCountsOfRoundBefore,
  mayReadFigures,
  mayReadInput,
  maySeeComment,
} from "./visibility.ts";

// What a round's settings mean for who sees what, in words. The sentences are made from what the policy answers when it
// is asked about such a round, so that they cannot promise anything else.

type Settings = Pick<Round, "sharing" | "namesToOfficials">;
type Asked = Settings & Pick<Round, "opensAt" | "closesAt">;

/** One sentence for each setting. */
export function whoSeesWhat(settings: Settings): Record<Setting, string> {
  const round: Asked = { ...settings, opensAt: moments.open, closesAt: moments.closed };
  const live = listed(readersOfFigures(round, "open"));
  const later = listed(
    readersOfFigures(round, "closed").filter((role) => !readersOfFigures(round, "open").includes(role)),
  );
  return {
    title: "Everyone who reads anything of this round sees its title.",
    followsId: onFollowing(round),
    frameworks: `${opening(listed(may.readFrameworks))} can read every framework at any time, whether a round covers it or not.`,
    members: `Only ${listed(may.runRounds)} see this list, and no member is told who else is in the round.`,
    opensAt: `Before this moment only ${listed(may.runRounds)} see the round; from then on its members can write, and ${listed(readersOfInput(round, "open"))} read what has been submitted as it comes in.`,
    closesAt: `From this moment on members can read but not write, and ${later} see the figures that rest on at least ${leastCountedForObservers} scores.`,
    sharing: onSharing(round),
    namesToOfficials: onNames(round),
    rule: `Members see the rule on the pages of their frameworks; beside the figures ${live} see it from the opening on, and ${later} from the closing on.`,
  };
}

/** A moment in each phase of the round that is asked about. */
const moments: Record<Phase, number> = { planned: 0, open: 1, closed: 2 };

function onSharing(round: Asked): string {
  const onSections = {
    "at once":
      "see other members’ comments on a section as soon as they have submitted that section themselves",
    "after closing":
      "see other members’ comments on a section when the round has closed, if they have submitted that section themselves",
    never: "never see what other members write on a section",
  }[whenShared(round, true)];
  const onFrameworks = {
    "at once": "see comments on a framework as a whole as soon as they are sent",
    "after closing": "see comments on a framework as a whole when the round has closed",
    never: "never see comments on a framework as a whole",
  }[whenShared(round, false)];
  const member = { id: "reader", role: "member" } as const;
  const sealed = [
    !mayKnowNames(member, round) && "names",
    !readersOfInput(round, "closed").includes(member.role) && "single answers",
  ].filter((one) => one !== false);
  const after = shownAfter(round);
  const exception =
    after.length === 0
      ? ""
      : `, except that the members of a round that follows this one see ${after.join(" and ")}`;
  return `Members ${onSections}, and ${onFrameworks}${exception}; ${inWords(sealed)} of other members are never shown to them.`;
}

function onFollowing(round: Asked): string {
  const after = shownAfter(round);
  const shown = after.length === 0 ? "" : `, and of the round that this one follows ${after.join(" and ")}`;
  return `Each member sees their own earlier answers, which nobody else in the panel does${shown}, whatever that round says of sharing and without names.`;
}

/** What the members of a round that follows are shown of this one once it has closed. */
function shownAfter(round: Asked): string[] {
  const member = {
    id: "reader",
    role: "member",
    isInRound: false,
    hasSubmitted: false,
    isInRoundAfter: true,
  } as const;
  const cell = { counted: leastCountedForMembers, isBarredToReader: false };
  const counts = mayReadCountsOfRoundBefore(member, round, cell, moments.closed);
  return [
    maySeeComment(member, sentComment(true), round, moments.closed) && "the comments on its sections",
    counts && `how often each answer was given where at least ${leastCountedForMembers} scores were counted`,
  ].filter((one) => one !== false);
}

function sentComment(isOnSection: boolean): CommentFacts {
  return {
    authorId: "author",
    isOnSection,
    isSent: true,
    isWithdrawn: false,
    isBarredToReader: false,
    isExcluded: false,
  };
}

type When = "at once" | "after closing" | "never";

/** When a member who has done what the policy asks of them sees another's comment. */
function whenShared(round: Asked, isOnSection: boolean): When {
  const isSeenIn = (phase: Phase) =>
    maySeeComment(
      { id: "reader", role: "member", isInRound: true, hasSubmitted: true },
      sentComment(isOnSection),
      round,
      moments[phase],
    );
  if (isSeenIn("open")) return "at once";
  return isSeenIn("closed") ? "after closing" : "never";
}

function onNames(round: Asked): string {
  const readers = readersOfInput(round, "open");
  const told = readers.filter((role) => mayKnowNames({ id: "reader", role }, round));
  if (told.length > 0)
    return `${opening(listed(told))} see who gave which answer and wrote which comment; nobody else does.`;
  return `${opening(listed(readers))} see answers and comments under letters (“Panel member C”), without times and ${leastInBatch} members or more at a time; nobody is told whose they are.`;
}

function readersOfInput(round: Asked, phase: Phase): Role[] {
  return roles.filter((role) => mayReadInput({ id: "reader", role }, round, moments[phase]));
}

function readersOfFigures(round: Asked, phase: Phase): Role[] {
  return roles.filter((role) => mayReadFigures({ id: "reader", role }, round, moments[phase]));
}

const several: Record<Role, string> = {
  member: "members",
  official: "officials",
  lead: "lead officials",
  observer: "observers",
};

/** "officials and lead officials" */
function listed(some: readonly Role[]): string {
  return inWords(some.map((role) => several[role]));
}

function inWords(some: readonly string[]): string {
  return new Intl.ListFormat("en-GB").format(some);
}

function opening(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

import { and, asc, eq, gt, isNull, sql } from "drizzle-orm";
import { record } from "#app/audit/audit.server.ts";
import type { Actor } from "#app/people/session.server.ts";
import { db, inOneTransaction } from "#db/client.server.ts";
import { assessment, comment, edition, round, roundMember, section } from "#db/schema.server.ts";
import {
  type Assignment,
  askedOf,
  assignmentOf,
  putAssignment,
  putGroup,
  putPart,
} from "./assignment.server.ts";
import { partsIn } from "./part.server.ts";
import { frameworksOf, writingMoment } from "./round.server.ts";
import { isClosedAt, phaseAt } from "./round.ts";

/** A round that has not closed, in which a member has a seat. */
export type SeatAhead = {
  id: number;
  title: string;
  /**
   * In an open round that hides names a seat keeps the frameworks it has: what is shown of them before and after would
   * differ by one member's answers.
   */
  isKept: boolean;
};

/** What a change of a member's assignment reaches: the rounds that are planned or open, the earliest first. */
export function seatsAhead(memberId: string, now: number): SeatAhead[] {
  return db
    .select({ round })
    .from(roundMember)
    .innerJoin(round, eq(round.id, roundMember.roundId))
    .where(and(eq(roundMember.memberId, memberId), gt(round.closesAt, now)))
    .orderBy(asc(round.opensAt), asc(round.id))
    .all()
    .filter(({ round: one }) => !isClosedAt(one, writingMoment(one, now)))
    .map(({ round: one }) => ({
      id: one.id,
      title: one.title,
      isKept: phaseAt(one, now) === "open" && !one.namesToOfficials,
    }));
}

export type ReassignmentOutcome =
  | { kind: "written" }
  /** Changed elsewhere since the form was made. */
  | { kind: "conflict" }
  /** A seat there would be about none of the round's frameworks. */
  | { kind: "nothing-left"; round: string }
  /** The member has sent something on a framework that would be taken away. */
  | { kind: "given"; round: string; framework: string };

/**
 * Changes what a member is asked about and whom they speak for, from now on and in the rounds that have not closed.
 * @param version of the assignment that the form was made from; "" counts as the stored one
 */
export function reassign(
  actor: Actor,
  memberId: string,
  wanted: Assignment,
  version: string,
  now: number,
): ReassignmentOutcome {
  return inOneTransaction(() => {
    const before = assignmentOf(memberId);
    if (version !== "" && version !== versionOf(before)) return { kind: "conflict" };
    if (versionOf(wanted) === versionOf(before)) return { kind: "written" };
    const ahead = seatsAhead(memberId, now);
    const changing = ahead.filter(({ isKept }) => !isKept);
    const problem = changing.map((one) => whyNot(one, memberId, wanted)).find((one) => one !== null);
    if (problem) return problem;

    putAssignment(memberId, wanted);
    for (const { id } of changing) putPart(id, memberId, frameworksOf(id));
    if (wanted.group !== before.group) for (const { id } of ahead) putGroup(id, memberId, wanted.group);
    record({
      at: now,
      actorId: actor.id,
      action: "assignment changed",
      object: `person ${memberId}`,
      detail: { rounds: changing.map(({ id }) => id).join(" ") },
      before: recordable(before),
      after: recordable(wanted),
    });
    return { kind: "written" };
  });
}

function recordable({ frameworks, group }: Assignment) {
  return { frameworks: frameworks.toSorted().join(" ") || "all", group };
}

/** Tells whether a form was made from what is stored now. */
export function versionOf(assignment: Assignment): string {
  return Object.values(recordable(assignment)).join("/");
}

function whyNot({ id, title }: SeatAhead, memberId: string, wanted: Assignment): ReassignmentOutcome | null {
  const ofRound = frameworksOf(id);
  const left = askedOf(wanted, ofRound);
  if (left.length === 0) return { kind: "nothing-left", round: title };
  const taken = (partsIn(id).get(memberId) ?? ofRound).filter((code) => !left.includes(code));
  const framework = taken.find((code) => hasGiven(id, memberId, code));
  return framework === undefined ? null : { kind: "given", round: title, framework };
}

const worked = db
  .select({ one: sql`1` })
  .from(assessment)
  .innerJoin(section, eq(section.id, assessment.sectionId))
  .innerJoin(edition, eq(edition.id, section.editionId))
  .where(
    and(
      eq(assessment.roundId, sql.placeholder("roundId")),
      eq(assessment.memberId, sql.placeholder("memberId")),
      eq(edition.frameworkCode, sql.placeholder("framework")),
      gt(assessment.submissions, 0),
    ),
  )
  .prepare();

const commented = db
  .select({ one: sql`1` })
  .from(comment)
  .innerJoin(edition, eq(edition.id, comment.editionId))
  .where(
    and(
      eq(comment.roundId, sql.placeholder("roundId")),
      eq(comment.authorId, sql.placeholder("memberId")),
      isNull(comment.sectionId),
      eq(edition.frameworkCode, sql.placeholder("framework")),
    ),
  )
  .prepare();

/** Whether a member has sent anything on a framework in a round. What they have begun is nobody else's business: it stays. */
function hasGiven(roundId: number, memberId: string, framework: string): boolean {
  const asked = { roundId, memberId, framework };
  return worked.get(asked) !== undefined || commented.get(asked) !== undefined;
}

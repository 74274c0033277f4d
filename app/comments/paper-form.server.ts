import type { Actor } from "#app/people/session.server.ts";
import type { SectionPlace } from "#app/rounds/place.server.ts";
import { isStillOpen } from "#app/rounds/round.server.ts";
import { mayEnterPaperForms } from "#app/rounds/visibility.ts";
import { type Outcome, standingOn, submitAssessment } from "#app/scores/assessment.server.ts";
import type { Answers } from "#app/scores/assessment.ts";
import { inOneTransaction } from "#db/client.server.ts";
import { addComment, type NewComment } from "./comment.server.ts";

/** What a member gave on paper for one section. */
export type PaperForm = { answers: Answers; comment: NewComment | null };

export type PaperFormOutcome =
  | Exclude<Outcome, { kind: "conflict" }>
  /** The member has submitted the section, or it was typed in for them before. */
  | { kind: "given-already" };

/**
 * Submits a section in a member's name, with what stands on their paper form. What they have begun themselves stays theirs.
 * @param place as it stands to the member
 * @param editionId the text that was read; null counts as the one that is read now
 */
export function enterPaperForm(
  actor: Actor,
  member: Actor,
  place: SectionPlace,
  { answers, comment }: PaperForm,
  editionId: number | null,
  now: number,
): PaperFormOutcome {
  return inOneTransaction(() => {
    const { round, section } = place;
    if (!round || !isStillOpen(round.id, now) || !mayEnterPaperForms(actor, round, now))
      return { kind: "closed" };
    if (standingOn(member.id, round.id, section.id).hasSubmitted) return { kind: "given-already" };
    const outcome = submitAssessment(member, place, answers, { revision: null, editionId }, now, actor);
    if (outcome.kind === "conflict") throw new Error("A form that knows of no revision met another one");
    if (outcome.kind !== "written" || !comment) return outcome;
    const added = addComment(member, place, comment, editionId, now, actor);
    if (added.kind !== "written")
      throw new Error(`The section was taken and the comment was not: ${added.kind}`);
    return outcome;
  });
}

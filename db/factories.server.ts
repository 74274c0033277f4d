import { type Anchor, anchorQuote } from "#app/comments/anchor.ts";
import { addComment, type CommentPlace, type CommentWords } from "#app/comments/comment.server.ts";
import { addReply } from "#app/comments/reply.server.ts";
import { recordAssessment } from "#app/evidence/evidence-assessment.server.ts";
import { type EvidenceAssessment, evidencePartner } from "#app/evidence/evidence-assessment.ts";
import { attachWork } from "#app/evidence/reference.server.ts";
import type { Work } from "#app/evidence/reference.ts";
import { statementCoded } from "#app/evidence/references.server.ts";
import { takeSnapshot } from "#app/exports/snapshot.server.ts";
import { answerComments } from "#app/findings/disposition.server.ts";
import type { Disposition } from "#app/findings/dispositions.ts";
import {
  askForViews,
  type Decision,
  decide as decideFinding,
  type FindingWords,
  type Grounds,
  writeFinding,
} from "#app/findings/finding.server.ts";
import { writeView } from "#app/findings/minority-view.server.ts";
import { reviewComments } from "#app/findings/review-comments.server.ts";
import { signFindingOff } from "#app/findings/sign-off.server.ts";
import { createTheme } from "#app/findings/theme.server.ts";
import type { ThemeWords } from "#app/findings/theme.ts";
import { addLinks } from "#app/findings/theme-link.server.ts";
import { sectionNumbered, statementsOf } from "#app/framework/edition.server.ts";
import { declareAll } from "#app/interests/declaration.server.ts";
import { declareInterest, ownStanding } from "#app/interests/interest.server.ts";
import type { InterestWords } from "#app/interests/interest.ts";
import { recordOutcome } from "#app/interests/outcome.server.ts";
import type { InterestOutcome } from "#app/interests/outcomes.ts";
import { isAllowed, may } from "#app/people/permissions.ts";
import { addPerson } from "#app/people/person.server.ts";
import type { Role } from "#app/people/roles.ts";
import type { Actor } from "#app/people/session.server.ts";
import { acceptTerms } from "#app/people/terms.server.ts";
import { termsVersion } from "#app/people/terms.ts";
import { standardRule } from "#app/rounds/agreement-rule.ts";
import { closeEarly } from "#app/rounds/change.server.ts";
import { setGroups } from "#app/rounds/groups.server.ts";
import { type Group, groups } from "#app/rounds/groups.ts";
import { placeOfMember, type SectionPlace } from "#app/rounds/place.server.ts";
import { reopen } from "#app/rounds/reopening.server.ts";
import { addRound, editionIn, roundOf } from "#app/rounds/round.server.ts";
import type { Round } from "#app/rounds/round.ts";
import { type Outcome, saveDraft, submitAssessment } from "#app/scores/assessment.server.ts";
import { type Answers, answersFrom } from "#app/scores/assessment.ts";
import type { Answer } from "#app/scores/scale.ts";
import { sqlite } from "./client.server.ts";

// What the tests, the journeys and the demonstration are all made with. Each calls the concept that the pages call, so
// nothing can be made here that could not be made there.

export const day = 86_400_000;

type PersonGiven = {
  email: string;
  name?: string;
  role: Role;
  at?: number;
  /** Somebody who has not accepted the terms and declared nothing; else a member has, unless of the round that asks. */
  isNew?: boolean;
  interests?: readonly Partial<InterestWords>[];
};

/** Empties tables in this order, the record among them, which by itself refuses it. */
export function emptyTables(...tables: string[]): void {
  const guard = "audit_event_is_not_deleted";
  const made = sqlite
    .prepare<[string], string>("SELECT sql FROM sqlite_master WHERE name = ?")
    .pluck()
    .get(guard);
  const deletions = tables.map((table) => `DELETE FROM ${table};`).join("");
  sqlite.exec(`DROP TRIGGER ${guard}; ${deletions} ${made}`);
}

export function makePerson(given: PersonGiven): Actor {
  const { email, name = given.email.split("@")[0]!, role, at = 0, isNew = false, interests = [] } = given;
  const { id } = addPerson({ email, name, role, at });
  const actor = { id, email, name, role };
  if (isNew || !isAllowed(role, may.declareInterests)) return actor;
  acceptTerms(actor, termsVersion, at);
  for (const words of interests) interest(actor, words, at);
  declareCurrent(actor, at);
  return actor;
}

/** Declares an interest and returns its id. */
export function interest(actor: Actor, some: Partial<InterestWords>, now: number): string {
  const words: InterestWords = {
    kind: "financial",
    organisation: "Cromer Learning",
    description: "Paid to design a programme",
    frameworks: [],
    areas: [],
    since: null,
    ...some,
  };
  return declareInterest(actor, words, now);
}

export function decide(
  lead: Actor,
  interest: string,
  outcome: InterestOutcome,
  now: number,
  reason = "A reason",
): void {
  written(recordOutcome(lead, interest, { outcome, reason }, null, now));
}

/** Declares an interest and records its outcome; returns its id. */
export function decidedInterest(
  lead: Actor,
  member: Actor,
  outcome: InterestOutcome,
  some: Partial<InterestWords>,
  now: number,
): string {
  const id = interest(member, some, now);
  decide(lead, id, outcome, now);
  return id;
}

/** Says that the member's interests, or none, are all there are. */
export function declareCurrent(actor: Actor, now: number): void {
  if (!declareAll(actor, ownStanding(actor).length === 0, now)) throw new Error("Not declared");
}

type RoundGiven = Partial<Omit<Parameters<typeof addRound>[0], "members">> & {
  members: readonly Actor[];
  /** Whether its members have not been asked for their interests at its opening yet; else they have answered. */
  isUnanswered?: boolean;
  /** Who of its members sits there for which group. */
  groups?: Partial<Record<Group, readonly Actor[]>>;
};

export function makeRound(given: RoundGiven): Round {
  const { members, isUnanswered = false, groups: seated = {}, ...rest } = given;
  const round = addRound(
    {
      title: "Round 1",
      opensAt: 0,
      closesAt: 30 * day,
      sharing: "after-submitting",
      namesToOfficials: true,
      rule: standardRule,
      frameworks: ["npqsl"],
      ...rest,
      members: members.map((member) => member.id),
    },
    0,
  );
  const seats = groups.flatMap((group) => (seated[group] ?? []).map(({ id }) => [id, group] as const));
  setGroups(round.id, new Map(seats), null, 0);
  if (!isUnanswered) {
    for (const member of members)
      if (isAllowed(member.role, may.declareInterests)) declareCurrent(member, round.opensAt);
  }
  return round;
}

/** The place that a section's page of this round would show to the actor. */
export function placeOf(
  actor: Actor,
  round: Round,
  framework: string,
  number: number,
  now: number,
): SectionPlace {
  const edition = editionIn(round.id, framework)!;
  return placeOfMember(actor, round, sectionNumbered(edition.id, number)!, now);
}

/** Closes an open round, as its page does. */
export function closeRound(lead: Actor, { id }: Round, now: number): void {
  if (!closeEarly(lead, id, "A reason", now)) throw new Error("Not closed");
  takeSnapshot(roundOf(id), now);
}

/** Reopens the section of a closed round for one member. */
export function reopenSection(
  lead: Actor,
  place: SectionPlace,
  member: Actor,
  until: number,
  now: number,
): void {
  const round = place.round!;
  takeSnapshot(round, now);
  const given = { roundId: round.id, sectionId: place.section.id, memberId: member.id, reason: "A reason" };
  if (!reopen(lead, { ...given, until }, now)) throw new Error("Not reopened");
}

/** The same score for every area, with a reason, unless some are given otherwise. */
export function answersOf(answer: Answer, reason = "A reason", some: Partial<Answers> = {}): Answers {
  return { ...answersFrom(() => ({ answer, reason })), ...some };
}

const unread = { revision: null, editionId: null };

export function submit(actor: Actor, place: SectionPlace, answers: Answers, now: number): Outcome {
  return written(submitAssessment(actor, place, answers, unread, now));
}

export function draft(actor: Actor, place: SectionPlace, answers: Answers, now: number): Outcome {
  return written(saveDraft(actor, place, answers, unread, now));
}

type CommentGiven = Partial<CommentWords> & { on?: string; quote?: string };

/** Adds a comment and returns its id. */
export function comment(actor: Actor, place: CommentPlace, given: CommentGiven, now: number): string {
  const { on, quote, ...words } = given;
  const statement =
    place.section && on ? (statementsOf(place.section.id).find((one) => one.code === on) ?? null) : null;
  if (on && !statement) throw new Error(`No statement ${on}`);
  const outcome = addComment(
    actor,
    place,
    {
      kind: "other",
      areas: ["send"],
      body: "A comment",
      proposedWording: null,
      ...words,
      statement,
      anchor: quote ? anchored(statement!.text, quote) : null,
    },
    null,
    now,
  );
  return written(outcome).id;
}

/** Adds a reply to a comment and returns its id. */
export function reply(actor: Actor, commentId: string, body: string, now: number): string {
  return written(addReply(actor, commentId, body, now)).id;
}

/** Makes a theme and returns its id. */
export function makeTheme(actor: Actor, given: Partial<ThemeWords>, now: number): string {
  return written(createTheme(actor, { name: "A theme", definition: "", ...given }, now)).id;
}

/** Puts a theme on a comment, or on these words of it, and returns the id of the link. */
export function tag(actor: Actor, theme: string, commentId: string, now: number, quote?: string): number {
  return tagAll(actor, theme, [{ commentId, quote }], now)[0]!;
}

/** The same with several comments. */
export function tagAll(
  actor: Actor,
  theme: string,
  on: readonly { commentId: string; quote?: string }[],
  now: number,
): number[] {
  const bodies = new Map(reviewComments(actor, now).map(({ id, body }) => [id, body]));
  const words = on.map(({ commentId, quote }) => {
    const passage = quote === undefined ? null : anchored(bodies.get(commentId) ?? "", quote);
    return { commentId, passage, version: null };
  });
  return written(addLinks(actor, [theme], words, now)).links;
}

/** Writes a finding that rests on these scores, comments and themes, and returns its id. */
export function makeFinding(
  official: Actor,
  given: Partial<Omit<FindingWords, "isAgreed">> &
    Partial<Grounds> & { decision?: Decision; isAgreed?: boolean },
  now: number,
): number {
  const { comments = [], themes = [], cells = [], decision, ...some } = given;
  const words: FindingWords = {
    area: "send",
    statement: "A finding",
    direction: "change",
    strength: "moderate",
    ownerId: official.id,
    scope: [],
    departureReason: "",
    oneVoiceReason: "",
    isAgreed: true,
    ...some,
  };
  const id = writeFinding(official, words, { comments, themes, cells }, now);
  if (decision) written(decideFinding(official, id, decision, null, now));
  return id;
}

/** Asks the panel about a finding; a member who does not share it says so. */
export function minorityView(
  official: Actor,
  findingId: number,
  member: Actor,
  words: string,
  now: number,
): void {
  askForViews(official, findingId, now);
  written(writeView(member, findingId, words, null, now));
}

/** Signs a finding off, for which nothing may be missing. */
export function signOff(lead: Actor, findingId: number, now: number): void {
  const outcome = signFindingOff(lead, findingId, null, now);
  if (outcome.kind !== "signed") throw new Error(JSON.stringify(outcome));
}

/** Says what DfE does with comments. */
export function answerComment(
  official: Actor,
  commentIds: readonly string[],
  disposition: Disposition,
  now: number,
  reason = "A reason",
): void {
  written(answerComments(official, commentIds, { disposition, reason }, now));
}

/** Lets a statement of an edition rest on a work, and returns the id of the reference. */
export function attachReference(
  official: Actor,
  { id: editionId }: { id: number },
  on: string,
  some: Partial<Work>,
  now: number,
): string {
  const work: Work = { citation: "A citation", link: null, doi: null, year: null, ...some };
  return attachWork(official, statementOn(editionId, on), work, now).referenceId;
}

/** Records what the evidence partner holds of a statement, or of a reference that is given. */
export function assessEvidence(
  official: Actor,
  of: { statementId: number } | { referenceId: string },
  some: Partial<EvidenceAssessment>,
  now: number,
): void {
  const given: EvidenceAssessment = {
    assessor: evidencePartner,
    verdict: "supported",
    padlocks: null,
    words: "",
    assessedOn: null,
    ...some,
  };
  const whole = "statementId" in of ? { ...of, referenceId: null } : { ...of, statementId: null };
  written(recordAssessment(official, whole, given, now));
}

/** The id of the statement of an edition with this code. */
export function statementOn(editionId: number, code: string): number {
  const found = statementCoded(editionId, code);
  if (!found) throw new Error(`No statement ${code}`);
  return found.id;
}

function anchored(text: string, quote: string): Anchor {
  const found = anchorQuote(text, quote);
  if ("problem" in found) throw new Error(`“${quote}”: ${found.problem}`);
  return found.anchor;
}

function written<T extends { kind: string }>(outcome: T): Extract<T, { kind: "written" }> {
  if (outcome.kind !== "written") throw new Error(`Not written: ${outcome.kind}`);
  return outcome as Extract<T, { kind: "written" }>;
}

/** A crawl or a measurement asks more often than anybody may: nobody is refused for it in this database. */
export function liftLimits(): void {
  sqlite.exec(
    "CREATE TRIGGER limits_lifted AFTER UPDATE ON rate_limit WHEN new.points > 40 BEGIN UPDATE rate_limit SET points = 0 WHERE key = new.key; END",
  );
}

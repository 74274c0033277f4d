import { and, eq, gt, isNull, lte, notInArray, sql } from "drizzle-orm";
import { allFrameworks, editionOf, sectionWithId } from "#app/framework/edition.server.ts";
import { sectionPath } from "#app/framework/paths.ts";
import type { MailKind } from "#app/mail/kinds.ts";
import { post, publicOrigin } from "#app/mail/mail.server.ts";
import { momentInWords } from "#app/ui/moment.ts";
import { db, inOneTransaction } from "#db/client.server.ts";
import { mail, person, round, roundMember } from "#db/schema.server.ts";
import { deadlineOf } from "./deadline.server.ts";
import { frameworksOf, isStillOpen, roundOf } from "./round.server.ts";
import type { Round } from "./round.ts";
import { sectionInRound } from "./sections.server.ts";

// What members are written about a round. It is made of what every member of the round may know, and of nothing that
// anybody wrote or scored.

const inUse = and(isNull(person.disabledAt), isNull(person.pseudonymisedAt));

/** Tells every member of a round that is open now and who has not been told. A round that opens by itself is one too. */
export function tellOpenings(now: number): void {
  const open = db
    .select({ id: round.id })
    .from(round)
    .where(and(lte(round.opensAt, now), gt(round.closesAt, now)))
    .all()
    .map(({ id }) => roundOf(id))
    .filter((one) => untoldOf(one).length > 0);
  // Asked every moment: who has nothing to say does not wait for those who write.
  if (open.length === 0) return;
  inOneTransaction(() => {
    for (const { id } of open) if (isStillOpen(id, now)) tellOpening(roundOf(id), now);
  });
}

/** The members of an open round to whom nothing was posted when it opened. */
function untoldOf(open: Round): string[] {
  const told = db
    .select({ id: mail.personId })
    .from(mail)
    // The moment first, for it is what the messages are found by.
    .where(
      and(
        sql`${mail.createdAt} >= ${open.opensAt}`,
        eq(mail.roundId, open.id),
        eq(mail.kind, "round-opened"),
      ),
    );
  return db
    .select({ id: person.id })
    .from(roundMember)
    .innerJoin(person, eq(person.id, roundMember.memberId))
    .where(and(eq(roundMember.roundId, open.id), inUse, notInArray(person.id, told)))
    .all()
    .map(({ id }) => id);
}

/** Tells the members of an open round that it is, each of them once. Call it inside the transaction of its cause. */
export function tellOpening(open: Round, now: number): void {
  const untold = untoldOf(open);
  if (untold.length === 0) return;
  const until = momentInWords(open.closesAt);
  const message = {
    subject: `${open.title} is open until ${until}`,
    body: inParagraphs(
      `${open.title} is open. You can read, comment and score until ${until} (UK time).`,
      `It is about:\n${frameworkNames(open.id)
        .map((name) => `- ${name}`)
        .join("\n")}`,
      `Sign in to take part:\n${publicOrigin()}/`,
      "If you have not signed in before, use the link in your invitation first.",
      "The attached file adds the deadline to your calendar.",
    ),
    calendar: deadlineOf(open, now),
  };
  for (const id of untold) tell(id, "round-opened", open, message, now);
}

/** Tells the members of a round that its closing has moved. Call it inside the transaction of the change. */
export function tellNewClosing(roundId: number, before: number, now: number): void {
  const changed = roundOf(roundId);
  const until = momentInWords(changed.closesAt);
  const message =
    changed.closesAt > now
      ? {
          subject: `${changed.title} is now open until ${until}`,
          body: inParagraphs(
            `${changed.title} was to close on ${momentInWords(before)}. It is now open until ${until} (UK time).`,
            `Go on with your review:\n${publicOrigin()}/`,
            "If you have put the deadline into your calendar, the attached file moves it.",
          ),
        }
      : {
          subject: `${changed.title} has closed`,
          body: inParagraphs(
            `${changed.title} closed on ${until} (UK time), earlier than was planned. What you have submitted counts. What you had begun and not submitted does not.`,
            `You can still read it:\n${publicOrigin()}/`,
            "If you have put the deadline into your calendar, the attached file moves it.",
          ),
        };
  const calendar = deadlineOf(changed, now);
  const members = db
    .select({ id: person.id })
    .from(roundMember)
    .innerJoin(person, eq(person.id, roundMember.memberId))
    .where(and(eq(roundMember.roundId, roundId), inUse))
    .all();
  for (const { id } of members) tell(id, "round-changed", changed, { ...message, calendar }, now);
}

/** Tells a member that a section is open for them again. Call it inside the transaction of the reopening. */
export function tellReopening(
  {
    roundId,
    sectionId,
    memberId,
    until,
  }: Record<"roundId" | "sectionId" | "until", number> & { memberId: string },
  now: number,
): void {
  const reopened = roundOf(roundId);
  const { number, editionId } = sectionWithId(sectionId)!;
  const path = sectionPath(editionOf(editionId).frameworkCode, number);
  tell(
    memberId,
    "section-reopened",
    reopened,
    {
      subject: `A section of ${reopened.title} is open for you again`,
      body: inParagraphs(
        `${reopened.title} has closed, but you can change your answers and comments in one section until ${momentInWords(until)} (UK time):`,
        sectionInRound(sectionId),
        `${publicOrigin()}${path}?round=${roundId}`,
      ),
    },
    now,
  );
}

type Words = { subject: string; body: string; calendar?: string };

function tell(personId: string, kind: MailKind, { id }: Round, words: Words, now: number): void {
  post({ personId, kind, roundId: id, ...words, at: now });
}

/** The names of a round's frameworks, in the order of the list. */
function frameworkNames(roundId: number): string[] {
  const codes = frameworksOf(roundId);
  return allFrameworks().flatMap(({ code, title }) => (codes.includes(code) ? [title] : []));
}

function inParagraphs(...paragraphs: string[]): string {
  return paragraphs.join("\n\n");
}

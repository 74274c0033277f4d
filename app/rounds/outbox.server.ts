import { and, count, desc, eq, inArray, isNotNull, isNull, not, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { record } from "#app/audit/audit.server.ts";
import { type MailKind, ofOneself, toSomeMembers } from "#app/mail/kinds.ts";
import { publicOrigin } from "#app/mail/mail.server.ts";
import { type MailState, stateOf } from "#app/mail/states.ts";
import { isAllowed, may } from "#app/people/permissions.ts";
import type { Actor } from "#app/people/session.server.ts";
import { configuration } from "#app/server/configuration.server.ts";
import { db, inOneTransaction } from "#db/client.server.ts";
import { mail, person, round, roundMember } from "#db/schema.server.ts";
import type { OutboxRequest } from "./outbox-request.ts";
import { mayKnowRecipients } from "./visibility.ts";

// What was sent from here, as its reader may know of it.

const toAPage = 25;

export type Sent = {
  id: string;
  kind: MailKind;
  subject: string;
  createdAt: number;
  /** Null: some members of the round, and the reader may not know which. */
  to: { name: string; email: string } | null;
  /** Null where it would tell who has something missing. */
  delivery: Delivery | null;
};

type Delivery = {
  state: MailState;
  attempts: number;
  /** What the mail server last answered. */
  problem: string | null;
  sentAt: number | null;
  givenUpAt: number | null;
  dueAt: number;
};

export type Message = Sent & {
  body: string;
  calendar: string | null;
  /** What stands where its link goes. */
  link: "none" | "gone" | "not-shown" | "to-be-shown";
};

/** One message stands for all that went out with it where names are hidden, so that nobody can count them. */
const other = alias(mail, "other");
const isHidden = sql`(${inArray(mail.kind, [...toSomeMembers])} AND coalesce(${round.namesToOfficials}, 1) = 0)`;
const isFirst = sql`NOT EXISTS (SELECT 1 FROM ${mail} AS other WHERE ${other.createdAt} = ${mail.createdAt} AND ${other.kind} = ${mail.kind} AND ${other.roundId} = ${mail.roundId} AND ${other.id} < ${mail.id})`;
/** That there is a reminder at all says that somebody had sections missing when it was sent. */
const isSayingOne = sql`(${isFirst} AND ${mail.kind} <> 'reminder')`;
/** When a member changes how they sign in, they are busy here: where names are hidden, nobody is told. */
const isOwnOfVeiled = sql`(${inArray(mail.kind, [...ofOneself])} AND EXISTS (SELECT 1 FROM ${roundMember} JOIN ${round} AS veiling ON veiling.id = ${roundMember.roundId} WHERE ${roundMember.memberId} = ${mail.personId} AND veiling.names_to_officials = 0))`;
const listed = sql`((NOT ${isHidden} OR ${isSayingOne}) AND NOT ${isOwnOfVeiled})`;

const states: Record<MailState, SQL | undefined> = {
  waiting: and(isNull(mail.sentAt), isNull(mail.givenUpAt)),
  sent: isNotNull(mail.sentAt),
  "given-up": isNotNull(mail.givenUpAt),
};

/** A page of what was sent, newest first. What is not told of a message cannot be asked for either. */
export function outbox(actor: Actor, { kind, state, page: asked }: OutboxRequest) {
  const which = and(
    isAllowed(actor.role, may.readOutbox) ? listed : sql`0`,
    kind === null ? undefined : eq(mail.kind, kind),
    state === null ? undefined : and(states[state], not(isHidden)),
  );
  const { n } = db
    .select({ n: count() })
    .from(mail)
    .leftJoin(round, eq(round.id, mail.roundId))
    .where(which)
    .get()!;
  const pages = Math.max(1, Math.ceil(n / toAPage));
  const page = Math.min(asked, pages);
  const rows = select(which, toAPage, (page - 1) * toAPage);
  return { page, pages, total: n, messages: rows.map((row) => toldTo(actor, row)) };
}

function select(which: SQL | undefined, most: number, from: number) {
  return db
    .select({ mail, person, round })
    .from(mail)
    .innerJoin(person, eq(person.id, mail.personId))
    .leftJoin(round, eq(round.id, mail.roundId))
    .where(which)
    .orderBy(desc(mail.createdAt), desc(mail.id))
    .limit(most)
    .offset(from)
    .all();
}

type Row = ReturnType<typeof select>[number];

function toldTo(actor: Actor, { mail, person, round }: Row): Sent {
  const { id, kind, subject, createdAt, attempts, problem, sentAt, givenUpAt, dueAt } = mail;
  const isTold = round === null || mayKnowRecipients(actor, round, kind);
  const delivery = { state: stateOf(mail), attempts, problem, sentAt, givenUpAt, dueAt };
  return {
    id,
    kind,
    subject,
    createdAt,
    to: isTold ? { name: person.name, email: person.email } : null,
    delivery: isTold ? delivery : null,
  };
}

function found(actor: Actor, id: string | undefined): Row | undefined {
  if (!isAllowed(actor.role, may.readOutbox)) return undefined;
  return select(and(listed, inArray(mail.id, [id ?? ""])), 1, 0)[0];
}

/** @param id as an address has it */
export function messageFor(actor: Actor, id: string | undefined): Message | undefined {
  const row = found(actor, id);
  if (!row) return undefined;
  return {
    ...toldTo(actor, row),
    body: row.mail.body,
    calendar: row.mail.calendar,
    link: linkIn(row),
  };
}

/**
 * A link that opens an account is its owner's. Without a public origin whoever reads this sits at the machine, where they
 * can make one as well; an invitation is shown to those who may invite, until it has gone.
 */
function linkIn({ mail: { kind, body, secretPath } }: Row): Message["link"] {
  if (secretPath === null) return body.includes("{link}") ? "gone" : "none";
  return kind === "invitation" || configuration.origin === null ? "to-be-shown" : "not-shown";
}

/** The link in a message, which is recorded; undefined where it is not shown. */
export function showLink(actor: Actor, id: string | undefined, now: number): string | undefined {
  return inOneTransaction(() => {
    const row = found(actor, id);
    if (!row || linkIn(row) !== "to-be-shown") return undefined;
    const { kind, personId, secretPath } = row.mail;
    record({
      at: now,
      actorId: actor.id,
      action: "secret link shown",
      object: `mail ${row.mail.id}`,
      detail: { kind, person: personId },
    });
    return publicOrigin() + secretPath;
  });
}

/**
 * Puts a message that was given up in the post again. False where there is none that the reader may know of, or its link is
 * no longer kept.
 */
export function tryAgain(actor: Actor, id: string | undefined, now: number): boolean {
  return inOneTransaction(() => {
    const row = found(actor, id);
    if (!row || toldTo(actor, row).delivery?.state !== "given-up" || linkIn(row) === "gone") return false;
    db.update(mail)
      .set({ givenUpAt: null, attempts: 0, dueAt: now, leaseUntil: null })
      .where(eq(mail.id, row.mail.id))
      .run();
    record({ at: now, actorId: actor.id, action: "message tried again", object: `mail ${row.mail.id}` });
    return true;
  });
}

import { and, asc, desc, eq, gte, inArray, isNull, lt, or, type SQL, sql } from "drizzle-orm";
import { tellableActions } from "#app/audit/actions.ts";
import { isSent, sentAt } from "#app/comments/visible.server.ts";
import { isAllowed, may } from "#app/people/permissions.ts";
import { mayTellOf, type PanelFacts } from "#app/rounds/record-visibility.ts";
import { openedRounds } from "#app/rounds/round.server.ts";
import { mayKnowNames, type Reader } from "#app/rounds/visibility.ts";
import { ofItsAuthor, sentFrom } from "#app/scores/tally.server.ts";
import { momentsShowing } from "#app/ui/london-clock.ts";
import { db } from "#db/client.server.ts";
import { assessment, auditEvent, comment, edition, person, roundMember, section } from "#db/schema.server.ts";
import type { Facts } from "./record-facts.ts";
import { type Day, type RecordFilters, readDay, theServiceAsPerson } from "./record-filters.ts";

/** An event as a lead official is told of it, without its number and its hash: gaps between them would tell of what is hidden. */
export type ToldEvent = {
  at: number;
  /** Null: the service. */
  actorId: string | null;
  action: string;
  object: string;
  before: Facts | null;
  after: Facts | null;
  detail: Facts;
};

const walkedAtOnce = 500;

/** What of the record the reader may be told of and asks for, the newest first, as far as it is wanted. */
export function* toldEvents(reader: Reader, filters: RecordFilters, now: number): Generator<ToldEvent> {
  if (!isAllowed(reader.role, may.readRecord)) return;
  const panel = panelFor(reader, now);
  const asked = askedFor(filters);
  for (let below = Number.MAX_SAFE_INTEGER; ; ) {
    const rows = db
      .select()
      .from(auditEvent)
      .where(and(lt(auditEvent.id, below), ...asked))
      .orderBy(desc(auditEvent.id))
      .limit(walkedAtOnce)
      .all();
    const inputs = inputsBehind(rows);
    for (const row of rows) {
      const input = inputs.get(row.object);
      const subjectId = input?.authorId ?? personIn(row.object);
      if (mayTellOf({ ...row, subjectId, sentAt: input?.sentAt ?? null }, panel)) yield toldAs(row, input);
    }
    if (rows.length < walkedAtOnce) return;
    below = rows.at(-1)!.id;
  }
}

const toAPage = 50;

/** One page of it. How many there are in all is not counted: whoever wants to know takes the file. */
export function recordPage(reader: Reader, filters: RecordFilters, page: number, now: number) {
  const events: ToldEvent[] = [];
  let passed = 0;
  for (const event of toldEvents(reader, filters, now)) {
    if (passed++ < (page - 1) * toAPage) continue;
    if (events.length === toAPage) return { events, hasMore: true };
    events.push(event);
  }
  return { events, hasMore: false };
}

function panelFor(reader: Reader, now: number): PanelFacts {
  const opened = openedRounds(now);
  const veiled = opened.filter((round) => !mayKnowNames(reader, round)).map(({ id }) => id);
  const members = db
    .select({ id: roundMember.memberId })
    .from(roundMember)
    .where(inArray(roundMember.roundId, veiled))
    .all();
  return {
    shownRounds: new Set(opened.filter((round) => mayKnowNames(reader, round)).map(({ id }) => id)),
    veiledMembers: new Set(members.map(({ id }) => id)),
  };
}

function askedFor({ person: actor, action, object, from, to }: RecordFilters): (SQL | undefined)[] {
  const [first, last] = [readDay(from), readDay(to)];
  return [
    inArray(auditEvent.action, action === "" ? [...tellableActions] : [action]),
    actor === theServiceAsPerson ? isNull(auditEvent.actorId) : undefined,
    actor !== "" && actor !== theServiceAsPerson ? eq(auditEvent.actorId, actor) : undefined,
    object === "" ? undefined : onObject(object.trim()),
    first ? gte(auditEvent.at, beginningOf(first)) : undefined,
    last ? lt(auditEvent.at, beginningOf({ ...last, day: last.day + 1 })) : undefined,
  ];
}

function beginningOf({ year, month, day }: Day): number {
  const date = new Date(Date.UTC(year, month - 1, day));
  const [moment] = momentsShowing({
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: 0,
    minute: 0,
  });
  return moment!;
}

/** Assessments are told of by their section and round, so that nobody can count them by their numbers. */
function onObject(object: string): SQL | undefined {
  const [, framework, number, round] = /^section (\S+) (\d+), round (\d+)$/.exec(object) ?? [];
  const named = and(eq(auditEvent.object, object), sql`${auditEvent.object} NOT LIKE 'assessment %'`);
  if (framework === undefined) return named;
  const assessments = db
    .select({ object: sql<string>`'assessment ' || ${assessment.id}` })
    .from(assessment)
    .innerJoin(section, eq(section.id, assessment.sectionId))
    .innerJoin(edition, eq(edition.id, section.editionId))
    .where(
      and(
        eq(edition.frameworkCode, framework),
        eq(section.number, Number(number)),
        eq(assessment.roundId, Number(round)),
      ),
    );
  return or(named, inArray(auditEvent.object, assessments));
}

type Row = typeof auditEvent.$inferSelect;

type Input = { authorId: string; sentAt: number | null; object: string };

/** What the events are about that members gave: whose it is, and when it was sent. */
function inputsBehind(rows: readonly Row[]): Map<string, Input> {
  const assessments = numbersIn(rows, "assessment ");
  const comments = [...new Set(rows.map(({ object }) => afterWord(object, "comment ")))].filter(
    (id) => id !== null,
  );
  const submitted = db
    .select({
      id: assessment.id,
      authorId: assessment.memberId,
      roundId: assessment.roundId,
      sentAt: assessment.firstSubmittedAt,
      framework: edition.frameworkCode,
      number: section.number,
    })
    .from(assessment)
    .innerJoin(section, eq(section.id, assessment.sectionId))
    .innerJoin(edition, eq(edition.id, section.editionId))
    .where(inArray(assessment.id, assessments))
    .all();
  const commented = db
    .select({
      comment: {
        id: comment.id,
        authorId: comment.authorId,
        sectionId: comment.sectionId,
        createdAt: comment.createdAt,
        withdrawnAt: comment.withdrawnAt,
      },
      sentFrom,
    })
    .from(comment)
    .leftJoin(assessment, ofItsAuthor)
    .where(inArray(comment.id, comments))
    .all();
  return new Map([
    ...submitted.map(({ id, framework, number, roundId, ...one }): [string, Input] => [
      `assessment ${id}`,
      { ...one, object: `section ${framework} ${number}, round ${roundId}` },
    ]),
    ...commented.map((one): [string, Input] => [
      `comment ${one.comment.id}`,
      {
        authorId: one.comment.authorId,
        sentAt: isSent(one) ? sentAt(one) : null,
        object: `comment ${one.comment.id}`,
      },
    ]),
  ]);
}

function numbersIn(rows: readonly Row[], word: string): number[] {
  return [...new Set(rows.map(({ object }) => Number(afterWord(object, word))))].filter(Boolean);
}

function afterWord(object: string, word: string): string | null {
  return object.startsWith(word) ? object.slice(word.length) : null;
}

function personIn(object: string): string | null {
  return afterWord(object, "person ");
}

/** Of what members give no more than a page says; of the record itself, nothing that would number its events. */
const toldOfInput: readonly string[] = ["submission", "afterSeeingOthers", "kind", "member"];
const neverTold: readonly string[] = ["head", "events"];

function toldAs(row: Row, input: Input | undefined): ToldEvent {
  const isInput = row.roundId !== null;
  const facts = (json: string | null): Facts | null => {
    if (json === null) return null;
    const all = Object.entries(JSON.parse(json) as Facts);
    return Object.fromEntries(
      all.filter(([name]) => (isInput ? toldOfInput.includes(name) : !neverTold.includes(name))),
    );
  };
  return {
    at: row.at,
    actorId: row.actorId,
    action: row.action,
    object: input?.object ?? row.object,
    before: isInput ? null : facts(row.before),
    after: isInput ? null : facts(row.after),
    detail: facts(row.detail) ?? {},
  };
}

/** Everybody an event can name, by name. */
export function peopleOfRecord(reader: Reader): { id: string; name: string }[] {
  if (!isAllowed(reader.role, may.readRecord)) return [];
  return db.select({ id: person.id, name: person.name }).from(person).orderBy(asc(person.name)).all();
}

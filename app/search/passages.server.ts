import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { CommentKind } from "#app/comments/kinds.ts";
import type { Area } from "#app/framework/areas.ts";
import type { Answer } from "#app/scores/scale.ts";
import { db } from "#db/client.server.ts";
import { answer, assessment, comment, edition, passage, section, submission } from "#db/schema.server.ts";
import { markEnd, markStart, type Part, partsOf } from "./marked.ts";

// The index of words: everything that was ever written, drafts too. It says what could be found, and nothing of it may be
// told before comments/ and scores/ have said what of it the reader may read.

/** What a passage must be to be found, as far as a query can tell. */
export type Sought = {
  /** As FTS5 takes them; null finds everything. */
  words: string | null;
  rounds: readonly number[];
  area: Area | null;
  kind: CommentKind | "reason" | null;
  framework: string | null;
  section: number | null;
  score: Answer | null;
};

export type Candidate = {
  /** The number of its passage. */
  id: number;
  round: number;
  /** Null: the reason beside an answer. */
  commentId: string | null;
  /** How often the words occur in it, and how many characters it has. */
  occurrences: number;
  length: number;
};

const words = sql.raw("passage_words");
const marked = (column: number) =>
  sql`coalesce(highlight(${words}, ${sql.raw(String(column))}, ${markStart}, ${markEnd}), '')`;
const lengthOf = (column: string) => sql`length(coalesce(${words}.${sql.raw(column)}, ''))`;
const columns = ["said", "proposed", "quoted"] as const;
const total = sql.join(columns.map(lengthOf), sql` + `);

/** Each occurrence adds two marks to the length of its words. */
const occurrences = (isAsked: boolean) =>
  isAsked
    ? sql<number>`(${sql.join(
        columns.map((_, i) => sql`length(${marked(i)})`),
        sql` + `,
      )} - (${total})) / 2`
    : sql<number>`0`;

/** More passages than this take so long to go through that the service would answer nobody else. */
const mostGoneThrough = 20_000;

/**
 * Whether so many passages hold the words, whatever the filters, that they cannot be gone through; without words, whether
 * there are so many in all, and no one section is asked for.
 */
export function isTooMuch({ words: asked, framework, section: number }: Sought): boolean {
  if (asked === null && framework !== null && number !== null) return false;
  const found =
    asked === null
      ? sql`SELECT 1 FROM ${passage} LIMIT ${mostGoneThrough + 1}`
      : sql`SELECT 1 FROM ${words} WHERE ${words} MATCH ${asked} LIMIT ${mostGoneThrough + 1}`;
  const { n } = db.get<{ n: number }>(sql`SELECT count(*) AS n FROM (${found})`)!;
  return n > mostGoneThrough;
}

/** @param atMost of comments, and of reasons: whether there are more is known by one that is over */
export function candidates(sought: Sought, atMost: number): Candidate[] {
  return [
    ...(sought.kind === "reason" ? [] : commentsSought(sought, atMost + 1)),
    ...(sought.kind === null || sought.kind === "reason" ? reasonsSought(sought, atMost + 1) : []),
  ];
}

function commentsSought(
  { words: asked, rounds, area, kind, framework, section: number }: Sought,
  limit: number,
) {
  return db
    .select({
      id: passage.id,
      round: comment.roundId,
      commentId: comment.id,
      occurrences: occurrences(asked !== null),
      length: asked === null ? sql<number>`0` : sql<number>`${total}`,
    })
    .from(source(asked))
    .innerJoin(passage, isOf(asked))
    .innerJoin(comment, eq(comment.id, passage.commentId))
    .innerJoin(edition, eq(edition.id, comment.editionId))
    .leftJoin(section, eq(section.id, comment.sectionId))
    .where(
      and(
        asked === null ? undefined : sql`${words} MATCH ${asked}`,
        inArray(comment.roundId, [...rounds]),
        kind === null || kind === "reason" ? undefined : eq(comment.kind, kind),
        framework === null ? undefined : eq(edition.frameworkCode, framework),
        number === null ? undefined : eq(section.number, number),
        area === null
          ? undefined
          : sql`EXISTS (SELECT 1 FROM comment_area WHERE comment_id = ${comment.id} AND area = ${area})`,
      ),
    )
    .limit(limit)
    .all();
}

function reasonsSought(
  { words: asked, rounds, area, framework, section: number, score }: Sought,
  limit: number,
) {
  return db
    .select({
      id: passage.id,
      round: assessment.roundId,
      commentId: sql<null>`NULL`,
      occurrences: occurrences(asked !== null),
      length: asked === null ? sql<number>`0` : sql<number>`${total}`,
    })
    .from(source(asked))
    .innerJoin(passage, isOf(asked))
    .innerJoin(answer, and(eq(answer.submissionId, passage.submissionId), eq(answer.area, passage.area)))
    .innerJoin(submission, eq(submission.id, answer.submissionId))
    .innerJoin(assessment, eq(assessment.id, submission.assessmentId))
    .innerJoin(section, eq(section.id, assessment.sectionId))
    .innerJoin(edition, eq(edition.id, section.editionId))
    .where(
      and(
        asked === null ? undefined : sql`${words} MATCH ${asked}`,
        inArray(assessment.roundId, [...rounds]),
        area === null ? undefined : eq(answer.area, area),
        score === null ? undefined : eq(answer.answer, score),
        framework === null ? undefined : eq(edition.frameworkCode, framework),
        number === null ? undefined : eq(section.number, number),
      ),
    )
    .limit(limit)
    .all();
}

/** Without words there is nothing to ask the index, and passages are read by themselves. */
function source(asked: string | null): SQL {
  return asked === null ? sql`(SELECT 1)` : words;
}

function isOf(asked: string | null): SQL {
  return asked === null ? sql`true` : sql`${passage.id} = ${words}.rowid`;
}

export type PassageText = Record<(typeof columns)[number], Part[]>;

/** What these passages say, with what was found marked: for those that the reader may read. */
export function textsOf(ids: readonly number[], asked: string | null): Map<number, PassageText> {
  const text = (column: number) =>
    asked === null ? sql.raw(`coalesce(${columns[column]!}, '')`) : marked(column);
  const rows = db.all<{ id: number } & Record<(typeof columns)[number], string>>(
    sql`SELECT rowid AS id, ${text(0)} AS said, ${text(1)} AS proposed, ${text(2)} AS quoted FROM ${words} WHERE rowid IN (SELECT value FROM json_each(${JSON.stringify(ids)}))${asked === null ? sql`` : sql` AND ${words} MATCH ${asked}`}`,
  );
  return new Map(
    rows.map(({ id, said, proposed, quoted }) => [
      id,
      { said: partsOf(said), proposed: partsOf(proposed), quoted: partsOf(quoted) },
    ]),
  );
}

/** Words of a comment that stand in place of those which the index holds. */
export type EarlierPassage = { commentId: string; round: number } & Record<
  (typeof columns)[number],
  string | null
>;

export type FoundEarlier = Candidate & { text: PassageText };

/** Finds among these what the index would have found, had their comments not been changed. */
export function foundAmong(those: readonly EarlierPassage[], asked: string | null): FoundEarlier[] {
  if (those.length === 0) return [];
  const numbers = new Map(
    db
      .select({ id: passage.id, commentId: passage.commentId })
      .from(passage)
      .where(
        sql`${passage.commentId} IN (SELECT value ->> 'commentId' FROM json_each(${JSON.stringify(those)}))`,
      )
      .all()
      .map(({ id, commentId }) => [commentId, id]),
  );
  const marked = asked === null ? null : markedAmong(those, asked);
  return those.flatMap((one, i) => {
    const text = marked === null ? one : marked.get(i);
    if (!text) return [];
    const said = columns.map((column) => text[column] ?? "");
    const all = said.join("");
    const occurrences = all.split(markStart).length - 1;
    return {
      id: numbers.get(one.commentId)!,
      round: one.round,
      commentId: one.commentId,
      occurrences,
      length: asked === null ? 0 : all.length - 2 * occurrences,
      text: Object.fromEntries(columns.map((column, c) => [column, partsOf(said[c]!)])) as PassageText,
    };
  });
}

/** Which of these hold the words, by their place in the list, with the words marked. */
function markedAmong(those: readonly EarlierPassage[], asked: string) {
  const table = sql.raw("earlier_words");
  const mark = (column: number) =>
    sql`highlight(${table}, ${sql.raw(String(column))}, ${markStart}, ${markEnd})`;
  db.run(
    sql`CREATE VIRTUAL TABLE IF NOT EXISTS temp.${table} USING fts5(said, proposed, quoted, tokenize = 'porter unicode61 remove_diacritics 2')`,
  );
  db.run(
    sql`INSERT INTO ${table} (rowid, said, proposed, quoted) SELECT key, value ->> 'said', value ->> 'proposed', value ->> 'quoted' FROM json_each(${JSON.stringify(those)})`,
  );
  const rows = db.all<{ place: number } & Record<(typeof columns)[number], string | null>>(
    sql`SELECT rowid AS place, ${mark(0)} AS said, ${mark(1)} AS proposed, ${mark(2)} AS quoted FROM ${table} WHERE ${table} MATCH ${asked}`,
  );
  db.run(sql`DELETE FROM ${table}`);
  return new Map(rows.map((row) => [row.place, row]));
}

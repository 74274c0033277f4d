import Database from "better-sqlite3";
import { beginning, linkOfFields } from "#db/record-chain.ts";

/** Reads a database beside the services that write in it, and beside nothing else of ours. */
export function reading<T>(file: string, read: (sqlite: Database.Database) => T): T {
  const sqlite = new Database(file, { timeout: 30_000 });
  try {
    return read(sqlite);
  } finally {
    sqlite.close();
  }
}

/** What does not hold together in a database; nothing, whatever has happened to those who wrote in it. */
export function brokenIn(file: string): string[] {
  return reading(file, (sqlite) => {
    const count = (what: string, query: string) => {
      const n = sqlite.prepare<[], number>(`SELECT count(*) FROM (${query})`).pluck().get()!;
      return n === 0 ? [] : [`${what}: ${n}`];
    };
    const integrity = sqlite.pragma("integrity_check", { simple: true });
    return [
      ...(integrity === "ok" ? [] : [`integrity: ${integrity}`]),
      ...(sqlite.pragma("foreign_key_check") as unknown[]).map((row) => `reference: ${JSON.stringify(row)}`),
      ...count("submissions that are not whole", halfSubmissions),
      ...count("works that count their submissions wrong", miscounted),
      ...count("answers that are counted and not there", `${counted} EXCEPT ${recounted}`),
      ...count("answers that are there and not counted", `${recounted} EXCEPT ${counted}`),
      ...count("submissions without their event", unrecorded),
      ...brokenLinks(sqlite),
    ];
  });
}

const halfSubmissions =
  "SELECT id FROM submission LEFT JOIN answer ON answer.submission_id = submission.id GROUP BY id HAVING count(area) <> 4";
const miscounted =
  "SELECT a.id FROM assessment a WHERE submissions <> (SELECT count(*) FROM submission WHERE assessment_id = a.id)";
const counted =
  'SELECT round_id, area, section_id, answer, current, first FROM answer_tally WHERE current > 0 OR "first" > 0';
const recounted = `SELECT a.round_id, w.area, a.section_id, w.answer, sum(s.number = a.submissions), sum(s.number = 1)
  FROM assessment a JOIN submission s ON s.assessment_id = a.id JOIN answer w ON w.submission_id = s.id
  GROUP BY a.round_id, w.area, a.section_id, w.answer HAVING sum(s.number = a.submissions) > 0 OR sum(s.number = 1) > 0`;
const unrecorded =
  "SELECT 1 WHERE (SELECT count(*) FROM submission) <> (SELECT count(*) FROM audit_event WHERE action LIKE 'section %submitted')";

type Event = Record<
  | "id"
  | "at"
  | "actor_id"
  | "action"
  | "object"
  | "detail"
  | "before"
  | "after"
  | "round_id"
  | "salt"
  | "hash",
  unknown
>;

function brokenLinks(sqlite: Database.Database): string[] {
  let previous = beginning;
  let last = 0;
  for (const e of sqlite.prepare<[], Event>("SELECT * FROM audit_event ORDER BY id").iterate()) {
    const link = linkOfFields(
      ...[previous, e.id, e.at, e.actor_id, e.action, e.object, e.detail, e.before, e.after, e.round_id],
      e.salt,
    );
    if (link !== e.hash || e.id !== last + 1) return [`the record is broken at event ${e.id}`];
    previous = link;
    last += 1;
  }
  return [];
}

/** The reasons of every submission in the file, as they were given for the first area. */
export function submittedIn(file: string): string[] {
  return reading(file, (sqlite) =>
    sqlite.prepare<[], string>("SELECT reason FROM answer WHERE area = 'send'").pluck().all(),
  );
}

/** What each member's draft says on each section, by "email section number". */
export function draftsIn(file: string): Map<string, string> {
  const query = `SELECT p.email || ' ' || s.number, d.reason FROM draft_answer d JOIN assessment a ON a.id = d.assessment_id
    JOIN person p ON p.id = a.member_id JOIN section s ON s.id = a.section_id WHERE d.area = 'send'`;
  return reading(
    file,
    (sqlite) => new Map(sqlite.prepare<[], [string, string]>(query).raw().all() as [string, string][]),
  );
}

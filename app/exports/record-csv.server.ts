import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { createReadableStreamFromReadable } from "@remix-run/node";
import { record } from "#app/audit/audit.server.ts";
import type { Actor } from "#app/people/session.server.ts";
import { inOneTransaction } from "#db/client.server.ts";
import { csvPieces, csvTime } from "./csv.server.ts";
import { addToLog } from "./job.server.ts";
import { peopleOfRecord, toldEvents } from "./record-events.server.ts";
import type { Facts } from "./record-facts.ts";
import { type RecordFilters, recordFilterNames } from "./record-filters.ts";

const columns = ["at", "actor", "action", "object", "before", "after", "detail", "head"] as const;

export const recordFileName = "audit.csv";

/**
 * What of the record the reader may be told of, as a stream of CSV. That it is taken is recorded first: the hash of
 * that event is the head that the file carries, in place of the hashes of single events, which could be counted.
 */
export function takeRecord(actor: Actor, filters: RecordFilters, now: number) {
  const asked = recordFilterNames.flatMap((name) => (filters[name] === "" ? [] : [[name, filters[name]]]));
  const detail = Object.fromEntries(asked) as Facts;
  const head = record({ at: now, actorId: actor.id, action: "export taken", object: recordFileName, detail });
  const query = String(new URLSearchParams(asked));
  const content = logged(actor, query, pieces(actor, filters, head, now), now);
  return { head, stream: createReadableStreamFromReadable(Readable.from(content, { objectMode: false })) };
}

function pieces(actor: Actor, filters: RecordFilters, head: string, now: number) {
  const names = new Map(peopleOfRecord(actor).map(({ id, name }) => [id, name]));
  const rows = function* () {
    for (const { at, actorId, action, object, before, after, detail } of toldEvents(actor, filters, now))
      yield {
        at: csvTime(at),
        actor: actorId === null ? null : (names.get(actorId) ?? null),
        action,
        object,
        before: before && JSON.stringify(before),
        after: after && JSON.stringify(after),
        detail: JSON.stringify(detail),
        head,
      };
  };
  return csvPieces({ columns, count: 0, rows: rows() }, () => undefined);
}

/** Puts the file into the log once all of it has been given out. */
async function* logged(
  actor: Actor,
  query: string,
  content: AsyncIterable<Uint8Array>,
  now: number,
): AsyncGenerator<Uint8Array> {
  const hash = createHash("sha256");
  let bytes = 0;
  for await (const piece of content) {
    hash.update(piece);
    bytes += piece.length;
    yield piece;
  }
  const taken = { file: recordFileName, query, fileName: recordFileName, bytes, sha256: hash.digest("hex") };
  inOneTransaction(() => addToLog(actor, taken, now));
}

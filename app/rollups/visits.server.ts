import { and, eq, sql } from "drizzle-orm";
import type { Area } from "#app/framework/areas.ts";
import type { Reader } from "#app/rounds/visibility.ts";
import { db, inOneTransaction } from "#db/client.server.ts";
import { summaryVisit } from "#db/schema.server.ts";
import { whereItCanBeWritten } from "#db/storage-fault.ts";
import type { Cell } from "./cell.ts";
import { type Seen, type SinceVisit, seenOf, sinceVisit, visitLasts } from "./visits.ts";

const visitOf = db
  .select()
  .from(summaryVisit)
  .where(
    and(
      eq(summaryVisit.personId, sql.placeholder("personId")),
      eq(summaryVisit.area, sql.placeholder("area")),
    ),
  )
  .prepare();

/**
 * Remembers what the reader is shown of an area, and says what of it is other than at their visit before; null where there
 * was none.
 * @param cells those that the reader is shown of the area where they ask for nothing in particular
 */
export function noteVisit(
  reader: Reader,
  area: Area,
  cells: readonly Cell[],
  now: number,
): SinceVisit | null {
  return whereItCanBeWritten(() => noted(reader, area, cells, now), null);
}

function noted(reader: Reader, area: Area, cells: readonly Cell[], now: number): SinceVisit | null {
  return inOneTransaction(() => {
    const last = visitOf.get({ personId: reader.id, area });
    const seen = JSON.stringify(seenOf(cells));
    if (!last) {
      db.insert(summaryVisit).values({ personId: reader.id, area, at: now, seen }).run();
      return null;
    }
    const isAnother = now - last.at > visitLasts;
    const { beforeAt, seenBefore } = isAnother ? { beforeAt: last.at, seenBefore: last.seen } : last;
    // A page that is loaded again and again writes once a minute, and when it shows something else.
    if (isAnother || last.seen !== seen || now - last.at > 60_000) {
      db.update(summaryVisit)
        .set({ at: now, seen, beforeAt, seenBefore })
        .where(and(eq(summaryVisit.personId, reader.id), eq(summaryVisit.area, area)))
        .run();
    }
    return beforeAt === null ? null : sinceVisit(area, beforeAt, JSON.parse(seenBefore!) as Seen, cells);
  });
}

/** The same of several areas at once, in their order; none where it is the first visit. */
export function noteVisits(
  reader: Reader,
  summaries: readonly { area: Area; cells: readonly Cell[] }[],
  now: number,
): SinceVisit[] {
  const all = () => summaries.flatMap(({ area, cells }) => noted(reader, area, cells, now) ?? []);
  return whereItCanBeWritten(() => inOneTransaction(all), []);
}

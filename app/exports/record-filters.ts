/** What of the record is asked for, as the address has it; "" asks for nothing. */
export type RecordFilters = {
  person: string;
  action: string;
  object: string;
  from: string;
  to: string;
};

export const recordFilterNames = [
  "person",
  "action",
  "object",
  "from",
  "to",
] as const satisfies readonly (keyof RecordFilters)[];

/** In place of a person: what the service did by itself, or somebody at its command line. */
export const theServiceAsPerson = "service";

export function recordPath(
  filters: RecordFilters,
  { page = 1, file = false }: { page?: number; file?: boolean } = {},
): string {
  const asked = recordFilterNames.flatMap((name) => (filters[name] ? [[name, filters[name]]] : []));
  if (page > 1) asked.push(["page", String(page)]);
  const path = file ? "/audit/events.csv" : "/audit";
  return asked.length === 0 ? path : `${path}?${new URLSearchParams(asked)}`;
}

export type Day = { year: number; month: number; day: number };

/** "22/11/2026", as it is written by hand, and "2026-11-22"; null for what is no day, or one before all computers count. */
export function readDay(text: string): Day | null {
  const [, ...byHand] = /^(\d{1,2})[/. -](\d{1,2})[/. -](\d{4})$/.exec(text.trim()) ?? [];
  const [, ...bySize] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text.trim()) ?? [];
  const [day, month, year] = (byHand.length > 0 ? byHand : bySize.toReversed()).map(Number);
  if (!day || !month || !year || year < 1970) return null;
  const made = new Date(Date.UTC(year, month - 1, day));
  return made.getUTCDate() === day && made.getUTCMonth() === month - 1 ? { year, month, day } : null;
}

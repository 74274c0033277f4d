import { actionGroups, tellableActions } from "#app/audit/actions.ts";
import type { Reader } from "#app/rounds/visibility.ts";
import { peopleOfRecord } from "./record-events.server.ts";
import { type RecordFilters, readDay, recordFilterNames, theServiceAsPerson } from "./record-filters.ts";

const longestObject = 200;

/** Reads the address of the record; what names nothing is passed over, and said to be. */
export function recordRequest(reader: Reader, request: Request) {
  const asked = new URL(request.url).searchParams;
  const people = peopleOfRecord(reader);
  const holds: Record<keyof RecordFilters, (value: string) => boolean> = {
    person: (value) => value === theServiceAsPerson || people.some(({ id }) => id === value),
    action: (value) => tellableActions.includes(value),
    object: (value) => value.length <= longestObject,
    from: (value) => readDay(value) !== null,
    to: (value) => readDay(value) !== null,
  };
  const given = recordFilterNames.map((name) => [name, (asked.get(name) ?? "").trim()] as const);
  const ignored = given.find(([name, value]) => value !== "" && !holds[name](value));
  const unknown = [...asked.keys()].some((name) => ![...recordFilterNames, "page", "notice"].includes(name));
  const filters = Object.fromEntries(
    given.map(([name, value]) => [name, value !== "" && holds[name](value) ? value : ""]),
  ) as RecordFilters;
  const page = asked.get("page") ?? "";
  return {
    filters,
    page: /^[1-9]\d{0,5}$/.test(page) ? Number(page) : 1,
    ignored: ignored ? inWords(ignored[0]) : unknown ? "filter" : null,
    people,
    groups: actionGroups,
  };
}

function inWords(name: keyof RecordFilters): string {
  return name === "from" || name === "to" ? "date" : name;
}

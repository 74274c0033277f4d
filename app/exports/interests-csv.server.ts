import { areas } from "#app/framework/areas.ts";
import { type Declaration, declarationsFor } from "#app/interests/declaration.server.ts";
import { interestsFor } from "#app/interests/interest.server.ts";
import { type Entry, historyOf, type Interest, isTouched, type Version } from "#app/interests/interest.ts";
import type { Actor } from "#app/people/session.server.ts";
import { isInRound } from "#app/rounds/part.server.ts";
import { type CsvTable, csvTime } from "./csv.server.ts";
import type { Selection } from "./selection.server.ts";

const columns = [
  "member",
  "entry",
  "at",
  "interest",
  "version",
  "kind",
  "organisation",
  "description",
  "frameworks",
  "areas",
  "since",
  "outcome",
  "reason",
  "decided_by",
  "round",
] as const;

type Row = Record<(typeof columns)[number], string | number | null>;

const empty = Object.fromEntries(columns.map((name) => [name, null])) as Row;

/**
 * The register of interests with its history: by member, then by time, everything that was declared, changed, decided
 * and ended, and each declaration that this is all. It names members, whatever the selection says of names.
 */
export function interestsTable(
  actor: Actor,
  selection: Selection,
  _now: number,
): CsvTable<(typeof columns)[number]> {
  const isSelected = ({ memberId }: { memberId: string }) =>
    selection.round === null || selection.rounds.some((round) => isInRound(round.id, memberId));
  const told = interestsFor(actor).filter(
    (interest) => isSelected(interest) && interest.versions.some((version) => touches(version, selection)),
  );
  const entries = [
    ...told.flatMap((of) => historyOf(of).map((entry) => ({ of, at: entry.at, row: rowOf(of, entry) }))),
    ...declarationsFor(actor)
      .filter(isSelected)
      .map((of) => ({ of, at: of.declaredAt, row: rowOfDeclaration(of) })),
  ];
  const sorted = entries.toSorted(
    (a, b) => inOrder(a.of.member, b.of.member) || inOrder(a.of.memberId, b.of.memberId) || a.at - b.at,
  );
  return { columns, count: sorted.length, rows: sorted.map(({ row }) => row) };
}

function inOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function touches(version: Version, { area, framework }: Selection): boolean {
  const inAreas = area === null ? areas : [area];
  return inAreas.some((one) => isTouched(version, framework ?? version.frameworks[0] ?? "", one));
}

function rowOf({ id, member, versions }: Interest, entry: Entry): Row {
  const number =
    "outcome" in entry ? entry.outcome.version : "version" in entry ? entry.version.version : null;
  const version = versions.find((one) => one.version === number) ?? versions.at(-1)!;
  const { kind, organisation, description, frameworks, since } = version;
  return {
    ...empty,
    member,
    entry: entry.kind,
    at: csvTime(entry.at),
    interest: id,
    version: version.version,
    kind,
    organisation,
    description,
    frameworks: frameworks.join(" "),
    areas: version.areas.join(" "),
    since: since && [since.year, since.month?.toString().padStart(2, "0")].filter(Boolean).join("-"),
    ...("outcome" in entry && {
      outcome: entry.outcome.outcome,
      reason: entry.outcome.reason,
      decided_by: entry.outcome.decidedBy,
    }),
  };
}

function rowOfDeclaration({ member, declaredAt, interests, round }: Declaration): Row {
  return {
    ...empty,
    member,
    entry: interests.length === 0 ? "nothing-to-declare" : "all-declared",
    at: csvTime(declaredAt),
    interest: interests.join(" "),
    round: round?.id ?? null,
  };
}

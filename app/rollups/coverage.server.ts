import type { Area } from "#app/framework/areas.ts";
import { allFrameworks, type Section, sectionsOf } from "#app/framework/edition.server.ts";
import { areasToScore } from "#app/interests/bars.ts";
import { peopleWithIds } from "#app/people/person.server.ts";
import { memberCount, partIn } from "#app/rounds/part.server.ts";
import { editionsIn, membersOf } from "#app/rounds/round.server.ts";
import type { Round } from "#app/rounds/round.ts";
import { mayKnowNames, mayReadInput, type Reader } from "#app/rounds/visibility.ts";
import { areasGiven } from "#app/scores/given.server.ts";
import { shownOf } from "#app/scores/shown.server.ts";
import { cellsOfRound } from "./area-summary.server.ts";
import {
  coverageOn,
  type Done,
  doneOf,
  largestToldByMember,
  leastCompleteFirst,
  type SectionCoverage,
} from "./coverage.ts";

export type CoveredFramework = { code: string; sections: Pick<Section, "id" | "number" | "title">[] };

export type MemberCoverage = {
  id: string;
  name: string;
  email: string;
  /** In the order of the frameworks, and of the sections of each. */
  frameworks: { code: string; done: Done; sections: SectionCoverage[] }[];
  all: Done;
};

type Wanted = { framework: string | null; area: Area | null };

/**
 * What each member of a round has done of what they are asked, the least complete first; null where members are not told
 * one by one: there are counts then.
 */
export function coverageByMember(
  reader: Reader,
  round: Round,
  wanted: Wanted,
  now: number,
): MemberCoverage[] | null {
  return isToldByMember(reader, round) ? memberRows(reader, round, wanted, now) : null;
}

/**
 * The ids of the members who have sections missing at this moment, also where the reader may not know them: to be written
 * to, and shown to nobody.
 */
export function incompleteMembers(reader: Reader, round: Round, wanted: Wanted, now: number): string[] {
  const rows = memberRows(reader, { ...round, namesToOfficials: true }, wanted, now) ?? [];
  return rows.filter(({ all }) => all.done < all.of).map(({ id }) => id);
}

function memberRows(
  reader: Reader,
  round: Round,
  { framework, area }: Wanted,
  now: number,
): MemberCoverage[] | null {
  if (!mayReadInput(reader, round, now)) return null;
  const covered = frameworksCovered(reader, round, now).filter(
    ({ code }) => framework === null || code === framework,
  );
  const given = areasGiven(reader, round, now);
  const { bars } = shownOf(reader, round, now);
  const hasPart = partIn(round.id);
  const rows = peopleWithIds(membersOf(round.id)).map(({ id, name, email }) => {
    const frameworks = covered.map(({ code, sections }) => {
      const states = sections.map((section) => {
        const asked = hasPart(id, code) ? areasToScore(bars(section.id).on(id, code)) : [];
        return coverageOn(
          area === null ? asked : asked.filter((one) => one === area),
          given.get(id)?.get(section.id),
        );
      });
      return { code, done: doneOf(states), sections: states };
    });
    return { id, name, email, frameworks, all: doneOf(frameworks.flatMap(({ sections }) => sections)) };
  });
  return rows.sort((a, b) => leastCompleteFirst(a.all, b.all));
}

/** Whether a round's members are told one by one: by name or not at all, and not where nobody could read the list. */
export function isToldByMember(reader: Reader, round: Round): boolean {
  return mayKnowNames(reader, round) && memberCount([round.id]) <= largestToldByMember;
}

/** The frameworks of a round with the sections that are read in it. */
export function frameworksCovered(reader: Reader, round: Round, now: number): CoveredFramework[] {
  if (!mayReadInput(reader, round, now)) return [];
  const editions = editionsIn(round.id);
  return allFrameworks().flatMap(({ code }) => {
    const edition = editions.get(code);
    if (!edition) return [];
    return [
      { code, sections: sectionsOf(edition.id).map(({ id, number, title }) => ({ id, number, title })) },
    ];
  });
}

/** How many answers are missing of those expected. */
export type MissingCount = { missing: number; expected: number };

export type CountedRow = {
  framework: string;
  /** Null: all its sections together. */
  section: { number: number; title: string } | null;
  counts: Partial<Record<Area, MissingCount>>;
};

/** How much is missing of a round without saying of whom: framework by framework, or section by section of one. */
export function coverageCounts(
  reader: Reader,
  round: Round,
  { framework, area }: Wanted,
  now: number,
): CountedRow[] {
  if (!mayReadInput(reader, round, now)) return [];
  const rows = new Map<string, CountedRow>();
  for (const cell of cellsOfRound(reader, round, "current", now)) {
    const { section, area: one, expected, answered } = cell;
    if (framework !== null && section.framework !== framework) continue;
    if (area !== null && one !== area) continue;
    const key = framework === null ? section.framework : String(section.number);
    const row = rows.get(key) ?? {
      framework: section.framework,
      section: framework === null ? null : { number: section.number, title: section.title },
      counts: {},
    };
    const before = row.counts[one] ?? { missing: 0, expected: 0 };
    row.counts[one] = {
      missing: before.missing + expected - answered,
      expected: before.expected + expected,
    };
    rows.set(key, row);
  }
  return [...rows.values()];
}

/** How many answers are missing of a round, or of one framework in it. */
export function answersMissing(
  reader: Reader,
  round: Round,
  framework: string | null,
  now: number,
): MissingCount {
  const all = { missing: 0, expected: 0 };
  for (const { counts } of coverageCounts(reader, round, { framework, area: null }, now)) {
    for (const { missing, expected } of Object.values(counts)) {
      all.missing += missing;
      all.expected += expected;
    }
  }
  return all;
}

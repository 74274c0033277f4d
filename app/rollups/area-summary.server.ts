import { type Area, areas } from "#app/framework/areas.ts";
import { allFrameworks, sectionsOf } from "#app/framework/edition.server.ts";
import { mayScore } from "#app/interests/bars.ts";
import { askedIn, hasPart } from "#app/rounds/part.server.ts";
import { editionsIn, openedRounds } from "#app/rounds/round.server.ts";
import type { Round } from "#app/rounds/round.ts";
import { mayReadFigures, mayReadFiguresOf, mayReadInput, type Reader } from "#app/rounds/visibility.ts";
import { type AnswerCount, answerCounts } from "#app/scores/answer-counts.server.ts";
import type { Answer } from "#app/scores/scale.ts";
import { type Basis, shownOf } from "#app/scores/shown.server.ts";
import { type Cell, figuresOf } from "./cell.ts";
import { panelOf } from "./panel.server.ts";
import {
  answersIn,
  everybody,
  isInView,
  type Panel,
  type Place,
  sizeOf,
  toldApartFor,
  type View,
  whole,
} from "./view.ts";

/** The rounds whose figures the reader may know, the earliest first. */
export function roundsWithFigures(reader: Reader, now: number): Round[] {
  return openedRounds(now).filter((round) => mayReadFigures(reader, round, now));
}

/** Every cell of a round in the order of the frameworks, their sections and the areas, as far as the reader may know. */
export function cellsOfRound(
  reader: Reader,
  round: Round,
  basis: Basis,
  now: number,
  view: View = whole,
  area: Area | null = null,
): Cell[] {
  return cellsInViews(reader, round, basis, now, [view], area)[0]!;
}

/** The cells of a round in several views at once, from one reading. There are none where one of the views is not allowed. */
function cellsInViews(
  reader: Reader,
  round: Round,
  basis: Basis,
  now: number,
  views: readonly View[],
  area: Area | null,
): Cell[][] {
  const isWhole = views.every(({ kind }) => kind === "whole");
  const panel = isWhole ? everybodyIn(round) : panelOf(reader, round, now);
  if (!mayReadFigures(reader, round, now) || panel === null) return views.map(() => []);
  const apart = [...new Set(views.flatMap((view) => toldApartFor(view, panel)))];
  const given = new Map<string, AnswerCount[]>();
  for (const count of answerCounts(reader, round, basis, now, apart, area)) {
    const cell = `${count.sectionId} ${count.area}`;
    const found = given.get(cell);
    if (found) found.push(count);
    else given.set(cell, [count]);
  }
  const places = placesIn(round, area === null ? areas : [area]);
  const mayKnowExcluded = mayReadInput(reader, round, now);
  return views.map((view) => {
    const expected = expectedIn(reader, round, now, view, panel);
    return places
      .map(({ section, area }): Cell => {
        const place = { framework: section.framework, area };
        const own = answersIn(view, given.get(`${section.id} ${area}`) ?? [], place, panel);
        const excluded = own.filter(({ isExcluded }) => isExcluded);
        const counting = countsOf(own.filter(({ isExcluded }) => !isExcluded));
        return {
          round: round.id,
          section,
          area,
          ...figuresOf(counting, expected(section.id, place), round.rule),
          excluded: mayKnowExcluded ? excluded.reduce((sum, { n }) => sum + n, 0) : 0,
        };
      })
      .filter((cell) => mayReadFiguresOf(reader, cell.counted));
  });
}

function everybodyIn({ id }: Round): Panel {
  return everybody({
    size: askedIn(id),
    has: (memberId, framework) => hasPart(id, memberId, framework),
  });
}

function placesIn(round: Round, among: readonly Area[]): Pick<Cell, "section" | "area">[] {
  const editions = editionsIn(round.id);
  return allFrameworks().flatMap(({ code }) => {
    const edition = editions.get(code);
    return (edition ? sectionsOf(edition.id) : []).flatMap(({ id, number, title }) =>
      among.map((area) => ({ section: { id, framework: code, number, title }, area })),
    );
  });
}

function countsOf(given: readonly AnswerCount[]): Partial<Record<Answer, number>> {
  const counts: Partial<Record<Answer, number>> = {};
  for (const { answer, n } of given) counts[answer] = (counts[answer] ?? 0) + n;
  return counts;
}

/**
 * How many members of a view are asked to score an area of a section: those whose seat has part in the framework, and whom
 * no interest bars from it.
 */
function expectedIn(
  reader: Reader,
  round: Round,
  now: number,
  view: View,
  panel: Panel,
): (sectionId: number, place: Place) => number {
  const { bars, barred } = shownOf(reader, round, now);
  const everyoneBarred = [...barred()];
  const known = new Map<string, { n: number; withBars: string[] }>();
  const inView = (place: Place) => ({
    n: sizeOf(view, place, panel),
    withBars: everyoneBarred.filter(
      (id) => panel.has(id, place.framework) && isInView(view, id, place, panel),
    ),
  });
  return (sectionId, place) => {
    const key = `${place.framework} ${place.area}`;
    const members = known.get(key) ?? inView(place);
    known.set(key, members);
    const isBarred = (id: string) => !mayScore(bars(sectionId).on(id, place.framework), place.area);
    return members.n - members.withBars.filter(isBarred).length;
  };
}

/** The rounds whose cells a reader is shown: the one that is asked for, or the latest on each framework. */
export function roundsShown(reader: Reader, round: Round | null, now: number): Round[] {
  return round ? [round] : [...new Set(latestRounds(reader, now).values())];
}

function latestRounds(reader: Reader, now: number): Map<string, Round> {
  return new Map(
    roundsWithFigures(reader, now).flatMap((one) =>
      [...editionsIn(one.id).keys()].map((code) => [code, one] as const),
    ),
  );
}

/**
 * The cells a reader is shown where no round is asked for: each framework as the latest round that covers it has it.
 * @param round one round's cells alone
 * @param area those of one area alone
 */
export function cellsFor(
  reader: Reader,
  round: Round | null,
  basis: Basis,
  now: number,
  view: View = whole,
  area: Area | null = null,
): Cell[] {
  return cellsForViews(reader, round, basis, now, [view], area)[0]!;
}

/** The same cells in several views, a list for each. */
export function cellsForViews(
  reader: Reader,
  round: Round | null,
  basis: Basis,
  now: number,
  views: readonly View[],
  area: Area | null = null,
): Cell[][] {
  if (round) return cellsInViews(reader, round, basis, now, views, area);
  const latest = latestRounds(reader, now);
  const read = roundsShown(reader, null, now).map((one) =>
    cellsInViews(reader, one, basis, now, views, area),
  );
  const position = new Map(allFrameworks().map((framework) => [framework.code, framework.position]));
  return views.map((_, i) =>
    read
      .flatMap((cells) => cells[i]!)
      .filter((cell) => latest.get(cell.section.framework)?.id === cell.round)
      .toSorted((a, b) => position.get(a.section.framework)! - position.get(b.section.framework)!),
  );
}

/** One cell of a round, as far as the reader may know it. */
export function cellOf(
  reader: Reader,
  round: Round,
  sectionId: number,
  area: Area,
  now: number,
  view: View = whole,
): Cell | undefined {
  return cellsOfRound(reader, round, "current", now, view, area).find(
    (cell) => cell.section.id === sectionId,
  );
}

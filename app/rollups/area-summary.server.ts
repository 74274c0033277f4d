import { type Area, areas } from "#app/framework/areas.ts";
import { allFrameworks, sectionsOf } from "#app/framework/edition.server.ts";
import { mayScore } from "#app/interests/bars.ts";
import { editionsIn, membersOf, openedRounds } from "#app/rounds/round.server.ts";
import type { Round } from "#app/rounds/round.ts";
import { mayReadFigures, mayReadFiguresOf, mayReadInput, type Reader } from "#app/rounds/visibility.ts";
import { answerCounts, type Basis } from "#app/scores/answers.server.ts";
import type { Answer } from "#app/scores/scale.ts";
import { shownOf } from "#app/scores/shown.server.ts";
import { type Cell, figuresOf } from "./cell.ts";

/** The rounds whose figures the reader may know, the earliest first. */
export function roundsWithFigures(reader: Reader, now: number): Round[] {
  return openedRounds(now).filter((round) => mayReadFigures(reader, round, now));
}

/** Every cell of a round in the order of the frameworks, their sections and the areas, as far as the reader may know. */
export function cellsOfRound(reader: Reader, round: Round, basis: Basis, now: number): Cell[] {
  if (!mayReadFigures(reader, round, now)) return [];
  const counts = new Map<string, CellCounts>();
  for (const { sectionId, area, answer, n, isExcluded } of answerCounts(reader, round, basis, now)) {
    const cell = `${sectionId} ${area}`;
    const found = counts.get(cell) ?? { answers: {}, excluded: 0 };
    if (isExcluded) found.excluded += n;
    else found.answers[answer] = (found.answers[answer] ?? 0) + n;
    counts.set(cell, found);
  }
  const expected = expectedIn(reader, round, now);
  const mayKnowExcluded = mayReadInput(reader, round, now);
  const editions = editionsIn(round.id);
  return allFrameworks()
    .flatMap(({ code }) => {
      const edition = editions.get(code);
      return edition ? sectionsOf(edition.id).map((section) => ({ code, section })) : [];
    })
    .flatMap(({ code, section }) =>
      areas.map(
        (area): Cell => ({
          round: round.id,
          section: { id: section.id, framework: code, number: section.number, title: section.title },
          area,
          ...figuresOf(
            counts.get(`${section.id} ${area}`)?.answers ?? {},
            expected(section.id, code, area),
            round.rule,
          ),
          excluded: mayKnowExcluded ? (counts.get(`${section.id} ${area}`)?.excluded ?? 0) : 0,
        }),
      ),
    )
    .filter((cell) => mayReadFiguresOf(reader, cell.counted));
}

type CellCounts = { answers: Partial<Record<Answer, number>>; excluded: number };

/** How many members are asked to score an area of a framework: those whom no interest bars from it. */
function expectedIn(
  reader: Reader,
  round: Round,
  now: number,
): (sectionId: number, framework: string, area: Area) => number {
  const all = membersOf(round.id);
  const { bars, barred } = shownOf(reader, round, now);
  const among = barred();
  const withBars = all.filter((id) => among.has(id));
  return (sectionId, framework, area) =>
    all.length - withBars.filter((id) => !mayScore(bars(sectionId).on(id, framework), area)).length;
}

/**
 * The cells a reader is shown where no round is asked for: each framework as the latest round that covers it has it.
 * @param round one round's cells alone
 */
export function cellsFor(reader: Reader, round: Round | null, basis: Basis, now: number): Cell[] {
  if (round) return cellsOfRound(reader, round, basis, now);
  const latest = new Map<string, number>();
  const cells = roundsWithFigures(reader, now).flatMap((one) => {
    for (const code of editionsIn(one.id).keys()) latest.set(code, one.id);
    return cellsOfRound(reader, one, basis, now);
  });
  const position = new Map(allFrameworks().map((framework) => [framework.code, framework.position]));
  return cells
    .filter((cell) => latest.get(cell.section.framework) === cell.round)
    .toSorted((a, b) => position.get(a.section.framework)! - position.get(b.section.framework)!);
}

/** One cell of a round, as far as the reader may know it. */
export function cellOf(
  reader: Reader,
  round: Round,
  sectionId: number,
  area: Area,
  now: number,
): Cell | undefined {
  return cellsOfRound(reader, round, "current", now).find(
    (cell) => cell.section.id === sectionId && cell.area === area,
  );
}

import { sectionsOf } from "#app/framework/edition.server.ts";
import type { Form } from "#app/http/form.ts";
import { roundsWithFigures } from "#app/rollups/area-summary.server.ts";
import type { Cell } from "#app/rollups/cell.ts";
import { editionsIn } from "#app/rounds/round.server.ts";
import type { Material } from "./evidence.server.ts";
import type { FindingWords, Grounds } from "./finding.server.ts";
import type { Finding } from "./finding.ts";
import type { ReviewComment } from "./review-comments.server.ts";
import { isInScope } from "./scope.ts";
import { type Stance, stances } from "./stances.ts";
import type { Theme } from "./themes.server.ts";

/** What a finding could rest on: the sections, themes and comments within its scope. */
export type Candidates = {
  cells: { value: string; round: { id: number; title: string }; cell: Cell }[];
  themes: (Pick<Theme, "id" | "name"> & { n: number })[];
  comments: { comment: ReviewComment; themes: string[] }[];
};

type Ground = Pick<Finding, "area" | "scope" | "cells" | "themes" | "comments">;

export function candidatesFor(material: Material, finding: Ground): Candidates {
  const { reader, now, rounds } = material;
  const cells = roundsWithFigures(reader, now).flatMap(({ id, title }) =>
    sectionsInScope(finding.scope, id).flatMap((sectionId) => {
      const cell = material.cell(id, sectionId, finding.area);
      if (!cell) return [];
      return [{ value: cellValue({ roundId: id, sectionId }), round: { id, title }, cell }];
    }),
  );
  const gone = finding.cells
    .filter((place) => !cells.some(({ value }) => value === cellValue(place)))
    .flatMap((place) => {
      const cell = material.cell(place.roundId, place.sectionId, finding.area);
      const round = rounds.get(place.roundId);
      return cell && round
        ? [{ value: cellValue(place), round: { id: round.id, title: round.title }, cell }]
        : [];
    });
  const cited = new Set(finding.comments.map(({ id }) => id));
  const under = [...material.themes.values()]
    .filter(({ id, isRetired }) => !isRetired || finding.themes.includes(id))
    .map((theme) => ({ theme, ids: new Set(material.under(theme.id)) }));
  const comments = [...material.comments.values()]
    .filter(
      (comment) =>
        cited.has(comment.id) ||
        (!comment.isWithdrawn && comment.areas.includes(finding.area) && isInScope(finding.scope, comment)),
    )
    .map((comment) => ({
      comment,
      themes: under.filter(({ ids }) => ids.has(comment.id)).map(({ theme }) => theme.name),
    }));
  const here = new Set(comments.map(({ comment }) => comment.id));
  const themes = under.flatMap(({ theme: { id, name }, ids }) => {
    const n = [...ids].filter((one) => here.has(one)).length;
    return n > 0 || finding.themes.includes(id) ? [{ id, name, n }] : [];
  });
  return { cells: [...cells, ...gone], themes, comments };
}

/** How a section of a round stands in a form. */
function cellValue({ roundId, sectionId }: Grounds["cells"][number]): string {
  return `${roundId}/${sectionId}`;
}

/** What is ticked in the form of a finding that rests on this. */
export function fieldsOfGrounds({ comments, themes, cells }: Grounds) {
  return {
    cells: cells.map(cellValue),
    themes: [...themes],
    stances: Object.fromEntries(comments.map(({ id, stance }): [string, Stance] => [id, stance])),
  };
}

/** The sections of a round that a scope names, or all of a framework where it names no section. */
function sectionsInScope(
  scope: readonly { framework: { code: string }; section: { id: number } | null }[],
  roundId: number,
): number[] {
  const editions = editionsIn(roundId);
  return scope.flatMap(({ framework, section }) => {
    const edition = editions.get(framework.code);
    if (!edition) return [];
    const ids = sectionsOf(edition.id).map(({ id }) => id);
    return section === null ? ids : ids.filter((id) => id === section.id);
  });
}

/** What a new finding rests on before anybody has chosen: the latest scores of all sections that it is about. */
export function firstGrounds(
  { reader, now }: Material,
  { scope }: Pick<FindingWords, "scope">,
): Pick<Grounds, "cells"> {
  const latest = new Map<number, number>();
  const places = scope.map(({ framework, sectionId }) => ({
    framework: { code: framework },
    section: sectionId === null ? null : { id: sectionId },
  }));
  for (const { id } of roundsWithFigures(reader, now))
    for (const sectionId of sectionsInScope(places, id)) latest.set(sectionId, id);
  return { cells: [...latest].map(([sectionId, roundId]) => ({ roundId, sectionId })) };
}

/** What is ticked. A page holds some of the comments: those it does not show stay as they are. */
export function readGrounds(form: Form, finding: Ground, { cells, themes, comments }: Candidates): Grounds {
  const shown = new Set(form.all("shown"));
  const possible = new Set(comments.map(({ comment }) => comment.id));
  const kept = finding.comments.filter(({ id }) => !shown.has(id));
  const chosen = [...shown]
    .filter((id) => possible.has(id))
    .flatMap((id) => {
      const stance = stances.find((one) => one === form.text(`stance.${id}`));
      return stance ? [{ id, stance }] : [];
    });
  const cellsAsked = new Set(form.all("cell"));
  const themesAsked = new Set(form.all("theme"));
  return {
    comments: [...kept, ...chosen],
    themes: themes.filter(({ id }) => themesAsked.has(id)).map(({ id }) => id),
    cells: cells
      .filter(({ value }) => cellsAsked.has(value))
      .map(({ round, cell }) => ({ roundId: round.id, sectionId: cell.section.id })),
  };
}

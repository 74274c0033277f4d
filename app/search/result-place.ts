import { onItsPage } from "#app/comments/places.ts";
import type { Area } from "#app/framework/areas.ts";
import { sectionPath } from "#app/framework/paths.ts";

type Placed = {
  round: { id: number };
  framework: string;
  section: { number: number } | null;
};

/**
 * Where a comment stands for those who read the panel's input: at the cell of the area that is looked for, else of its
 * first; null for one on a framework as a whole, which no other page of theirs shows.
 */
export function commentPlace(
  { round, framework, section }: Placed,
  comment: { id: string; areas: readonly Area[] },
  wanted: Area | null,
): string | null {
  if (section === null) return null;
  const area = comment.areas.find((one) => one === wanted) ?? comment.areas[0];
  if (area === undefined)
    return `${sectionPath(framework, section.number)}?round=${round.id}#comment-${comment.id}`;
  return onItsPage(`/areas/${area}/${framework}/${section.number}?round=${round.id}`, comment.id);
}

/** Where the answer stands that a reason is beside: those that an interest excludes stand apart. */
export function reasonPlace(
  { round, framework, section }: Placed,
  { area, isExcluded }: { area: Area; isExcluded?: true },
): string {
  const table = isExcluded ? "answers-excluded" : "answers";
  return `/areas/${area}/${framework}/${section?.number}?round=${round.id}#${table}`;
}

import type { Order } from "#app/rollups/area-summary.ts";
import type { SectionRef } from "#app/rollups/cell.ts";

/** Where a section stands among those that an area page lists. */
export type NeighboursOf = {
  order: Order;
  /** From 1; 0 where it is not among them. */
  number: number;
  of: number;
  previous: SectionRef | null;
  next: SectionRef | null;
};

export function neighboursOf(
  listed: readonly SectionRef[],
  section: Pick<SectionRef, "id">,
  order: Order,
): NeighboursOf {
  const position = listed.findIndex(({ id }) => id === section.id);
  const isListed = position >= 0;
  return {
    order,
    number: position + 1,
    of: listed.length,
    previous: (isListed && listed[position - 1]) || null,
    next: (isListed && listed[position + 1]) || null,
  };
}

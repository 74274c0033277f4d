import { type Group, groups } from "#app/rounds/groups.ts";

/** Fewer members than this are no group: one of them could be told from it. */
export const fewestTold = 3;

/** How many members of a round sit for each group, and under null for none. */
export type GroupSizes = ReadonlyMap<Group | null, number>;

/** The group of a member as it may leave without names; null where it would tell too much, or where there is none. */
export function groupAsTold(group: Group | null, sizes: GroupSizes): Group | null {
  return group !== null && groupsTold(sizes).includes(group) ? group : null;
}

/**
 * The groups that are told: those that are large enough. Who sits for one of them can be taken from all, so that those
 * who are left are a group as well: while they are too few, the smallest that is told joins them.
 */
function groupsTold(sizes: GroupSizes): Group[] {
  const sizeOf = (group: Group | null) => sizes.get(group) ?? 0;
  let told = groups.filter((group) => sizeOf(group) >= fewestTold);
  const everybody = [null, ...groups].reduce((sum, group) => sum + sizeOf(group), 0);
  const left = () => everybody - told.reduce((sum, group) => sum + sizeOf(group), 0);
  while (told.length > 0 && left() > 0 && left() < fewestTold) {
    const smallest = told.toSorted((a, b) => sizeOf(a) - sizeOf(b))[0]!;
    told = told.filter((group) => group !== smallest);
  }
  return told;
}

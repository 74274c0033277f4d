import { groupNames } from "#app/rounds/groups.ts";
import { fewestTold } from "./group-as-told.ts";
import type { SharedGroup } from "./quote-groups.server.ts";

/** "Providers: 1 of 8 members sits for this group, which is left out of exports." */
export function sharedGroupInWords({ group, size, members, isTold }: SharedGroup): string {
  const who = `${groupNames[group]}: ${size} of ${members} members ${size === 1 ? "sits" : "sit"} for this group`;
  if (isTold) return `${who}.`;
  const why = size < fewestTold ? "" : ", because a smaller one could be worked out from it";
  return `${who}, which is left out of exports${why}.`;
}

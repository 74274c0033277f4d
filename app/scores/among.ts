/** Some of the members of a round: these alone, if any are named, and none of those. */
export type Among = { only: readonly string[] | null; without: readonly string[] };

/** @param among null: all of them */
export function isAmong(among: Among | null, memberId: string): boolean {
  if (among === null) return true;
  return (among.only?.includes(memberId) ?? true) && !among.without.includes(memberId);
}

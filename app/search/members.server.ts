import { peopleWithIds } from "#app/people/person.server.ts";
import { largestToldByMember } from "#app/rollups/coverage.ts";
import { memberCount } from "#app/rounds/part.server.ts";
import { inLetterOrder, pseudonym } from "#app/rounds/pseudonym.ts";
import { lettersIn } from "#app/rounds/round.server.ts";
import type { Round } from "#app/rounds/round.ts";
import { mayKnowNames, type Reader } from "#app/rounds/visibility.ts";
import { membersHeard } from "#app/scores/answer-counts.server.ts";

/** A member whose words can be read by themselves: by name, or as a letter that says nothing beyond one round. */
export type MemberChoice = { value: string; text: string };

/**
 * The members that a search offers: by name those who have submitted something, for the list of all is not everybody's
 * to read; the letters of a round that hides names only where it is the one that is searched. Of a panel too large to be
 * told member by member, none.
 */
export function membersToChoose(
  reader: Reader,
  rounds: readonly Round[],
  isOneRound: boolean,
  now: number,
): MemberChoice[] {
  if (memberCount(rounds.map(({ id }) => id)) > largestToldByMember) return [];
  const named = rounds.filter((round) => mayKnowNames(reader, round));
  if (isOneRound && named.length === 0) {
    return rounds
      .flatMap(({ id }) => lettersIn(id))
      .toSorted(inLetterOrder)
      .map((letter) => ({ value: letter, text: pseudonym(letter) }));
  }
  const heard = new Set(named.flatMap((round) => membersHeard(reader, round, now)));
  return peopleWithIds([...heard]).map(({ id, name }) => ({ value: id, text: name }));
}

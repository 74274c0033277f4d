import type { Voices } from "./claims.ts";

/** One member speaking in one round for a finding, against it, or neither. */
export type Voice = {
  round: number;
  /** Who it is: of a person where the rounds can be joined, else of a letter in its round. */
  who: string;
  side: "behind" | "against" | "neither";
  /** Whether an interest of theirs touches it; null where that may not be known. */
  isInterested: boolean | null;
};

export type Counted = Voices & {
  /** Of those behind it, how many also speak against it in places. */
  both: number;
  /** Of those behind it, how many have an interest that touches it; null where that may not be known. */
  interested: number | null;
};

/**
 * How many members speak for a finding and against it. Where the letters of several rounds must not be joined, members
 * cannot be counted across them: the round in which most speak is told.
 * @param areJoined whether one person is known by the same name in every round
 */
export function countVoices(voices: readonly Voice[], asked: number, areJoined: boolean): Counted {
  const groups = areJoined
    ? [voices]
    : [...new Set(voices.map(({ round }) => round))].map((round) =>
        voices.filter((voice) => voice.round === round),
      );
  const largest = (count: (group: readonly Voice[]) => number) => Math.max(0, ...groups.map(count));
  const on = (group: readonly Voice[], side: Voice["side"]) =>
    new Set(group.filter((voice) => voice.side === side).map(({ who }) => who));
  const isKnown = voices.every(({ isInterested }) => isInterested !== null);
  return {
    asked,
    behind: largest((group) => on(group, "behind").size),
    against: largest((group) => on(group, "against").size),
    both: largest((group) => [...on(group, "behind")].filter((who) => on(group, "against").has(who)).length),
    interested: isKnown
      ? largest(
          (group) =>
            on(
              group.filter(({ isInterested }) => isInterested),
              "behind",
            ).size,
        )
      : null,
  };
}

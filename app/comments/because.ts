import { areas } from "#app/framework/areas.ts";
import type { BecauseChoices } from "#app/scores/assessment.ts";
import { gapInWords } from "./places.ts";
import type { SeenComment } from "./visible.server.ts";

const longestWords = 120;

/** The member's own comments that the answer on each area can rest on. */
export function becauseChoices(comments: readonly SeenComment[]): BecauseChoices {
  const own = comments.filter((comment) => comment.isOwn && !comment.isWithdrawn);
  return Object.fromEntries(
    areas.map((area) => [
      area,
      own
        .filter((comment) => comment.areas.includes(area))
        .map((comment) => ({ id: comment.id, words: whichComment(comment) })),
    ]),
  ) as BecauseChoices;
}

/** “Words of the statement” (1.2): what the comment says. */
function whichComment({ quote, statementCode, gap, body }: SeenComment): string {
  const place = statementCode ?? (gap === null ? null : gapInWords(gap));
  const on = quote === null ? place && `On ${place}` : `“${shortened(quote)}” (${place})`;
  return on ? `${on}: ${shortened(body)}` : shortened(body);
}

function shortened(words: string): string {
  return words.length > longestWords ? `${words.slice(0, longestWords - 1).toWellFormed()}…` : words;
}

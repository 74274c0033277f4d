// Where on a section comments stand, in the order of reading.

/** A place to comment on: a statement by its code, a gap after one ("start": before the first), or neither: the whole. */
export type Place = { statement?: string; gap?: string };

type Standing = { isOwn: boolean; statementCode: string | null; gap: string | null };

/** "3.2" for a statement, "after 3.2" or "start" for a gap, "" for the section as a whole. */
export function placeName({ statement = "", gap }: Place): string {
  if (gap === undefined) return statement;
  return gap === "start" ? gap : `after ${gap}`;
}

export function gapInWords(gap: string): string {
  return gap === "start" ? "before the first statement" : `after statement ${gap}`;
}

/** Where a comment on this place is written. */
export function commentAddress(commentsPath: string, place: Place & { round?: string }): string {
  const { round = "", statement = "", gap = "" } = place;
  const given = Object.entries({ round, statement, gap }).filter(([, value]) => value !== "");
  return given.length === 0 ? commentsPath : `${commentsPath}?${new URLSearchParams(given)}`;
}

/** The name under which a comment that is begun on this place is kept until it is sent. */
export function unfinishedName(
  { path, roundId }: { path: string; roundId: number | null },
  place: Place,
): string {
  return commentAddress(path, { round: String(roundId), ...place });
}

/** The comments of one place that a page draws, each with its number on that page, and how many more there are. */
export type DrawnPlace<C> = { name: string; comments: (C & { number: number })[]; more: number };

/** More comments than this at one place make a page unusable: the rest stand on pages of the place's own. */
export const mostDrawn = 50;

/**
 * Comments by place, both in the order in which they came. Where there are too many, the reader's own are drawn first,
 * and what is drawn keeps its order.
 */
export function drawnByPlace<C extends Standing>(comments: readonly C[], most = mostDrawn): DrawnPlace<C>[] {
  const places = new Map<string, C[]>();
  for (const comment of comments) {
    const name = nameOfPlaceOf(comment);
    const here = places.get(name);
    if (here) here.push(comment);
    else places.set(name, [comment]);
  }
  let number = 0;
  return [...places].map(([name, all]) => {
    const ownFirst = [...all.filter((one) => one.isOwn), ...all.filter((one) => !one.isOwn)];
    const chosen = new Set(ownFirst.slice(0, most));
    const drawn = all.filter((one) => chosen.has(one)).map((one) => ({ ...one, number: ++number }));
    return { name, comments: drawn, more: all.length - drawn.length };
  });
}

/** The name of the place that a comment stands on. */
export function nameOfPlaceOf({ statementCode, gap }: Omit<Standing, "isOwn">): string {
  return placeName({ statement: statementCode ?? "", ...(gap !== null && { gap }) });
}

/** A comment among those of a cell, whose page opens at the one of its lists that holds it. @param cell its address */
export function onItsPage(cell: string, id: string): string {
  return `${cell}${cell.includes("?") ? "&" : "?"}comment=${id}#comment-${id}`;
}

// What may become of themes and of what belongs to them. Nothing here knows of the database.

export type ThemeWords = { name: string; definition: string };

/** What a theme's form shows, as it came, right or wrong; with the comments or links that are chosen in it. */
export type ThemeGiven = ThemeWords & { chosen: string[] };

export const nothingGiven: ThemeGiven = { name: "", definition: "", chosen: [] };

/** Names that differ only by case, spaces or characters that show nothing are one name. */
export function isSameName(a: string, b: string): boolean {
  return folded(a) === folded(b);
}

function folded(name: string): string {
  return name
    .normalize("NFKC")
    .replace(/\p{Cf}/gu, "")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();
}

/** A comment, or a passage of it, as it belongs to a theme. */
export type LinkedWords = { commentId: string; start: number | null; end: number | null };

/** What of one theme follows into another: what is there already is not doubled. */
export function linksToMove<L extends LinkedWords>(from: readonly L[], into: readonly LinkedWords[]): L[] {
  const there = new Set(into.map(nameOf));
  return from.filter((link) => {
    const name = nameOf(link);
    if (there.has(name)) return false;
    there.add(name);
    return true;
  });
}

function nameOf({ commentId, start, end }: LinkedWords): string {
  return `${commentId} ${start} ${end}`;
}

/** The themes that have number keys, at most nine: the most used ones, in the order in which they came, so that numbers stay. */
export function withKeys<T extends { comments: number }>(themes: readonly T[]): T[] {
  const mostUsed = themes.toSorted((a, b) => b.comments - a.comments).slice(0, 9);
  return themes.filter((theme) => mostUsed.includes(theme));
}

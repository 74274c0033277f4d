/** Ids, places in a text, and places in a picture: numbers that count nothing. */
const places = /^(id|start|end|x|y|width|height|radius|top|bottom|middle|barsTop|barHeight)$|Id$/;

/**
 * The words and numbers that a page's data holds, but for those that count nothing. It comes as a list whose items name one
 * another by their places in it: {"_3":5} has the name that stands third and the value that stands fifth.
 */
export function valuesIn(data: string): (string | number)[] {
  const all: unknown[] = JSON.parse(data.split("\n")[0]!);
  const held = all.flatMap((item): number[] => {
    if (Array.isArray(item)) return item;
    if (typeof item !== "object" || item === null) return [];
    return Object.entries(item)
      .filter(([name]) => !places.test(String(all[Number(name.slice(1))])))
      .map(([, place]) => place);
  });
  return [...new Set(held)].map((place) => all[place]).filter((value) => isWordOrNumber(value));
}

function isWordOrNumber(value: unknown): value is string | number {
  return typeof value === "string" || typeof value === "number";
}

// Words with the ones that were found in them marked, and shortened round those.

/** A stretch of words, and whether it is what was looked for. */
export type Part = { text: string; isFound: boolean };

/** What FTS5 puts round what it finds: characters that no form takes, so that no words hold them. */
export const markStart = "\u0002";
export const markEnd = "\u0003";

export function partsOf(marked: string): Part[] {
  return marked
    .split(markStart)
    .flatMap((stretch, i) => {
      const [found = "", rest = ""] = i === 0 ? ["", stretch] : stretch.split(markEnd);
      return [
        { text: found, isFound: true },
        { text: rest, isFound: false },
      ];
    })
    .filter(({ text }) => text !== "");
}

/** Of longer words, no more than this is shown. */
export const longestShown = 320;

/** How much is shown before what was found. */
const leadIn = 80;

/** As many words as are shown: where there are too many, from a little before the first that was found. */
export function shortened(parts: readonly Part[], longest = longestShown): Part[] {
  const text = parts.map((part) => part.text).join("");
  if (text.length <= longest) return [...parts];
  const before = parts.findIndex(({ isFound }) => isFound);
  const firstFound = before < 0 ? 0 : parts.slice(0, before).reduce((sum, part) => sum + part.text.length, 0);
  const start = wordStart(text, Math.min(Math.max(0, firstFound - leadIn), text.length - longest));
  const end = wordEnd(text, start + longest);
  return [
    ...(start > 0 ? [{ text: "… ", isFound: false }] : []),
    ...cut(parts, start, end),
    ...(end < text.length ? [{ text: " …", isFound: false }] : []),
  ];
}

/** The next start of a word, unless it is far: some words are very long. */
function wordStart(text: string, at: number): number {
  if (at === 0) return 0;
  const space = text.slice(at, at + 30).search(/\s\S/);
  return space < 0 ? wholeAt(text, at) : at + space + 1;
}

function wordEnd(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const last = text.slice(at - 30, at).search(/\s\S*$/);
  return last < 0 ? wholeAt(text, at) : at - 30 + last;
}

/** Never between the halves of a character. */
function wholeAt(text: string, at: number): number {
  return /[\udc00-\udfff]/.test(text[at] ?? "") ? at + 1 : at;
}

function cut(parts: readonly Part[], start: number, end: number): Part[] {
  let at = 0;
  return parts.flatMap(({ text, isFound }) => {
    const from = Math.max(0, start - at);
    const kept = text.slice(from, Math.max(from, end - at));
    at += text.length;
    return kept === "" ? [] : [{ text: kept, isFound }];
  });
}

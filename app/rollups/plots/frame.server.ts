import { plotWidth, textSize, titleSize } from "./measures.ts";
import { linesOf } from "./text.server.ts";

/** What a picture says of itself, before anything is drawn. */
export type PlotWords = {
  title: string;
  /** What the figures are of: the round, whose answers, which sections. */
  context: string;
  /** What can be seen in it, in a sentence or two. */
  finding: string;
};

export type Line = { text: string; y: number };

/** A picture as wide as the page, with its words as lines at the top and what is drawn below them. */
export type Frame = PlotWords & { width: number; height: number; titleLines: Line[]; lines: Line[] };

const lineHeight = 22;

/** @param height of what is drawn below the words */
export function frameOf(words: PlotWords, height: number): { frame: Frame; top: number } {
  const titles = linesOf(plotWidth, words.title, titleSize, true);
  const lines = [words.finding, words.context].flatMap((text) => linesOf(plotWidth, text, textSize));
  const at = (text: string, i: number): Line => ({ text, y: lineHeight * (i + 1) });
  const top = lineHeight * (titles.length + lines.length + 1);
  return {
    frame: {
      ...words,
      width: plotWidth,
      height: top + height,
      titleLines: titles.map(at),
      lines: lines.map((text, i) => at(text, titles.length + i)),
    },
    top,
  };
}

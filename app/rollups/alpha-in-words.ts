import { signed } from "./figures-in-words.ts";

/**
 * What Krippendorff's α of an area means. The bounds are his own: from 0.80 on, differences can be relied on; from 0.667
 * on, tentatively (Content Analysis, 2004, p. 241). What is said is said of the figure as it is shown.
 */
export function alphaInWords(alpha: number | null): string {
  if (alpha === null) {
    return "not calculable: it takes sections that two or more members scored, and scores that differ.";
  }
  const shown = Math.round(alpha * 100) / 100;
  return `${signed(alpha)}: ${meaningOf(shown)}`;
}

function meaningOf(shown: number): string {
  if (shown >= 0.8)
    return "members largely agree on which sections are better and which are worse, so the differences between sections can be relied on.";
  if (shown >= 0.67)
    return "members agree on which sections are better and which are worse well enough for tentative conclusions, and not for firm ones.";
  if (shown > 0)
    return "members agree more than chance would give, but too little to rely on the differences between sections without reading what is behind them.";
  if (shown === 0)
    return "members agree on which sections are better and which are worse no more than chance would give.";
  return "members agree on which sections are better and which are worse less than chance would give, as where groups of them pull in opposite directions.";
}

/** As wide as the page. */
export const plotWidth = 960;

/** Sizes of words, in pixels: of all but the title, and of that. */
export const textSize = 16;
export const titleSize = 19;

/** Where the columns of the distribution stand. Numbers end at their place. */
export const distributionColumns = {
  barsFrom: 330,
  barsTo: 660,
  scored: 746,
  notApplicable: 856,
  outsideExpertise: plotWidth - 2,
} as const;

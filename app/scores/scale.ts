/** The scale, weakest first. A score is an answer that counts. */
export const scores = ["1", "2", "3", "4", "5"] as const;

/** Answers that never count as a score and are reported apart. */
export const otherAnswers = ["not-applicable", "outside-expertise"] as const;

export const answers = [...scores, ...otherAnswers] as const;

export type Score = (typeof scores)[number];
export type Answer = (typeof answers)[number];

export const answerNames: Record<Answer, string> = {
  "1": "Inadequate",
  "2": "Weak",
  "3": "Adequate",
  "4": "Good",
  "5": "Strong",
  "not-applicable": "Not applicable to this section",
  "outside-expertise": "Outside my expertise",
};

/** A low score, or saying that the area does not apply, is of use only with its reason. */
const answersThatNeedAReason: ReadonlySet<Answer> = new Set(["1", "2", "not-applicable"]);

export function needsReason(answer: Answer): boolean {
  return answersThatNeedAReason.has(answer);
}

export function isAnswer(text: string): text is Answer {
  return (answers as readonly string[]).includes(text);
}

export function isScore(answer: Answer): answer is Score {
  return (scores as readonly string[]).includes(answer);
}

/** "2 Weak", "Not applicable to this section". */
export function answerInWords(answer: Answer): string {
  return isScore(answer) ? `${answer} ${answerNames[answer]}` : answerNames[answer];
}

/** The scale cut in three, as people speak of it, and what is no score. */
export const bands = ["low", "middle", "high", "none"] as const;

export type Band = (typeof bands)[number];

export const bandNames: Record<Band, string> = {
  low: "1 or 2, inadequate or weak",
  middle: "3, adequate",
  high: "4 or 5, good or strong",
  none: "No score",
};

const scoreBands: Record<Score, Band> = { "1": "low", "2": "low", "3": "middle", "4": "high", "5": "high" };

export function bandOf(answer: Answer): Band {
  return isScore(answer) ? scoreBands[answer] : "none";
}

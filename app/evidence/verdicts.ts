/** What the evidence partner says of how far the evidence bears out a statement, or of how far a source can be relied on. */
export const verdicts = ["supported", "partly-supported", "not-supported", "no-evidence"] as const;

export type Verdict = (typeof verdicts)[number];

export const verdictWords: Record<Verdict, string> = {
  supported: "Supported by the evidence",
  "partly-supported": "Supported in part",
  "not-supported": "Not supported",
  "no-evidence": "No evidence found",
};

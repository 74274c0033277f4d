/** The files that can be taken out of the service. */
export const exportFiles = [
  "scores.csv",
  "comments.csv",
  "summary.csv",
  "summary.json",
  "interests.csv",
] as const;

export type ExportFile = (typeof exportFiles)[number];

export const exportFileWords: Record<ExportFile, { title: string; description: string }> = {
  "summary.csv": {
    title: "Summary, as CSV",
    description:
      "One row for each section and area: how many answered, the distribution, median, quartiles and class.",
  },
  "summary.json": {
    title: "Summary, as JSON",
    description: "The same figures, with the totals of each area and the agreement rule.",
  },
  "scores.csv": {
    title: "Scores, as CSV",
    description: "One row for each submitted answer that counts now, with its reason.",
  },
  "comments.csv": {
    title: "Comments, as CSV",
    description: "One row for each comment that has been sent, with the exact words it stands on.",
  },
  "interests.csv": {
    title: "Register of interests, as CSV",
    description:
      "Every interest with its changes and outcomes, and every declaration. It always names members, and tells nothing of what they wrote.",
  },
};

export function isExportFile(name: string | undefined): name is ExportFile {
  return (exportFiles as readonly string[]).includes(name ?? "");
}

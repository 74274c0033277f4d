/** What each file is for, in the order in which the export page lists them; `steps` is what its making is counted in. */
export const exportGroups = {
  reading: { title: "For reading", steps: "parts" },
  spreadsheets: { title: "For spreadsheets", steps: "rows" },
  data: { title: "Data", steps: "rows" },
  pack: { title: "Everything together", steps: "files" },
} as const;

export type ExportGroup = keyof typeof exportGroups;

type Facts = {
  title: string;
  description: string;
  mediaType: string;
  group: ExportGroup;
  /** Set where it names members whatever was chosen. */
  alwaysNames?: true;
};

/** The files that can be taken out of the service. */
const files = {
  "summary.csv": {
    title: "Summary, as CSV",
    description:
      "One row for each section and area: how many answered, the distribution, median, quartiles and class.",
    mediaType: "text/csv; charset=utf-8",
    group: "data",
  },
  "summary.json": {
    title: "Summary, as JSON",
    description: "The same figures, with the totals of each area and the agreement rule.",
    mediaType: "application/json; charset=utf-8",
    group: "data",
  },
  "scores.csv": {
    title: "Scores, as CSV",
    description: "One row for each submitted answer that counts now, with its reason.",
    mediaType: "text/csv; charset=utf-8",
    group: "data",
  },
  "comments.csv": {
    title: "Comments, as CSV",
    description: "One row for each comment that has been sent, with the exact words it stands on.",
    mediaType: "text/csv; charset=utf-8",
    group: "data",
  },
  "interests.csv": {
    title: "Register of interests, as CSV",
    description:
      "Every interest with its changes and outcomes, and every declaration. It always names members, and tells nothing of what they wrote.",
    mediaType: "text/csv; charset=utf-8",
    group: "data",
    alwaysNames: true,
  },
  "pack.zip": {
    title: "Pack of all files, as ZIP",
    description:
      "Every file on this page, and a manifest of what they are, with their SHA-256. The register of interests is in it only where names are shown.",
    mediaType: "application/zip",
    group: "pack",
  },
} as const satisfies Record<string, Facts>;

export type ExportFile = keyof typeof files;

export const exportFileWords: Record<ExportFile, Facts> = files;

export const exportFiles = Object.keys(files) as ExportFile[];

export function isExportFile(name: string | undefined): name is ExportFile {
  return Object.hasOwn(files, name ?? "");
}

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
  "findings.html": {
    title: "Findings, as a web page",
    description:
      "The report: findings with what they rest on, by area, framework and section. For reading and print.",
    mediaType: "text/html; charset=utf-8",
    group: "reading",
  },
  "findings.docx": {
    title: "Findings, as a Word document",
    description: "The same report, to be edited.",
    mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    group: "reading",
  },
  "findings.odt": {
    title: "Findings, as an OpenDocument text",
    description: "The same report, to be edited.",
    mediaType: "application/vnd.oasis.opendocument.text",
    group: "reading",
  },
  "findings.pdf": {
    title: "Findings, as PDF",
    description: "The same report, tagged (PDF/UA), to be filed.",
    mediaType: "application/pdf",
    group: "reading",
  },
  "asked-said-did.html": {
    title: "We asked, you said, we did, as a web page",
    description: "A short page for those who took part, drafted from the findings.",
    mediaType: "text/html; charset=utf-8",
    group: "reading",
  },
  "findings.ods": {
    title: "Findings, figures and scores, as an OpenDocument spreadsheet",
    description: "A cover, contents and notes, then one table a sheet. Up to 50,000 rows.",
    mediaType: "application/vnd.oasis.opendocument.spreadsheet",
    group: "spreadsheets",
  },
  "findings.xlsx": {
    title: "Findings, figures and scores, as an Excel workbook",
    description: "The same tables.",
    mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    group: "spreadsheets",
  },
  "findings.csv": {
    title: "Findings, as CSV",
    description:
      "One row for each finding. What the panel says and what DfE does stand in columns of their own.",
    mediaType: "text/csv; charset=utf-8",
    group: "spreadsheets",
  },
  "responses.csv": {
    title: "Comments and responses, as CSV",
    description:
      "One row for each comment that stands, with DfE’s response and the findings that rest on it.",
    mediaType: "text/csv; charset=utf-8",
    group: "spreadsheets",
  },
  "changes.csv": {
    title: "Change log of the statements, as CSV",
    description: "One row for each change that a comment or a finding asks of a statement.",
    mediaType: "text/csv; charset=utf-8",
    group: "spreadsheets",
  },
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
  "findings.json": {
    title: "Findings, as JSON",
    description: "All that the report says, for other programs, by the schema below.",
    mediaType: "application/json; charset=utf-8",
    group: "data",
  },
  "findings.schema.json": {
    title: "Schema of the findings",
    description:
      "JSON Schema (2020-12) of findings.json, with what each field means. The same for every choice.",
    mediaType: "application/schema+json; charset=utf-8",
    group: "data",
  },
  "comments.jsonld": {
    title: "Comments, as web annotations",
    description:
      "Every comment that stands, with the words it is on, in the W3C’s model of annotations (JSON-LD).",
    mediaType: "application/ld+json; charset=utf-8",
    group: "data",
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

// Tables as the writers of spreadsheets know them, after the government's checklist for accessible spreadsheets: a cover,
// contents and notes, then one table a sheet.

export type WorkbookCell = string | number;

export type WorkbookTable = {
  /** What the table holds, in one line. */
  title: string;
  /** What has to be known to read it. */
  about: string;
  /** Names are unique within a table. */
  columns: readonly { name: string; isNumber?: boolean }[];
  /** How many rows there are, which may be too many to hold at once. */
  count: number;
  /** No cell is empty: what is not there stands as one of the shorthands. Can be gone through more than once. */
  rows: Iterable<readonly WorkbookCell[]>;
};

export type Workbook = {
  title: string;
  /** Stands on the cover where there is something to warn of: drafts, or names. */
  marking: string | null;
  subject: string;
  /** The lines of the cover. */
  cover: readonly string[];
  /** Numbered notes; the text of a cell or of `about` names one as "[note 1]". */
  notes: readonly string[];
  tables: readonly WorkbookTable[];
};

/** What stands in a cell that has nothing to say, and what that means. */
export const shorthands = {
  "[x]": "not available: nobody has given or entered it",
  "[z]": "not applicable: there can be no value here",
  "[c]": "withheld so that nobody can be told from it",
} as const;

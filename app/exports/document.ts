// A document of text as its writers know it: HTML, DOCX, ODT and PDF are made of nothing else, so that they cannot differ.

/** Words of a line. What was written by people is only ever text here. */
export type Run = {
  text: string;
  /** Where they lead: "#id" of a heading of this document, or a web address. */
  href?: string;
  /** In a difference of wordings: what goes and what comes. It is told in words too, never by looks alone. */
  change?: "removed" | "added";
};

export type Line = readonly Run[];

export type Column = {
  name: string;
  /** Numbers stand to the right. */
  isNumber?: boolean;
};

export type Block =
  /** Level 1 is the title. The id is unique, and is what links lead to. */
  | { kind: "heading"; level: 2 | 3 | 4; text: string; id: string }
  | { kind: "paragraph"; line: Line }
  | { kind: "list"; items: readonly Line[] }
  /** Somebody's own words, and who they are of, as far as it is told. */
  | { kind: "quote"; line: Line; whose: string }
  /** No cell is empty, none are merged; the first column names its row. */
  | { kind: "table"; caption: string; columns: readonly Column[]; rows: readonly (readonly Line[])[] }
  /** An SVG without scripts or style sheets, and what it shows, in words. */
  | { kind: "picture"; svg: string; shows: string };

export type Document = {
  title: string;
  language: "en-GB";
  /** Stands on every page where there is something to warn of: drafts, or names. */
  marking: string | null;
  /** One line on what the document is about, for its properties. */
  subject: string;
  blocks: readonly Block[];
};

/** A line of plain words. */
export function words(text: string): Line {
  return [{ text }];
}

export type Heading = Extract<Block, { kind: "heading" }>;

/** The headings that a list of contents leads to. One or none needs no list. */
export function contentsOf({ blocks }: Document): Heading[] {
  const headings = blocks.filter((block): block is Heading => block.kind === "heading" && block.level < 4);
  return headings.length > 1 ? headings : [];
}

/** What a difference of wordings says in words. */
export const changeWords = { removed: "removed:", added: "added:" } as const;

/** A run for files that have no way to tell readers of a change but its words. */
export function runInWords({ text, change }: Run): string {
  return change ? `[${changeWords[change]} ${text}]` : text;
}

import { hasVisibleText } from "#app/http/visible-text.ts";
import { type WorkAddress, workHref } from "./work-address.ts";

/** A work as the framework's own list of references names it. */
export type Work = WorkAddress & {
  /** Who wrote it, when, its title and where it appeared, in one line. */
  citation: string;
  year: number | null;
};

/** A work that is kept. */
export type Reference = Work & { id: string };

export const longestCitation = 1_000;

export function readCitation(text: string): { citation: string } | { problem: string } {
  const citation = text.replace(/\s+/g, " ").trim();
  if (!hasVisibleText(citation)) return { problem: "Enter the citation" };
  // A citation begins with a name or a title; a cell that begins so was computed, or lost its beginning.
  if (/^[=+@]/.test(citation))
    return { problem: `Citation must be words; “${citation[0]}” at its beginning makes a formula of it` };
  if (citation.length > longestCitation)
    return { problem: `Citation must be ${longestCitation.toLocaleString("en-GB")} characters or less` };
  return { citation };
}

/** What is the same for the same work: its DOI, else its citation and its link. */
export function workKey({ doi, citation, link }: Work): string {
  return doi === null ? JSON.stringify([citation.toLowerCase(), link]) : doi;
}

/** Where a work can be read; null where only its citation is known. */
export function referenceHref(work: WorkAddress): string | null {
  return workHref(work) || null;
}

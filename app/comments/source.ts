import { type WorkAddress, workHost } from "#app/evidence/work-address.ts";
import { type SourceKind, sourceKindNames } from "./source-kinds.ts";

/** A source of evidence: what it is, and where it is found. */
export type Source = WorkAddress & { title: string; kind: SourceKind; year: number | null };

/** "Title (2021). Systematic review. doi:10.1234/abc" */
export function sourceInWords(source: Source): string {
  const name = sourceName(source);
  return `${name}${/[.?!…]$/.test(name) ? "" : "."} ${sourceDetails(source)}`;
}

/** "Title (2021)" */
export function sourceName({ title, year }: Source): string {
  return year === null ? title : `${title} (${year})`;
}

/** "Systematic review. doi:10.1234/abc" */
export function sourceDetails(source: Source): string {
  const place = source.doi === null ? workHost(source) : `doi:${source.doi}`;
  return source.kind === "other" ? place : `${sourceKindNames[source.kind]}. ${place}`;
}

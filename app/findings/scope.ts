import type { ScopePlace } from "./finding.ts";

type Placed = { framework: { code: string }; section: { id: number } | null };

/** Whether a comment stands within what a finding is about. */
export function isInScope(scope: readonly ScopePlace[], { framework, section }: Placed): boolean {
  return scope.some(
    (place) =>
      place.framework.code === framework.code && (place.section === null || place.section.id === section?.id),
  );
}

/** How a place of the scope stands in a form: "npqsl", or "npqsl/3" for a section. */
export function scopeValue(framework: string, section: { number: number } | null): string {
  return section ? `${framework}/${section.number}` : framework;
}

/** "NPQ for Headship, section 3", for each place. */
export function scopeInWords(scope: readonly ScopePlace[]): string[] {
  return scope.map(({ framework, section }) =>
    section ? `${framework.title}, section ${section.number}: ${section.title}` : `All of ${framework.title}`,
  );
}

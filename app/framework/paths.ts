// Addresses of the pages about a framework; ids are lower-case codes and section numbers.

export function frameworkPath(framework: string): string {
  return `/frameworks/${framework}`;
}

export function sectionPath(framework: string, section: number): string {
  return `${frameworkPath(framework)}/sections/${section}`;
}

export function statementAnchor(code: string): string {
  return `statement-${code}`;
}

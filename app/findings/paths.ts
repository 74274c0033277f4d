export const findingsPath = "/findings";

export function findingPath(id: number): string {
  return `${findingsPath}/${id}`;
}

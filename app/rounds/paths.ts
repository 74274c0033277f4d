/** The address of a round's page, for those who run rounds, and of what stands below it. */
export function roundPath(
  id: number,
  below?:
    | "deadline.ics"
    | "plan"
    | "copy"
    | "opening"
    | "closing"
    | "extension"
    | "members"
    | "groups"
    | "reopenings"
    | "paper-forms/new",
): string {
  return below ? `/rounds/${id}/${below}` : `/rounds/${id}`;
}

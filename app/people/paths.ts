export const peoplePath = "/people";

export function personPath(id: string): string {
  return `${peoplePath}/${id}`;
}

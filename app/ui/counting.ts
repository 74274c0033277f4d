/** "1 section", "3 sections", "no sections"; the plural adds an s unless given. */
export function counted(n: number, one: string, many = `${one}s`): string {
  if (n === 0) return `no ${many}`;
  return n === 1 ? `1 ${one}` : `${n.toLocaleString("en-GB")} ${many}`;
}

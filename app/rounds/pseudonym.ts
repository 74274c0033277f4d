/** 0 → "A", 25 → "Z", 26 → "AA": letters as spreadsheets count their columns. */
export function letters(index: number): string {
  const before = Math.floor(index / 26) - 1;
  return (before >= 0 ? letters(before) : "") + String.fromCharCode(65 + (index % 26));
}

/** How a member stands where their name does not. */
export function pseudonym(letter: string): string {
  return `Panel member ${letter}`;
}

/** "Z" before "AA". */
export function inLetterOrder(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);
}

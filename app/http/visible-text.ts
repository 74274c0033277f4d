/** Whether a text has something to read in it, and not only spaces and characters that show nothing. */
export function hasVisibleText(text: string): boolean {
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(text);
}

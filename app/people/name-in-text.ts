/** Part of a word: letters with their marks, digits, and what a hyphen joins to them. */
const before = String.raw`(?<![\p{L}\p{M}\p{N}]|[\p{L}\p{M}\p{N}][-\u2010\u2011])`;
const after = String.raw`(?![\p{L}\p{M}\p{N}]|[-\u2010\u2011][\p{L}\p{N}])`;

/** The text with something else wherever the name stands as words of its own: "Ann" is not in "Announced", nor in "Mary-Ann". */
export function withNameReplaced(text: string, name: string, instead: string): string {
  const found = new RegExp(before + name.replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`) + after, "gu");
  return text.replace(found, () => instead);
}

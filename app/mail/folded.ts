/** As long as the lines of mail should be. */
const longest = 76;

/** Text with its paragraphs broken into lines at spaces. A word that is longer than a line, such as a link, stays whole. */
export function folded(text: string): string {
  return text.split("\n").map(foldedLine).join("\n");
}

function foldedLine(line: string): string {
  const lines: string[] = [];
  for (const word of line.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= longest) lines.push(`${lines.pop()} ${word}`);
    else lines.push(word);
  }
  return lines.join("\n");
}

/** Tells the paragraphs of quotes from others: nothing else is indented so far. */
export const quoteIndent = "0.6cm";

export const quoteRule =
  'fo:border-left="2.25pt solid #858686" fo:padding-left="0.3cm" style:join-border="true"';

export const cellStyles = {
  name: { text: "Column_20_name", number: "Column_20_name_20_of_20_numbers" },
  words: { text: "Cell_20_words", number: "Cell_20_number" },
} as const;

function cellStyle(name: string, align: "start" | "end", weight: "bold" | "normal"): string {
  return (
    `<style:style style:name="${name}" style:display-name="${name.replaceAll("_20_", " ")}" style:family="paragraph" style:parent-style-name="Standard">` +
    `<style:paragraph-properties fo:margin-bottom="0cm" fo:text-align="${align}"/>` +
    `<style:text-properties fo:font-size="9.5pt" fo:font-weight="${weight}"/></style:style>`
  );
}

/** Styles of ours beside those of the library. */
export const namedStyles = [
  cellStyle(cellStyles.name.text, "start", "bold"),
  cellStyle(cellStyles.name.number, "end", "bold"),
  cellStyle(cellStyles.words.text, "start", "normal"),
  cellStyle(cellStyles.words.number, "end", "normal"),
].join("");

const looks: readonly [library: string, ours: string][] = [
  // The pages of a document have this name, and no other, where none is asked for.
  ['<style:master-page style:name="Default"', '<style:master-page style:name="Standard"'],
  ["Liberation Serif", "Arial"],
  ['generic="roman"', 'generic="swiss"'],
  ['fo:font-size="12pt"', 'fo:font-size="11pt"'],
  ['fo:font-size="28pt"', 'fo:font-size="22pt"'],
  ['fo:font-size="24pt"', 'fo:font-size="15pt"'],
  ['fo:font-size="20pt"', 'fo:font-size="12.5pt"'],
  ['fo:font-size="14pt"', 'fo:font-size="11pt"'],
  ['fo:margin-top="0.353cm" fo:margin-bottom="0.212cm"', 'fo:margin-top="0.8cm" fo:margin-bottom="0.3cm"'],
  ['fo:margin-top="0.247cm"', 'fo:margin-top="0.6cm"'],
  ['fo:margin-top="0.423cm" fo:margin-bottom="0.212cm"', 'fo:margin-top="0cm" fo:margin-bottom="0.5cm"'],
];

const margins = /(<style:style style:name="(?:Header|Footer)"[^>]*)\/>/g;

/** The styles of the library in our letters and sizes; what stands in the margins of a page stands in their middle. */
export function withOwnLooks(styles: string): string {
  return looks
    .reduce((changed, [library, ours]) => changed.replaceAll(library, ours), styles)
    .replace(
      margins,
      '$1><style:paragraph-properties fo:text-align="center"/><style:text-properties fo:font-size="9.5pt"/></style:style>',
    );
}

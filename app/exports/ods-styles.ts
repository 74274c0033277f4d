import { columnsOf, coverColumns, numberNameColour } from "./sheet-looks.ts";
import type { Sheet } from "./sheets.ts";

const widest = 100;
/** Of one letter, in the size of the sheets. */
const letterWidth = 0.21;

const wrapping =
  '<style:table-cell-properties fo:wrap-option="wrap" style:vertical-align="top" style:text-align-source="fix"/>';
const toTheRight = '<style:paragraph-properties fo:text-align="end"/>';

/** Automatic styles: a column of each width, and cells that wrap, with numbers to the right. */
export const odsStyles = [
  ...Array.from(
    { length: widest },
    (_, at) =>
      `<style:style style:name="wide${at + 1}" style:family="table-column"><style:table-column-properties style:column-width="${((at + 1) * letterWidth).toFixed(2)}cm"/></style:style>`,
  ),
  `<style:style style:name="words" style:family="table-cell">${wrapping}</style:style>`,
  `<style:style style:name="numbers" style:family="table-cell">${wrapping}${toTheRight}</style:style>`,
].join("");

/** The names of columns, to which the library gives letters alone, look like their columns. */
export function withNamesLikeColumns(content: string): string {
  return content.replace(/(?=<style:text-properties [^>]*fo:font-size="11pt"[^>]*>)/g, (_, at: number) => {
    const letters = content.slice(at, content.indexOf(">", at));
    if (!letters.includes('fo:font-weight="bold"')) return "";
    return letters.includes(`#${numberNameColour}`) ? wrapping + toTheRight : wrapping;
  });
}

/** What every sheet is written in, for readers that look or listen. */
export const pageStyles =
  '<office:styles><style:default-style style:family="table-cell"><style:text-properties fo:language="en" fo:country="GB" fo:font-family="Arial" fo:font-size="11pt"/></style:default-style></office:styles>';

/** The columns of a sheet, each with its width and what its cells look like. */
export function columnWidths({ table }: Sheet): string {
  const columns = table ? columnsOf(table) : coverColumns;
  return columns
    .map(({ width }, at) => {
      const cells = table?.columns[at]?.isNumber ? "numbers" : "words";
      return `<table:table-column table:style-name="wide${width}" table:default-cell-style-name="${cells}"/>`;
    })
    .join("");
}

import { BorderStyle, type IStylesOptions, LineRuleType } from "docx";

export const ink = {
  text: "0B0C0C",
  quiet: "484949",
  border: "B1B4B6",
  link: "1A65A6",
  removed: "982828",
  added: "0B5C3E",
} as const;

const font = "Arial";

/** Sizes are half points, and distances twentieths of a point. */
export function docxStyles(language: string): IStylesOptions {
  const heading = (size: number, before: number, after: number) => ({
    run: { font, size, bold: true, color: ink.text },
    paragraph: { spacing: { before, after }, keepNext: true },
  });
  const own = (id: string, name: string, paragraph: object, run: object = {}) => ({
    id,
    name,
    basedOn: "Normal",
    quickFormat: true,
    paragraph,
    run,
  });
  const beside = {
    indent: { left: 340 },
    border: { left: { style: BorderStyle.SINGLE, size: 24, space: 10, color: "858686" } },
  };
  return {
    default: {
      document: {
        run: { font, size: 22, color: ink.text, language: { value: language } },
        paragraph: { spacing: { after: 160, line: 276, lineRule: LineRuleType.AUTO } },
      },
      heading1: heading(44, 0, 280),
      heading2: heading(30, 400, 160),
      heading3: heading(25, 300, 120),
      heading4: heading(22, 240, 80),
      hyperlink: { run: { color: ink.link, underline: {} } },
    },
    paragraphStyles: [
      own("Contents2", "Contents, level 2", { spacing: { after: 60 } }),
      own("Contents3", "Contents, level 3", { spacing: { after: 60 }, indent: { left: 340 } }),
      own("ListItem", "List item", { spacing: { after: 80 } }),
      own("QuotedWords", "Quoted words", { ...beside, spacing: { after: 0 } }),
      own(
        "QuotedPerson",
        "Who is quoted",
        { ...beside, spacing: { after: 200 } },
        { size: 20, color: ink.quiet },
      ),
      own("TableCaption", "Table caption", { spacing: { before: 200, after: 100 } }, { bold: true }),
      own(
        "ColumnName",
        "Column name",
        { spacing: { after: 0, lineRule: LineRuleType.AUTO, line: 240 }, keepNext: true },
        { size: 19, bold: true },
      ),
      own(
        "CellWords",
        "Words of a cell",
        { spacing: { after: 0, lineRule: LineRuleType.AUTO, line: 240 } },
        { size: 19 },
      ),
      own(
        "AfterTable",
        "After a table",
        { spacing: { after: 120, lineRule: LineRuleType.AUTO, line: 240 } },
        { size: 12 },
      ),
    ],
  };
}

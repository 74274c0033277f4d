import type { AgreementClass } from "#app/rounds/agreement-rule.ts";
import { Table } from "#app/ui/table.tsx";
import type { Cell } from "./cell.ts";
import { classInWords, figure } from "./figures-in-words.ts";

type Props = {
  caption: string;
  cells: readonly Cell[];
  frameworks: readonly { code: string; title: string }[];
  /** The address behind a cell; none for readers who may see figures alone. */
  href: ((cell: Cell) => string) | null;
};

/** Frameworks by sections: in each cell the median and the class in words; colour only repeats what the words say. */
export function HeatGrid({ caption, cells, frameworks, href }: Props) {
  const rows = frameworks.filter(({ code }) => cells.some((cell) => cell.section.framework === code));
  const longest = Math.max(0, ...cells.map((cell) => cell.section.number));
  const numbers = Array.from({ length: longest }, (_, i) => i + 1);
  const at = (code: string, number: number) =>
    cells.find(({ section }) => section.framework === code && section.number === number);
  return (
    <Table
      caption={caption}
      wide
      rows={rows}
      rowKey={(row) => row.code}
      columns={[
        { heading: "Framework", rowHeader: true, cell: ({ title }) => title },
        ...numbers.map((number) => ({
          heading: (
            <>
              <span className="govuk-visually-hidden">Section </span>
              {number}
            </>
          ),
          cell: ({ code }: (typeof rows)[number]) => {
            const cell = at(code, number);
            return cell ? <CellWords cell={cell} href={href?.(cell)} /> : "";
          },
          cellClassName: ({ code }: (typeof rows)[number]) => heatClass(at(code, number)?.class),
        })),
      ]}
    />
  );
}

export function heatClass(name: AgreementClass | undefined): string | undefined {
  return name && `app-heat app-heat--${name}`;
}

function CellWords({ cell, href }: { cell: Cell; href?: string }) {
  const { median, counted, section } = cell;
  const words = (
    <>
      <span className="govuk-visually-hidden">{section.title}: </span>
      {median !== null && cell.class !== "too-few" && (
        <>
          <strong>{figure(median)}</strong>{" "}
        </>
      )}
      {classInWords(cell)}
      {cell.class !== "too-few" && <span className="govuk-visually-hidden">, {counted} counted</span>}
    </>
  );
  return href ? (
    <a className="govuk-link govuk-link--no-visited-state" href={href}>
      {words}
    </a>
  ) : (
    words
  );
}

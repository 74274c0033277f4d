import type { Area } from "#app/framework/areas.ts";
import { frameworkLabel } from "#app/framework/frameworks.ts";
import type { TippingRow } from "#app/rollups/tips.server.ts";
import { type View, whole, withView } from "#app/rollups/view.ts";
import { Table } from "#app/ui/table.tsx";

type Props = { caption: string; area: Area; query: string; rows: readonly TippingRow[] };

/** Sections that tip: what all say, and in which views that is another thing, each with the way to the cell in that view. */
export function TipsTable({ caption, area, query, rows }: Props) {
  const href = ({ section }: TippingRow, view: View) =>
    `/areas/${area}/${section.framework}/${section.number}${withView(query, view)}`;
  return (
    <Table
      caption={caption}
      captionSize="s"
      stacked
      rows={rows}
      rowKey={({ section }) => `${section.framework} ${section.number}`}
      columns={[
        {
          heading: "Section",
          rowHeader: true,
          cell: (row) => (
            <a className="govuk-link govuk-link--no-visited-state" href={href(row, whole)}>
              {`${frameworkLabel(row.section.framework)} ${row.section.number}. ${row.section.title}`}
            </a>
          ),
        },
        {
          heading: "Which way it tips",
          cell: (row) => (
            <ul className="govuk-list mb-0">
              <li>{row.all}</li>
              {row.lines.map(({ parts }) => (
                <li key={parts.map(({ text }) => text).join("")}>
                  {parts.map(({ text, view }, i) =>
                    view ? (
                      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence keep their order
                      <a key={i} className="govuk-link govuk-link--no-visited-state" href={href(row, view)}>
                        {text}
                      </a>
                    ) : (
                      text
                    ),
                  )}
                </li>
              ))}
            </ul>
          ),
        },
      ]}
    />
  );
}

import { type ReactNode, useId } from "react";
import { classes, type LabelSize } from "#app/ui/field.tsx";

export type Column<Row> = {
  heading: ReactNode;
  cell: (row: Row) => ReactNode;
  /** Figures: to the right, each digit as wide as the next. */
  numeric?: boolean;
  /** The cells of this column name their rows. */
  rowHeader?: boolean;
  cellClassName?: (row: Row) => string | undefined;
};

export type TableProps<Row> = {
  caption: ReactNode;
  captionSize?: LabelSize;
  captionHidden?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** A last row, such as totals: one cell for each column. */
  foot?: readonly ReactNode[];
  /** Puts the table into a region that scrolls sideways by itself and can be reached with the keyboard. */
  wide?: boolean;
  /** On a narrow screen each row becomes a small list: for words, not for figures. */
  stacked?: boolean;
  id?: string;
};

/** Rows of like things under named columns, always with a caption. */
export function Table<Row>({
  caption,
  captionSize = "m",
  captionHidden,
  columns,
  rows,
  rowKey,
  foot,
  wide,
  stacked,
  id,
}: TableProps<Row>) {
  const generatedId = useId();
  const captionId = `${id ?? generatedId}-caption`;
  const table = (
    <table id={id} className={classes("govuk-table", stacked && "app-stacked")}>
      <caption
        id={captionId}
        className={classes(
          "govuk-table__caption",
          captionHidden ? "govuk-visually-hidden" : `govuk-table__caption--${captionSize}`,
        )}
      >
        <span>{caption}</span>
      </caption>
      <thead className="govuk-table__head">
        <tr className="govuk-table__row">
          {columns.map((column, index) => (
            <th
              // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other name and keep their order
              key={index}
              scope="col"
              className={classes("govuk-table__header", column.numeric && "govuk-table__header--numeric")}
            >
              {column.heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="govuk-table__body">
        {rows.map((row) => (
          <tr key={rowKey(row)} className="govuk-table__row">
            {columns.map((column, index) => (
              <Cell
                // biome-ignore lint/suspicious/noArrayIndexKey: as above
                key={index}
                column={column}
                className={column.cellClassName?.(row)}
              >
                {column.cell(row)}
              </Cell>
            ))}
          </tr>
        ))}
      </tbody>
      {foot && (
        <tfoot>
          <tr className="govuk-table__row">
            {columns.map((column, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: as above
              <Cell key={index} column={column} className="govuk-!-font-weight-bold">
                {foot[index]}
              </Cell>
            ))}
          </tr>
        </tfoot>
      )}
    </table>
  );
  if (!wide) return table;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard
    <section className="app-scroll" aria-labelledby={captionId} tabIndex={0}>
      {table}
    </section>
  );
}

function Cell<Row>({
  column,
  className,
  children,
}: {
  column: Column<Row>;
  className?: string;
  children: ReactNode;
}) {
  if (column.rowHeader) {
    return (
      <th scope="row" className={classes("govuk-table__header", className)}>
        {children}
      </th>
    );
  }
  return (
    <td className={classes("govuk-table__cell", column.numeric && "govuk-table__cell--numeric", className)}>
      {children}
    </td>
  );
}

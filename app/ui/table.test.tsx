import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Table } from "#app/ui/table.tsx";

const columns = [
  { heading: "Name", cell: (row: { name: string; n: number }) => row.name, rowHeader: true },
  {
    heading: "Number",
    cell: (row: { name: string; n: number }) => row.n,
    numeric: true,
    cellClassName: (row: { name: string; n: number }) => (row.n < 5 ? "few" : undefined),
  },
];
const rows = [{ name: "First", n: 3 }];

test("a table has a caption, headings for its columns and rows, and figures to the right", () => {
  expect(
    renderToStaticMarkup(
      <Table id="t" caption="Things" columns={columns} rows={rows} rowKey={(row) => row.name} />,
    ),
  ).toBe(
    '<table id="t" class="govuk-table">' +
      '<caption id="t-caption" class="govuk-table__caption govuk-table__caption--m"><span>Things</span></caption>' +
      '<thead class="govuk-table__head"><tr class="govuk-table__row">' +
      '<th scope="col" class="govuk-table__header">Name</th>' +
      '<th scope="col" class="govuk-table__header govuk-table__header--numeric">Number</th>' +
      '</tr></thead><tbody class="govuk-table__body"><tr class="govuk-table__row">' +
      '<th scope="row" class="govuk-table__header">First</th>' +
      '<td class="govuk-table__cell govuk-table__cell--numeric few">3</td>' +
      "</tr></tbody></table>",
  );
});

test("a wide table scrolls in a region that is named by its caption and takes focus", () => {
  expect(
    renderToStaticMarkup(
      <Table id="t" wide caption="Things" columns={columns} rows={rows} rowKey={(row) => row.name} />,
    ),
  ).toMatch(/^<section class="app-scroll" aria-labelledby="t-caption" tabindex="0"><table id="t"/);
});

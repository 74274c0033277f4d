import { countsInWords } from "#app/framework/framework-file.ts";
import { frameworkLabel } from "#app/framework/frameworks.ts";
import type { ToImport } from "#app/framework/import-form.server.ts";
import { InsetText } from "#app/ui/inset-text.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { Table } from "#app/ui/table.tsx";

/** What an import would bring, as a page tells it. */
export function preview({ code, title, name, published, text, same }: ToImport, file: string) {
  return {
    framework: `${frameworkLabel(code)}: ${title}`,
    name,
    published,
    same,
    counts: countsInWords(text),
    begins: file.trimStart().split("\n")[0]!.slice(0, 120),
    sections: text.sections.map(({ number, title, statements }) => {
      const that = statements.filter(({ kind }) => kind === "learn-that").length;
      return { number, title, that, how: statements.length - that, first: statements[0]!.text };
    }),
  };
}

export function Preview({ of }: { of: ReturnType<typeof preview> }) {
  return (
    <>
      {of.same !== null && (
        <InsetText>
          These words are here already, as the edition “{of.same}”. Importing them again changes nothing.
        </InsetText>
      )}
      <SummaryList
        rows={[
          { key: "Framework", value: of.framework },
          { key: "Edition", value: of.name },
          { key: "Published", value: of.published ?? "Not said" },
          { key: "The file begins", value: of.begins },
          { key: "Read from the file", value: of.counts },
        ]}
      />
      <Table
        caption="Sections"
        rows={of.sections}
        rowKey={({ number }) => String(number)}
        columns={[
          {
            heading: "Section",
            rowHeader: true,
            cell: ({ number, title, first }) => (
              <>
                {number}. {title}
                <span className="govuk-hint govuk-!-font-weight-regular wrap-anywhere">
                  {first.length > 90 ? `${first.slice(0, 90).trimEnd()}…` : first}
                </span>
              </>
            ),
          },
          { heading: "Learn that", numeric: true, cell: ({ that }) => that },
          { heading: "Learn how to", numeric: true, cell: ({ how }) => how },
        ]}
      />
    </>
  );
}

import type { SerializeFrom } from "@remix-run/node";
import type { ThemeHistory } from "#app/findings/themes.server.ts";
import { momentInWords } from "#app/ui/moment.ts";
import { Table } from "#app/ui/table.tsx";

type Entry = SerializeFrom<ThemeHistory>;

/** What became of a theme, the earliest first. */
export function ThemeHistoryTable({ history }: { history: readonly Entry[] }) {
  return (
    <Table
      caption="History"
      stacked
      rows={history.map((entry, number) => ({ ...entry, number }))}
      rowKey={({ number }) => String(number)}
      columns={[
        { heading: "When", rowHeader: true, cell: ({ at }) => momentInWords(at) },
        { heading: "Who", cell: ({ by }) => by ?? "The service" },
        { heading: "What", cell: (entry) => <What {...entry} /> },
      ]}
    />
  );
}

function What({ kind, name, definition, other }: Entry) {
  const link = other && (
    <a className="govuk-link wrap-anywhere" href={`/themes/${other.id}`}>
      {other.name}
    </a>
  );
  switch (kind) {
    case "created":
      return (
        <>
          Made as <Words name={name} definition={definition} />
          {link && <> Split from {link}.</>}
        </>
      );
    case "described":
      return (
        <>
          Changed to <Words name={name} definition={definition} />
        </>
      );
    case "merged":
      return <>Took in what belonged to {link}.</>;
    case "split":
      return <>Some of what belonged to it became {link}.</>;
    case "retired":
      return link ? <>Merged into {link}.</> : <>Retired.</>;
    case "restored":
      return <>Restored.</>;
  }
}

function Words({ name, definition }: Pick<Entry, "name" | "definition">) {
  return (
    <span className="app-written">
      “{name}”{definition === "" ? "." : `: ${definition}`}
    </span>
  );
}

import { momentInWords } from "#app/ui/moment.ts";
import { Table } from "#app/ui/table.tsx";
import { type Entry, historyOf, type Interest } from "./interest.ts";
import { outcomeInWords, versionInWords } from "./interest-facts.tsx";

type Props = { interest: Interest; titles: Readonly<Record<string, string>> };

/** Everything that was said of an interest and decided for it, the earliest first. */
export function InterestHistory({ interest, titles }: Props) {
  return (
    <Table
      caption="History"
      stacked
      rows={historyOf(interest)}
      rowKey={(entry) => `${entry.kind} ${entry.at}`}
      columns={[
        { heading: "When", rowHeader: true, cell: ({ at }) => momentInWords(at) },
        { heading: "What", cell: (entry) => names[entry.kind] },
        { heading: "In words", cell: (entry) => <span className="app-written">{words(entry, titles)}</span> },
      ]}
    />
  );
}

const names: Record<Entry["kind"], string> = {
  declared: "Declared by the member",
  changed: "Changed by the member",
  outcome: "Outcome",
  ended: "Ended by the member",
};

function words(entry: Entry, titles: Props["titles"]): string {
  switch (entry.kind) {
    case "outcome":
      return `${outcomeInWords(entry.outcome)}. ${entry.outcome.reason}`;
    case "ended":
      return "It no longer holds.";
    default:
      return versionInWords(entry.version, titles);
  }
}

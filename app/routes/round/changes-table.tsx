import type { SerializeFrom } from "@remix-run/node";
import type { RoundChange } from "#app/rounds/change.server.ts";
import type { RoundChangeKind } from "#app/rounds/change-kinds.ts";
import { momentInWords } from "#app/ui/moment.ts";
import { Table } from "#app/ui/table.tsx";

const inWords: Record<RoundChangeKind, (before: number, after: number) => string> = {
  "closed-early": (before) => `Closed early, instead of on ${momentInWords(before)}`,
  extended: (before, after) => `Extended from ${momentInWords(before)} to ${momentInWords(after)}`,
  "members-added": (before, after) => `Members added: ${after} instead of ${before}`,
};

/** What was changed while the round was open: what, who, when and why. */
export function ChangesTable({ changes }: { changes: SerializeFrom<RoundChange[]> }) {
  if (changes.length === 0) return null;
  return (
    <Table
      caption="Changed while the round was open"
      stacked
      rows={changes}
      rowKey={({ at, kind }) => `${at} ${kind}`}
      columns={[
        { heading: "What", rowHeader: true, cell: ({ kind, before, after }) => inWords[kind](before, after) },
        { heading: "Reason", cell: ({ reason }) => <span className="app-written">{reason}</span> },
        { heading: "Who and when", cell: ({ by, at }) => `By ${by}, ${momentInWords(at)}` },
      ]}
    />
  );
}

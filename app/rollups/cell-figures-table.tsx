import { answerInWords, answerNames, scores } from "#app/scores/scale.ts";
import { counted } from "#app/ui/counting.ts";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { Table } from "#app/ui/table.tsx";
import type { Cell } from "./cell.ts";
import { classInWords, figure, quartiles, signed } from "./figures-in-words.ts";

/** The figures of one cell: how many gave each answer, and what that comes to. */
export function CellFiguresTable({ cell }: { cell: Cell }) {
  return (
    <>
      <Table
        caption="How many gave each answer"
        wide
        rows={[cell]}
        rowKey={() => "counts"}
        columns={[
          ...scores.map((score, i) => ({
            heading: answerInWords(score),
            numeric: true,
            cell: ({ frequencies }: Cell) => frequencies[i],
          })),
          { heading: answerNames["not-applicable"], numeric: true, cell: (one) => one.notApplicable },
          { heading: answerNames["outside-expertise"], numeric: true, cell: (one) => one.outsideExpertise },
        ]}
      />
      <SummaryList
        rows={[
          {
            key: "What the panel says",
            value: <span className={`app-heat app-heat--${cell.class} px-3 py-1`}>{classInWords(cell)}</span>,
          },
          {
            key: "Answered",
            value: `${cell.answered} of ${counted(cell.expected, "member")}, of whom ${cell.counted} gave a score that counts`,
          },
          ...(cell.excluded === 0
            ? []
            : [{ key: "Excluded", value: `${cell.excluded} not counted, because of a declared interest` }]),
          ...(cell.counted === 0
            ? []
            : [
                { key: "Median", value: figure(cell.median) },
                { key: "Quartiles", value: quartiles(cell) },
                { key: "Agreement A", value: signed(cell.agreement) },
                { key: "Mean", value: figure(cell.mean, 2) },
              ]),
        ]}
      />
    </>
  );
}

import { agreementClassNames } from "#app/rounds/agreement-rule.ts";
import { answerInWords, answerNames, scores } from "#app/scores/scale.ts";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { Table } from "#app/ui/table.tsx";
import type { Cell } from "./cell.ts";
import { figure, quartiles, signed } from "./figures-in-words.ts";

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
            value: (
              <span className={`app-heat app-heat--${cell.class} px-3 py-1`}>
                {agreementClassNames[cell.class]}
              </span>
            ),
          },
          {
            key: "Answered",
            value: `${cell.answered} of ${cell.expected} members, of whom ${cell.counted} gave a score that counts`,
          },
          { key: "Median, quartiles", value: `${figure(cell.median)}, ${quartiles(cell)}` },
          { key: "Agreement A, mean", value: `${signed(cell.agreement)}, ${figure(cell.mean, 2)}` },
        ]}
      />
    </>
  );
}

import { agreementClassNames } from "#app/rounds/agreement-rule.ts";
import { answerInWords, scores } from "#app/scores/scale.ts";
import { SummaryList } from "#app/ui/summary-list.tsx";
import type { Cell } from "./cell.ts";
import { figure, quartiles, signed } from "./figures-in-words.ts";

/** The figures of one cell, each under its name. */
export function CellFiguresTable({ cell }: { cell: Cell }) {
  return (
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
        { key: "Answered", value: `${cell.answered} of ${cell.expected} members` },
        { key: "Counted", value: `${cell.counted} gave a score from 1 to 5` },
        { key: "Not applicable", value: cell.notApplicable },
        { key: "Outside expertise", value: cell.outsideExpertise },
        ...scores.map((score, i) => ({ key: answerInWords(score), value: cell.frequencies[i] })),
        { key: "Median", value: figure(cell.median) },
        { key: "Quartiles", value: quartiles(cell) },
        { key: "Agreement A", value: signed(cell.agreement) },
        { key: "Mean", value: figure(cell.mean, 2) },
      ]}
    />
  );
}

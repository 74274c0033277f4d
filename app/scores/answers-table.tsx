import type { ReactNode } from "react";
import { Table } from "#app/ui/table.tsx";
import { Tag } from "#app/ui/tag.tsx";
import type { AnswerBehind } from "./answers.server.ts";
import { answerInWords } from "./scale.ts";

type Props = {
  answers: readonly AnswerBehind[];
  /** Draws the comments that an answer rests on, by their ids. */
  restsOn: (ids: readonly string[]) => ReactNode;
};

/** The answers behind a cell, with their reasons, the words they rest on, and what each was before. */
export function AnswersTable({ answers, restsOn }: Props) {
  if (answers.length === 0) return <p className="govuk-body">Nobody has submitted an answer yet.</p>;
  return (
    <Table
      caption="Answers and reasons"
      stacked
      rows={answers}
      rowKey={(answer) => answer.member}
      columns={[
        { heading: "Member", rowHeader: true, cell: ({ member }) => member },
        {
          heading: "Answer",
          cell: (answer) => (
            <>
              {answerInWords(answer.answer)} {answer.afterSeeingOthers && <AfterSeeingOthers />}
              {answer.roundBefore && <RoundBefore {...answer.roundBefore} now={answer.answer} />}
              {answer.earlier.map((earlier, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: one after the other, and never changed
                <Earlier key={i} {...earlier} />
              ))}
            </>
          ),
        },
        {
          heading: "Reason",
          cell: ({ reason, because }) => (
            <>
              <span className="app-written">{reason || "No reason given"}</span>
              {restsOn(because)}
            </>
          ),
        },
      ]}
    />
  );
}

function AfterSeeingOthers() {
  return <Tag colour="purple">Changed after seeing others’</Tag>;
}

type BeforeProps = NonNullable<AnswerBehind["roundBefore"]> & { now: AnswerBehind["answer"] };

/** What the answer was in the round before, and why it is another now. */
function RoundBefore({ title, answer, isCarried, change, now }: BeforeProps) {
  if (isCarried) return <Tag colour="grey">Carried from {title}</Tag>;
  if (answer === now) return <p className="govuk-body-s mb-0">Kept from {title}</p>;
  return (
    <p className="govuk-body-s app-written mb-0">
      In {title}: {answerInWords(answer)}
      {change && <>. Why it changed: {change}</>}
    </p>
  );
}

function Earlier({ answer, reason }: AnswerBehind["earlier"][number]) {
  return (
    <p className="govuk-body-s mb-0">
      Before: {answerInWords(answer)}
      {reason && <>. “{reason}”</>}
    </p>
  );
}

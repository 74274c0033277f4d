import type { ReactNode } from "react";
import { InterestsBeside } from "#app/interests/interests-beside.tsx";
import { Table } from "#app/ui/table.tsx";
import { Tag } from "#app/ui/tag.tsx";
import type { AnswerBehind, FromRoundBefore } from "./answers.server.ts";
import { answerInWords } from "./scale.ts";

type Props = {
  counting: readonly AnswerBehind[];
  /** Those that an interest keeps from counting. */
  excluded: readonly AnswerBehind[];
  /** Draws the comments that an answer rests on, by their ids. */
  restsOn: (ids: readonly string[]) => ReactNode;
};

/**
 * The answers behind a cell, with their reasons, the words they rest on, and what each was before; apart, those that do
 * not count.
 */
export function AnswersTable({ counting, excluded, restsOn }: Props) {
  return (
    <>
      {counting.length > 0 ? (
        <Answers id="answers" caption="Answers and reasons" answers={counting} restsOn={restsOn} />
      ) : (
        <p className="govuk-body">No answer counts here yet.</p>
      )}
      {excluded.length > 0 && (
        <Answers
          id="answers-excluded"
          caption="Answers that an interest keeps from counting"
          answers={excluded}
          restsOn={restsOn}
        />
      )}
    </>
  );
}

type AnswersProps = Pick<Props, "restsOn"> & {
  id: string;
  caption: string;
  answers: readonly AnswerBehind[];
};

function Answers({ id, caption, answers, restsOn }: AnswersProps) {
  return (
    <Table
      id={id}
      caption={caption}
      stacked
      rows={answers}
      rowKey={(answer) => answer.member}
      columns={[
        {
          heading: "Member",
          rowHeader: true,
          cell: ({ member, interests }) => (
            <>
              {member} <InterestsBeside interests={interests} />
            </>
          ),
        },
        {
          heading: "Answer",
          cell: (answer) => (
            <>
              {answerInWords(answer.answer)} {answer.afterSeeingOthers && <AfterSeeingOthers />}
              {answer.enteredBy && <p className="govuk-body-s mb-0">Typed in by {answer.enteredBy}</p>}
              {answer.roundBefore && <RoundBefore {...answer.roundBefore} />}
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

/** What the answer was in the round before, and why it is another now. */
function RoundBefore({ title, became, answer, why }: FromRoundBefore) {
  if (became !== "changed") {
    return (
      <p className="govuk-body-s mb-0">
        {became === "carried" ? "Carried" : "Kept"} from {title}
      </p>
    );
  }
  return (
    <p className="govuk-body-s app-written mb-0">
      {answer === null ? `Changed since ${title}` : `In ${title}: ${answerInWords(answer)}`}
      {why && <>. Why it changed: {why}</>}
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

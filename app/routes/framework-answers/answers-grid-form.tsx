import { type Area, areaWords } from "#app/framework/areas.ts";
import { sectionTitle } from "#app/framework/section-title.ts";
import { type Bars, mayScore } from "#app/interests/bars.ts";
import { PostForm } from "#app/people/post-form.tsx";
import {
  answerInShort,
  cellField,
  type GridAction,
  revisionField,
  shownField,
  shownInWords,
} from "#app/scores/answers-grid.ts";
import { reasonField } from "#app/scores/assessment.ts";
import { answers, needsReason } from "#app/scores/scale.ts";
import { Button, ButtonGroup } from "#app/ui/button.tsx";
import { classes } from "#app/ui/field.tsx";
import { Select } from "#app/ui/select.tsx";
import { AnswersGridTable, type GridRow } from "./answers-grid-table.tsx";
import type { RefusedGrid } from "./refused-grid.ts";

type Props = {
  caption: string;
  rows: readonly GridRow[];
  refused: RefusedGrid | undefined;
  bars: Bars;
  editionId: number;
  sectionPath: (section: number) => string;
};

const choices = [
  { value: "", label: "— No answer" },
  ...answers.map((answer) => ({ value: answer, label: answerInShort(answer) })),
];

/** A member's answers as a form: a list of choices in each cell, and one button for all of them. */
export function AnswersGridForm({ caption, rows, refused, bars, editionId, sectionPath }: Props) {
  return (
    <PostForm id="form">
      <input type="hidden" name="edition" value={editionId} />
      <AnswersGridTable
        caption={caption}
        rows={rows}
        sectionPath={sectionPath}
        below={(row) => <MadeFrom row={row} refused={refused} />}
        cell={(row, area) =>
          mayScore(bars, area) ? (
            <Cell {...{ row, area, refused }} href={sectionPath(row.section.number)} />
          ) : (
            <Barred {...{ row, area, refused }} />
          )
        }
      />
      <ButtonGroup>
        <Button name="action" value={"save" satisfies GridAction}>
          Save changes as drafts
        </Button>
        <Button name="action" value={"submit" satisfies GridAction} variant="secondary">
          Submit changed sections
        </Button>
      </ButtonGroup>
    </PostForm>
  );
}

/** What the form is made from. Refused, it stays what it was made from first, until the person has seen a conflict. */
function MadeFrom({ row: { section, own }, refused }: { row: GridRow; refused: RefusedGrid | undefined }) {
  const change = refused?.changes.find((one) => one.section === section.number);
  const isConflict = refused?.conflicts.includes(section.number) ?? false;
  const revision = isConflict ? own.revision : (change?.revision ?? own.revision);
  return (
    <>
      <input type="hidden" name={revisionField(section.number)} value={revision} />
      <input type="hidden" name={shownField(section.number)} value={shownInWords(own.answers)} />
      {isConflict && <p className="govuk-body-s mt-1 mb-0 font-bold">Saved elsewhere</p>}
    </>
  );
}

/** A list of choices as narrow as a column, also with an error. */
const tight = classes(
  "[&_.govuk-form-group]:mb-0 [&_.govuk-form-group]:p-0 [&_.govuk-form-group]:border-0",
  "[&_.govuk-select]:w-full [&_.govuk-select]:min-w-[11rem] [&_.govuk-select]:text-16",
  "[&_.govuk-error-message]:mb-1 [&_.govuk-error-message]:text-16",
);

/** A cell that an interest bars: what was given before it was. */
function Barred({ row: { section, own }, area, refused }: Omit<CellProps, "href">) {
  const field = cellField(section.number, area);
  const { answer } = own.answers[area];
  return (
    <div id={field}>
      {refused?.messages[field] && <p className="govuk-error-message">{refused.messages[field]}</p>}
      You do not score this{answer !== null && `. Kept, not counted: ${answerInShort(answer)}`}
    </div>
  );
}

type CellProps = { row: GridRow; area: Area; refused: RefusedGrid | undefined; href: string };

function Cell({ row: { section, own }, area, refused, href }: CellProps) {
  const field = cellField(section.number, area);
  const changed = refused?.changes.find((one) => one.section === section.number)?.cells[area];
  const stored = own.answers[area];
  const answer = changed === undefined ? stored.answer : changed;
  const isConflict =
    changed !== undefined && changed !== stored.answer && refused?.conflicts.includes(section.number);
  const lacksReason = answer !== null && needsReason(answer) && stored.reason.trim() === "";
  return (
    <div className={tight}>
      <Select
        name={field}
        label={`${areaWords[area].name}, section ${sectionTitle(section)}`}
        labelHidden
        items={choices}
        defaultValue={answer ?? ""}
        error={refused?.messages[field]}
      />
      {isConflict && (
        <p className="govuk-body-s mt-1 mb-0">
          <strong>Saved elsewhere:</strong> {answerInShort(stored.answer)}
        </p>
      )}
      {lacksReason && (
        <p className="govuk-body-s mt-1 mb-0">
          <a className="govuk-link govuk-link--no-visited-state" href={`${href}#${reasonField(area)}`}>
            Give a reason
            <span className="govuk-visually-hidden">
              {" "}
              on {areaWords[area].inSentence} in section {section.number}
            </span>
          </a>
        </p>
      )}
      {stored.reason.trim() !== "" && <p className="govuk-body-s mt-1 mb-0">Reason given</p>}
    </div>
  );
}

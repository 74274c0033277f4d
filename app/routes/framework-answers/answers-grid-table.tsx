import type { ReactNode } from "react";
import { type Area, areas, areaWords } from "#app/framework/areas.ts";
import { type SectionName, sectionTitle } from "#app/framework/section-title.ts";
import { answerInShort } from "#app/scores/answers-grid.ts";
import type { Answers, AssessmentState } from "#app/scores/assessment.ts";
import type { EarlierAnswers } from "#app/scores/settled.ts";
import { StateTag } from "#app/scores/state-tag.tsx";
import { classes } from "#app/ui/field.tsx";
import { Table } from "#app/ui/table.tsx";

export type GridRow = {
  section: SectionName;
  own: {
    revision: number;
    state: AssessmentState;
    answers: Answers;
    earlier?: Pick<EarlierAnswers, "round">;
  };
};

type Props = {
  caption: string;
  rows: readonly GridRow[];
  sectionPath: (section: number) => string;
  /** What stands in a cell; the answer in words unless given. */
  cell?: (row: GridRow, area: Area) => ReactNode;
  /** What stands in each row below its name. */
  below?: (row: GridRow) => ReactNode;
};

/** Sections by areas: a member's answers, how far each section is, and the way to its reasons. */
export function AnswersGridTable({ caption, rows, sectionPath, cell, below }: Props) {
  return (
    <div className={sectionsInView}>
      <Table
        caption={caption}
        captionHidden
        wide
        rows={rows}
        rowKey={({ section }) => String(section.number)}
        columns={[
          {
            heading: "Section",
            rowHeader: true,
            cell: (row) => (
              <>
                <a className="govuk-link govuk-link--no-visited-state" href={sectionPath(row.section.number)}>
                  {sectionTitle(row.section)}
                </a>
                <div className="mt-1 font-regular">
                  <span className="govuk-visually-hidden">State: </span>
                  <StateTag state={row.own.state} />
                </div>
                {row.own.earlier && row.own.state === "not-started" && (
                  <p className="govuk-body-s mt-1 mb-0 font-regular">
                    Answers shown are of {row.own.earlier.round}: those not settled count once you submit them
                  </p>
                )}
                {below?.(row)}
              </>
            ),
          },
          ...areas.map((area) => ({
            heading: areaWords[area].name,
            cell: (row: GridRow) => (cell ? cell(row, area) : answerInShort(row.own.answers[area].answer)),
          })),
        ]}
      />
    </div>
  );
}

/** Where there is room, the names of the sections stay in view while the columns move, and hide no field in focus. */
const sectionsInView = classes(
  "min-[24rem]:[&_th[scope=row]]:sticky min-[24rem]:[&_th[scope=row]]:left-0",
  "min-[24rem]:[&_th[scope=row]]:z-1 min-[24rem]:[&_th[scope=row]]:bg-body",
  "min-[24rem]:[&_.app-scroll]:scroll-pl-[12rem]",
);

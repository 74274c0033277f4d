import type { SerializeFrom } from "@remix-run/node";
import { LevelColumn } from "#app/comments/level-column.tsx";
import { LevelsLegend } from "#app/comments/levels-legend.tsx";
import { frameworkLabel } from "#app/framework/frameworks.ts";
import type { Cell } from "#app/rollups/cell.ts";
import { cellInWords, classInWords } from "#app/rollups/figures-in-words.ts";
import type { levelsBeside } from "#app/rollups/levels-beside.server.ts";
import { Part } from "./parts.tsx";

type Props = {
  beside: NonNullable<SerializeFrom<typeof levelsBeside>>;
  href: ((cell: Pick<Cell, "section">) => string) | null;
  linkTo: (changes: Record<string, string>) => string;
};

/** One section at every level of leadership, statement by statement, under its figures. */
export function LevelsPart({ beside: { number, choices, levels }, href, linkTo }: Props) {
  return (
    <Part name="levels">
      <nav aria-label="Section of the levels">
        <p className="govuk-body mb-1">Section:</p>
        <ol className="govuk-list">
          {choices.map((choice) => {
            const name = `${choice.number}. ${choice.cells[0]!.section.title}`;
            return (
              <li key={choice.number}>
                {choice.number === number ? (
                  <strong aria-current="true">{name}</strong>
                ) : (
                  <a
                    className="govuk-link govuk-link--no-visited-state"
                    href={linkTo({ levels: String(choice.number) })}
                  >
                    {name}
                  </a>
                )}{" "}
                <span className="text-secondary-text">({choice.cells.map(levelInWords).join(", ")})</span>
              </li>
            );
          })}
        </ol>
      </nav>
      <div className="app-reading">
        <LevelsLegend />
      </div>
      <div className="grid gap-x-6 desktop:grid-cols-3">
        {levels.map((level, i) => (
          <LevelColumn
            key={level.framework.code}
            level={level}
            below={levels[i - 1]}
            number={number}
            headingLevel={3}
            above={
              level.cell ? (
                <Figures cell={level.cell} href={href?.(level.cell)} />
              ) : (
                <p className="govuk-body-s">There are no figures on it here.</p>
              )
            }
          />
        ))}
      </div>
    </Part>
  );
}

/** "NPQH: divided" */
function levelInWords(cell: Cell): string {
  return `${frameworkLabel(cell.section.framework)}: ${classInWords(cell).toLowerCase()}`;
}

function Figures({ cell, href }: { cell: Cell; href: string | undefined }) {
  return (
    <p className={`govuk-body-s app-heat app-heat--${cell.class} px-3 py-1`}>
      {cellInWords(cell)}{" "}
      {href && (
        <a className="govuk-link govuk-link--no-visited-state" href={href}>
          Answers and comments
          <span className="govuk-visually-hidden"> of {frameworkLabel(cell.section.framework)}</span>
        </a>
      )}
    </p>
  );
}

import type { SerializeFrom } from "@remix-run/node";
import { areaWords } from "#app/framework/areas.ts";
import { agreementClasses, agreementClassNames } from "#app/rounds/agreement-rule.ts";
import { NoRoundYet } from "#app/rounds/no-round-yet.tsx";
import { momentInWords } from "#app/ui/moment.ts";
import { Table } from "#app/ui/table.tsx";
import type { AreaOverview } from "./area-overview.server.ts";
import { percentage } from "./area-summary.ts";
import { changedInWords } from "./earlier.ts";
import { EnoughNote } from "./enough-note.tsx";
import { figure, signed } from "./figures-in-words.ts";
import { NewInput } from "./new-input.tsx";
import { RoundChoice } from "./round-choice.tsx";
import { RuleNote } from "./rule-note.tsx";
import { viewRead, withView } from "./view.ts";
import { ViewChoice } from "./view-choice.tsx";
import { sinceVisitInWords } from "./visits.ts";

/** The four areas side by side, each a link to its summary. */
export function AreaOverviewTable(overview: SerializeFrom<AreaOverview>) {
  const { totals, rounds, round, rules, onlyEnough, views, visits, changed, version } = overview;
  const since = visits[0];
  const isCompared = totals.some(({ area }) => changed[area].compared > 0);
  const linkTo = (area: string, changes: Record<string, string> = {}) => {
    const params = new URLSearchParams({ ...(round !== null && { round: String(round) }), ...changes });
    return `/areas/${area}${withView(params.toString(), viewRead(views))}`;
  };
  return (
    <>
      <NewInput version={version} chosenBy={["round", "view"]} />
      <RoundChoice rounds={rounds} current={round} />
      <ViewChoice views={views} />
      {rounds.length === 0 ? (
        <NoRoundYet nothing="there are no figures to read" />
      ) : (
        <Table
          caption="Sections by what the panel says of them"
          wide
          rows={totals}
          rowKey={(total) => total.area}
          columns={[
            {
              heading: "Focus area",
              rowHeader: true,
              cell: ({ area }) => (
                <a className="govuk-link" href={linkTo(area)}>
                  {areaWords[area].name}
                </a>
              ),
            },
            ...agreementClasses.map((name) => ({
              heading: agreementClassNames[name],
              numeric: true,
              cell: ({ area, classes }: (typeof totals)[number]) =>
                classes[name] === 0 ? (
                  0
                ) : (
                  <a
                    className="govuk-link govuk-link--no-visited-state"
                    href={`${linkTo(area, { class: name })}#figures`}
                  >
                    {classes[name]}
                    <span className="govuk-visually-hidden"> sections</span>
                  </a>
                ),
            })),
            { heading: "Sections", numeric: true, cell: ({ sections }) => sections },
            {
              heading: "Answered of expected",
              numeric: true,
              cell: ({ answered, expected }) =>
                `${answered} of ${expected} (${percentage(answered, expected)})`,
            },
            {
              heading: "Median of section medians",
              numeric: true,
              cell: ({ medianOfMedians }) => figure(medianOfMedians, 2),
            },
            { heading: "Agreement (α)", numeric: true, cell: ({ alpha }) => signed(alpha) },
            ...(isCompared
              ? [
                  {
                    heading: "Other than in the round before",
                    cell: ({ area }: (typeof totals)[number]) => changedInWords(changed[area]),
                  },
                ]
              : []),
          ]}
        />
      )}
      {since && (
        <>
          <h2 className="govuk-heading-m">Since your last visit on {momentInWords(since.at)}</h2>
          <ul className="govuk-list govuk-list--bullet">
            {visits.map((visit) => (
              <li key={visit.area}>
                <a className="govuk-link" href={linkTo(visit.area)}>
                  {areaWords[visit.area].name}
                </a>
                : {sinceVisitInWords(visit)}
              </li>
            ))}
          </ul>
        </>
      )}
      {onlyEnough && <EnoughNote />}
      <RuleNote rules={rules} />
    </>
  );
}

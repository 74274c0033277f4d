import type { SerializeFrom } from "@remix-run/node";
import { areas, areaWords } from "#app/framework/areas.ts";
import { IgnoredFilter, NoticeBanner } from "#app/http/notices.tsx";
import { isAllowed, may } from "#app/people/permissions.ts";
import type { Role } from "#app/people/roles.ts";
import type { AreaOverview } from "#app/rollups/area-overview.server.ts";
import { AreaOverviewTable } from "#app/rollups/area-overview.tsx";
import type { FirstSteps } from "#app/rounds/first-steps.server.ts";
import { counted } from "#app/ui/counting.ts";
import { Page } from "#app/ui/page.tsx";
import { FirstStepsList } from "./first-steps.tsx";

type Props = {
  overview: SerializeFrom<AreaOverview>;
  role: Role;
  ignored: string | null;
  /** How many interests wait for this official to record an outcome. */
  waiting: number;
  /** What a lead official does before the first round has opened. */
  steps: FirstSteps | null;
};

/** What the panel says in each area, one activation from anywhere. */
export function OfficialHome({ overview, role, ignored, waiting, steps }: Props) {
  return (
    <Page
      heading={steps ? "Your review" : "What the panel says"}
      banner={ignored ? <IgnoredFilter what={ignored} /> : <NoticeBanner />}
      width="full"
    >
      {waiting > 0 && (
        <p className="govuk-body">
          <a className="govuk-link" href="/interests">
            {counted(waiting, "declared interest")} {waiting === 1 ? "waits" : "wait"} for an outcome
          </a>
        </p>
      )}
      {steps && <FirstStepsList steps={steps} />}
      {steps === null && <AreaOverviewTable {...overview} />}
      {steps === null && role !== "observer" && (
        <ul className="govuk-list">
          <li>
            <a className="govuk-link" href="/coverage">
              See what is missing
            </a>
          </li>
          <li>
            <a className="govuk-link" href="/themes/queue">
              Read comments that have no theme yet
            </a>
          </li>
          <li>
            <a className="govuk-link" href="/exports">
              Export findings, scores, comments and summaries
            </a>
          </li>
          {isAllowed(role, may.readOutbox) && (
            <li>
              <a className="govuk-link" href="/outbox">
                Read what was sent by email
              </a>
            </li>
          )}
          {areas.map((area) => (
            <li key={area}>
              <a className="govuk-link" href={`/exports?area=${area}`}>
                Export findings and figures on {areaWords[area].inSentence}
              </a>
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}

import type { SerializeFrom } from "@remix-run/node";
import { IgnoredFilter, NoticeBanner } from "#app/http/notices.tsx";
import type { Role } from "#app/people/roles.ts";
import type { AreaOverview } from "#app/rollups/area-overview.server.ts";
import { AreaOverviewTable } from "#app/rollups/area-overview.tsx";
import { Page } from "#app/ui/page.tsx";

type Props = { overview: SerializeFrom<AreaOverview>; role: Role; ignored: string | null };

/** What the panel says in each area, one activation from anywhere. */
export function OfficialHome({ overview, role, ignored }: Props) {
  return (
    <Page
      heading="What the panel says"
      banner={ignored ? <IgnoredFilter what={ignored} /> : <NoticeBanner />}
      width="full"
    >
      <AreaOverviewTable {...overview} />
      {role !== "observer" && (
        <p className="govuk-body">
          <a className="govuk-link" href="/exports">
            Export scores, comments and summaries
          </a>
        </p>
      )}
    </Page>
  );
}

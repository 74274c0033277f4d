import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { IgnoredFilter } from "#app/http/notices.tsx";
import { isAllowed, may } from "#app/people/permissions.ts";
import { requireActor } from "#app/people/require-actor.server.ts";
import { areaOverview } from "#app/rollups/area-overview.server.ts";
import { AreaOverviewTable } from "#app/rollups/area-overview.tsx";
import { roundsShown } from "#app/rollups/area-summary.server.ts";
import { figuresRequest } from "#app/rollups/figures-request.server.ts";
import { viewsAsked } from "#app/rollups/views.server.ts";
import { Page } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";

export const handle = titled("Focus areas");

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request, may.readFigures);
  const now = Date.now();
  const { round, ignored } = figuresRequest(request, actor, now);
  const asked = viewsAsked(actor, request, roundsShown(actor, round, now), now);
  return {
    overview: areaOverview(actor, round, now, asked),
    ignored,
    mayReadInput: isAllowed(actor.role, may.readInput),
  };
}

export default function Areas() {
  const { overview, ignored, mayReadInput } = useLoaderData<typeof loader>();
  return (
    <Page heading="Focus areas" width="full" banner={<IgnoredFilter what={ignored} />}>
      <AreaOverviewTable {...overview} />
      {mayReadInput && (
        <p className="govuk-body">
          <a className="govuk-link" href="/coverage">
            See what is missing
          </a>
        </p>
      )}
    </Page>
  );
}

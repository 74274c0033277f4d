import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { IgnoredFilter } from "#app/http/notices.tsx";
import { may } from "#app/people/permissions.ts";
import { requireActor } from "#app/people/require-actor.server.ts";
import { BatchNote } from "#app/rollups/batch-note.tsx";
import { coverageByMember, coverageCounts, frameworksCovered } from "#app/rollups/coverage.server.ts";
import { coverageQuery, largestToldByMember } from "#app/rollups/coverage.ts";
import { coverageRequest } from "#app/rollups/coverage-request.server.ts";
import { namesRead } from "#app/rounds/names-read.server.ts";
import { NoRoundYet } from "#app/rounds/no-round-yet.tsx";
import { isOpenAt } from "#app/rounds/round.ts";
import { RoundLine } from "#app/rounds/round-line.tsx";
import { mayKnowNames } from "#app/rounds/visibility.ts";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { Page } from "#app/ui/page.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { titled } from "#app/ui/title.ts";
import { CountsTable } from "./counts-table.tsx";
import { CoverageForm } from "./coverage-form.tsx";
import { FrameworkGrid, MembersTable } from "./members-tables.tsx";

export const handle = titled("What is missing");

const membersPerPage = 50;

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request, may.readInput);
  const now = Date.now();
  const { round, page: asked, ...choices } = coverageRequest(actor, request, now);
  const all = round && coverageByMember(actor, round, choices, now);
  if (round && all) namesRead(actor, [round], `round ${round.id}`, now);
  const pages = Math.max(1, Math.ceil((all?.length ?? 0) / membersPerPage));
  const page = Math.min(asked, pages);
  return {
    ...choices,
    round: round && { id: round.id, title: round.title, opensAt: round.opensAt, closesAt: round.closesAt },
    now,
    page,
    pages,
    isNamed: round !== null && mayKnowNames(actor, round),
    largest: largestToldByMember,
    isOpen: round !== null && isOpenAt(round, now),
    covered: round ? frameworksCovered(actor, round, now) : [],
    // Addresses are for those who are to be written to.
    members:
      all
        ?.slice((page - 1) * membersPerPage, page * membersPerPage)
        .map(({ id: _, email: __, ...one }) => one) ?? null,
    counts: round && all === null ? coverageCounts(actor, round, choices, now) : [],
  };
}

export default function Coverage() {
  const data = useLoaderData<typeof loader>();
  const { round, framework, area, members, counts, covered, isOpen, now } = data;
  const query = coverageQuery(data);
  const chosen = covered.find(({ code }) => code === framework);
  return (
    <Page
      heading="What is missing"
      width="full"
      before={<Breadcrumbs items={[{ href: "/areas", text: "Focus areas" }]} />}
      banner={<IgnoredFilter what={data.ignored} />}
    >
      {round === null ? (
        <NoRoundYet nothing="nothing is missing" />
      ) : (
        <>
          <RoundLine round={round} now={now} isReader />
          <CoverageForm key={query} {...data} round={round.id} />
          {isOpen && (
            <p className="govuk-body">
              <a
                className="govuk-link"
                href={`/coverage/reminder?${coverageQuery({ round, framework, area: null })}`}
              >
                Remind those with sections missing
              </a>
            </p>
          )}
          {members === null ? (
            <>
              <p className="govuk-body">
                {data.isNamed
                  ? `This round has more than ${data.largest} members, so this page says how many answers are missing and not whose.`
                  : "Names are hidden in this round, so this page says how many answers are missing and not whose."}
              </p>
              <BatchNote rounds={isOpen && !data.isNamed ? [round.title] : []} />
              <CountsTable {...{ counts, framework, area }} round={round.id} />
            </>
          ) : (
            <>
              <p className="govuk-body">
                A section counts as done once it is submitted. What has only been begun is missing here.
              </p>
              {chosen ? (
                <FrameworkGrid members={members} framework={chosen} />
              ) : (
                <MembersTable
                  members={members}
                  href={(code) => `/coverage?${coverageQuery({ round, framework: code, area })}`}
                />
              )}
              <Pagination
                page={data.page}
                pages={data.pages}
                href={(page) => `/coverage?${query}&page=${page}`}
                label="Pages of members"
              />
            </>
          )}
        </>
      )}
    </Page>
  );
}

import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { recordReading } from "#app/audit/reading.server.ts";
import { recordPage } from "#app/exports/record-events.server.ts";
import { recordFilterNames, recordPath } from "#app/exports/record-filters.ts";
import { recordRequest } from "#app/exports/record-request.server.ts";
import { inWords } from "#app/exports/record-words.server.ts";
import { IgnoredFilter } from "#app/http/notices.tsx";
import { may } from "#app/people/permissions.ts";
import { requireActor } from "#app/people/require-actor.server.ts";
import { Details } from "#app/ui/details.tsx";
import { Page } from "#app/ui/page.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { titled } from "#app/ui/title.ts";
import { EventsTable } from "./events-table.tsx";
import { RecordForm } from "./record-form.tsx";

export const handle = titled("Record");

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request, may.readRecord);
  const now = Date.now();
  const asked = recordRequest(actor, request);
  const { events, hasMore } = recordPage(actor, asked.filters, asked.page, now);
  recordReading(actor, "the record", now);
  return { ...asked, events: inWords(actor, events), hasMore };
}

export default function Record() {
  const { filters, page, ignored, people, groups, events, hasMore } = useLoaderData<typeof loader>();
  const isNarrowed = recordFilterNames.some((name) => filters[name] !== "");
  return (
    <Page heading="Record" width="full" banner={<IgnoredFilter what={ignored} />}>
      <div className="app-reading">
        <p className="govuk-body">
          Who did what, and when, the newest first. Nothing in it can be changed or removed.
        </p>
        <Details summary="What the record does not show">
          <p className="govuk-body">
            What other pages hide is hidden here too: drafts; everything that members give in rounds that hide
            their names; and when members of such a round sign in or write elsewhere. The words that anybody
            wrote are not in the record at all.
          </p>
        </Details>
      </div>
      <RecordForm key={recordPath(filters)} {...{ filters, people, groups }} />
      {events.length === 0 ? (
        <p className="govuk-body">
          {page > 1 || isNarrowed ? "There are no such events." : "Nothing has happened yet."}
        </p>
      ) : (
        <>
          <p className="govuk-body">
            <a className="govuk-link govuk-link--no-visited-state" href={recordPath(filters, { file: true })}>
              Download {isNarrowed ? "these events" : "the record"} (CSV)
            </a>
          </p>
          <EventsTable events={events} filters={filters} page={page} />
        </>
      )}
      <Pagination
        page={page}
        pages={hasMore ? page + 1 : page}
        href={(to) => recordPath(filters, { page: to })}
        label="Pages of the record"
      />
    </Page>
  );
}

import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { shortened } from "#app/comments/comment-card.tsx";
import { IgnoredFilter, NoticeBanner } from "#app/http/notices.tsx";
import { may } from "#app/people/permissions.ts";
import { requireActor } from "#app/people/require-actor.server.ts";
import { requireWithinLimit } from "#app/people/within-limit.server.ts";
import { BatchNote } from "#app/rollups/batch-note.tsx";
import { namesRead } from "#app/rounds/names-read.server.ts";
import { NoRoundYet } from "#app/rounds/no-round-yet.tsx";
import { isOpenAt } from "#app/rounds/round.ts";
import { readsInBatches } from "#app/rounds/visibility.ts";
import { filtersInWords, totalInWords } from "#app/search/filters-in-words.ts";
import { ResultCard } from "#app/search/result-card.tsx";
import { ownViews } from "#app/search/saved-views.server.ts";
import { search } from "#app/search/search.server.ts";
import { SearchForm } from "#app/search/search-form.tsx";
import { readSearch, roundsToSearch } from "#app/search/search-request.server.ts";
import { queryOf, searchPath } from "#app/search/search-request.ts";
import { ViewNameForm } from "#app/search/view-name-form.tsx";
import { Details } from "#app/ui/details.tsx";
import { Page } from "#app/ui/page.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { titled } from "#app/ui/title.ts";
import { SavedViews } from "./saved-views.tsx";

export const handle = titled<typeof loader>(({ request }) =>
  request.q === ""
    ? "Comments and reasons"
    : `${request.q.slice(0, 60).toWellFormed()} – Comments and reasons`,
);

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request, may.readInput);
  const now = Date.now();
  const asked = readSearch(actor, new URL(request.url).searchParams, now);
  if (asked.request.q !== "") await requireWithinLimit(actor, "search");
  namesRead(actor, roundsToSearch(actor, now), wordsFor(asked.request.member), now);
  return {
    ...asked,
    found: search(actor, asked.request, now),
    views: ownViews(actor),
    inBatches: roundsToSearch(actor, now)
      .filter(({ id }) => asked.request.round === null || id === asked.request.round)
      .filter((round) => isOpenAt(round, now) && readsInBatches(actor, round))
      .map(({ title }) => title),
  };
}

/** A member is asked for by id where names are shown, and by a letter where they are not. */
function wordsFor(member: string | null): string {
  return member === null || member.length < 36 ? "comments and reasons" : `person ${member}`;
}

export default function Comments() {
  const { request, choices, ignored, found, views, inBatches } = useLoaderData<typeof loader>();
  const filters = filtersInWords(request, choices);
  const query = queryOf({ ...request, page: 1 });
  return (
    <Page
      heading="Comments and reasons"
      width="full"
      banner={ignored === null ? <NoticeBanner /> : <IgnoredFilter what={ignored} />}
    >
      {choices.rounds.length === 0 && <NoRoundYet nothing="there are no comments to read" />}
      <SavedViews views={views} current={query} />
      <SearchForm key={query} request={request} choices={choices} />
      <h2 className="govuk-heading-m" id="results">
        {totalInWords(found)}
      </h2>
      {(filters.length > 0 || request.q !== "") && (
        <ul className="govuk-list flex flex-wrap gap-x-6 gap-y-1" aria-label="What is looked for">
          {request.q !== "" && (
            <li className="app-written">
              Words: {shortened(request.q, 200)}{" "}
              <TakeOff href={searchPath(request, { q: "" })} what="the words" />
            </li>
          )}
          {filters.map(({ name, words }) => (
            <li key={name}>
              {words} <TakeOff href={searchPath(request, { [name]: null })} what={words} />
            </li>
          ))}
        </ul>
      )}
      <BatchNote rounds={inBatches} />
      {found.results.map((result) => (
        <ResultCard
          key={"comment" in result ? result.comment.id : result.reason.id}
          result={result}
          area={request.area}
          isRoundTold={choices.rounds.length > 1 && request.round === null}
        />
      ))}
      <Pagination
        page={found.page}
        pages={found.pages}
        href={(page) => searchPath(request, { page })}
        label="Pages of results"
      />
      {query !== "" && (
        <Details summary="Save this view">
          <ViewNameForm query={query} />
        </Details>
      )}
    </Page>
  );
}

function TakeOff({ href, what }: { href: string; what: string }) {
  return (
    <a className="govuk-link govuk-link--no-visited-state" href={href}>
      Remove<span className="govuk-visually-hidden"> {what}</span>
    </a>
  );
}

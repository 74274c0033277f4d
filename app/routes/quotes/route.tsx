import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { QuoteCard } from "#app/exports/quote-card.tsx";
import { quoteStates, quoteStateWords } from "#app/exports/quote-states.ts";
import { flaggedQuotes } from "#app/exports/quotes.server.ts";
import { readQuotesRequest } from "#app/exports/quotes-request.ts";
import { shownQuotes } from "#app/exports/shown-quotes.server.ts";
import { IgnoredFilter, NoticeBanner } from "#app/http/notices.tsx";
import { may } from "#app/people/permissions.ts";
import { requireActor } from "#app/people/require-actor.server.ts";
import { namesRead } from "#app/rounds/names-read.server.ts";
import { openedRounds } from "#app/rounds/round.server.ts";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { Page } from "#app/ui/page.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { titled } from "#app/ui/title.ts";
import { QuoteActions } from "./quote-actions.tsx";
import { StateChoice } from "./state-choice.tsx";

export const handle = titled("Quotes that could give their author away");

const quotesPerPage = 20;

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request, may.exportInput);
  const now = Date.now();
  const { state, page: asked, ignored } = readQuotesRequest(new URL(request.url).searchParams);
  namesRead(actor, openedRounds(now), "quotes", now);
  const all = flaggedQuotes(actor, now);
  const chosen = all.filter((quote) => quote.state === state);
  const pages = Math.max(1, Math.ceil(chosen.length / quotesPerPage));
  const page = Math.min(asked, pages);
  return {
    state,
    ignored,
    counts: quoteStates.map((one) => ({ state: one, n: all.filter((quote) => quote.state === one).length })),
    page,
    pages,
    quotes: shownQuotes(actor, chosen.slice((page - 1) * quotesPerPage, page * quotesPerPage), now),
  };
}

export default function Quotes() {
  const { state, ignored, counts, page, pages, quotes } = useLoaderData<typeof loader>();
  const all = counts.reduce((sum, { n }) => sum + n, 0);
  const open = counts.find((one) => one.state === "open")!.n;
  return (
    <Page
      heading="Quotes that could give their author away"
      before={<Breadcrumbs items={[{ href: "/exports", text: "Export" }]} />}
      banner={ignored === null ? <NoticeBanner /> : <IgnoredFilter what={ignored} />}
    >
      <p className="govuk-body">
        Exports without names leave out who wrote a comment, but its words can still say so. In these comments
        stand names, addresses, organisations, or words of the author’s post or place. Keep what tells nobody,
        and redact what does. Exports with names hold every word.
      </p>
      <p className="govuk-body">
        {all === 0
          ? "There are none so far."
          : `${(all - open).toLocaleString("en-GB")} of ${all.toLocaleString("en-GB")} looked at.`}
      </p>
      {all > 0 && <StateChoice counts={counts} current={state} />}
      {all > 0 && quotes.length === 0 && (
        <p className="govuk-body">
          {state === "open"
            ? "Nothing is left to look at."
            : `None is ${quoteStateWords[state].name.toLowerCase()}.`}
        </p>
      )}
      {quotes.map((quote) => (
        <QuoteCard
          key={quote.id}
          quote={quote}
          heading={<h2 className="govuk-heading-s mb-1">{quote.where}</h2>}
        >
          <QuoteActions quote={quote} />
        </QuoteCard>
      ))}
      <Pagination
        page={page}
        pages={pages}
        href={(number) => `/exports/quotes?state=${state}&page=${number}`}
        label="Pages of quotes"
      />
    </Page>
  );
}

import { type RecordFilters, recordPath } from "#app/exports/record-filters.ts";
import type { EventInWords } from "#app/exports/record-words.server.ts";
import { counted } from "#app/ui/counting.ts";
import { Details } from "#app/ui/details.tsx";
import { dateInWords, timeInWords } from "#app/ui/moment.ts";
import { Table } from "#app/ui/table.tsx";

type Props = { events: readonly EventInWords[]; filters: RecordFilters; page: number };

export function EventsTable({ events, filters, page }: Props) {
  const rows = events.map((event, index) => ({ ...event, place: String(index) }));
  return (
    <Table
      caption={page === 1 ? "Events" : `Events, page ${page}`}
      captionSize="s"
      stacked
      rows={rows}
      rowKey={({ place }) => place}
      columns={[
        {
          heading: "When",
          cell: ({ at }) => (
            <>
              {dateInWords(at)} at <span className="whitespace-nowrap">{timeInWords(at)}</span>
            </>
          ),
        },
        { heading: "Who", cell: ({ who }) => who },
        { heading: "What", rowHeader: true, cell: ({ action }) => action },
        { heading: "Of what", cell: (event) => <About event={event} filters={filters} /> },
        { heading: "More", cell: ({ facts }) => <Facts facts={facts} /> },
      ]}
    />
  );
}

function About({ event: { object }, filters }: { event: EventInWords; filters: RecordFilters }) {
  const { text, href, filter } = object;
  const isChosen = filters.object === filter;
  return (
    <span className="wrap-anywhere">
      {href === null ? (
        text
      ) : (
        <a className="govuk-link govuk-link--no-visited-state" href={href}>
          {text}
        </a>
      )}
      {!isChosen && (
        <a
          className="govuk-link govuk-link--no-visited-state block text-sm"
          href={recordPath({ ...filters, object: filter })}
        >
          All events on this<span className="govuk-visually-hidden">: {text}</span>
        </a>
      )}
    </span>
  );
}

const mostAtOnce = 4;

function Facts({ facts }: Pick<EventInWords, "facts">) {
  if (facts.length === 0) return null;
  if (facts.length <= mostAtOnce) return <FactsList facts={facts} />;
  return (
    <Details summary={counted(facts.length, "detail")}>
      <FactsList facts={facts} />
    </Details>
  );
}

function FactsList({ facts }: Pick<EventInWords, "facts">) {
  return (
    <ul className="govuk-list text-sm mb-0">
      {facts.map(({ name, before, after }) => (
        <li key={name} className="wrap-anywhere">
          {name}: {before === null ? after : <Change before={before} after={after} />}
        </li>
      ))}
    </ul>
  );
}

function Change({ before, after }: { before: string; after: string }) {
  return (
    <>
      {before} <span aria-hidden="true">→</span>
      <span className="govuk-visually-hidden">changed to</span> {after}
    </>
  );
}

import { Citation } from "#app/comments/citations.tsx";
import type { OwnSource } from "#app/comments/source.server.ts";
import { counted } from "#app/ui/counting.ts";

/** A member's own sources, each with the way to change it. */
export function OwnSources({ sources }: { sources: readonly OwnSource[] }) {
  if (sources.length === 0) return <p className="govuk-body">You have not added a source.</p>;
  return (
    <ul className="govuk-list govuk-list--spaced mb-6">
      {sources.map((source) => (
        <li key={source.id}>
          <Citation source={source} />
          <br />
          <span className="govuk-body-s">
            {source.citedBy === 0 ? "Not cited yet." : `Cited in ${counted(source.citedBy, "comment")}.`}{" "}
            <a className="govuk-link govuk-link--no-visited-state" href={`/sources/${source.id}`}>
              Change<span className="govuk-visually-hidden"> {source.title}</span>
            </a>
          </span>
        </li>
      ))}
    </ul>
  );
}

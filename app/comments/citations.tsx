import { workHost, workHref } from "#app/evidence/work-address.ts";
import { type Source, sourceName } from "./source.ts";
import { sourceKindNames } from "./source-kinds.ts";

/** What a comment rests on; nothing where it cites nothing. */
export function Citations({ sources }: { sources: readonly Source[] }) {
  if (sources.length === 0) return null;
  return (
    <div className="mb-1">
      <p className="govuk-body-s mb-1 font-bold">Evidence</p>
      <ul className="govuk-list govuk-list--bullet govuk-body-s mb-1">
        {sources.map((source) => (
          <li key={workHref(source)}>
            <Citation source={source} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** One source, with the way to it and the website that it leads to. */
export function Citation({ source }: { source: Source }) {
  return (
    <span className="wrap-anywhere">
      <a className="govuk-link" href={workHref(source)} rel="noreferrer noopener">
        {sourceName(source)}, on {workHost(source)}
      </a>
      {source.kind !== "other" && `. ${sourceKindNames[source.kind]}`}
      {source.doi !== null && `. doi:${source.doi}`}
    </span>
  );
}

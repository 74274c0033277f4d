import { Checkboxes } from "#app/ui/checkboxes.tsx";
import { type Source, sourceDetails, sourceName } from "./source.ts";

type Props = {
  /** The member's own. */
  sources: readonly (Source & { id: string })[];
  /** The ids of those that the comment cites. */
  cited: readonly string[];
  /** Where a source is added, with the way back to this form. */
  addHref: string;
};

/** Which of a member's sources a comment rests on. */
export function CitationFields({ sources, cited, addHref }: Props) {
  return (
    <>
      {sources.length > 0 && (
        <Checkboxes
          name="source"
          label="Which of your sources is it based on? (optional)"
          labelSize="s"
          hint="Select all that apply"
          small
          items={sources.map((source) => ({
            value: source.id,
            label: <span className="wrap-anywhere">{sourceName(source)}</span>,
            hint: <span className="wrap-anywhere">{sourceDetails(source)}</span>,
          }))}
          defaultValues={cited}
        />
      )}
      <p className="govuk-body">
        <a className="govuk-link govuk-link--no-visited-state" href={addHref}>
          Add a source
        </a>
      </p>
    </>
  );
}

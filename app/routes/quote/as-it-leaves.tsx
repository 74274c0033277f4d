import type { CommentText } from "#app/exports/redaction.ts";
import { InsetText } from "#app/ui/inset-text.tsx";

/** The words as an export without names holds them. */
export function AsItLeaves({ leaves: { body, proposedWording } }: { leaves: CommentText }) {
  return (
    <section aria-labelledby="leaves">
      <h2 className="govuk-heading-m" id="leaves">
        As it leaves without names
      </h2>
      <InsetText>
        <span className="app-written">{body}</span>
        {proposedWording !== null && (
          <>
            <br />
            <strong>Proposed wording: </strong>
            <span className="app-written">{proposedWording}</span>
          </>
        )}
      </InsetText>
    </section>
  );
}

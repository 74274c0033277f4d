import { InsetText } from "#app/ui/inset-text.tsx";
import { isFilledIn } from "./organisation.ts";

/** Says what square brackets on a public page stand for, as long as there are any. */
export function OrganisationNote() {
  if (isFilledIn) return null;
  return (
    <InsetText>
      This service is on trial. What stands in square brackets has to be filled in by the organisation that
      runs it, before anybody uses it for a review.
    </InsetText>
  );
}

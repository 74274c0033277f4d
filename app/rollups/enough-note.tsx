import { leastCountedForObservers } from "#app/rounds/visibility.ts";

/** Said to those from whom sections that few have scored are kept. */
export function EnoughNote() {
  return (
    <p className="govuk-body">
      You see closed rounds, and of those the sections that at least {leastCountedForObservers} members
      scored.
    </p>
  );
}

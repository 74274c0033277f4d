import { InsetText } from "#app/ui/inset-text.tsx";

/** What a member is kept from and why, at the head of what it is about. Nothing where they are kept from nothing. */
export function BarsNote({ words }: { words: readonly string[] }) {
  if (words.length === 0) return null;
  return (
    <InsetText>
      {words.map((sentence) => (
        <p key={sentence} className="govuk-body">
          {sentence}
        </p>
      ))}
      <p className="govuk-body mb-0">
        <a className="govuk-link" href="/interests">
          Your interests
        </a>
      </p>
    </InsetText>
  );
}

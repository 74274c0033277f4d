import type { ShownQuote } from "#app/exports/shown-quotes.server.ts";
import { PostForm } from "#app/people/post-form.tsx";
import { Button, ButtonGroup } from "#app/ui/button.tsx";

/** What an official can do with one quote of the list. */
export function QuoteActions({ quote }: { quote: ShownQuote }) {
  const { id, version, state, where, redacted } = quote;
  const path = `/exports/quotes/${id}`;
  const about = <span className="govuk-visually-hidden">: {where}</span>;
  const redact = (
    <a className="govuk-link" href={path}>
      {state === "redacted" ? "Change what is redacted" : "Redact words"}
      {about}
    </a>
  );
  if (state !== "open") return <p className="govuk-body mb-1">{redact}</p>;
  return (
    <PostForm action={`${path}/keeping`}>
      <input type="hidden" name="version" value={version} />
      <ButtonGroup>
        <Button variant="secondary">
          {redacted.length > 0 ? "Keep the rest" : "Keep as it is"}
          {about}
        </Button>
        {redact}
      </ButtonGroup>
    </PostForm>
  );
}

import type { ShownQuote } from "#app/exports/shown-quotes.server.ts";
import { PostForm } from "#app/people/post-form.tsx";
import { Button } from "#app/ui/button.tsx";

/** Lets a comment leave without what is redacted. */
export function KeepingForm({ quote: { id, version, redacted } }: { quote: ShownQuote }) {
  return (
    <PostForm action={`/exports/quotes/${id}/keeping`}>
      <input type="hidden" name="version" value={version} />
      <Button variant="secondary">{redacted.length > 0 ? "Keep the rest" : "Keep as it is"}</Button>
    </PostForm>
  );
}

import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { QuoteCard } from "#app/exports/quote-card.tsx";
import { quoteOf } from "#app/exports/quotes.server.ts";
import { keepQuote } from "#app/exports/redaction.server.ts";
import { shownQuotes } from "#app/exports/shown-quotes.server.ts";
import { numberIn, readForm } from "#app/http/form.server.ts";
import { withNotice } from "#app/http/notices.server.ts";
import { notFound, orNotFound } from "#app/http/refusals.server.ts";
import { useRefused } from "#app/http/refused.ts";
import { may } from "#app/people/permissions.ts";
import { PostForm } from "#app/people/post-form.tsx";
import { requireActor } from "#app/people/require-actor.server.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Button, ButtonGroup } from "#app/ui/button.tsx";
import { errorLinks } from "#app/ui/error-links.ts";
import { Page } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";

export const handle = titled("Keep a quote as it is");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, may.exportInput);
  const now = Date.now();
  const quote = orNotFound(quoteOf(actor, params.comment ?? "", now));
  return { quote: shownQuotes(actor, [quote], now)[0]! };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, may.exportInput);
  const form = await readForm(request);
  const outcome = keepQuote(actor, params.comment ?? "", numberIn(form, "version"), Date.now());
  switch (outcome.kind) {
    case "written":
      return redirect(withNotice("/exports/quotes", "quote-kept"));
    case "changed":
      return data({ messages: { form: changed } }, { status: 409 });
    case "not-there":
      return notFound();
  }
}

const changed = "The comment was changed since you opened it, so it was not kept. Read it as it is now";

export default function Keeping() {
  const { quote } = useLoaderData<typeof loader>();
  const messages = useRefused<typeof action>()?.messages ?? {};
  return (
    <Page
      heading="Keep a quote as it is"
      caption={quote.where}
      before={<BackLink href="/exports/quotes">Back to the quotes</BackLink>}
      errors={errorLinks(messages, ["form"])}
    >
      <QuoteCard quote={quote} />
      <p className="govuk-body">
        Exports without names will hold these words, without what is redacted, until the comment is changed.
      </p>
      <PostForm id="form">
        <input type="hidden" name="version" value={quote.version} />
        <ButtonGroup>
          <Button>{quote.redacted.length > 0 ? "Keep the rest" : "Keep as it is"}</Button>
          <a className="govuk-link" href={`/exports/quotes/${quote.id}`}>
            Redact words
          </a>
        </ButtonGroup>
      </PostForm>
    </Page>
  );
}

import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { QuoteCard } from "#app/exports/quote-card.tsx";
import { publishable, quoteOf } from "#app/exports/quotes.server.ts";
import { redact } from "#app/exports/redaction.server.ts";
import { textOf } from "#app/exports/redaction.ts";
import { longestReason, problemInWords, readRedaction } from "#app/exports/redaction-form.server.ts";
import { decisionsOn } from "#app/exports/redactions.server.ts";
import { shownQuotes } from "#app/exports/shown-quotes.server.ts";
import { numberIn, readForm } from "#app/http/form.server.ts";
import { withNotice } from "#app/http/notices.server.ts";
import { NoticeBanner } from "#app/http/notices.tsx";
import { notFound, orNotFound } from "#app/http/refusals.server.ts";
import { useRefused } from "#app/http/refused.ts";
import { may } from "#app/people/permissions.ts";
import { requireActor } from "#app/people/require-actor.server.ts";
import { namesRead } from "#app/rounds/names-read.server.ts";
import { openedRounds } from "#app/rounds/round.server.ts";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { errorLinks } from "#app/ui/error-links.ts";
import { Page } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";
import { AsItLeaves } from "./as-it-leaves.tsx";
import { Decisions } from "./decisions.tsx";
import { KeepingForm } from "./keeping-form.tsx";
import { RedactionForm, redactionFieldOrder } from "./redaction-form.tsx";

export const handle = titled("Redact words of a comment");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, may.exportInput);
  const now = Date.now();
  const quote = orNotFound(quoteOf(actor, params.comment ?? "", now));
  namesRead(actor, openedRounds(now), `comment ${quote.comment.id}`, now);
  const { body, proposedWording } = publishable(actor, now)(quote.comment);
  return {
    quote: shownQuotes(actor, [quote], now)[0]!,
    leaves: { body, proposedWording },
    decisions: decisionsOn(actor, quote.comment.id),
    longestReason,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, may.exportInput);
  const now = Date.now();
  const { comment } = orNotFound(quoteOf(actor, params.comment ?? "", now));
  const form = await readForm(request);
  const read = readRedaction(form, textOf(comment));
  if ("messages" in read) return data(read, { status: 400 });

  const { given, fields } = read;
  const outcome = redact(actor, comment.id, { ...given, version: numberIn(form, "version") }, now);
  switch (outcome.kind) {
    case "written":
      return redirect(withNotice(`/exports/quotes/${comment.id}`, "words-redacted"));
    case "refused":
      return data({ fields, messages: problemInWords(outcome.problem) }, { status: 400 });
    case "changed":
      return data({ fields: { ...fields, passage: [] }, messages: { form: changed } }, { status: 409 });
    case "not-there":
      return notFound();
  }
}

const changed =
  "The comment was changed since you opened it, so nothing was redacted. Read it, then select the words again";

export default function OneQuote() {
  const { quote, leaves, decisions, longestReason } = useLoaderData<typeof loader>();
  const refused = useRefused<typeof action>();
  const messages = refused?.messages ?? {};
  return (
    <Page
      heading="Redact words of a comment"
      caption={quote.where}
      before={
        <Breadcrumbs
          items={[
            { href: "/exports", text: "Export" },
            { href: "/exports/quotes", text: "Quotes that could give their author away" },
          ]}
        />
      }
      banner={<NoticeBanner />}
      errors={errorLinks(messages, redactionFieldOrder)}
    >
      <QuoteCard quote={quote} />
      <RedactionForm {...{ quote, messages, longestReason }} fields={refused?.fields} />
      <AsItLeaves leaves={leaves} />
      {quote.state === "open" && <KeepingForm quote={quote} />}
      <Decisions quoteId={quote.id} {...decisions} />
    </Page>
  );
}

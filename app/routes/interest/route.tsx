import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { recordReading } from "#app/audit/reading.server.ts";
import { allFrameworks } from "#app/framework/edition.server.ts";
import { numberIn, readForm } from "#app/http/form.server.ts";
import { withNotice } from "#app/http/notices.server.ts";
import { NoticeBanner } from "#app/http/notices.tsx";
import { orNotFound } from "#app/http/refusals.server.ts";
import { useRefused } from "#app/http/refused.ts";
import { interestFor } from "#app/interests/interest.server.ts";
import { InterestFacts } from "#app/interests/interest-facts.tsx";
import { longest, readOutcome } from "#app/interests/interest-form.server.ts";
import { InterestHistory } from "#app/interests/interest-history.tsx";
import { recordOutcome } from "#app/interests/outcome.server.ts";
import { isAllowed, may } from "#app/people/permissions.ts";
import { requireActor } from "#app/people/require-actor.server.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { errorLinks } from "#app/ui/error-links.ts";
import { Page } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";
import { OutcomeForm, outcomeFieldOrder } from "./outcome-form.tsx";

export const handle = titled<typeof loader>(
  ({ interest }) => `Interest in ${interest.versions.at(-1)!.organisation}`,
);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, may.readInterests, ["terms"]);
  const interest = orNotFound(interestFor(actor, params.interest ?? ""));
  if (interest.memberId !== actor.id) recordReading(actor, `interest ${interest.id}`, Date.now());
  return {
    interest,
    titles: Object.fromEntries(allFrameworks().map(({ code, title }) => [code, title])),
    mayDecide: isAllowed(actor.role, may.decideInterests),
    isOwn: interest.memberId === actor.id,
    longestReason: longest.reason,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, may.decideInterests);
  const interest = orNotFound(interestFor(actor, params.interest ?? ""));
  const form = await readForm(request);
  const read = readOutcome(form);
  if ("messages" in read) return data(read, { status: 400 });

  const outcome = recordOutcome(actor, interest.id, read.given, numberIn(form, "version"), Date.now());
  if (outcome.kind === "changed") {
    const form =
      "The member changed this interest since you opened it, so nothing was recorded. Read it, then record the outcome again";
    return data({ fields: read.given, messages: { form } }, { status: 409 });
  }
  return redirect(withNotice(`/interests/${interest.id}`, "outcome-recorded"));
}

export default function OneInterest() {
  const { interest, titles, mayDecide, isOwn, longestReason } = useLoaderData<typeof loader>();
  const refused = useRefused<typeof action>();
  const messages = refused?.messages ?? {};
  return (
    <Page
      heading={<span className="wrap-anywhere">Interest in {interest.versions.at(-1)!.organisation}</span>}
      caption={isOwn ? undefined : interest.member}
      before={
        <BackLink href="/interests">{isOwn ? "Back to your interests" : "Back to the register"}</BackLink>
      }
      banner={<NoticeBanner />}
      errors={errorLinks(messages, outcomeFieldOrder)}
    >
      <InterestFacts interest={interest} titles={titles} />
      <InterestHistory interest={interest} titles={titles} />
      {mayDecide && (
        <OutcomeForm
          fields={refused?.fields}
          messages={messages}
          version={interest.versions.at(-1)!.version}
          hasOutcome={interest.outcomes.length > 0}
          longestReason={longestReason}
        />
      )}
    </Page>
  );
}

import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import {
  accountsOf,
  completionOf,
  declareComplete,
  takeCompletionBack,
} from "#app/findings/completion.server.ts";
import { whatIsUnexplained } from "#app/findings/completion.ts";
import { materialFor } from "#app/findings/evidence.server.ts";
import { longest, readReason } from "#app/findings/finding-form.server.ts";
import { findingsPath } from "#app/findings/paths.ts";
import { roundAsked } from "#app/findings/round-asked.server.ts";
import { RoundLinks } from "#app/findings/round-links.tsx";
import { readForm } from "#app/http/form.server.ts";
import { withNotice } from "#app/http/notices.server.ts";
import { IgnoredFilter, NoticeBanner } from "#app/http/notices.tsx";
import { orNotFound } from "#app/http/refusals.server.ts";
import { useRefused } from "#app/http/refused.ts";
import { isAllowed, may } from "#app/people/permissions.ts";
import { requireActor } from "#app/people/require-actor.server.ts";
import { isClosedAt } from "#app/rounds/round.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { errorLinks } from "#app/ui/error-links.ts";
import { Page } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";
import { CompletionState } from "./completion-state.tsx";

export const handle = titled("Whether the review is complete");

const path = `${findingsPath}/completion`;

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request, may.writeFindings);
  const now = Date.now();
  const { round, rounds, ignored } = roundAsked(request, actor, now);
  if (!round) return { round: null, rounds, ignored };
  const { unexplained, comments } = accountsOf(materialFor(actor, now), round);
  return {
    round: { id: round.id, title: round.title },
    rounds,
    ignored,
    comments,
    missing: [
      ...(isClosedAt(round, now) ? [] : ["The round has not closed."]),
      ...whatIsUnexplained(unexplained),
    ],
    completion: completionOf(actor, round, now),
    mayDeclare: isAllowed(actor.role, may.signOff),
    longestReason: longest.reason,
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request, may.signOff);
  const now = Date.now();
  const round = orNotFound(roundAsked(request, actor, now).round ?? undefined);
  const back = `${path}?round=${round.id}`;
  const form = await readForm(request);
  // The form says what it is for: somebody else may have declared it complete, or taken that back, meanwhile.
  if (form.has("reason")) {
    const read = readReason(form);
    if ("messages" in read) return data(read, { status: 400 });
    takeCompletionBack(actor, round, read.reason, now);
    return redirect(withNotice(back, "completion-taken-back"));
  }
  const missing = declareComplete(actor, round, now);
  if (missing.length === 0) return redirect(withNotice(back, "review-complete"));
  const messages = { form: `The review cannot be declared complete. ${missing.join(" ")}` };
  return data({ fields: { reason: "" }, messages }, { status: 400 });
}

export default function CompletionPage() {
  const loaded = useLoaderData<typeof loader>();
  const refused = useRefused<typeof action>();
  const messages: Record<string, string> = refused?.messages ?? {};
  return (
    <Page
      heading="Is the review complete?"
      before={<BackLink href={findingsPath}>Back to the findings</BackLink>}
      banner={
        <>
          <IgnoredFilter what={loaded.ignored} />
          <NoticeBanner />
        </>
      }
      errors={errorLinks(messages, ["form", "reason"])}
    >
      <RoundLinks rounds={loaded.rounds} chosen={loaded.round} path={path} />
      {loaded.round === null ? (
        <p className="govuk-body">No round has opened yet.</p>
      ) : (
        <CompletionState {...loaded} refused={refused?.fields.reason} error={messages.reason} />
      )}
    </Page>
  );
}

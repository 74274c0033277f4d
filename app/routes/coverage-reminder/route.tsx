import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { frameworkLabel } from "#app/framework/frameworks.ts";
import { readForm } from "#app/http/form.server.ts";
import { withNotice } from "#app/http/notices.server.ts";
import { IgnoredFilter, NoticeBanner } from "#app/http/notices.tsx";
import { orNotFound } from "#app/http/refusals.server.ts";
import { useRefused } from "#app/http/refused.ts";
import { publicOrigin } from "#app/mail/mail.server.ts";
import { NotSendingNote } from "#app/mail/not-sending-note.tsx";
import { may } from "#app/people/permissions.ts";
import { requireActor } from "#app/people/require-actor.server.ts";
import { answersMissing } from "#app/rollups/coverage.server.ts";
import { coverageQuery } from "#app/rollups/coverage.ts";
import { coverageRequest } from "#app/rollups/coverage-request.server.ts";
import { remind, toBeReminded } from "#app/rollups/reminder.server.ts";
import { longestNote, readReminder, reminderWords } from "#app/rollups/reminder.ts";
import { namesRead } from "#app/rounds/names-read.server.ts";
import { isOpenAt } from "#app/rounds/round.ts";
import { mayKnowNames } from "#app/rounds/visibility.ts";
import { configuration } from "#app/server/configuration.server.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { errorLinks } from "#app/ui/error-links.ts";
import type { Messages } from "#app/ui/field.tsx";
import { momentInWords } from "#app/ui/moment.ts";
import { Page } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";
import { Recipients } from "./recipients.tsx";
import { ReminderForm } from "./reminder-form.tsx";

export const handle = titled("Remind members");

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request, may.readInput);
  const now = Date.now();
  const asked = coverageRequest(actor, request, now);
  const round = orNotFound(asked.round);
  const isOpen = isOpenAt(round, now);
  namesRead(actor, isOpen ? [round] : [], `round ${round.id}`, now);
  const members = isOpen ? toBeReminded(actor, round, asked.framework, now) : [];
  return {
    round: { id: round.id, title: round.title, closesAt: round.closesAt },
    framework: asked.framework,
    ignored: asked.ignored,
    isOpen,
    isNamed: mayKnowNames(actor, round),
    sends: configuration.mail !== null,
    members,
    missing: members === null ? answersMissing(actor, round, asked.framework, now) : null,
    words: reminderWords({
      ...round,
      framework: asked.frameworks.find(({ code }) => code === asked.framework)?.title ?? null,
      note: "",
      origin: publicOrigin(),
    }),
    longestNote,
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request, may.readInput);
  const now = Date.now();
  const asked = coverageRequest(actor, request, now);
  const round = orNotFound(asked.round);
  const { framework } = asked;
  const read = readReminder(await readForm(request));
  if ("messages" in read) return data(read, { status: 400 });
  if (!remind(actor, round, { framework, note: read.note }, now)) {
    const form = "The round has closed since you opened this page, so nobody was reminded";
    return data({ fields: read, messages: { form } }, { status: 409 });
  }
  const query = coverageQuery({ round, framework, area: null });
  return redirect(withNotice(`/coverage/reminder?${query}`, "members-reminded"));
}

export default function CoverageReminder() {
  const { round, framework, ignored, isOpen, isNamed, sends, members, missing, words, longestNote } =
    useLoaderData<typeof loader>();
  const refused = useRefused<typeof action>();
  const messages: Messages = refused?.messages ?? {};
  const left = members?.filter(({ remindedAt }) => remindedAt === null).length ?? null;
  return (
    <Page
      heading="Remind members"
      caption={framework === null ? round.title : `${round.title}, ${frameworkLabel(framework)}`}
      before={
        <BackLink href={`/coverage?${coverageQuery({ round, framework, area: null })}`}>
          Back to what is missing
        </BackLink>
      }
      banner={ignored ? <IgnoredFilter what={ignored} /> : <NoticeBanner />}
      errors={errorLinks(messages, ["form", "note"])}
      width="full"
    >
      {!isOpen && (
        <p className="govuk-body">
          The round closed on {momentInWords(round.closesAt)}, so there is nothing to remind anybody of.
        </p>
      )}
      {isOpen && (
        <>
          <NotSendingNote sends={sends} />
          <Recipients {...{ round, members, missing, isNamed }} />
        </>
      )}
      {((isOpen && left !== 0) || refused) && (
        <ReminderForm
          words={words}
          left={left}
          note={refused?.fields.note}
          error={messages.note}
          longest={longestNote}
        />
      )}
    </Page>
  );
}

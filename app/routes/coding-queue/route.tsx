import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readCoding } from "#app/findings/coding-form.server.ts";
import { codingQueue, commentOfForm, doneBefore } from "#app/findings/coding-queue.server.ts";
import { queuePathAfter } from "#app/findings/coding-request.ts";
import { withKeys } from "#app/findings/theme.ts";
import { longestTheme, refusalInWords } from "#app/findings/theme-form.server.ts";
import { addLinks } from "#app/findings/theme-link.server.ts";
import { linksOn, themesFor } from "#app/findings/themes.server.ts";
import { numberIn, readForm } from "#app/http/form.server.ts";
import { IgnoredFilter, NoticeBanner } from "#app/http/notices.tsx";
import { orNotFound } from "#app/http/refusals.server.ts";
import { useRefused } from "#app/http/refused.ts";
import { keysAreOn } from "#app/people/keys.server.ts";
import { may } from "#app/people/permissions.ts";
import { requireActor } from "#app/people/require-actor.server.ts";
import { namesRead } from "#app/rounds/names-read.server.ts";
import { openedRounds } from "#app/rounds/round.server.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { counted } from "#app/ui/counting.ts";
import { errorLinks } from "#app/ui/error-links.ts";
import { Page } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";
import { DoneBanner } from "./done-banner.tsx";
import { NothingLeft } from "./nothing-left.tsx";
import { QueueFilters } from "./queue-filters.tsx";
import { QueuedComment } from "./queued-comment.tsx";

export const handle = titled("Put themes on comments");

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request, may.keepThemes);
  const now = Date.now();
  const asked = new URL(request.url).searchParams;
  const queue = codingQueue(actor, asked, now);
  namesRead(actor, openedRounds(now), "comments and themes", now);
  const themes = themesFor(actor, now).filter(({ isRetired }) => !isRetired);
  return {
    ...queue,
    themes: themes.map(({ id, name }) => ({ id, name })),
    frequent: withKeys(themes).map(({ id, name }) => ({ id, name })),
    links: queue.comment ? linksOn(actor, queue.comment.id, now) : [],
    done: doneBefore(actor, asked, now),
    keys: keysAreOn(actor),
    longest: longestTheme,
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request, may.keepThemes);
  const now = Date.now();
  const asked = orNotFound(commentOfForm(actor, new URL(request.url).searchParams, now));
  const { id, body } = asked.comment;
  const form = await readForm(request);
  const { fields, passage, messages, places } = readCoding(form, body);
  if (messages) return data({ fields, messages, places }, { status: 400 });
  const words = { commentId: id, passage, version: numberIn(form, "version") };
  const outcome = addLinks(actor, fields.themes, [words], now);
  if (outcome.kind !== "written") {
    const { status, messages } = refusalInWords(outcome);
    return data({ fields, messages, places }, { status });
  }
  return redirect(queuePathAfter(asked.request, id, outcome));
}

export default function CodingQueue() {
  const { comment, done, ignored, left, ...queue } = useLoaderData<typeof loader>();
  const refused = useRefused<typeof action>();
  return (
    <Page
      heading="Put themes on comments"
      width="full"
      before={<BackLink href="/themes">Back to themes</BackLink>}
      banner={
        ignored ? (
          <IgnoredFilter what={ignored} />
        ) : done ? (
          <DoneBanner done={done} request={queue.request} />
        ) : (
          <NoticeBanner />
        )
      }
      errors={errorLinks(refused?.messages ?? {}, ["form", "themes", "sentence", "quote"])}
    >
      <p className="govuk-body">
        {left === 0
          ? "No comment is left to read for themes."
          : `${counted(left, "comment")} left to read for themes.`}
      </p>
      <QueueFilters request={queue.request} choices={queue.choices} />
      {comment ? (
        <QueuedComment key={comment.id} comment={comment} {...queue} refused={refused} />
      ) : (
        <NothingLeft request={queue.request} left={left} />
      )}
    </Page>
  );
}

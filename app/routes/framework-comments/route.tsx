import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { addComment } from "#app/comments/comment.server.ts";
import { CommentCard } from "#app/comments/comment-card.tsx";
import { CommentFields, commentFieldOrder } from "#app/comments/comment-fields.tsx";
import { readComment } from "#app/comments/comment-form.server.ts";
import { CommentForm } from "#app/comments/comment-form.tsx";
import { commentsOnFramework } from "#app/comments/comments.server.ts";
import { unfinishedName } from "#app/comments/places.ts";
import { whyNotWritten } from "#app/comments/why-not-written.server.ts";
import { commentWriting, forgetWriting } from "#app/comments/writing.server.ts";
import { fieldsFor } from "#app/comments/writing.ts";
import { frameworkPath } from "#app/framework/paths.ts";
import { numberIn, readForm } from "#app/http/form.server.ts";
import { withNotice } from "#app/http/notices.server.ts";
import { IgnoredFilter, NoticeBanner } from "#app/http/notices.tsx";
import { useRefused } from "#app/http/refused.ts";
import { barsInWords, isShutOut } from "#app/interests/bars.ts";
import { BarsNote } from "#app/interests/bars-note.tsx";
import { may } from "#app/people/permissions.ts";
import { requireActor } from "#app/people/require-actor.server.ts";
import { frameworkPlace, isMadeIn } from "#app/rounds/place.server.ts";
import { RoundLine } from "#app/rounds/round-line.tsx";
import { BackLink } from "#app/ui/back-link.tsx";
import { Button } from "#app/ui/button.tsx";
import { errorLinks } from "#app/ui/error-links.ts";
import { Page } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";

export const handle = titled<typeof loader>(({ framework }) => `Comments on ${framework.title}`);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, may.comment);
  const now = Date.now();
  const place = frameworkPlace(actor, params.framework, request, now);
  const { framework, edition, round, mayWrite, bars, query, ignoredRound } = place;
  return {
    framework,
    mayWrite,
    bars,
    ignoredRound,
    now,
    back: frameworkPath(framework.code) + query,
    round: round && { title: round.title, opensAt: round.opensAt, closesAt: round.closesAt },
    comments: round ? commentsOnFramework(actor, round, edition.id, now) : [],
    writing: commentWriting(actor, { ...place, section: null }),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, may.comment);
  const form = await readForm(request);
  const now = Date.now();
  const place = { ...frameworkPlace(actor, params.framework, request, now), section: null };
  const read = readComment(form, [], place.bars);
  if ("messages" in read) return data(read, { status: 400 });

  if (!isMadeIn(place, form.text("round"))) {
    return data(whyNotWritten({ kind: "other-round" }, form), { status: 409 });
  }
  const outcome = addComment(actor, place, read.comment, numberIn(form, "edition"), now);
  if (outcome.kind !== "written") return data(whyNotWritten(outcome, form), { status: 409 });
  forgetWriting(actor, place, {});
  return redirect(
    withNotice(`${frameworkPath(place.framework.code)}/comments${place.query}`, "comment-sent"),
  );
}

export default function FrameworkComments() {
  const { framework, round, now, comments, mayWrite, bars, back, writing, ignoredRound } =
    useLoaderData<typeof loader>();
  const refused = useRefused<typeof action>();
  const messages = refused?.messages ?? {};
  return (
    <Page
      heading="Comments on the framework as a whole"
      caption={framework.title}
      before={<BackLink href={back}>Back to the framework</BackLink>}
      banner={ignoredRound ? <IgnoredFilter what="round" /> : <NoticeBanner />}
      errors={errorLinks(messages, ["form", ...commentFieldOrder])}
    >
      <RoundLine round={round} now={now} />
      {isShutOut(bars) && <BarsNote words={barsInWords([{ title: framework.title, bars }])} />}
      {comments.map((comment) => (
        <CommentCard key={comment.id} comment={comment} mayChange={mayWrite && comment.isOwn} />
      ))}
      {mayWrite || refused ? (
        <CommentForm
          name={unfinishedName(writing, {})}
          {...writing}
          isStored={!refused}
          buttons={<Button>Send comment</Button>}
        >
          <p className="govuk-body">
            Officials see this comment as soon as you send it. Other members see it, without your name, when
            the round has closed.
          </p>
          <CommentFields
            {...writing}
            fields={refused?.fields ?? fieldsFor(writing, {})}
            messages={messages}
          />
        </CommentForm>
      ) : (
        comments.length === 0 && <p className="govuk-body">There are no comments to show.</p>
      )}
    </Page>
  );
}

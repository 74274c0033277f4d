import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { sentencesOf } from "#app/comments/anchor.ts";
import { addComment } from "#app/comments/comment.server.ts";
import { CommentFields, commentFieldOrder } from "#app/comments/comment-fields.tsx";
import { longestComment, noFields, readComment } from "#app/comments/comment-form.server.ts";
import { ownSources } from "#app/comments/source.server.ts";
import { whyNotWritten } from "#app/comments/why-not-written.server.ts";
import { statementsOf } from "#app/framework/edition.server.ts";
import { sectionPath, statementAnchor } from "#app/framework/paths.ts";
import { sectionTitle } from "#app/framework/section-title.ts";
import { numberIn, readForm } from "#app/http/form.server.ts";
import { withNotice } from "#app/http/notices.tsx";
import { notFound } from "#app/http/refusals.server.ts";
import { useRefused } from "#app/http/refused.ts";
import { barsInWords, isShutOut } from "#app/interests/bars.ts";
import { BarsNote } from "#app/interests/bars-note.tsx";
import { may } from "#app/people/permissions.ts";
import { PostForm } from "#app/people/post-form.tsx";
import { requireActor } from "#app/people/require-actor.server.ts";
import type { Actor } from "#app/people/session.server.ts";
import { isMadeIn, type SectionPlace, sectionPlace } from "#app/rounds/place.server.ts";
import { standingOn } from "#app/scores/assessment.server.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Button } from "#app/ui/button.tsx";
import { Checkboxes } from "#app/ui/checkboxes.tsx";
import { errorLinks } from "#app/ui/error-links.ts";
import { InsetText } from "#app/ui/inset-text.tsx";
import { Page } from "#app/ui/page.tsx";
import { Radios } from "#app/ui/radios.tsx";
import { Textarea } from "#app/ui/textarea.tsx";
import { titled } from "#app/ui/title.ts";

export const handle = titled<typeof loader>(({ statement, section }) =>
  statement ? `Comment on statement ${statement.code}` : `Comment on ${section.title}`,
);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, may.comment);
  const place = sectionPlace(actor, params, request, Date.now());
  const { framework, edition, section, round, query, mayWrite, bars } = place;
  const code = new URL(request.url).searchParams.get("statement");
  const statement = statementsOf(section.id).find((one) => one.code === code) ?? null;
  if (code && !statement) notFound();
  return {
    section,
    statement: statement && {
      code: statement.code,
      text: statement.text,
      sentences: sentencesOf(statement.text),
    },
    back: sectionPath(framework.code, section.number) + query,
    editionId: edition.id,
    roundId: round?.id ?? null,
    mayWrite,
    bars,
    framework,
    isSentAtOnce: isSent(actor, place),
    longest: longestComment,
    sources: ownSources(actor),
    empty: noFields,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, may.comment);
  const form = await readForm(request);
  const now = Date.now();
  const place = sectionPlace(actor, params, request, now);
  const read = readComment(form, statementsOf(place.section.id), place.bars);
  if ("messages" in read) return data(read, { status: 400 });

  if (!isMadeIn(place, form.text("round"))) {
    return data(whyNotWritten({ kind: "other-round" }, form), { status: 409 });
  }
  const outcome = addComment(actor, place, read.comment, numberIn(form, "edition"), now);
  if (outcome.kind !== "written") return data(whyNotWritten(outcome, form), { status: 409 });
  const back = sectionPath(place.framework.code, place.section.number) + place.query;
  return redirect(
    withNotice(`${back}#comment-${outcome.id}`, isSent(actor, place) ? "comment-sent" : "comment-drafted"),
  );
}

/** A comment on a section that its author has submitted is sent at once. */
function isSent(actor: Actor, { round, section }: SectionPlace): boolean {
  return round !== null && standingOn(actor.id, round.id, section.id).hasSubmitted;
}

export default function SectionComments() {
  const {
    framework,
    section,
    statement,
    back,
    editionId,
    roundId,
    mayWrite,
    bars,
    isSentAtOnce,
    longest,
    sources,
    empty,
  } = useLoaderData<typeof loader>();
  const refused = useRefused<typeof action>();
  const messages = refused?.messages ?? {};
  const fields = refused?.fields ?? { ...empty, statement: statement?.code ?? "" };
  return (
    <Page
      heading={statement ? `Comment on statement ${statement.code}` : "Comment on the section as a whole"}
      caption={sectionTitle(section)}
      before={
        <BackLink href={statement ? `${back}#${statementAnchor(statement.code)}` : back}>
          Back to the section
        </BackLink>
      }
      errors={errorLinks(messages, ["form", ...commentFieldOrder])}
    >
      {statement && <InsetText>{statement.text}</InsetText>}
      {mayWrite || refused ? (
        <PostForm id="form">
          <input type="hidden" name="edition" value={editionId} />
          <input type="hidden" name="round" value={roundId ?? ""} />
          <input type="hidden" name="statement" value={fields.statement} id="statement" />
          {statement && statement.sentences.length > 1 && (
            <Checkboxes
              name="sentence"
              label="Which sentences is it about? (optional)"
              labelSize="s"
              small
              items={statement.sentences.map(({ start, end, text }) => ({
                value: `${start}-${end}`,
                label: text,
              }))}
              defaultValues={fields.sentences}
              error={messages.sentence}
            />
          )}
          {refused && "places" in refused && refused.places.length > 0 && (
            <Radios
              name="start"
              label="Which of these do you mean?"
              labelSize="s"
              layout="small"
              items={refused.places.map((place) => ({
                value: String(place.start),
                label: (
                  <>
                    …{place.prefix}
                    <mark>{place.quote}</mark>
                    {place.suffix}…
                  </>
                ),
              }))}
            />
          )}
          {fields.statement !== "" && (
            <Textarea
              name="quote"
              label="Exact words (optional)"
              labelSize="s"
              hint="Copy the words of the statement that your comment is about"
              rows={2}
              defaultValue={fields.quote}
              error={messages.quote}
            />
          )}
          <CommentFields {...{ fields, messages, longest, bars, sources }} />
          <p className="govuk-body">
            {isSentAtOnce
              ? "You have submitted this section, so officials, and members as far as the round allows, see this comment at once."
              : "Only you see this comment until you submit the section."}
          </p>
          <Button>Save comment</Button>
        </PostForm>
      ) : isShutOut(bars) ? (
        <BarsNote words={barsInWords([{ title: framework.title, bars }])} />
      ) : (
        <p className="govuk-body">The round is closed, so no comment can be added.</p>
      )}
    </Page>
  );
}

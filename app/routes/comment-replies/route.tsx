import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { CommentCard } from "#app/comments/comment-card.tsx";
import { onItsPage } from "#app/comments/places.ts";
import { type Conversation, repliesTo } from "#app/comments/replies.server.ts";
import { addReply } from "#app/comments/reply.server.ts";
import { ReplyCard } from "#app/comments/reply-card.tsx";
import { longestReply, readReply } from "#app/comments/reply-form.server.ts";
import { withDifferences } from "#app/comments/wording-difference.ts";
import { areaWords } from "#app/framework/areas.ts";
import { statementsOf } from "#app/framework/edition.server.ts";
import { sectionPath } from "#app/framework/paths.ts";
import { sectionTitle } from "#app/framework/section-title.ts";
import { readForm } from "#app/http/form.server.ts";
import { withNotice } from "#app/http/notices.server.ts";
import { NoticeBanner } from "#app/http/notices.tsx";
import { notFound, orNotFound } from "#app/http/refusals.server.ts";
import { useRefused } from "#app/http/refused.ts";
import { isAllowed, may } from "#app/people/permissions.ts";
import { PostForm } from "#app/people/post-form.tsx";
import { requireActor } from "#app/people/require-actor.server.ts";
import type { Actor } from "#app/people/session.server.ts";
import { forgetUnfinished, unfinishedForm } from "#app/people/unfinished-form.server.ts";
import { markSeenOthers } from "#app/scores/assessment.server.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Button } from "#app/ui/button.tsx";
import { errorLinks } from "#app/ui/error-links.ts";
import { InsetText } from "#app/ui/inset-text.tsx";
import { KeptForm, KeptFormState } from "#app/ui/kept-form.tsx";
import { Page } from "#app/ui/page.tsx";
import { saveUnfinished } from "#app/ui/save-outcome.ts";
import { Textarea } from "#app/ui/textarea.tsx";
import { titled } from "#app/ui/title.ts";

export const handle = titled("Replies to a comment");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, may.readComments);
  const now = Date.now();
  const conversation = orNotFound(repliesTo(actor, params.comment ?? "", now));
  const { place, comment, replies, mayReply } = conversation;
  if (showsOthers(conversation)) markSeenOthers(actor, place, now);
  const statements = statementsOf(place.section.id).filter(({ code }) => code === comment.statementCode);
  const { replies: _, ...shown } = withDifferences([comment], statements)[0]!;
  const [statement] = statements;
  const formKey = pathTo(comment.id);
  return {
    comment: shown,
    replies,
    mayReply,
    formKey,
    section: sectionTitle(place.section),
    statement: statement && { code: statement.code, text: statement.text },
    back: wayBack(actor, conversation, new URL(request.url).searchParams.get("area")),
    unfinished: bodyIn(unfinishedForm(actor, formKey)?.fields),
    longest: longestReply,
  };
}

/** A reply is another's words to the author of the comment as well. */
function showsOthers({ comment, replies }: Conversation): boolean {
  return !comment.isOwn || replies.some((reply) => !reply.isOwn);
}

function pathTo(commentId: string): string {
  return `/comments/${commentId}/replies`;
}

function bodyIn(fields: [string, string][] = []): string {
  return fields.find(([name]) => name === "body")?.[1] ?? "";
}

/** To the comment on its section; for those who read the panel's input, to the answers of the area they came from. */
function wayBack(actor: Actor, { place, comment }: Conversation, asked: string | null) {
  const { edition, section, round } = place;
  const query = `?round=${round.id}`;
  const area = comment.areas.find((one) => one === asked) ?? comment.areas[0];
  return area && isAllowed(actor.role, may.readInput)
    ? {
        href: onItsPage(`/areas/${area}/${edition.frameworkCode}/${section.number}${query}`, comment.id),
        text: `Back to ${areaWords[area].inSentence}`,
      }
    : {
        href: `${sectionPath(edition.frameworkCode, section.number)}${query}#comment-${comment.id}`,
        text: "Back to the section",
      };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, may.comment);
  const commentId = params.comment ?? "";
  const now = Date.now();
  orNotFound(repliesTo(actor, commentId, now));
  const { body, messages } = readReply(await readForm(request));
  if (Object.keys(messages).length > 0) return data({ body, messages }, { status: 400 });

  const outcome = addReply(actor, commentId, body, now);
  if (outcome.kind === "hidden") return notFound();
  if (outcome.kind === "closed") {
    return data({ body, messages: { form: "The round is closed, so this was not sent" } }, { status: 409 });
  }
  forgetUnfinished(actor, pathTo(commentId));
  return redirect(withNotice(`${pathTo(commentId)}#reply-${outcome.id}`, "reply-sent"));
}

export default function CommentReplies() {
  const { comment, replies, mayReply, formKey, section, statement, back, unfinished, longest } =
    useLoaderData<typeof loader>();
  const refused = useRefused<typeof action>();
  const messages: Record<string, string> = refused?.messages ?? {};
  return (
    <Page
      heading="Replies to a comment"
      caption={section}
      before={<BackLink href={back.href}>{back.text}</BackLink>}
      banner={<NoticeBanner />}
      errors={errorLinks(messages, ["form", "body"])}
    >
      {statement && (
        <InsetText>
          <span className="font-bold tabular-nums mr-2">{statement.code}</span> {statement.text}
        </InsetText>
      )}
      <CommentCard comment={comment} />
      <h2 className="govuk-heading-m mt-7">Replies</h2>
      {replies.length === 0 && <p className="govuk-body">There are no replies.</p>}
      {replies.map((reply) => (
        <ReplyCard key={reply.id} reply={reply} mayWithdraw={mayReply} />
      ))}
      {(mayReply || refused) && (
        <KeptForm formKey={formKey} save={saveUnfinished(formKey)} isStored={!refused}>
          <PostForm id="form" className="mt-7">
            <Textarea
              name="body"
              label="Your reply"
              labelAs="h2"
              labelSize="m"
              hint="Officials see it at once. So do members who have submitted this section, without your name and in no particular order"
              maxLength={longest}
              threshold={80}
              defaultValue={refused?.body ?? unfinished}
              error={messages.body}
            />
            <Button>Send reply</Button>
            <KeptFormState />
          </PostForm>
        </KeptForm>
      )}
    </Page>
  );
}

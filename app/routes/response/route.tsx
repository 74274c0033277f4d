import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { asksAmong } from "#app/findings/ask.server.ts";
import { dispositionHistory } from "#app/findings/disposition.server.ts";
import { responsePath } from "#app/findings/disposition-address.ts";
import { DispositionFields } from "#app/findings/disposition-fields.tsx";
import { sendResponses } from "#app/findings/disposition-form.server.ts";
import { AskField, CommentInPlace } from "#app/findings/disposition-item.tsx";
import { responseTo } from "#app/findings/disposition-list.server.ts";
import { readForm } from "#app/http/form.server.ts";
import { withNotice } from "#app/http/notices.server.ts";
import { NoticeBanner } from "#app/http/notices.tsx";
import { orNotFound } from "#app/http/refusals.server.ts";
import { useRefused } from "#app/http/refused.ts";
import { may } from "#app/people/permissions.ts";
import { PostForm } from "#app/people/post-form.tsx";
import { requireActor } from "#app/people/require-actor.server.ts";
import { namesRead } from "#app/rounds/names-read.server.ts";
import { roundOf } from "#app/rounds/round.server.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Button } from "#app/ui/button.tsx";
import { errorLinks } from "#app/ui/error-links.ts";
import { Page } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";
import { AnswersTable } from "./answers-table.tsx";

export const handle = titled("Response to a comment");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, may.writeFindings);
  const now = Date.now();
  const found = orNotFound(dispositionHistory(actor, params.comment ?? "", now));
  const { comment, history } = found;
  namesRead(actor, [roundOf(comment.round.id)], `comment ${comment.id}`, now);
  return { response: responseTo(comment, asksAmong([comment]).get(comment.id), history[0]), history };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, may.writeFindings);
  const now = Date.now();
  const { comment } = orNotFound(dispositionHistory(actor, params.comment ?? "", now));
  const refused = sendResponses(actor, await readForm(request), now);
  if (refused) return data(refused, { status: refused.status });
  return redirect(withNotice(responsePath(comment.id), "comments-answered"));
}

export default function OneResponse() {
  const { response, history } = useLoaderData<typeof loader>();
  const refused = useRefused<typeof action>();
  const { comment } = response;
  return (
    <Page
      heading="Response to a comment"
      before={<BackLink href="/responses">Back to the responses</BackLink>}
      banner={<NoticeBanner />}
      errors={[
        ...(refused?.changed ?? []),
        ...errorLinks(refused?.messages ?? {}, ["comment", "disposition", "reason"]),
      ]}
    >
      <div id="comment">
        <CommentInPlace comment={comment} level={2} />
      </div>
      <AnswersTable history={history} />
      {!comment.isWithdrawn && (
        <PostForm>
          <h2 className="govuk-heading-m">
            {history.length === 0 ? "Answer this comment" : "Answer it otherwise"}
          </h2>
          <AskField response={response} chosen={refused?.fields.asks[comment.id]} />
          <input type="hidden" name="comment" value={comment.id} />
          <DispositionFields refused={refused} />
          <Button name="action" value="answer">
            Answer
          </Button>
        </PostForm>
      )}
    </Page>
  );
}

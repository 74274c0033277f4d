import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { replyToWithdraw, withdrawReply } from "#app/comments/reply.server.ts";
import { withNotice } from "#app/http/notices.server.ts";
import { orNotFound } from "#app/http/refusals.server.ts";
import { may } from "#app/people/permissions.ts";
import { PostForm } from "#app/people/post-form.tsx";
import { requireActor } from "#app/people/require-actor.server.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Button, ButtonGroup } from "#app/ui/button.tsx";
import { InsetText } from "#app/ui/inset-text.tsx";
import { Page } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";

export const handle = titled("Withdraw your reply");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, may.comment);
  const { id, commentId, body } = orNotFound(replyToWithdraw(actor, params.reply ?? "", Date.now()));
  return { body, back: `/comments/${commentId}/replies#reply-${id}` };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, may.comment);
  const commentId = orNotFound(withdrawReply(actor, params.reply ?? "", Date.now()));
  return redirect(withNotice(`/comments/${commentId}/replies`, "reply-withdrawn"));
}

export default function Withdrawal() {
  const { body, back } = useLoaderData<typeof loader>();
  return (
    <Page heading="Withdraw your reply" before={<BackLink href={back}>Back</BackLink>}>
      <InsetText>
        <span className="app-written">{body}</span>
      </InsetText>
      <p className="govuk-body">
        Nobody else sees a withdrawn reply any more. Its words are kept on the record.
      </p>
      <PostForm>
        <ButtonGroup>
          <Button variant="warning">Withdraw reply</Button>
          <a className="govuk-link" href={back}>
            Keep it
          </a>
        </ButtonGroup>
      </PostForm>
    </Page>
  );
}

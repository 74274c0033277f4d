import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { mayStillChange, ownComment, withdrawComment } from "#app/comments/comment.server.ts";
import { pageOf } from "#app/comments/comment-place.server.ts";
import { withNotice } from "#app/http/notices.server.ts";
import { notFound, orNotFound } from "#app/http/refusals.server.ts";
import { may } from "#app/people/permissions.ts";
import { PostForm } from "#app/people/post-form.tsx";
import { requireActor } from "#app/people/require-actor.server.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Button, ButtonGroup } from "#app/ui/button.tsx";
import { InsetText } from "#app/ui/inset-text.tsx";
import { Page } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";

export const handle = titled("Withdraw your comment");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, may.comment);
  const own = orNotFound(ownComment(actor, params.comment ?? ""));
  if (!mayStillChange(actor, own, Date.now())) notFound();
  return { body: own.body, back: `${pageOf(own)}#comment-${own.id}` };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, may.comment);
  const own = orNotFound(ownComment(actor, params.comment ?? ""));
  if (!withdrawComment(actor, own, Date.now())) notFound();
  return redirect(withNotice(pageOf(own), "comment-withdrawn"));
}

export default function Withdrawal() {
  const { body, back } = useLoaderData<typeof loader>();
  return (
    <Page heading="Withdraw your comment" before={<BackLink href={back}>Back</BackLink>}>
      <InsetText>
        <span className="app-written">{body}</span>
      </InsetText>
      <p className="govuk-body">
        A withdrawn comment no longer counts, and nobody but officials sees that it was there. Its words are
        kept on the record. If you had not sent it yet, nobody else has seen it.
      </p>
      <PostForm>
        <ButtonGroup>
          <Button variant="warning">Withdraw comment</Button>
          <a className="govuk-link" href={back}>
            Keep it
          </a>
        </ButtonGroup>
      </PostForm>
    </Page>
  );
}

import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { quoteOf } from "#app/exports/quotes.server.ts";
import { liftRedaction } from "#app/exports/redaction.server.ts";
import { decisionsOn } from "#app/exports/redactions.server.ts";
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

export const handle = titled("Lift a redaction");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, may.exportInput);
  const { comment } = orNotFound(quoteOf(actor, params.comment ?? "", Date.now()));
  const standing = decisionsOn(actor, comment.id).redactions.filter(({ liftedAt }) => liftedAt === null);
  const { words, reason } = orNotFound(standing.find(({ id }) => String(id) === params.redaction));
  return { words, reason, back: `/exports/quotes/${comment.id}` };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, may.exportInput);
  const { comment = "", redaction = "" } = params;
  const id = /^\d{1,15}$/.test(redaction) ? Number(redaction) : -1;
  if (!liftRedaction(actor, comment, id, Date.now())) notFound();
  return redirect(withNotice(`/exports/quotes/${comment}`, "redaction-lifted"));
}

export default function Lifting() {
  const { words, reason, back } = useLoaderData<typeof loader>();
  return (
    <Page heading="Lift a redaction" before={<BackLink href={back}>Back to the comment</BackLink>}>
      <InsetText>
        <span className="app-written">{words}</span>
      </InsetText>
      <p className="govuk-body">
        These words were redacted for this reason: <span className="wrap-anywhere">{reason}</span>. Exports
        without names will hold them again. That they were redacted stays on the record.
      </p>
      <PostForm>
        <ButtonGroup>
          <Button variant="warning">Lift redaction</Button>
          <a className="govuk-link" href={back}>
            Keep it redacted
          </a>
        </ButtonGroup>
      </PostForm>
    </Page>
  );
}

import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { notFound, orNotFound } from "#app/http/refusals.server.ts";
import { may } from "#app/people/permissions.ts";
import { PostForm } from "#app/people/post-form.tsx";
import { requireActor } from "#app/people/require-actor.server.ts";
import { messageFor, showLink } from "#app/rounds/outbox.server.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Button } from "#app/ui/button.tsx";
import { Page } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";
import { WarningText } from "#app/ui/warning-text.tsx";

export const handle = titled("The link in a message");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, may.readOutbox);
  const { id, subject, to, link } = orNotFound(messageFor(actor, params.mail));
  if (link !== "to-be-shown") notFound();
  return { id, subject, to };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, may.readOutbox);
  return data({ answer: true, link: orNotFound(showLink(actor, params.mail, Date.now())) });
}

export default function OutboxLink() {
  const { id, subject, to } = useLoaderData<typeof loader>();
  const shown = useActionData<typeof action>();
  return (
    <Page
      heading="The link in this message"
      caption={subject}
      before={<BackLink href={`/outbox/${id}`}>Back to the message</BackLink>}
    >
      {shown ? (
        <p className="govuk-body">
          The link for {to?.name}:<br />
          <strong className="wrap-anywhere">{shown.link}</strong>
        </p>
      ) : (
        <>
          <WarningText>
            Whoever has this link can act as {to?.name}. Give it to nobody else. That you look at it is
            recorded.
          </WarningText>
          <PostForm>
            <Button>Show the link</Button>
          </PostForm>
        </>
      )}
    </Page>
  );
}

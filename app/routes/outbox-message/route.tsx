import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { NoticeBanner } from "#app/http/notices.tsx";
import { orNotFound } from "#app/http/refusals.server.ts";
import { mailKindNames } from "#app/mail/kinds.ts";
import { NotSendingNote } from "#app/mail/not-sending-note.tsx";
import { may } from "#app/people/permissions.ts";
import { PostForm } from "#app/people/post-form.tsx";
import { requireActor } from "#app/people/require-actor.server.ts";
import { messageFor } from "#app/rounds/outbox.server.ts";
import { configuration } from "#app/server/configuration.server.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Button } from "#app/ui/button.tsx";
import { momentInWords } from "#app/ui/moment.ts";
import { Page } from "#app/ui/page.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { titled } from "#app/ui/title.ts";
import { DeliveryWords } from "./delivery-words.tsx";
import { LinkWords } from "./link-words.tsx";

export const handle = titled<typeof loader>(({ message }) => message.subject);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, may.readOutbox);
  const message = orNotFound(messageFor(actor, params.mail));
  return { message, sends: configuration.mail !== null };
}

export default function OutboxMessage() {
  const { message, sends } = useLoaderData<typeof loader>();
  const { id, kind, subject, to, createdAt, delivery, body, calendar, link } = message;
  return (
    <Page
      heading={<span className="wrap-anywhere">{subject}</span>}
      caption={mailKindNames[kind]}
      before={<BackLink href="/outbox">Back to the outbox</BackLink>}
      banner={<NoticeBanner />}
    >
      <NotSendingNote sends={sends} />
      <SummaryList
        rows={[
          {
            key: "To",
            value: to ? (
              <span className="wrap-anywhere">
                {to.name} ({to.email})
              </span>
            ) : (
              "Members of the panel. Names are hidden in this round, so it is not shown to whom it went, or to how many."
            ),
          },
          { key: "Written", value: momentInWords(createdAt) },
          { key: "State", value: <DeliveryWords delivery={delivery} sends={sends} /> },
          ...(calendar === null ? [] : [{ key: "Attached", value: "deadline.ics, for calendars" }]),
          ...(link === "none" ? [] : [{ key: "Link", value: <LinkWords link={link} id={id} /> }]),
        ]}
      />
      <h2 className="govuk-heading-m">What it says</h2>
      <p className="govuk-body app-written wrap-anywhere">
        {link === "none" ? body : body.replaceAll("{link}", "[the link]")}
      </p>
      {delivery?.state === "given-up" && link !== "gone" && (
        <PostForm action={`/outbox/${id}/attempt`}>
          <Button variant="secondary">Try again</Button>
        </PostForm>
      )}
    </Page>
  );
}

import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { IgnoredFilter } from "#app/http/notices.tsx";
import { mailKindNames, mailKinds } from "#app/mail/kinds.ts";
import { NotSendingNote } from "#app/mail/not-sending-note.tsx";
import { mailStateNames, mailStates } from "#app/mail/states.ts";
import { may } from "#app/people/permissions.ts";
import { requireActor } from "#app/people/require-actor.server.ts";
import { outbox } from "#app/rounds/outbox.server.ts";
import { outboxPath, readOutboxRequest } from "#app/rounds/outbox-request.ts";
import { configuration } from "#app/server/configuration.server.ts";
import { Button } from "#app/ui/button.tsx";
import { counted } from "#app/ui/counting.ts";
import { Page } from "#app/ui/page.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { Select } from "#app/ui/select.tsx";
import { titled } from "#app/ui/title.ts";
import { MessagesTable } from "./messages-table.tsx";

export const handle = titled("Outbox");

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request, may.readOutbox);
  const { ignored, ...asked } = readOutboxRequest(new URL(request.url).searchParams);
  return { asked, ignored, sends: configuration.mail !== null, ...outbox(actor, asked) };
}

export default function Outbox() {
  const { asked, ignored, sends, messages, total, page, pages } = useLoaderData<typeof loader>();
  const isChosen = asked.kind !== null || asked.state !== null;
  return (
    <Page heading="Outbox" width="full" banner={<IgnoredFilter what={ignored} />}>
      <p className="govuk-body app-reading">
        Every message that this service has written, newest first. A message that is not taken is tried again
        after 1, 5 and 30 minutes, and after 2, 6 and 15 hours; then it is given up.
      </p>
      <NotSendingNote sends={sends} />
      <form method="get" action="/outbox" key={outboxPath(asked)}>
        <div className="app-filters">
          <Select
            name="kind"
            label="About"
            defaultValue={asked.kind ?? ""}
            items={[
              { value: "", label: "Everything" },
              ...mailKinds.map((kind) => ({ value: kind, label: mailKindNames[kind] })),
            ]}
          />
          <Select
            name="state"
            label="State"
            defaultValue={asked.state ?? ""}
            items={[
              { value: "", label: "All states" },
              ...mailStates.map((state) => ({ value: state, label: mailStateNames[state] })),
            ]}
          />
        </div>
        <Button variant="secondary" preventDoubleClick={false}>
          Show
        </Button>
      </form>
      {total === 0 ? (
        <p className="govuk-body">{isChosen ? "No message is like that." : "Nothing has been sent yet."}</p>
      ) : (
        <MessagesTable
          messages={messages}
          caption={`${counted(total, "message")}${pages > 1 ? `, page ${page} of ${pages}` : ""}`}
        />
      )}
      <Pagination
        page={page}
        pages={pages}
        href={(to) => outboxPath({ ...asked, page: to })}
        label="Pages of messages"
      />
    </Page>
  );
}

import type { SerializeFrom } from "@remix-run/node";
import { DeliveryTag } from "#app/mail/delivery-tag.tsx";
import { mailKindNames } from "#app/mail/kinds.ts";
import type { Sent } from "#app/rounds/outbox.server.ts";
import { momentInWords } from "#app/ui/moment.ts";
import { Table } from "#app/ui/table.tsx";

type Props = { messages: SerializeFrom<Sent[]>; caption: string };

/** What was sent to whom, and how far it has come. */
export function MessagesTable({ messages, caption }: Props) {
  return (
    <Table
      caption={caption}
      stacked
      rows={messages}
      rowKey={({ id }) => id}
      columns={[
        {
          heading: "Message",
          rowHeader: true,
          cell: ({ id, kind, subject }) => (
            <>
              <a className="govuk-link wrap-anywhere" href={`/outbox/${id}`}>
                {subject}
              </a>
              <span className="govuk-hint mb-0 block">{mailKindNames[kind]}</span>
            </>
          ),
        },
        { heading: "To", cell: ({ to }) => (to ? to.name : "Members of the panel") },
        { heading: "Written", cell: ({ createdAt }) => momentInWords(createdAt) },
        {
          heading: "State",
          cell: ({ delivery }) => (
            <>
              <DeliveryTag state={delivery?.state ?? null} />
              {delivery?.problem && (
                <span className="govuk-hint mt-1 mb-0 block wrap-anywhere">{delivery.problem}</span>
              )}
            </>
          ),
        },
      ]}
    />
  );
}

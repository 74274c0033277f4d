import type { SerializeFrom } from "@remix-run/node";
import { DeliveryTag } from "#app/mail/delivery-tag.tsx";
import type { Message } from "#app/rounds/outbox.server.ts";
import { counted } from "#app/ui/counting.ts";
import { momentInWords } from "#app/ui/moment.ts";

type Props = { delivery: SerializeFrom<Message>["delivery"]; sends: boolean };

/** How far a message has come: when it went, when it is tried next, or why it was given up. */
export function DeliveryWords({ delivery, sends }: Props) {
  if (delivery === null) return <DeliveryTag state={null} />;
  const { state, attempts, problem, sentAt, givenUpAt, dueAt } = delivery;
  return (
    <>
      <DeliveryTag state={state} />
      {sentAt !== null && (
        <p className="govuk-body mt-2 mb-0">The mail server took it on {momentInWords(sentAt)}.</p>
      )}
      {givenUpAt !== null && <p className="govuk-body mt-2 mb-0">Given up on {momentInWords(givenUpAt)}.</p>}
      {state === "waiting" && sends && (
        <p className="govuk-body mt-2 mb-0">
          {attempts > 0 && `It was tried ${counted(attempts, "time")}. `}It is tried next on{" "}
          {momentInWords(dueAt)}.
        </p>
      )}
      {problem && <p className="govuk-body mt-2 mb-0 wrap-anywhere">The reason: {problem}</p>}
    </>
  );
}

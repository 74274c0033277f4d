import { Tag } from "#app/ui/tag.tsx";
import { shortened } from "./comment-card.tsx";
import type { SeenReply } from "./replies.server.ts";

type Props = {
  reply: SeenReply;
  /** Whether its author can still take it back. */
  mayWithdraw: boolean;
};

/** One reply: whose, as far as the reader may know, and what it says. */
export function ReplyCard({ reply, mayWithdraw }: Props) {
  const { id, isOwn, author, body, isWithdrawn } = reply;
  return (
    <article className="app-comment" id={`reply-${id}`} aria-labelledby={`reply-${id}-head`}>
      <p className="govuk-body-s mb-1" id={`reply-${id}-head`}>
        <strong>{isOwn ? "Your reply" : (author ?? "Another panel member")}.</strong>{" "}
        {isWithdrawn && <Tag colour="grey">Withdrawn</Tag>}
      </p>
      <p className="govuk-body app-written mb-1">{body}</p>
      {isOwn && mayWithdraw && !isWithdrawn && (
        <p className="govuk-body-s mb-1">
          <a className="govuk-link" href={`/replies/${id}/withdrawal`}>
            Withdraw
            <span className="govuk-visually-hidden"> this reply: {shortened(body)}</span>
          </a>
        </p>
      )}
    </article>
  );
}

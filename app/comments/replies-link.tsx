import type { Area } from "#app/framework/areas.ts";
import { counted } from "#app/ui/counting.ts";
import type { SeenComment } from "./visible.server.ts";

type Props = Pick<SeenComment, "id" | "replies"> & {
  area?: Area;
  /** The comment in a few words, for those who hear the link without it. */
  to: string;
};

/** From a comment to its replies, where there are any to read or one may be written. */
export function RepliesLink({ id, replies, area, to }: Props) {
  if (!replies || (replies.count === 0 && !replies.mayReply)) return null;
  const { count } = replies;
  return (
    <p className={count === 0 ? "govuk-body-s mb-1 print:hidden" : "govuk-body-s mb-1"}>
      <a
        className="govuk-link govuk-link--no-visited-state"
        href={`/comments/${id}/replies${area ? `?area=${area}` : ""}`}
      >
        {count === 0 ? "Reply" : counted(count, "reply", "replies")}
        <span className="govuk-visually-hidden"> to this comment: {to}</span>
      </a>
    </p>
  );
}

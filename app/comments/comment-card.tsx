import { areaWords } from "#app/framework/areas.ts";
import { InterestsBeside } from "#app/interests/interests-beside.tsx";
import { Tag } from "#app/ui/tag.tsx";
import { Citations } from "./citations.tsx";
import type { SeenComment } from "./comments.server.ts";
import { commentKindWords } from "./kinds.ts";
import { ProposedWording } from "./proposed-wording.tsx";

type Props = {
  comment: SeenComment;
  /** Whether it can still be changed: the author's own, in an open round. */
  mayChange?: boolean;
};

/** One comment: who (as far as the reader may know), of what kind, on which words, and what it says. */
export function CommentCard({ comment, mayChange = false }: Props) {
  const { id, quote, body, proposedWording, areas, kind } = comment;
  const about = areas.map((area) => areaWords[area].name).join(", ");
  return (
    <article className="app-comment" id={`comment-${id}`} aria-labelledby={`comment-${id}-head`}>
      <p className="govuk-body-s mb-1" id={`comment-${id}-head`}>
        <strong>{whose(comment)}</strong> {commentKindWords[kind].name}. {about}. <State {...comment} />
        <InterestsBeside interests={comment.interests} />
      </p>
      {quote && (
        <blockquote className="govuk-body mb-1">
          On the words <mark>{quote}</mark>
        </blockquote>
      )}
      <p className="govuk-body app-written mb-1">{body}</p>
      {proposedWording && <ProposedWording words={proposedWording} />}
      <Citations sources={comment.sources ?? []} />
      {mayChange && !comment.isWithdrawn && (
        <p className="govuk-body-s mb-1">
          <a className="govuk-link" href={`/comments/${id}`}>
            Change<span className="govuk-visually-hidden"> this comment: {shortened(body)}</span>
          </a>{" "}
          <a className="govuk-link ml-3" href={`/comments/${id}/withdrawal`}>
            Withdraw<span className="govuk-visually-hidden"> this comment: {shortened(body)}</span>
          </a>
        </p>
      )}
    </article>
  );
}

function whose({ isOwn, author }: SeenComment): string {
  if (isOwn) return "Your comment.";
  return `${author ?? "Another panel member"}.`;
}

function State({ isOwn, isSent, isWithdrawn, afterSeeingOthers }: SeenComment) {
  return (
    <>
      {isWithdrawn && <Tag colour="grey">Withdrawn</Tag>}
      {isOwn && !isWithdrawn && (isSent ? "Sent." : <Tag colour="yellow">Draft: only you see it</Tag>)}
      {afterSeeingOthers && <Tag colour="purple">Changed after seeing others’</Tag>}
    </>
  );
}

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39).toWellFormed()}…` : text;
}

import { type Area, areaWords } from "#app/framework/areas.ts";
import { InterestsBeside } from "#app/interests/interests-beside.tsx";
import { Tag } from "#app/ui/tag.tsx";
import { Citations } from "./citations.tsx";
import { type CommentUses, CommentUsesLine } from "./comment-uses.tsx";
import { commentKindWords } from "./kinds.ts";
import { wordsAnchor } from "./marked-words.tsx";
import { gapInWords } from "./places.ts";
import { ProposedWording } from "./proposed-wording.tsx";
import { RepliesLink } from "./replies-link.tsx";
import type { SeenComment } from "./visible.server.ts";

type Props = {
  /** With its number where the words it stands on are marked on the same page. */
  comment: SeenComment & CommentUses & { number?: number };
  /** Whether it can still be changed: the author's own, in an open round. */
  mayChange?: boolean;
  /** The focus area under which it is read, where it is one. */
  area?: Area;
};

/** One comment: who (as far as the reader may know), of what kind, on which words, and what it says. */
export function CommentCard({ comment, mayChange = false, area }: Props) {
  const { id, number, quote, gap, body, proposedWording, areas, kind } = comment;
  const about = areas.map((area) => areaWords[area].name).join(", ");
  return (
    <article className="app-comment" id={`comment-${id}`} aria-labelledby={`comment-${id}-head`}>
      <p className="govuk-body-s mb-1" id={`comment-${id}-head`}>
        {number && (
          <>
            <a className="govuk-link govuk-link--no-visited-state" href={`#comment-${id}`}>
              {number}
              <span className="govuk-visually-hidden">, link to this comment</span>
            </a>{" "}
          </>
        )}
        <strong>{whose(comment)}</strong> {commentKindWords[kind].name}. {about}. <State {...comment} />
        <InterestsBeside interests={comment.interests} />
      </p>
      {quote && (
        <blockquote className="govuk-body mb-1">
          On the words{" "}
          {number ? (
            <a className="govuk-link govuk-link--no-visited-state" href={`#${wordsAnchor(id)}`}>
              <mark>{quote}</mark>
            </a>
          ) : (
            <mark>{quote}</mark>
          )}
        </blockquote>
      )}
      {gap !== null && <p className="govuk-body-s mb-1 font-bold">Something is missing {gapInWords(gap)}</p>}
      <p className="govuk-body app-written mb-1">{body}</p>
      {proposedWording && <ProposedWording words={proposedWording} difference={comment.difference} />}
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
      <CommentUsesLine uses={comment.uses} />
      <RepliesLink {...comment} area={area} to={shortened(body)} />
    </article>
  );
}

function whose({ isOwn, author }: SeenComment): string {
  if (isOwn) return "Your comment.";
  return `${author ?? "Another panel member"}.`;
}

function State({ isOwn, isSent, isWithdrawn, afterSeeingOthers, enteredBy }: SeenComment) {
  return (
    <>
      {isWithdrawn && <Tag colour="grey">Withdrawn</Tag>}
      {enteredBy && `Typed in ${isOwn ? "for you " : ""}by ${enteredBy}. `}
      {isOwn && !isWithdrawn && (isSent ? "Sent." : <Tag colour="yellow">Draft: only you see it</Tag>)}
      {afterSeeingOthers && <Tag colour="purple">Changed after seeing others’</Tag>}
    </>
  );
}

/** Cut between two words, unless the last of them is very long. */
export function shortened(text: string, most = 40): string {
  if (text.length <= most) return text;
  const lastSpace = text.slice(0, most).search(/\s+\S{0,20}$/);
  return `${text.slice(0, lastSpace > 0 ? lastSpace : most - 1).toWellFormed()}…`;
}

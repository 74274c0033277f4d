import { CommentCard } from "#app/comments/comment-card.tsx";
import { commentPlace } from "#app/search/result-place.ts";
import { momentInWords } from "#app/ui/moment.ts";
import { Select } from "#app/ui/select.tsx";
import { Tag } from "#app/ui/tag.tsx";
import { asks, askWords } from "./asks.ts";
import type { Answered } from "./disposition.ts";
import type { Response } from "./disposition-list.server.ts";
import { placeInWords } from "./disposition-place.ts";
import { dispositionWords } from "./dispositions.ts";
import type { ReviewComment } from "./review-comments.server.ts";

/** A comment with its place, what it stands on and what it says. */
export function CommentInPlace({ comment, level }: { comment: ReviewComment; level: 2 | 3 }) {
  const { round, framework, section, statement } = comment;
  const Heading = `h${level}` as const;
  const href = commentPlace({ round, framework: framework.code, section }, comment, null);
  const where = placeInWords(comment);
  return (
    <>
      <Heading className="govuk-heading-s mb-1">
        {href === null ? (
          where
        ) : (
          <a className="govuk-link govuk-link--no-visited-state" href={href}>
            {where}
          </a>
        )}
      </Heading>
      <p className="govuk-body-s mb-1">{round.title}</p>
      {statement && <p className="govuk-body-s app-reading mb-1">{statement.text}</p>}
      <CommentCard comment={comment} />
    </>
  );
}

/** What a comment asks: in words where its kind says it, else to be chosen. What the form has seen of it goes with it. */
export function AskField({ response, chosen }: { response: Response; chosen: string | undefined }) {
  const { comment, ask, isAskChosen, seen } = response;
  return (
    <>
      <input type="hidden" name="shown" value={comment.id} />
      <input type="hidden" name={`seen.${comment.id}`} value={seen} />
      {isAskChosen ? (
        <>
          <input type="hidden" name={`askSeen.${comment.id}`} value={ask ?? ""} />
          <Select
            name={`ask.${comment.id}`}
            label={
              <>
                What it asks<span className="govuk-visually-hidden"> ({placeInWords(comment)})</span>
              </>
            }
            defaultValue={chosen || (ask ?? "")}
            items={[
              ...(ask === null ? [{ value: "", label: "Not chosen yet" }] : []),
              ...asks.map((one) => ({ value: one, label: `${askWords[one].name}: ${askWords[one].hint}` })),
            ]}
          />
        </>
      ) : (
        ask && (
          <p className="govuk-body-s mb-2">
            It asks: <strong>{askWords[ask].name.toLowerCase()}</strong>
          </p>
        )
      )}
    </>
  );
}

/** What DfE does with a comment, and why. */
export function AnswerGiven({ answered }: { answered: Answered }) {
  const { disposition, reason, by, at } = answered;
  return (
    <>
      <p className="govuk-body-s mb-1">
        <Tag className="max-w-none">{dispositionWords[disposition].name}</Tag> {by === null ? "" : `${by}, `}
        {momentInWords(at)}
      </p>
      <p className="govuk-body-s app-written mb-2">{reason}</p>
    </>
  );
}

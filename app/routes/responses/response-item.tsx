import { responsePath } from "#app/findings/disposition-address.ts";
import type { ResponseFields } from "#app/findings/disposition-form.server.ts";
import { AnswerGiven, AskField, CommentInPlace } from "#app/findings/disposition-item.tsx";
import type { Response } from "#app/findings/disposition-list.server.ts";
import { placeInWords } from "#app/findings/disposition-place.ts";

type Props = {
  response: Response;
  /** What the form held that came back. */
  fields: ResponseFields | undefined;
};

export function tickId({ id }: { id: string }): string {
  return `tick-${id}`;
}

/** A comment with what it asks, what was answered, and a tick for the answer below. */
export function ResponseItem({ response, fields }: Props) {
  const { comment, answered } = response;
  const id = tickId(comment);
  return (
    <div className="mb-8">
      <CommentInPlace comment={comment} level={3} />
      <AskField response={response} chosen={fields?.asks[comment.id]} />
      {answered ? <AnswerGiven answered={answered} /> : <p className="govuk-body-s mb-2">Not answered.</p>}
      <p className="govuk-body-s mb-2">
        <a className="govuk-link" href={responsePath(comment.id)}>
          This comment by itself{answered && ", and earlier answers"}
          <span className="govuk-visually-hidden">: {placeInWords(comment)}</span>
        </a>
      </p>
      <div className="govuk-checkboxes govuk-checkboxes--small">
        <div className="govuk-checkboxes__item">
          <input
            className="govuk-checkboxes__input"
            type="checkbox"
            id={id}
            name="comment"
            value={comment.id}
            defaultChecked={fields?.comment.includes(comment.id) ?? false}
          />
          <label className="govuk-label govuk-checkboxes__label" htmlFor={id}>
            Answer this comment<span className="govuk-visually-hidden">: {placeInWords(comment)}</span>
          </label>
        </div>
      </div>
    </div>
  );
}

import type { Completion } from "#app/findings/completion.server.ts";
import { findingsPath } from "#app/findings/paths.ts";
import { PostForm } from "#app/people/post-form.tsx";
import { Button } from "#app/ui/button.tsx";
import { Details } from "#app/ui/details.tsx";
import { momentInWords } from "#app/ui/moment.ts";
import { Textarea } from "#app/ui/textarea.tsx";

type Props = {
  round: { id: number; title: string };
  comments: number;
  missing: readonly string[];
  completion: Completion | null;
  mayDeclare: boolean;
  longestReason: number;
  refused: string | undefined;
  error: string | undefined;
};

/** Whether the review of a round is complete, and what is missing for that. */
export function CompletionState(props: Props) {
  const { round, comments, missing, completion, mayDeclare, longestReason, refused, error } = props;
  const action = `${findingsPath}/completion?round=${round.id}`;
  return (
    <>
      <h2 className="govuk-heading-m">{round.title}</h2>
      {completion && (
        <p className="govuk-body">
          The review was declared complete on {momentInWords(completion.at)}
          {completion.by && ` by ${completion.by}`}.
        </p>
      )}
      {missing.length === 0 ? (
        <p className="govuk-body">
          All {comments} comments have a disposition and a reason, and every finding is signed off.
        </p>
      ) : (
        <>
          <p className="govuk-body">
            {completion ? "Since then, not everything is explained:" : "Before it can be declared complete:"}
          </p>
          <ul className="govuk-list govuk-list--bullet">
            {missing.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
          <p className="govuk-body">
            <a className="govuk-link" href={`/responses?round=${round.id}`}>
              Answer comments
            </a>
            <br />
            <a className="govuk-link" href={`${findingsPath}/unused?round=${round.id}`}>
              See what no finding rests on
            </a>
          </p>
        </>
      )}
      {mayDeclare && !completion && (
        <PostForm id="form" action={action}>
          <Button>Declare the review complete</Button>
        </PostForm>
      )}
      {!mayDeclare && !completion && (
        <p className="govuk-body">A lead official declares the review complete.</p>
      )}
      {mayDeclare && completion && (
        <Details summary="Take this back" open={error !== undefined}>
          <PostForm id="form" action={action}>
            <Textarea
              name="reason"
              label="Why?"
              labelSize="s"
              rows={3}
              maxLength={longestReason}
              threshold={75}
              defaultValue={refused}
              error={error}
            />
            <Button variant="secondary">Open the review again</Button>
          </PostForm>
        </Details>
      )}
    </>
  );
}

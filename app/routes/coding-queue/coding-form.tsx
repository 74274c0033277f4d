import type { SerializeFrom } from "@remix-run/node";
import { type Anchor, sentencesOf } from "#app/comments/anchor.ts";
import type { SelectedWords } from "#app/comments/selected-words.ts";
import type { CodingFields } from "#app/findings/coding-form.server.ts";
import { CodingPassage } from "#app/findings/coding-passage.tsx";
import { type CodingRequest, queuePath } from "#app/findings/coding-request.ts";
import type { ReviewComment } from "#app/findings/review-comments.server.ts";
import { PostForm } from "#app/people/post-form.tsx";
import { Button, ButtonGroup, PressText } from "#app/ui/button.tsx";
import { Checkboxes } from "#app/ui/checkboxes.tsx";
import { Details } from "#app/ui/details.tsx";
import type { Messages } from "#app/ui/field.tsx";

type NamedTheme = { id: string; name: string };

type Props = {
  comment: SerializeFrom<ReviewComment>;
  request: CodingRequest;
  themes: readonly NamedTheme[];
  frequent: readonly NamedTheme[];
  /** Words of the comment that are selected on the page. */
  chosen: SelectedWords | null;
  onWhole: () => void;
  hasKeys: boolean;
  refused?: { fields: CodingFields; messages: Messages; places: SerializeFrom<Anchor>[] };
};

/** The themes to put on a comment, or on words of it; each button leads on to the next comment. */
export function CodingForm(props: Props) {
  const { comment, request, themes, frequent, chosen, onWhole, hasKeys, refused } = props;
  const messages = refused?.messages ?? {};
  const sentences = sentencesOf(comment.body);
  const isSeveral = (refused?.fields.themes.length ?? 0) > 1;
  return (
    <PostForm id="form" action={queuePath(request, { comment: comment.id })}>
      <input type="hidden" name="version" value={comment.version} />
      <div role="status">
        {chosen && (
          <p className="govuk-body">
            On the words <mark>{chosen.quote}</mark>
          </p>
        )}
      </div>
      {chosen ? (
        <p className="govuk-body">
          <input type="hidden" name="quote" value={chosen.quote} />
          <input type="hidden" name="start" value={chosen.start} />
          <PressText onPress={onWhole}>Put it on the whole comment instead</PressText>
        </p>
      ) : (
        <CodingPassage
          sentences={sentences}
          fields={refused?.fields}
          messages={messages}
          places={refused?.places ?? []}
        />
      )}
      <ButtonGroup>
        {frequent.map(({ id, name }, i) => (
          <Button
            key={id}
            variant="secondary"
            name="theme"
            value={id}
            shortcut={hasKeys ? String(i + 1) : undefined}
          >
            {hasKeys && (
              <span className="app-scripted app-key" aria-hidden="true">
                {i + 1}
              </span>
            )}{" "}
            <span className="wrap-anywhere">{name}</span>
          </Button>
        ))}
      </ButtonGroup>
      {themes.length > 1 && (
        <Details
          summary={themes.length > frequent.length ? "Other themes, or several" : "Several themes"}
          open={isSeveral || messages.themes !== undefined}
        >
          <Checkboxes
            name="theme"
            id="themes"
            label="Themes"
            labelHidden
            small
            items={themes.map(({ id, name }) => ({
              value: id,
              label: <span className="wrap-anywhere">{name}</span>,
            }))}
            defaultValues={isSeveral ? refused?.fields.themes : []}
            error={messages.themes}
          />
          <Button>Put these themes on it</Button>
        </Details>
      )}
      <ButtonGroup>
        <Button
          variant="secondary"
          formAction={queuePath(request, { comment: comment.id }, "/without")}
          shortcut={hasKeys ? "n" : undefined}
        >
          No theme belongs to it
        </Button>
        <a
          className="govuk-link govuk-link--no-visited-state"
          href={queuePath(request, { after: comment.id })}
          aria-keyshortcuts={hasKeys ? "s" : undefined}
        >
          Skip this comment
        </a>
      </ButtonGroup>
    </PostForm>
  );
}

import type { SerializeFrom } from "@remix-run/node";
import type { SelectedWords } from "#app/comments/selected-words.ts";
import { type CodingRequest, queuePath } from "#app/findings/coding-request.ts";
import type { ReviewComment } from "#app/findings/review-comments.server.ts";
import { ThemeFields } from "#app/findings/theme-fields.tsx";
import { PostForm } from "#app/people/post-form.tsx";
import { Button } from "#app/ui/button.tsx";
import { Details } from "#app/ui/details.tsx";

type Props = {
  comment: SerializeFrom<ReviewComment>;
  request: CodingRequest;
  chosen: SelectedWords | null;
  longest: { name: number; definition: number };
};

/** A theme that is made in passing. A form of its own, so that Enter in its field presses no other theme. */
export function NewThemeForm({ comment, request, chosen, longest }: Props) {
  return (
    <Details summary="Make a new theme for it">
      <PostForm action={queuePath(request, { comment: comment.id }, "/theme")}>
        <input type="hidden" name="version" value={comment.version} />
        {chosen && (
          <>
            <input type="hidden" name="quote" value={chosen.quote} />
            <input type="hidden" name="start" value={chosen.start} />
          </>
        )}
        <ThemeFields words={{ name: "", definition: "" }} messages={{}} longest={longest} />
        <Button variant="secondary">Make theme and put it on the comment</Button>
      </PostForm>
    </Details>
  );
}

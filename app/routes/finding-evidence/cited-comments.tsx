import { CommentCard } from "#app/comments/comment-card.tsx";
import type { Candidates } from "#app/findings/grounds.server.ts";
import { placeOfComment } from "#app/findings/place-of-comment.ts";
import type { Stance } from "#app/findings/stances.ts";
import type { Area } from "#app/framework/areas.ts";
import { Radios } from "#app/ui/radios.tsx";

type Props = {
  comments: Candidates["comments"];
  /** What each comment is chosen for, of those that are. */
  stances: Partial<Record<string, Stance>>;
  area: Area;
};

/** Comments that a finding could rest on, each with the question whether it does. */
export function CitedComments({ comments, stances, area }: Props) {
  return comments.map(({ comment, themes }) => (
    <div key={comment.id} className="app-reading">
      <input type="hidden" name="shown" value={comment.id} />
      <p className="govuk-body-s mb-1 wrap-anywhere">
        {placeOfComment(comment)}
        {themes.length > 0 && `. Themes: ${themes.join(", ")}`}
      </p>
      <CommentCard comment={comment} area={area} />
      <Radios
        name={`stance.${comment.id}`}
        label="Does the finding rest on this comment?"
        labelSize="s"
        layout="small-inline"
        items={[
          { value: "supports", label: "Rests on it" },
          { value: "dissents", label: "It speaks against" },
          { value: "none", label: "Neither" },
        ]}
        defaultValue={stances[comment.id] ?? "none"}
      />
    </div>
  ));
}

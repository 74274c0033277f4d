import type { SerializeFrom } from "@remix-run/node";
import { CommentCard } from "#app/comments/comment-card.tsx";
import { commentAddress, type Place, placeName } from "#app/comments/places.ts";
import { counted } from "#app/ui/counting.ts";
import type { Commenting } from "./commenting.ts";
import { Composer } from "./composer.tsx";
import type { OwnWorkData } from "./route.tsx";

type Props = {
  place: Place;
  /** The text of the statement, where it is one. */
  text: string | undefined;
  drawn: SerializeFrom<OwnWorkData>["places"][number] | undefined;
  commenting: Commenting | null;
  allPath: string;
  round: string;
};

/** The comments on one place, under the form of a further one where it is open. */
export function PlaceComments({ place, text, drawn, commenting, allPath, round }: Props) {
  const opened = commenting?.opened;
  const isOpen = opened && placeName(opened.place) === placeName(place);
  return (
    <>
      {isOpen && <Composer {...{ commenting, place, text }} words={opened.words} />}
      {drawn?.comments.map((comment) => (
        <CommentCard key={comment.id} comment={comment} mayChange={commenting !== null && comment.isOwn} />
      ))}
      {drawn && drawn.more > 0 && (
        <p className="govuk-body">
          <a className="govuk-link" href={commentAddress(allPath, { round, ...place })}>
            {counted(drawn.more, "more comment")}
          </a>
        </p>
      )}
    </>
  );
}

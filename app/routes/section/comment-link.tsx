import { type MouseEvent, type ReactNode, useRef } from "react";
import { commentAddress, type Place, placeName } from "#app/comments/places.ts";
import { begunFields } from "#app/comments/writing.ts";
import type { ChosenWords, Commenting } from "./commenting.ts";

type Props = { commenting: Commenting; place: Place; children: ReactNode };

/**
 * Leads to the page where a comment on this place is written. Where JavaScript runs the form opens here instead, for the
 * words that are selected if they are this statement's.
 */
export function CommentLink({ commenting, place, children }: Props) {
  const { writing, selected, open } = commenting;
  const here = selected && selected.statement === place.statement ? selected : null;
  // Pressing the link takes the selection away before it is known that it was pressed.
  const pressedOn = useRef<typeof here>(null);

  function onClick(event: MouseEvent): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    const words = pressedOn.current ?? here;
    pressedOn.current = null;
    open(place, words && chosen(words));
  }

  return (
    <a
      className="govuk-link govuk-link--no-visited-state"
      data-opens={placeName(place)}
      href={commentAddress(writing.path, { round: writing.round, ...place })}
      onPointerDown={() => {
        pressedOn.current = here;
      }}
      onMouseDown={(event) => here && event.preventDefault()}
      onClick={onClick}
    >
      {here ? (
        "Comment on the selected words"
      ) : begunFields(writing, place) ? (
        <>Go on: {children}</>
      ) : (
        children
      )}
    </a>
  );
}

function chosen({ quote, start }: { quote: string; start: number }): ChosenWords {
  return { quote, start: String(start) };
}

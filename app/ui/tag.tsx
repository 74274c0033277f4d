import type { ReactNode } from "react";
import { classes } from "#app/ui/field.tsx";

export type TagColour = "green" | "teal" | "purple" | "magenta" | "red" | "orange" | "yellow" | "grey";

export type TagProps = {
  children: ReactNode;
  /** Blue unless given; the words must say everything the colour does. */
  colour?: TagColour;
  className?: string;
};

/** The state of a thing in a word or two. Never something to press. */
export function Tag({ children, colour, className }: TagProps) {
  return (
    <strong className={classes("govuk-tag", colour && `govuk-tag--${colour}`, className)}>{children}</strong>
  );
}

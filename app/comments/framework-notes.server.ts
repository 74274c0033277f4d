import { type Section, type Statement, sectionsOf, statementsOf } from "#app/framework/edition.server.ts";
import type { Actor } from "#app/people/session.server.ts";
import type { FrameworkPlace } from "#app/rounds/place.server.ts";
import { markSeenOthers, type OwnAssessment, ownAssessment } from "#app/scores/assessment.server.ts";
import { commentsOnFramework, commentsOnSection } from "./comments.server.ts";
import type { SeenComment } from "./visible.server.ts";
import { withDifferences } from "./wording-difference.ts";

type Place = Pick<FrameworkPlace, "round" | "edition" | "bars">;

export type SectionText = { section: Section; statements: Statement[] };

/** A whole framework's text, section by section. */
export function textOf({ edition }: Pick<Place, "edition">): SectionText[] {
  return sectionsOf(edition.id).map((section) => ({ section, statements: statementsOf(section.id) }));
}

export type SectionNotes = SectionText & { own: OwnAssessment; comments: SeenComment[] };

export type FrameworkNotes = {
  sections: SectionNotes[];
  /** On the framework as a whole. */
  comments: SeenComment[];
};

/**
 * A whole framework's text with what the member wrote on it and what they may see of others'. That they have been shown
 * others' words is remembered, section by section, as on the pages of the sections.
 */
export function notesOnFramework(actor: Actor, place: Place, now: number): FrameworkNotes {
  const { round, edition } = place;
  return {
    sections: textOf(place).map((text) => {
      const here = { ...place, section: text.section };
      const comments = round ? commentsOnSection(actor, round, text.section.id, now) : [];
      if (comments.some((comment) => !comment.isOwn)) markSeenOthers(actor, here, now);
      return {
        ...text,
        own: ownAssessment(actor, here),
        comments: withDifferences(comments, text.statements),
      };
    }),
    comments: round ? commentsOnFramework(actor, round, edition.id, now) : [],
  };
}

import type { Form } from "#app/http/form.ts";
import { areasToCommentFor, type Bars } from "#app/interests/bars.ts";

/** What a comment form shows: as it came, right or wrong. */
export type CommentFields = {
  kind: string;
  areas: string[];
  body: string;
  proposedWording: string;
  /** The code of the statement; "" for none. */
  statement: string;
  quote: string;
  /** Where the quoted words begin, where they were selected or chosen. */
  start: string;
  /** Chosen sentences, as "start-end". */
  sentences: string[];
  /** The code of the statement that a gap comes after, or "start"; "" for no gap. */
  gap: string;
  sources: string[];
};

/**
 * A form that nothing has been written in. So that a comment can be written and sent without choosing anything, it is
 * about every area that the member may comment for, and of no special kind except in a gap.
 */
export function freshFields(place: { statement?: string; gap?: string }, bars: Bars): CommentFields {
  const { statement = "", gap = "" } = place;
  return {
    kind: gap === "" ? "other" : "gap",
    areas: areasToCommentFor(bars),
    body: "",
    proposedWording: "",
    statement,
    quote: "",
    start: "",
    sentences: [],
    gap,
    sources: [],
  };
}

/** The fields of a comment that is there already; its place does not change. */
export function fieldsOfComment(comment: Words): CommentFields {
  const { kind, areas: about, body, proposedWording, sources = [] } = comment;
  return {
    ...freshFields({}, {}),
    kind,
    areas: [...about],
    body,
    proposedWording: proposedWording ?? "",
    sources: [...sources],
  };
}

type Words = {
  kind: string;
  areas: readonly string[];
  body: string;
  proposedWording: string | null;
  sources?: readonly string[];
};

/** The fields as they came. */
export function fieldsOf(form: Form): CommentFields {
  return {
    kind: form.text("kind"),
    areas: [...new Set(form.all("area"))],
    body: form.text("body").trim(),
    proposedWording: form.text("proposedWording").trim(),
    statement: form.text("statement").trim(),
    quote: form.text("quote"),
    start: form.text("start"),
    sentences: form.all("sentence"),
    gap: form.text("gap"),
    sources: [...new Set(form.all("source"))],
  };
}

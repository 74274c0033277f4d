import { formOf } from "#app/http/form.ts";
import type { Bars } from "#app/interests/bars.ts";
import { type CommentFields, fieldsOf, freshFields } from "./fields.ts";
import { type Place, unfinishedName } from "./places.ts";
import type { Source } from "./source.ts";

/** What a page needs to know to let its reader write comments on a section, or on a framework as a whole. */
export type Writing = {
  /** Where they are sent, with the place in the query. */
  path: string;
  /** The round that the address asked for; "" for none. */
  round: string;
  editionId: number;
  roundId: number | null;
  longest: number;
  /** The member's own. */
  sources: (Source & { id: string })[];
  isSentAtOnce: boolean;
  /** What the member's interests bar them from here. */
  bars: Bars;
  /** Forms that were begun and not sent. */
  unfinished: { form: string; fields: [name: string, value: string][] }[];
};

/** What the form of this place comes with: what was begun in it and not sent, else nothing written. */
export function fieldsFor(
  writing: Pick<Writing, "path" | "roundId" | "unfinished" | "bars">,
  place: Place,
): CommentFields {
  const begun = begunFields(writing, place);
  return begun ?? freshFields(place, writing.bars);
}

/** Null where no word was written. */
export function begunFields(
  writing: Pick<Writing, "path" | "roundId" | "unfinished">,
  place: Place,
): CommentFields | null {
  const name = unfinishedName(writing, place);
  const kept = writing.unfinished.find(({ form }) => form === name);
  if (!kept) return null;
  const fields = fieldsOf(formOf(kept.fields));
  const isWritten = [fields.body, fields.proposedWording, fields.quote].some((words) => words.trim() !== "");
  return isWritten ? { ...fields, statement: place.statement ?? "", gap: place.gap ?? "" } : null;
}

import { type FiledComment, filedComments } from "#app/comments/comments.server.ts";
import { nameOfPlaceOf } from "#app/comments/places.ts";
import type { Actor } from "#app/people/session.server.ts";
import { pseudonym } from "#app/rounds/pseudonym.ts";
import type { Round } from "#app/rounds/round.ts";
import { type CsvTable, csvTime } from "./csv.server.ts";
import { publishable } from "./quotes.server.ts";
import type { CommentText } from "./redaction.ts";
import { type Selection, selectedFrameworks } from "./selection.server.ts";

const columns = [
  "id",
  "round",
  "framework",
  "edition",
  "section",
  "statement",
  "quote",
  "kind",
  "areas",
  "member",
  "body",
  "proposed_wording",
  "withdrawn",
  "created_at",
] as const;

/**
 * Every comment that has been sent: by round and framework, then on the framework as a whole, section by section, in
 * reading order. Without names it holds no redacted words.
 */
export function commentsTable(
  actor: Actor,
  selection: Selection,
  now: number,
): CsvTable<(typeof columns)[number]> {
  const withoutNames = publishable(actor, now);
  const rows = selection.rounds.flatMap((round) =>
    selectedComments(actor, selection, round, now).map(({ one, of: { framework, edition }, section }) => ({
      id: one.id,
      round: round.id,
      framework: framework.code,
      edition: edition.name,
      section: section?.number ?? null,
      statement: nameOfPlaceOf(one),
      quote: one.quote,
      kind: one.kind,
      areas: one.areas.join(" "),
      ...told(selection.names ? one.name : null, one, withoutNames),
      withdrawn: one.isWithdrawn,
      created_at: selection.names ? csvTime(one.createdAt) : null,
    })),
  );
  return { columns, count: rows.length, rows };
}

/** The comments of one round that a selection holds, in the order of the file, each with where it stands. */
export function selectedComments(actor: Actor, selection: Selection, round: Round, now: number) {
  const byPlace = new Map<string, FiledComment[]>();
  for (const one of filedComments(actor, round, now)) {
    if (selection.area !== null && !one.areas.includes(selection.area)) continue;
    const place = placeOf(one.editionId, one.sectionId);
    const together = byPlace.get(place);
    if (together) together.push(one);
    else byPlace.set(place, [one]);
  }
  return selectedFrameworks(selection, round).flatMap((of) =>
    [null, ...of.sections].flatMap((section) =>
      (byPlace.get(placeOf(of.edition.id, section?.id ?? null)) ?? []).map((one) => ({ one, of, section })),
    ),
  );
}

function placeOf(editionId: number, sectionId: number | null): string {
  return `${editionId} ${sectionId}`;
}

/** Who wrote a comment and its words; where nobody is named, without what is redacted. */
function told(name: string | null, one: FiledComment, withoutNames: ReturnType<typeof publishable>) {
  const { body, proposedWording }: CommentText = name === null ? withoutNames(one) : one;
  return { member: name ?? pseudonym(one.letter), body, proposed_wording: proposedWording };
}

import { filedComments } from "#app/comments/comments.server.ts";
import { nameOfPlaceOf } from "#app/comments/places.ts";
import type { Actor } from "#app/people/session.server.ts";
import { pseudonym } from "#app/rounds/pseudonym.ts";
import { csv, csvTime } from "./csv.server.ts";
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
export function commentsCsv(actor: Actor, selection: Selection, now: number): string {
  const withoutNames = publishable(actor, now);
  const rows = selection.rounds.flatMap((round) => {
    const filed = filedComments(actor, round, now).filter(
      (one) => selection.area === null || one.areas.includes(selection.area),
    );
    return selectedFrameworks(selection, round).flatMap(({ framework, edition, sections }) =>
      [null, ...sections].flatMap((section) =>
        filed
          .filter((one) => one.editionId === edition.id && one.sectionId === (section?.id ?? null))
          .map((one) => ({ ...one, name: selection.names ? one.name : null }))
          .map((one) => ({ ...one, ...(one.name === null && wordsOf(withoutNames(one))) }))
          .map((one) => ({
            id: one.id,
            round: round.id,
            framework: framework.code,
            edition: edition.name,
            section: section?.number ?? null,
            statement: nameOfPlaceOf(one),
            quote: one.quote,
            kind: one.kind,
            areas: one.areas.join(" "),
            member: one.name ?? pseudonym(one.letter),
            body: one.body,
            proposed_wording: one.proposedWording,
            withdrawn: one.isWithdrawn,
            created_at: selection.names ? csvTime(one.createdAt) : null,
          })),
      ),
    );
  });
  return csv(columns, rows);
}

function wordsOf({ body, proposedWording }: CommentText): CommentText {
  return { body, proposedWording };
}

import type { Section } from "#app/framework/edition.server.ts";
import { frameworkPath, sectionPath } from "#app/framework/paths.ts";
import type { Actor } from "#app/people/session.server.ts";
import { forgetUnfinished, unfinishedForms } from "#app/people/unfinished-form.server.ts";
import type { FrameworkPlace } from "#app/rounds/place.server.ts";
import { isSentAtOnce } from "./comment.server.ts";
import { longestComment } from "./comment-form.server.ts";
import { type Place, unfinishedName } from "./places.ts";
import { ownSources } from "./source.server.ts";
import type { Writing } from "./writing.ts";

type WritingPlace = Pick<FrameworkPlace, "framework" | "edition" | "round" | "bars" | "query"> & {
  section: Section | null;
};

export function commentWriting(actor: Actor, place: WritingPlace): Writing {
  const { edition, section, bars, query } = place;
  const here = nameOf(place);
  return {
    path: here.path,
    round: new URLSearchParams(query).get("round") ?? "",
    editionId: edition.id,
    roundId: here.roundId,
    longest: longestComment,
    sources: ownSources(actor),
    isSentAtOnce: section === null || isSentAtOnce(actor, place),
    bars,
    unfinished: unfinishedForms(actor, unfinishedName(here, {})),
  };
}

/** Called once the comment is sent: what was kept of its form is of no use any more. */
export function forgetWriting(actor: Actor, place: WritingPlace, on: Place): void {
  forgetUnfinished(actor, unfinishedName(nameOf(place), on));
}

function nameOf({ framework, section, round }: WritingPlace): { path: string; roundId: number | null } {
  const page = section ? sectionPath(framework.code, section.number) : frameworkPath(framework.code);
  return { path: `${page}/comments`, roundId: round?.id ?? null };
}

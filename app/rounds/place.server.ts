import {
  type Edition,
  editionOf,
  type Framework,
  frameworkOf,
  newestEdition,
  type Section,
  sectionNumbered,
} from "#app/framework/edition.server.ts";
import { barred, orNotFound } from "#app/http/refusals.server.ts";
import { barsOn } from "#app/interests/bars.server.ts";
import { type Bars, barsInWords, isShutOut } from "#app/interests/bars.ts";
import type { Actor } from "#app/people/session.server.ts";
import { currentReopening, mayWriteIn } from "./reopening.server.ts";
import { editionIn, roundsFor } from "./round.server.ts";
import type { Round } from "./round.ts";

/** A framework as one round reads it. `round` is null while no round has opened on it. */
export type FrameworkPlace = {
  framework: Framework;
  edition: Edition;
  round: Round | null;
  /** Whether the actor may write here now: they never may where an interest shuts them out of the framework. */
  mayWrite: boolean;
  /** What the actor's interests bar them from here. */
  bars: Bars;
  /** "?round=1" where the address asked for a round, for the links that stay in it; else "". */
  query: string;
  /** Set where the address asked for a round that does not cover this framework. */
  ignoredRound: boolean;
};

export type SectionPlace = FrameworkPlace & {
  section: Section;
  /** Until when the section of a closed round is reopened for the actor. */
  reopenedUntil: number | null;
};

/**
 * Where an address leads, or the not-found page. Without `?round=` it is the latest round opened on the framework for
 * the actor; an unknown round is ignored, and said to be. A form of a member whom an interest shuts out is refused.
 */
export function frameworkPlace(
  actor: Actor,
  code: string | undefined,
  request: Request,
  now: number,
): FrameworkPlace {
  const framework = orNotFound(frameworkOf(code ?? ""));
  const rounds = roundsFor(actor.id, framework.code, now);
  const asked = new URL(request.url).searchParams.get("round");
  const found = asked === null ? undefined : rounds.find((round) => String(round.id) === asked);
  const round = found ?? rounds[0] ?? null;
  const bars = barsOn(actor.id, framework.code, now);
  if (request.method === "POST" && isShutOut(bars)) barred(barsInWords([{ title: framework.title, bars }]));
  const edition = orNotFound(round ? editionIn(round.id, framework.code) : newestEdition(framework.code));
  return {
    framework,
    edition,
    round,
    mayWrite: round !== null && mayWriteIn(round, framework.code, null, actor.id, now) && !isShutOut(bars),
    bars,
    query: found ? `?round=${found.id}` : "",
    ignoredRound: asked !== null && asked !== "" && !found,
  };
}

/**
 * Whether a form was made in the round that its address leads to now: another may have opened since. A form that does
 * not say counts as made here.
 */
export function isMadeIn(place: FrameworkPlace, roundField: string): boolean {
  return !place.ignoredRound && (roundField === "" || roundField === String(place.round?.id));
}

export function sectionPlace(
  actor: Actor,
  params: { framework?: string; section?: string },
  request: Request,
  now: number,
): SectionPlace {
  const place = frameworkPlace(actor, params.framework, request, now);
  // "07" and "7.0" are not addresses of section 7.
  const number = /^[1-9]\d{0,3}$/.test(params.section ?? "") ? Number(params.section) : 0;
  return {
    ...place,
    ...standingIn(actor, place, orNotFound(sectionNumbered(place.edition.id, number)), now),
  };
}

/** A section as the actor stands to it: one of a closed round may be reopened for them, unless an interest shuts them out. */
export function standingIn(
  actor: Actor,
  { round, edition, bars }: Pick<FrameworkPlace, "round" | "edition" | "bars">,
  section: Section,
  now: number,
) {
  const writable = isShutOut(bars) ? null : round;
  const reopened = writable && currentReopening(writable.id, section.id, actor.id, now);
  return {
    section,
    mayWrite: writable !== null && mayWriteIn(writable, edition.frameworkCode, section.id, actor.id, now),
    reopenedUntil: reopened?.until ?? null,
  };
}

/** A section of a round as it stands to one of its members, for somebody who acts for them. */
export function placeOfMember(member: Actor, round: Round, section: Section, now: number): SectionPlace {
  const edition = editionOf(section.editionId);
  const framework = frameworkOf(edition.frameworkCode)!;
  const place = { round, edition, bars: barsOn(member.id, framework.code, now) };
  return { framework, ...place, query: "", ignoredRound: false, ...standingIn(member, place, section, now) };
}

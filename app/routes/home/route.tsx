import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findingsAsked } from "#app/findings/minority-views.server.ts";
import { barsInWords, isShutOut } from "#app/interests/bars.ts";
import { interestsWaitingFor } from "#app/interests/register.server.ts";
import { isAllowed, may } from "#app/people/permissions.ts";
import { requireActor } from "#app/people/require-actor.server.ts";
import type { Actor } from "#app/people/session.server.ts";
import { areaOverview } from "#app/rollups/area-overview.server.ts";
import { roundsShown } from "#app/rollups/area-summary.server.ts";
import { figuresRequest } from "#app/rollups/figures-request.server.ts";
import { viewsAsked } from "#app/rollups/views.server.ts";
import { firstSteps } from "#app/rounds/first-steps.server.ts";
import { isOpenAt } from "#app/rounds/round.ts";
import { ownProgress, whereLeftOff } from "#app/scores/progress.server.ts";
import { reopenedSections } from "#app/scores/what-is-left.server.ts";
import { titled } from "#app/ui/title.ts";
import { MemberHome } from "./member-home.tsx";
import { OfficialHome } from "./official-home.tsx";

export const handle = titled("Home");

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request, may.start);
  const now = Date.now();
  return isAllowed(actor.role, may.assess)
    ? { kind: "member" as const, ...memberHome(actor, now) }
    : { kind: "official" as const, role: actor.role, ...officialHome(actor, request, now) };
}

function memberHome(actor: Actor, now: number) {
  const progress = ownProgress(actor, now);
  const step = whereLeftOff(actor, progress);
  return {
    next: step && {
      framework: step.framework.code,
      frameworkTitle: step.framework.title,
      section: step.section,
      query: step.query,
      state: step.section.state,
    },
    barred: barsInWords(
      progress
        .filter(({ round }) => isOpenAt(round, now))
        .map(({ framework: { title }, bars }) => ({ title, bars })),
    ),
    frameworks: progress.map(({ framework, round, isOpen, bars, query, sections }) => ({
      ...framework,
      isOpen,
      isShutOut: isOpenAt(round, now) && isShutOut(bars),
      query,
      round: round.id,
      closesAt: round.closesAt,
      states: sections.map((section) => section.state),
    })),
    reopened: reopenedSections(actor, now),
    asked: findingsAsked(actor, now).map(({ id, statement, own }) => ({
      id,
      statement,
      isWritten: own !== null,
    })),
  };
}

function officialHome(actor: Actor, request: Request, now: number) {
  const { round, ignored } = figuresRequest(request, actor, now);
  const asked = viewsAsked(actor, request, roundsShown(actor, round, now), now);
  return {
    overview: areaOverview(actor, round, now, asked),
    ignored,
    waiting: interestsWaitingFor(actor).length,
    steps: isAllowed(actor.role, may.runRounds) ? firstSteps(actor, now) : null,
  };
}

export default function Home() {
  const home = useLoaderData<typeof loader>();
  return home.kind === "member" ? <MemberHome {...home} /> : <OfficialHome {...home} />;
}

export type MemberHomeData = ReturnType<typeof memberHome>;

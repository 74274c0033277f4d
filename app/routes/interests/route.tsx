import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { recordReading } from "#app/audit/reading.server.ts";
import { allFrameworks } from "#app/framework/edition.server.ts";
import { readForm } from "#app/http/form.server.ts";
import { withoutNotice } from "#app/http/notice-address.ts";
import { withNotice } from "#app/http/notices.server.ts";
import { useRefused } from "#app/http/refused.ts";
import { declarationsFor } from "#app/interests/declaration.server.ts";
import { declareInterest, interestsFor } from "#app/interests/interest.server.ts";
import { longest, noInterestFields, readInterest } from "#app/interests/interest-form.server.ts";
import { membersWithoutDeclaration } from "#app/interests/register.server.ts";
import { roundsWaiting } from "#app/people/admission.server.ts";
import { isAllowed, may } from "#app/people/permissions.ts";
import { requireActor } from "#app/people/require-actor.server.ts";
import type { Actor } from "#app/people/session.server.ts";
import { titled } from "#app/ui/title.ts";
import { OwnInterests } from "./own-interests.tsx";
import { Register } from "./register.tsx";

export const handle = titled<typeof loader>(({ kind }) =>
  kind === "own" ? "Your interests" : "Register of interests",
);

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request, may.readInterests, ["terms"]);
  const now = Date.now();
  if (isAllowed(actor.role, may.declareInterests))
    return { kind: "own" as const, ...ownInterests(actor, request, now) };
  recordReading(actor, "register of interests", now);
  return { kind: "register" as const, ...register(actor) };
}

function ownInterests(actor: Actor, request: Request, now: number) {
  return {
    next: new URL(request.url).searchParams.get("next"),
    interests: interestsFor(actor),
    last: declarationsFor(actor)[0] ?? null,
    waiting: roundsWaiting(actor.id, now).map((round) => round.title),
    frameworks: allFrameworks().map(({ code, title }) => ({ code, title })),
    empty: noInterestFields,
    longestDescription: longest.description,
  };
}

function register(actor: Actor) {
  return {
    interests: interestsFor(actor),
    declarations: declarationsFor(actor),
    undeclared: membersWithoutDeclaration(actor),
    frameworks: allFrameworks().map(({ code, title }) => ({ code, title })),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request, may.declareInterests, ["terms"]);
  const now = Date.now();
  const read = readInterest(
    await readForm(request),
    allFrameworks().map(({ code }) => code),
    now,
  );
  if ("messages" in read) return data(read, { status: 400 });
  declareInterest(actor, read.interest, now);
  return redirect(withNotice(`/interests${withoutNotice(new URL(request.url).search)}`, "interest-declared"));
}

export default function Interests() {
  const found = useLoaderData<typeof loader>();
  const refused = useRefused<typeof action>();
  return found.kind === "own" ? <OwnInterests {...found} refused={refused} /> : <Register {...found} />;
}

export type OwnInterestsData = ReturnType<typeof ownInterests>;
export type RegisterData = ReturnType<typeof register>;

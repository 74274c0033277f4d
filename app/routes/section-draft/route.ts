import type { ActionFunctionArgs } from "@remix-run/node";
import { ownChoices } from "#app/comments/comments.server.ts";
import { numberIn, readForm } from "#app/http/form.server.ts";
import { may } from "#app/people/permissions.ts";
import { requireActor } from "#app/people/require-actor.server.ts";
import { isMadeIn, type SectionPlace, sectionPlace } from "#app/rounds/place.server.ts";
import { type Outcome, ownAssessment, saveDraft } from "#app/scores/assessment.server.ts";
import { readAnswers } from "#app/scores/assessment-form.server.ts";
import { ownEarlier } from "#app/scores/closing.server.ts";
import { fieldsOf } from "#app/scores/draft-fields.ts";

/** The section's form as the page itself saves it while it is being filled in. Without a session the answer is 401. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, may.assess);
  const form = await readForm(request);
  const now = Date.now();
  const place = sectionPlace(actor, params, request, now);
  const isFollowing = ownEarlier(actor, place) !== undefined;
  const { answers, messages } = readAnswers(form, place.bars, ownChoices(actor, place, now), isFollowing);
  if (Object.keys(messages).length > 0) return Response.json({ kind: "refused", messages }, { status: 400 });
  if (!isMadeIn(place, form.text("round"))) return notWritten({ kind: "other-round" }, place);
  const revision = numberIn(form, "revision") ?? ownAssessment(actor, place).revision;
  const origin = { revision, editionId: numberIn(form, "edition") };
  const outcome = saveDraft(actor, place, answers, origin, now);
  if (outcome.kind !== "written") return notWritten(outcome, place);
  return Response.json({ kind: "saved", revision: outcome.revision, savedAt: now });
}

function notWritten(
  outcome: Exclude<Outcome, { kind: "written" }> | { kind: "other-round" },
  { bars }: SectionPlace,
): Response {
  if (outcome.kind !== "conflict")
    return Response.json({ kind: outcome.kind, messages: { form: words[outcome.kind] } }, { status: 409 });
  const { revision, savedAt, answers } = outcome.stored;
  const stored = { revision, savedAt, fields: fieldsOf(answers, bars) };
  // Not 409: browsers report that as an error of the page, and a conflict is an answer like any other here.
  return Response.json({ kind: "conflict", stored });
}

const words = {
  "other-round": "This form was made in another round. Load the page again to read this one",
  barred: "An interest you declared keeps you from scoring this",
  closed: "The round is closed",
  "not-in-round": "You are not a member of this round",
  replaced: "The text of this framework was replaced while you were reading. Load this page again to read it",
} as const;

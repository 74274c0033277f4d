import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { longestComment } from "#app/comments/comment-form.server.ts";
import { enterPaperForm } from "#app/comments/paper-form.server.ts";
import { readPaperForm, whyNotEntered } from "#app/comments/paper-form-fields.server.ts";
import { sectionWithId } from "#app/framework/edition.server.ts";
import { numberIn, readForm } from "#app/http/form.server.ts";
import { withNotice } from "#app/http/notices.server.ts";
import { NoticeBanner } from "#app/http/notices.tsx";
import { orNotFound } from "#app/http/refusals.server.ts";
import { useRefused } from "#app/http/refused.ts";
import { isShutOut } from "#app/interests/bars.ts";
import { may } from "#app/people/permissions.ts";
import { activeMembers, activePerson } from "#app/people/person.server.ts";
import { requireActor } from "#app/people/require-actor.server.ts";
import { hasPart } from "#app/rounds/part.server.ts";
import { roundPath } from "#app/rounds/paths.ts";
import { placeOfMember } from "#app/rounds/place.server.ts";
import { membersOf, roundBefore, roundRunBy } from "#app/rounds/round.server.ts";
import { isOpenAt, type Round } from "#app/rounds/round.ts";
import { sectionInRound, sectionsInRound } from "#app/rounds/sections.server.ts";
import { mayEnterPaperForms } from "#app/rounds/visibility.ts";
import { standingOn } from "#app/scores/assessment.server.ts";
import { longestReason } from "#app/scores/assessment-form.server.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { errorLinks } from "#app/ui/error-links.ts";
import type { Messages } from "#app/ui/field.tsx";
import { Page } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";
import { Chooser } from "./chooser.tsx";
import { PaperForm, paperFieldOrder } from "./paper-form.tsx";
import { type Obstacle, WhyNot } from "./why-not.tsx";

export const handle = titled("Type in a paper form");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, may.enterPaperForms);
  const now = Date.now();
  const round = orNotFound(roundRunBy(actor, params.round));
  const { id, title } = round;
  if (!mayEnterPaperForms(actor, round, now)) {
    const why: Obstacle = isOpenAt(round, now) ? "names-hidden" : "not-open";
    return { id, title, why, offered: null, chosen: null, messages: {} };
  }
  const asked = askedFor(request, round, now);
  return {
    id,
    title,
    why: asked ? obstacleIn(asked) : null,
    offered: { ...namedIn(request), members: membersIn(id), sections: sectionsInRound(id) },
    messages: whatIsMissing(request),
    chosen: asked && {
      name: asked.member.name,
      section: sectionInRound(asked.place.section.id),
      editionId: asked.place.edition.id,
      bars: asked.place.bars,
      before: roundBefore(round)?.title,
      longestReason,
      longestComment,
    },
  };
}

function membersIn(roundId: number) {
  const inside = membersOf(roundId);
  return activeMembers().filter(({ id }) => inside.includes(id));
}

function namedIn(request: Request) {
  const named = new URL(request.url).searchParams;
  return { memberId: named.get("member") ?? "", sectionId: named.get("section") ?? "" };
}

/** After one section the address names the member alone, for the next one. */
function whatIsMissing(request: Request): Messages {
  const { memberId, sectionId } = namedIn(request);
  if (!new URL(request.url).searchParams.has("section")) return {};
  return {
    ...(memberId === "" && { member: "Select a member" }),
    ...(sectionId === "" && { section: "Select a section" }),
  };
}

/** The member and the section that an address names; null where it names neither, and the not-found page for one that is not there. */
function askedFor(request: Request, round: Round, now: number) {
  const { memberId, sectionId } = namedIn(request);
  if (memberId === "" || sectionId === "") return null;
  const found = orNotFound(membersIn(round.id).find(({ id }) => id === memberId));
  const its = orNotFound(sectionsInRound(round.id).find(({ id }) => String(id) === sectionId));
  const member = orNotFound(activePerson(found.id));
  return { member, place: placeOfMember(member, round, orNotFound(sectionWithId(its.id)), now) };
}

function obstacleIn({ member, place }: NonNullable<ReturnType<typeof askedFor>>): Obstacle | null {
  const roundId = place.round!.id;
  if (!hasPart(roundId, member.id, place.framework.code)) return "not-asked";
  if (isShutOut(place.bars)) return "excluded";
  return standingOn(member.id, roundId, place.section.id).hasSubmitted ? "given-already" : null;
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, may.enterPaperForms);
  const now = Date.now();
  const round = orNotFound(roundRunBy(actor, params.round));
  const form = await readForm(request);
  const { member, place } = orNotFound(askedFor(request, round, now) ?? undefined);
  const read = readPaperForm(form, member, place);
  if ("messages" in read) return data(read, { status: 400 });
  const outcome = enterPaperForm(actor, member, place, read.given, numberIn(form, "edition"), now);
  if (outcome.kind !== "written") return data(whyNotEntered(outcome, read.given, form), { status: 409 });
  return redirect(
    withNotice(`${roundPath(round.id, "paper-forms/new")}?member=${member.id}`, "paper-form-entered"),
  );
}

export default function NewPaperForm() {
  const { id, title, why, offered, chosen, messages } = useLoaderData<typeof loader>();
  const refused = useRefused<typeof action>();
  const isFormShown = chosen !== null && (why === null || refused !== undefined);
  return (
    <Page
      heading="Type in a paper form"
      caption={isFormShown ? `${chosen.name}, ${chosen.section}` : title}
      before={<BackLink href={roundPath(id)}>Back to the round</BackLink>}
      banner={<NoticeBanner />}
      errors={errorLinks(refused?.messages ?? messages, ["member", "section", ...paperFieldOrder])}
    >
      {isFormShown ? (
        <PaperForm chosen={chosen} refused={refused} />
      ) : (
        <>
          <WhyNot why={why} name={chosen?.name} />
          {offered && <Chooser {...offered} messages={messages} action={roundPath(id, "paper-forms/new")} />}
        </>
      )}
    </Page>
  );
}

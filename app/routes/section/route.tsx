import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { becauseChoices } from "#app/comments/because.ts";
import { commentsOnSection, ownChoices } from "#app/comments/comments.server.ts";
import { drawnByPlace } from "#app/comments/places.ts";
import { roundBeforeOn } from "#app/comments/round-before.server.ts";
import { withDifferences } from "#app/comments/wording-difference.ts";
import { commentWriting } from "#app/comments/writing.server.ts";
import { evidenceIn } from "#app/evidence/references.server.ts";
import { withUses } from "#app/findings/uses.server.ts";
import { type Statement, sectionsOf, statementsOf } from "#app/framework/edition.server.ts";
import { EditionNote } from "#app/framework/edition-note.tsx";
import { leadershipLevels } from "#app/framework/frameworks.ts";
import { frameworkPath, sectionPath } from "#app/framework/paths.ts";
import { sectionTitle } from "#app/framework/section-title.ts";
import { numberIn, readForm } from "#app/http/form.server.ts";
import { type Notice, withNotice } from "#app/http/notices.server.ts";
import { IgnoredFilter, NoticeBanner } from "#app/http/notices.tsx";
import { useRefused } from "#app/http/refused.ts";
import { barsInWords, isShutOut } from "#app/interests/bars.ts";
import { BarsNote } from "#app/interests/bars-note.tsx";
import { Keys } from "#app/people/key-list.tsx";
import { keysAreOn } from "#app/people/keys.server.ts";
import { isAllowed, may } from "#app/people/permissions.ts";
import { requireActor } from "#app/people/require-actor.server.ts";
import type { Actor } from "#app/people/session.server.ts";
import { isMadeIn, type SectionPlace, sectionPlace } from "#app/rounds/place.server.ts";
import { RoundLine } from "#app/rounds/round-line.tsx";
import { markSeenOthers, ownAssessment, saveDraft, submitAssessment } from "#app/scores/assessment.server.ts";
import { type AssessmentState, missingBeforeSubmitting } from "#app/scores/assessment.ts";
import { longestReason, readAnswers } from "#app/scores/assessment-form.server.ts";
import { ownEarlier } from "#app/scores/closing.server.ts";
import { nextUnfinished, ownProgress } from "#app/scores/progress.server.ts";
import { WorkLine } from "#app/scores/work-line.tsx";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { Page } from "#app/ui/page.tsx";
import { PreviousNext } from "#app/ui/pagination.tsx";
import { titled } from "#app/ui/title.ts";
import { conflictOf, problemsOf } from "./assessment-problems.ts";
import { CellLinks } from "./cell-links.tsx";
import { useCommenting } from "./commenting.ts";
import { listenToKeys } from "./key-listener.ts";
import { keyList } from "./keys.ts";
import { LevelsLink } from "./levels-link.tsx";
import { OwnWork } from "./own-work.tsx";
import { SectionText } from "./section-text.tsx";

export const handle = titled<typeof loader>(
  ({ section, framework }) => `${sectionTitle(section)} – ${framework.title}`,
);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, may.readFrameworks);
  const now = Date.now();
  const place = sectionPlace(actor, params, request, now);
  const { framework, edition, section, round, query, ignoredRound, reopenedUntil } = place;
  const others = sectionsOf(edition.id);
  const statements = statementsOf(section.id);
  const path = (number: number) => sectionPath(framework.code, number) + query;
  const neighbour = (number: number) => {
    const found = others.find((one) => one.number === number);
    return found && { href: path(number), label: sectionTitle(found) };
  };
  return {
    framework,
    edition,
    section,
    query,
    ignoredRound,
    reopenedUntil,
    now,
    roundAsked: new URLSearchParams(query).get("round") ?? "",
    round: round && { id: round.id, title: round.title, opensAt: round.opensAt, closesAt: round.closesAt },
    statements,
    evidence: evidenceIn(section.id),
    previous: neighbour(section.number - 1),
    next: neighbour(section.number + 1),
    own: isAllowed(actor.role, may.assess) ? ownWork(actor, place, statements, now) : null,
    mayReadInput: isAllowed(actor.role, may.readInput) && round !== null,
    longestReason,
    keys: keysAreOn(actor),
  };
}

/** What the member wrote here, and what of the others' they may see; seeing it is remembered. */
function ownWork(actor: Actor, place: SectionPlace, statements: readonly Statement[], now: number) {
  const { round, section, mayWrite, bars } = place;
  const comments = round ? commentsOnSection(actor, round, section.id, now) : [];
  if (comments.some((comment) => !comment.isOwn)) markSeenOthers(actor, place, now);
  return {
    mayWrite,
    bars,
    assessment: ownAssessment(actor, place),
    before: roundBeforeOn(actor, place, now),
    choices: becauseChoices(comments),
    places: drawnByPlace(comments).map((drawn) => ({
      ...drawn,
      comments: withUses(actor, withDifferences(drawn.comments, statements)),
    })),
    writing: mayWrite ? commentWriting(actor, place) : null,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, may.assess);
  const form = await readForm(request);
  const now = Date.now();
  const place = sectionPlace(actor, params, request, now);
  const wanted = form.text("action");
  const earlier = ownEarlier(actor, place);
  const choices = ownChoices(actor, place, now);
  const { answers, messages } = readAnswers(form, place.bars, choices, earlier !== undefined);
  const missing = wanted === "save" ? [] : missingBeforeSubmitting(answers, place.bars, earlier);
  const problems = problemsOf(answers, messages, missing, wanted);
  if (problems) return data(problems, { status: 400 });

  const origin = { revision: numberIn(form, "revision"), editionId: numberIn(form, "edition") };
  const write = wanted === "save" ? saveDraft : submitAssessment;
  if (!isMadeIn(place, form.text("round"))) {
    return data(conflictOf({ kind: "other-round" }, answers), { status: 409 });
  }
  const outcome = write(actor, place, answers, origin, now);
  if (outcome.kind !== "written") return data(conflictOf(outcome, answers), { status: 409 });
  return redirect(whereNext(actor, place, wanted, now));
}

function whereNext(actor: Actor, place: SectionPlace, wanted: string, now: number): string {
  const { framework, section, query, reopenedUntil } = place;
  const here = sectionPath(framework.code, section.number) + query;
  if (wanted === "save") return withNotice(here, noticeOfSaving(ownAssessment(actor, place).state));
  if (reopenedUntil !== null) return withNotice(here, "submitted-reopened");
  if (wanted === "submit") return withNotice(here, "submitted");
  const step = nextUnfinished(ownProgress(actor, now), section.id);
  return step
    ? withNotice(sectionPath(step.framework.code, step.section.number) + step.query, "submitted-next")
    : withNotice("/", "all-submitted");
}

function noticeOfSaving(state: AssessmentState): Notice {
  return state === "changed" ? "changes-saved" : state === "submitted" ? "unchanged" : "saved";
}

export default function Section() {
  const {
    framework,
    edition,
    section,
    statements,
    evidence,
    round,
    roundAsked,
    now,
    own,
    query,
    previous,
    next,
    ignoredRound,
    reopenedUntil,
    longestReason,
    mayReadInput,
    keys,
  } = useLoaderData<typeof loader>();
  const refused = useRefused<typeof action>();
  const commenting = useCommenting(own?.writing ?? null);
  const levelsHref = leadershipLevels.includes(framework.code)
    ? `${sectionPath(framework.code, section.number)}/levels${query}`
    : null;
  return (
    <Page
      heading={sectionTitle(section)}
      caption={framework.title}
      before={
        <Breadcrumbs
          items={[
            { href: "/frameworks", text: "Frameworks" },
            { href: frameworkPath(framework.code) + query, text: framework.title },
          ]}
        />
      }
      banner={ignoredRound ? <IgnoredFilter what="round" /> : <NoticeBanner />}
      errors={refused?.errors}
    >
      <RoundLine round={round} now={now} isReader={!own} reopenedUntil={reopenedUntil} />
      {own &&
        (isShutOut(own.bars) ? (
          <BarsNote words={barsInWords([{ title: framework.title, bars: own.bars }])} />
        ) : (
          <WorkLine state={own.assessment.state} />
        ))}
      {own && (
        <Keys on={keys} keys={keyList} remark="After the last one comes the first." listen={listenToKeys} />
      )}
      <EditionNote framework={framework.code} edition={edition} />
      {section.standard && <p className="govuk-body">{section.standard}</p>}
      <SectionText
        {...{ statements, evidence, commenting }}
        places={own?.places ?? null}
        allPath={`${sectionPath(framework.code, section.number)}/all-comments`}
        round={roundAsked}
      />
      {levelsHref && !own?.mayWrite && <LevelsLink href={levelsHref} />}
      {mayReadInput && <CellLinks path={`${framework.code}/${section.number}${query}`} />}
      {own && (
        <OwnWork
          {...{ framework, own, refused, longestReason, levelsHref }}
          onSubmit={commenting?.sendBefore}
          editionId={edition.id}
          roundId={round?.id ?? null}
        />
      )}
      <PreviousNext previous={previous} next={next} label="Sections of this framework" />
    </Page>
  );
}

export type OwnWorkData = ReturnType<typeof ownWork>;

import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, useLocation } from "@remix-run/react";
import { CommentCard } from "#app/comments/comment-card.tsx";
import { commentsOnSection, type SeenComment } from "#app/comments/comments.server.ts";
import { RestsOn } from "#app/comments/rests-on.tsx";
import { withDifferences } from "#app/comments/wording-difference.ts";
import { type Area, areaWords, isArea } from "#app/framework/areas.ts";
import { statementsOf } from "#app/framework/edition.server.ts";
import { EditionNote } from "#app/framework/edition-note.tsx";
import { sectionPath } from "#app/framework/paths.ts";
import { sectionTitle } from "#app/framework/section-title.ts";
import { withoutNotice } from "#app/http/notice-address.ts";
import { IgnoredFilter } from "#app/http/notices.tsx";
import { notFound, orNotFound } from "#app/http/refusals.server.ts";
import { may } from "#app/people/permissions.ts";
import { requireActor } from "#app/people/require-actor.server.ts";
import { cellOf } from "#app/rollups/area-summary.server.ts";
import { BatchNote } from "#app/rollups/batch-note.tsx";
import { CellFiguresTable } from "#app/rollups/cell-figures-table.tsx";
import { cellInWords } from "#app/rollups/figures-in-words.ts";
import { movesIn } from "#app/rollups/moves.server.ts";
import { moveInWords } from "#app/rollups/moves.ts";
import { membersIn } from "#app/rollups/panel.server.ts";
import { RuleNote } from "#app/rollups/rule-note.tsx";
import { viewRead, withView } from "#app/rollups/view.ts";
import { ViewChoice } from "#app/rollups/view-choice.tsx";
import { viewsAsked } from "#app/rollups/views.server.ts";
import { sectionPlace } from "#app/rounds/place.server.ts";
import { isOpenAt } from "#app/rounds/round.ts";
import { RoundLine } from "#app/rounds/round-line.tsx";
import { readsInBatches } from "#app/rounds/visibility.ts";
import { answersBehind } from "#app/scores/answers.server.ts";
import { AnswersTable } from "#app/scores/answers-table.tsx";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { counted } from "#app/ui/counting.ts";
import { Page } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";

export const handle = titled<typeof loader>(
  ({ area, section, framework }) => `${areaWords[area].name}: ${sectionTitle(section)} – ${framework.title}`,
);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, may.readInput);
  const { area } = params;
  if (!isArea(area)) return notFound();
  const now = Date.now();
  const { framework, edition, section, round, query, ignoredRound } = sectionPlace(
    actor,
    params,
    request,
    now,
  );
  if (!round) return notFound();
  const place = { framework: framework.code, area };
  const { view, views } = viewsAsked(actor, request, [round], now, place);
  const cell = orNotFound(cellOf(actor, round, section.id, area, now, view));
  return {
    area,
    framework,
    edition,
    section,
    query,
    ignoredRound,
    now,
    round: { title: round.title, opensAt: round.opensAt, closesAt: round.closesAt, rule: round.rule },
    views,
    cell,
    inBatches: isOpenAt(round, now) && readsInBatches(actor, round) ? [round.title] : [],
    move: view.kind === "whole" ? (movesIn(actor, [cell], now)[0] ?? null) : null,
    answers: answersBehind(actor, round, section.id, area, now, membersIn(actor, round, view, place, now)),
    ...standingComments(commentsOnSection(actor, round, section.id, now), section.id, area),
  };
}

/** The words of what was withdrawn stay on the record and off the page; what an interest excludes stands apart. */
function standingComments(all: SeenComment[], sectionId: number, area: Area) {
  const comments = all.filter((comment) => comment.areas.includes(area));
  const standing = comments.filter((comment) => !comment.isWithdrawn);
  const shown = withDifferences(standing, statementsOf(sectionId));
  return {
    comments: shown.filter((comment) => !comment.isExcluded),
    excludedComments: shown.filter((comment) => comment.isExcluded),
    withdrawn: comments.length - standing.length,
  };
}

export default function CellPage() {
  const {
    area,
    framework,
    edition,
    section,
    round,
    now,
    cell,
    inBatches,
    move,
    answers,
    comments,
    excludedComments,
    withdrawn,
    query,
    ignoredRound,
    views,
  } = useLoaderData<typeof loader>();
  const { search } = useLocation();
  return (
    <Page
      heading={sectionTitle(section)}
      caption={`${areaWords[area].name}, ${framework.title}`}
      width="full"
      before={
        <Breadcrumbs
          items={[
            { href: `/areas${withView(query, viewRead(views))}`, text: "Focus areas" },
            { href: `/areas/${area}${withoutNotice(search)}`, text: areaWords[area].name },
          ]}
        />
      }
      banner={<IgnoredFilter what={ignoredRound ? "round" : null} />}
    >
      <RoundLine round={round} now={now} isReader />
      <BatchNote rounds={inBatches} />
      <ViewChoice views={views} />
      <p className="govuk-body">{cellInWords(cell)}</p>
      {move && <p className="govuk-body">{moveInWords(move)}</p>}
      <CellFiguresTable cell={cell} />
      <AnswersTable
        answers={answers}
        restsOn={(ids) => <RestsOn ids={ids} comments={[...comments, ...excludedComments]} />}
      />
      <h2 className="govuk-heading-m">Comments on this section for {areaWords[area].inSentence}</h2>
      {comments.length === 0 && <p className="govuk-body">There are no comments for this area.</p>}
      <Comments {...{ comments, area }} section={sectionPath(framework.code, section.number) + query} />
      {excludedComments.length > 0 && (
        <>
          <h2 className="govuk-heading-m">Comments that an interest excludes</h2>
          <Comments
            comments={excludedComments}
            area={area}
            section={sectionPath(framework.code, section.number) + query}
          />
        </>
      )}
      {withdrawn > 0 && (
        <p className="govuk-body">{counted(withdrawn, "comment")} withdrawn by the author.</p>
      )}
      <p className="govuk-body">
        <a className="govuk-link" href={sectionPath(framework.code, section.number) + query}>
          Read the section
        </a>
      </p>
      <EditionNote framework={framework.code} edition={edition} />
      <RuleNote rules={[round]} />
    </Page>
  );
}

type CommentsProps = { comments: readonly SeenComment[]; area: Area; section: string };

function Comments({ comments, area, section }: CommentsProps) {
  return comments.map((comment) => (
    <div key={comment.id} className="app-reading">
      {comment.statementCode && (
        <p className="govuk-body-s mb-1">
          <a className="govuk-link" href={`${section}#statement-${comment.statementCode}`}>
            Statement {comment.statementCode}
          </a>
        </p>
      )}
      <CommentCard comment={comment} area={area} />
    </div>
  ));
}

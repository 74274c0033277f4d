import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, useLocation } from "@remix-run/react";
import { CommentCard } from "#app/comments/comment-card.tsx";
import { WordsByBand } from "#app/comments/pointed-words.tsx";
import { RestsOn } from "#app/comments/rests-on.tsx";
import type { SeenComment } from "#app/comments/visible.server.ts";
import { PartnerSays } from "#app/evidence/partner-says.tsx";
import { evidenceIn } from "#app/evidence/references.server.ts";
import { FindingsList } from "#app/findings/findings-list.tsx";
import { type Area, areaWords, isArea } from "#app/framework/areas.ts";
import { statementsOf } from "#app/framework/edition.server.ts";
import { EditionNote } from "#app/framework/edition-note.tsx";
import { sectionPath, statementAnchor } from "#app/framework/paths.ts";
import { sectionTitle } from "#app/framework/section-title.ts";
import { withoutNotice } from "#app/http/notice-address.ts";
import { IgnoredFilter } from "#app/http/notices.tsx";
import { notFound, orNotFound } from "#app/http/refusals.server.ts";
import { may } from "#app/people/permissions.ts";
import { requireActor } from "#app/people/require-actor.server.ts";
import type { Actor } from "#app/people/session.server.ts";
import { cellOf, cellsFor } from "#app/rollups/area-summary.server.ts";
import { inOrder, isAskedFor } from "#app/rollups/area-summary.ts";
import { BatchNote } from "#app/rollups/batch-note.tsx";
import { byBand, type Cell, givenIn } from "#app/rollups/cell.ts";
import { CellFiguresTable } from "#app/rollups/cell-figures-table.tsx";
import { earlierOf } from "#app/rollups/earlier.server.ts";
import { earlierInWords } from "#app/rollups/earlier.ts";
import { cellInWords } from "#app/rollups/figures-in-words.ts";
import { figuresRequest } from "#app/rollups/figures-request.server.ts";
import { versionFor } from "#app/rollups/figures-version.server.ts";
import { movesIn } from "#app/rollups/moves.server.ts";
import { moveInWords } from "#app/rollups/moves.ts";
import { NewInput } from "#app/rollups/new-input.tsx";
import { RuleNote } from "#app/rollups/rule-note.tsx";
import { viewRead, withView } from "#app/rollups/view.ts";
import { ViewChoice } from "#app/rollups/view-choice.tsx";
import { viewsAsked } from "#app/rollups/views.server.ts";
import { namesRead } from "#app/rounds/names-read.server.ts";
import { sectionPlace } from "#app/rounds/place.server.ts";
import { isOpenAt } from "#app/rounds/round.ts";
import { RoundLine } from "#app/rounds/round-line.tsx";
import { readsInBatches } from "#app/rounds/visibility.ts";
import { AnswersTable } from "#app/scores/answers-table.tsx";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { counted } from "#app/ui/counting.ts";
import { Page } from "#app/ui/page.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { titled } from "#app/ui/title.ts";
import { behindCell, pagesAsked } from "./behind-cell.server.ts";
import { Neighbours } from "./neighbours.tsx";
import { neighboursOf } from "./neighbours-of.ts";

export const handle = titled<typeof loader>(
  ({ area, section, framework }) => `${areaWords[area].name}: ${sectionTitle(section)} – ${framework.title}`,
);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, may.readInput);
  const { area } = params;
  if (!isArea(area)) return notFound();
  const now = Date.now();
  const place = sectionPlace(actor, params, request, now);
  const { framework, edition, section, round, query, ignoredRound } = place;
  if (!round) return notFound();
  const asked = figuresRequest(request, actor, now, ["page", "comments", "comment"]);
  const { view, views } = viewsAsked(actor, request, [round], now, { framework: framework.code, area });
  const isHere = (cell: Cell) => cell.section.id === section.id && cell.round === round.id;
  const all = cellsFor(actor, asked.round, "current", now, view, area);
  namesRead(actor, [round], `section ${framework.code} ${section.number}, round ${round.id}`, now);
  const cell = orNotFound(all.find(isHere) ?? cellOf(actor, round, section.id, area, now, view));
  return {
    area,
    framework,
    edition,
    section,
    query,
    ignored: ignoredRound ? "round" : asked.ignored,
    now,
    round: { title: round.title, opensAt: round.opensAt, closesAt: round.closesAt, rule: round.rule },
    views,
    cell,
    inBatches: isOpenAt(round, now) && readsInBatches(actor, round) ? [round.title] : [],
    version: versionFor(actor, [cell], now),
    change: view.kind === "whole" ? changeOf(actor, cell, now) : null,
    ...behindCell(actor, round, cell, view, pagesAsked(request), now),
    statements: statementsOf(section.id).map(({ id, code }) => ({ id, code })),
    evidence: evidenceIn(section.id),
    neighbours: neighboursOf(
      inOrder(all.filter(isAskedFor(asked)), asked.order).map(({ section }) => section),
      section,
      asked.order,
    ),
  };
}

/** What became of the cell since the round before, where there was one. */
function changeOf(actor: Actor, cell: Cell, now: number): string | null {
  const move = movesIn(actor, [cell], now)[0];
  if (move) return moveInWords(move);
  const earlier = earlierOf(actor, [cell], now)[0];
  return earlier ? earlierInWords(earlier) : null;
}

export default function CellPage() {
  const data = useLoaderData<typeof loader>();
  const { area, framework, edition, section, round, now, cell, answers, comments, query, views } = data;
  const { pathname, search } = useLocation();
  const linkTo = (changes: Record<string, string>) => pathname + changed(search, changes);
  const hrefOf = (id: string) => {
    const isHere = [...comments.shown, ...comments.excluded].some((one) => one.id === id);
    return `${isHere ? "" : linkTo({ comment: id, comments: "" })}#comment-${id}`;
  };
  const given = givenIn(cell);
  return (
    <Page
      heading={sectionTitle(section)}
      caption={`${areaWords[area].name}, ${framework.title}`}
      width="full"
      before={
        <Breadcrumbs
          items={[
            { href: `/areas${withView(query, viewRead(views))}`, text: "Focus areas" },
            { href: `/areas/${area}${ofTheArea(search)}`, text: areaWords[area].name },
          ]}
        />
      }
      banner={<IgnoredFilter what={data.ignored} />}
    >
      <RoundLine round={round} now={now} isReader />
      <NewInput
        version={data.version}
        chosenBy={["view"]}
        area={area}
        round={cell.round}
        of={`${framework.code}/${section.number}`}
      />
      <p className="govuk-body-l">{cellInWords(cell)}</p>
      {data.change && <p className="govuk-body">{data.change}</p>}
      <BatchNote rounds={data.inBatches} />
      <ViewChoice views={views} />
      <CellFiguresTable cell={cell} />
      <PartnerSays
        statements={data.statements}
        evidence={data.evidence}
        hrefOf={(code) => `${sectionPath(framework.code, section.number)}${query}#${statementAnchor(code)}`}
      />
      <WordsByBand words={data.words} given={byBand(given)} hrefOf={hrefOf} />
      <AnswersTable
        counting={answers.counting}
        excluded={answers.excluded}
        restsOn={(ids) => (
          <RestsOn
            ids={ids}
            comments={[...comments.shown, ...comments.excluded, ...comments.named]}
            hrefOf={hrefOf}
          />
        )}
      />
      <Pagination
        label="Pages of answers"
        page={answers.page}
        pages={answers.pages}
        href={(number) => linkTo({ page: String(number) })}
      />
      <h2 className="govuk-heading-m" id="comments">
        Comments on this section for {areaWords[area].inSentence}
      </h2>
      {comments.total === 0 && <p className="govuk-body">There are no comments for this area.</p>}
      <Comments
        comments={comments.shown}
        area={area}
        section={sectionPath(framework.code, section.number) + query}
      />
      <Pagination
        label="Pages of comments"
        page={comments.page}
        pages={comments.pages}
        href={(number) => `${linkTo({ comments: String(number), comment: "" })}#comments`}
      />
      {comments.excluded.length > 0 && (
        <>
          <h2 className="govuk-heading-m">Comments that an interest excludes</h2>
          <Comments
            comments={comments.excluded}
            area={area}
            section={sectionPath(framework.code, section.number) + query}
          />
        </>
      )}
      {comments.withdrawn > 0 && (
        <p className="govuk-body">{counted(comments.withdrawn, "comment")} withdrawn by the author.</p>
      )}
      <FindingsList findings={data.findings} headingId="findings" />
      <ul className="govuk-list">
        <li>
          <a className="govuk-link" href={sectionPath(framework.code, section.number) + query}>
            Read the section
          </a>
        </li>
        <li>
          <a
            className="govuk-link"
            href={`/findings/new?area=${area}&framework=${framework.code}&section=${section.number}`}
          >
            Write a finding on this section
          </a>
        </li>
      </ul>
      <Neighbours
        {...data.neighbours}
        hrefOf={(one) => `/areas/${area}/${one.framework}/${one.number}${ofTheArea(search)}`}
      />
      <EditionNote framework={framework.code} edition={edition} />
      <RuleNote rules={[round]} />
    </Page>
  );
}

/** The query without what is of this cell alone. */
function ofTheArea(search: string): string {
  return changed(withoutNotice(search), { page: "", comments: "", comment: "" });
}

function changed(search: string, changes: Record<string, string>): string {
  const params = new URLSearchParams(search);
  for (const [name, value] of Object.entries(changes)) {
    if (value === "") params.delete(name);
    else params.set(name, value);
  }
  return params.size > 0 ? `?${params}` : "";
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

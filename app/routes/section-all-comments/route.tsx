import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { CommentCard } from "#app/comments/comment-card.tsx";
import { commentsOnSection } from "#app/comments/comments.server.ts";
import { MarkedWords, marksOf } from "#app/comments/marked-words.tsx";
import { commentAddress, gapInWords, mostDrawn, nameOfPlaceOf, placeName } from "#app/comments/places.ts";
import { withDifferences } from "#app/comments/wording-difference.ts";
import { statementsOf } from "#app/framework/edition.server.ts";
import { sectionPath, statementAnchor } from "#app/framework/paths.ts";
import { sectionTitle } from "#app/framework/section-title.ts";
import { notFound } from "#app/http/refusals.server.ts";
import { may } from "#app/people/permissions.ts";
import { requireActor } from "#app/people/require-actor.server.ts";
import { sectionPlace } from "#app/rounds/place.server.ts";
import { markSeenOthers } from "#app/scores/assessment.server.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Page } from "#app/ui/page.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { titled } from "#app/ui/title.ts";

export const handle = titled<typeof loader>(({ heading, section }) => `${heading} – ${section.title}`);

/** Every comment on one place of a section that the member may see, page by page. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, may.comment);
  const now = Date.now();
  const place = sectionPlace(actor, params, request, now);
  const { framework, section, round, query, mayWrite } = place;
  const asked = new URL(request.url).searchParams;
  const on = { statement: asked.get("statement") || undefined, gap: asked.get("gap") || undefined };
  const statements = statementsOf(section.id);
  const code = on.statement ?? (on.gap === "start" ? undefined : on.gap);
  const statement = statements.find((one) => one.code === code);
  if (!round || (code !== undefined && !statement)) return notFound();

  const all = commentsOnSection(actor, round, section.id, now).filter(
    (comment) => nameOfPlaceOf(comment) === placeName(on),
  );
  const pages = Math.max(1, Math.ceil(all.length / mostDrawn));
  const page = Number(asked.get("page") ?? 1);
  if (!(Number.isInteger(page) && page >= 1 && page <= pages)) return notFound();
  const first = (page - 1) * mostDrawn;
  const comments = all.slice(first, first + mostDrawn).map((one, i) => ({ ...one, number: first + i + 1 }));
  if (comments.some((comment) => !comment.isOwn)) markSeenOthers(actor, place, now);
  const path = sectionPath(framework.code, section.number);
  return {
    section,
    heading: headingOf(on),
    statement: on.gap === undefined && statement ? { code: statement.code, text: statement.text } : null,
    comments: withDifferences(comments, statements),
    page,
    pages,
    address: commentAddress(`${path}/all-comments`, { ...on, round: query && String(round.id) }),
    back: `${path}${query}${code === undefined ? "" : `#${statementAnchor(code)}`}`,
    mayWrite,
  };
}

function headingOf({ statement, gap }: { statement?: string; gap?: string }): string {
  if (gap !== undefined) return `Comments on what is missing ${gapInWords(gap)}`;
  return statement === undefined
    ? "Comments on the section as a whole"
    : `Comments on statement ${statement}`;
}

export default function AllComments() {
  const { section, heading, statement, comments, page, pages, address, back, mayWrite } =
    useLoaderData<typeof loader>();
  return (
    <Page
      heading={heading}
      caption={sectionTitle(section)}
      before={<BackLink href={back}>Back to the section</BackLink>}
    >
      {statement && (
        <p className="govuk-body app-reading">
          <MarkedWords text={statement.text} marks={marksOf(comments)} />
        </p>
      )}
      {comments.map((comment) => (
        <CommentCard key={comment.id} comment={comment} mayChange={mayWrite && comment.isOwn} />
      ))}
      {comments.length === 0 && <p className="govuk-body">There are no comments to show.</p>}
      <Pagination
        {...{ page, pages }}
        href={(number) => `${address}${address.includes("?") ? "&" : "?"}page=${number}`}
      />
    </Page>
  );
}

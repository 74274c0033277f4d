import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { CommentCard } from "#app/comments/comment-card.tsx";
import { accountsOf } from "#app/findings/completion.server.ts";
import { materialFor } from "#app/findings/evidence.server.ts";
import { findingPath, findingsPath } from "#app/findings/paths.ts";
import { placeOfComment } from "#app/findings/place-of-comment.ts";
import { roundAsked } from "#app/findings/round-asked.server.ts";
import { RoundLinks } from "#app/findings/round-links.tsx";
import { IgnoredFilter } from "#app/http/notices.tsx";
import { may } from "#app/people/permissions.ts";
import { requireActor } from "#app/people/require-actor.server.ts";
import { namesRead } from "#app/rounds/names-read.server.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { counted } from "#app/ui/counting.ts";
import { Page } from "#app/ui/page.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { Table } from "#app/ui/table.tsx";
import { titled } from "#app/ui/title.ts";

export const handle = titled("Comments that no finding rests on");

const pageSize = 25;

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request, may.writeFindings);
  const now = Date.now();
  const { round, rounds, ignored } = roundAsked(request, actor, now);
  if (!round) return { round: null, rounds, ignored };
  namesRead(actor, [round], `round ${round.id}`, now);
  const { comments, unused, onOnePerson, authors } = accountsOf(materialFor(actor, now), round);
  const pages = Math.max(1, Math.ceil(unused.length / pageSize));
  const asked = Number(new URL(request.url).searchParams.get("page") ?? 1);
  const page = Number.isInteger(asked) ? Math.min(Math.max(asked, 1), pages) : 1;
  return {
    round: { id: round.id, title: round.title },
    rounds,
    ignored,
    comments,
    total: unused.length,
    unused: unused.slice((page - 1) * pageSize, page * pageSize),
    onOnePerson: onOnePerson.map(({ id, statement, oneVoiceReason }) => ({ id, statement, oneVoiceReason })),
    authors,
    page,
    pages,
  };
}

export default function UnusedVoices() {
  const loaded = useLoaderData<typeof loader>();
  return (
    <Page
      heading="Comments that no finding rests on"
      before={<BackLink href={findingsPath}>Back to the findings</BackLink>}
      banner={<IgnoredFilter what={loaded.ignored} />}
    >
      <RoundLinks rounds={loaded.rounds} chosen={loaded.round} path={`${findingsPath}/unused`} />
      {loaded.round === null ? (
        <p className="govuk-body">No round has opened yet.</p>
      ) : (
        <OfRound {...loaded} />
      )}
    </Page>
  );
}

type Loaded = Extract<ReturnType<typeof useLoaderData<typeof loader>>, { round: { id: number } }>;

function OfRound({ round, comments, total, unused, onOnePerson, authors, page, pages }: Loaded) {
  return (
    <>
      <p className="govuk-body">
        {counted(total, "comment")} of {comments} in {round.title} {total === 1 ? "is" : "are"} cited by no
        finding and under no theme that a finding rests on.
      </p>
      <h2 className="govuk-heading-m">Findings that rest on one person</h2>
      {onOnePerson.length === 0 && <p className="govuk-body">There are none.</p>}
      <ul className="govuk-list govuk-list--bullet">
        {onOnePerson.map(({ id, statement, oneVoiceReason }) => (
          <li key={id}>
            <a className="govuk-link wrap-anywhere" href={findingPath(id)}>
              {statement}
            </a>
            <br />
            {oneVoiceReason || "Why it stands is not said yet."}
          </li>
        ))}
      </ul>
      {authors.length > 0 && (
        <Table
          caption="Whose comments findings rest on least"
          wide
          columns={[
            { heading: "Member", rowHeader: true, cell: ({ author }) => author },
            { heading: "Comments", numeric: true, cell: ({ comments: n }) => n },
            { heading: "In findings", numeric: true, cell: ({ used }) => used },
          ]}
          rows={authors}
          rowKey={({ author }) => author}
        />
      )}
      <h2 className="govuk-heading-m" id="comments">
        Comments
      </h2>
      {unused.map(({ comment, reason }) => (
        <div key={comment.id} className="app-reading">
          <p className="govuk-body-s mb-1">{placeOfComment(comment)}</p>
          <CommentCard comment={comment} />
          <p className="govuk-body-s">
            {reason === null ? "Nothing says why yet. " : `DfE’s reason: ${reason} `}
            <a className="govuk-link" href={`/responses/${comment.id}`}>
              {reason === null ? "Answer it" : "Change the answer"}
            </a>
          </p>
        </div>
      ))}
      <Pagination
        label="Pages of comments"
        page={page}
        pages={pages}
        href={(number) => `${findingsPath}/unused?round=${round.id}&page=${number}#comments`}
      />
    </>
  );
}

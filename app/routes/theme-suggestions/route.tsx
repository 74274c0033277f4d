import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { commentsWith, suggestionsFor } from "#app/findings/coding-suggestions.server.ts";
import { ThemeComment } from "#app/findings/theme-comment.tsx";
import { may } from "#app/people/permissions.ts";
import { requireActor } from "#app/people/require-actor.server.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { counted } from "#app/ui/counting.ts";
import { Page } from "#app/ui/page.tsx";
import { Table } from "#app/ui/table.tsx";
import { titled } from "#app/ui/title.ts";

export const handle = titled<typeof loader>(({ word }) =>
  word === "" ? "Words often used in untagged comments" : `Comments with “${word}”`,
);

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request, may.keepThemes);
  const now = Date.now();
  const word = (new URL(request.url).searchParams.get("word") ?? "").slice(0, 60).toWellFormed();
  return word === ""
    ? { word, suggestions: await suggestionsFor(actor, now), comments: [] }
    : { word, suggestions: [], comments: await commentsWith(actor, word, now) };
}

export default function ThemeSuggestions() {
  const { word, suggestions, comments } = useLoaderData<typeof loader>();
  if (word !== "") return <Behind word={word} comments={comments} />;
  return (
    <Page
      heading="Words often used in untagged comments"
      before={<BackLink href="/themes">Back to themes</BackLink>}
    >
      <p className="govuk-body">
        These are the words that most comments without a theme have in common, in their basic form. A word is
        no theme: read the comments behind it, then decide. Nothing is put on a comment by itself.
      </p>
      {suggestions.length === 0 ? (
        <p className="govuk-body">No word is used in two or more comments without a theme.</p>
      ) : (
        <Table
          caption="Words and the comments behind them"
          captionHidden
          wide
          rows={suggestions}
          rowKey={({ word }) => word}
          columns={[
            {
              heading: "Word",
              rowHeader: true,
              cell: ({ word }) => (
                <a className="govuk-link" href={addressOf("/themes/suggestions", word)}>
                  {word}
                </a>
              ),
            },
            { heading: "Comments", numeric: true, cell: ({ comments }) => comments },
          ]}
        />
      )}
    </Page>
  );
}

function Behind({
  word,
  comments,
}: Pick<ReturnType<typeof useLoaderData<typeof loader>>, "word" | "comments">) {
  return (
    <Page
      heading={<span className="wrap-anywhere">Comments with “{word}”</span>}
      before={<BackLink href="/themes/suggestions">Back to words often used</BackLink>}
    >
      <p className="govuk-body">
        {comments.length === 0
          ? "No comment without a theme has this word."
          : `${counted(comments.length, "comment")} without a theme ${comments.length === 1 ? "has" : "have"} this word or a form of it.`}
      </p>
      {comments.length > 0 && (
        <ButtonLink href={addressOf("/themes/new", word)} variant="secondary">
          Make a theme of it
        </ButtonLink>
      )}
      {comments.map((comment) => (
        <ThemeComment key={comment.id} headingAs="h2" comment={comment}>
          <p className="govuk-body-s mb-1">
            <a className="govuk-link" href={`/themes/queue?comment=${comment.id}`}>
              Put themes on this comment
            </a>
          </p>
        </ThemeComment>
      ))}
    </Page>
  );
}

function addressOf(path: string, word: string): string {
  return `${path}?${new URLSearchParams({ word })}`;
}

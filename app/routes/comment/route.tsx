import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { changeComment, frameworkOf, mayStillChange, ownComment } from "#app/comments/comment.server.ts";
import { CommentFields, commentFieldOrder } from "#app/comments/comment-fields.tsx";
import { longestComment, noFields, readComment } from "#app/comments/comment-form.server.ts";
import { pageOf } from "#app/comments/comment-place.server.ts";
import { commentKindWords } from "#app/comments/kinds.ts";
import { ownSources } from "#app/comments/source.server.ts";
import { whyNotWritten } from "#app/comments/why-not-written.server.ts";
import { areaWords } from "#app/framework/areas.ts";
import { numberIn, readForm } from "#app/http/form.server.ts";
import { withNotice } from "#app/http/notices.tsx";
import { orNotFound } from "#app/http/refusals.server.ts";
import { useRefused } from "#app/http/refused.ts";
import { barsOn } from "#app/interests/bars.server.ts";
import { may } from "#app/people/permissions.ts";
import { PostForm } from "#app/people/post-form.tsx";
import { requireActor } from "#app/people/require-actor.server.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Button } from "#app/ui/button.tsx";
import { errorLinks } from "#app/ui/error-links.ts";
import { InsetText } from "#app/ui/inset-text.tsx";
import { Page } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";

export const handle = titled("Change your comment");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, may.comment);
  const own = orNotFound(ownComment(actor, params.comment ?? ""));
  const { id, kind, areas, body, proposedWording, version, quote, statement, sources = [] } = own;
  return {
    back: `${pageOf(own)}#comment-${id}`,
    mayChange: mayStillChange(actor, own, Date.now()),
    version,
    bars: barsOn(actor.id, frameworkOf(own), Date.now()),
    quote,
    statement: statement && { code: statement.code, text: statement.text },
    fields: {
      ...noFields,
      kind,
      areas: [...areas],
      body,
      proposedWording: proposedWording ?? "",
      sources: [...sources],
    },
    longest: longestComment,
    sources: ownSources(actor),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, may.comment);
  const own = orNotFound(ownComment(actor, params.comment ?? ""));
  const form = await readForm(request);
  const now = Date.now();
  const bars = barsOn(actor.id, frameworkOf(own), now);
  const read = readComment(form, [], bars, { statement: null, anchor: null });
  if ("messages" in read) return data({ ...read, stored: null }, { status: 400 });

  const outcome = changeComment(actor, own, read.comment, numberIn(form, "version"), now);
  if (outcome.kind !== "written") {
    const stored = outcome.kind === "conflict" ? outcome.stored : null;
    return data({ ...whyNotWritten(outcome, form), stored }, { status: 409 });
  }
  return redirect(withNotice(`${pageOf(own)}#comment-${own.id}`, "comment-changed"));
}

export default function ChangeComment() {
  const { back, mayChange, version, bars, quote, statement, fields, longest, sources } =
    useLoaderData<typeof loader>();
  const refused = useRefused<typeof action>();
  const messages = refused?.messages ?? {};
  const stored = refused?.stored;
  return (
    <Page
      heading="Change your comment"
      caption={statement ? `On statement ${statement.code}` : undefined}
      before={<BackLink href={back}>Back</BackLink>}
      errors={errorLinks(messages, ["form", ...commentFieldOrder])}
    >
      {statement && <InsetText>{statement.text}</InsetText>}
      {quote && (
        <p className="govuk-body">
          On the words <mark>{quote}</mark>
        </p>
      )}
      {stored && (
        <div className="app-stored">
          <p className="govuk-body mb-1">
            <strong>Saved in the other tab:</strong> {commentKindWords[stored.kind].name}.{" "}
            {stored.areas.map((area) => areaWords[area].name).join(", ")}
          </p>
          <p className="govuk-body app-written mb-1">{stored.body}</p>
          {stored.proposedWording && (
            <p className="govuk-body app-written mb-1">Proposed wording: {stored.proposedWording}</p>
          )}
        </div>
      )}
      {!mayChange && !refused && (
        <p className="govuk-body">
          This comment can no longer be changed: it is withdrawn, its round is closed, or an interest you
          declared excludes you from the framework.
        </p>
      )}
      {(mayChange || refused) && (
        <PostForm id="form">
          <input type="hidden" name="version" value={stored?.version ?? version} />
          <CommentFields
            fields={refused?.fields ?? fields}
            messages={messages}
            longest={longest}
            bars={bars}
            sources={sources}
          />
          <Button>Save comment</Button>
        </PostForm>
      )}
    </Page>
  );
}

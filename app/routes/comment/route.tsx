import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { changeComment, frameworkOf, mayStillChange, ownComment } from "#app/comments/comment.server.ts";
import { CommentFields, commentFieldOrder } from "#app/comments/comment-fields.tsx";
import { longestComment, readComment } from "#app/comments/comment-form.server.ts";
import { CommentForm } from "#app/comments/comment-form.tsx";
import { pageOf } from "#app/comments/comment-place.server.ts";
import { fieldsOf, fieldsOfComment } from "#app/comments/fields.ts";
import { commentKindWords } from "#app/comments/kinds.ts";
import { ownSources } from "#app/comments/source.server.ts";
import { whyNotWritten } from "#app/comments/why-not-written.server.ts";
import { areaWords } from "#app/framework/areas.ts";
import { numberIn, readForm } from "#app/http/form.server.ts";
import { formOf } from "#app/http/form.ts";
import { withNotice } from "#app/http/notices.server.ts";
import { orNotFound } from "#app/http/refusals.server.ts";
import { useRefused } from "#app/http/refused.ts";
import { barsOn } from "#app/interests/bars.server.ts";
import { may } from "#app/people/permissions.ts";
import { requireActor } from "#app/people/require-actor.server.ts";
import { forgetUnfinished, unfinishedForm } from "#app/people/unfinished-form.server.ts";
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
  const { id, version, quote, statement, changedAt } = own;
  const begun = unfinishedForm(actor, changeName(id));
  return {
    back: `${pageOf(own)}#comment-${id}`,
    mayChange: mayStillChange(actor, own, Date.now()),
    version,
    bars: barsOn(actor.id, frameworkOf(own), Date.now()),
    quote,
    statement: statement && { code: statement.code, text: statement.text },
    fields: begun ? fieldsOf(formOf(begun.fields)) : fieldsOfComment(own),
    // What was changed elsewhere since this change was begun is shown beside it.
    changed: begun && begun.savedAt < changedAt ? own : null,
    name: changeName(id),
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
  const read = readComment(form, [], bars, { statement: own.statement, anchor: null });
  if ("messages" in read) return data({ ...read, stored: null }, { status: 400 });

  const outcome = changeComment(actor, own, read.comment, numberIn(form, "version"), now);
  if (outcome.kind === "written") forgetUnfinished(actor, changeName(own.id));
  else {
    const stored = outcome.kind === "conflict" ? outcome.stored : null;
    return data({ ...whyNotWritten(outcome, form), stored }, { status: 409 });
  }
  return redirect(withNotice(`${pageOf(own)}#comment-${own.id}`, "comment-changed"));
}

/** The name under which a change is kept until it is saved. */
function changeName(id: string): string {
  return `/comments/${id}`;
}

export default function ChangeComment() {
  const { back, mayChange, version, bars, quote, statement, fields, changed, name, longest, sources } =
    useLoaderData<typeof loader>();
  const refused = useRefused<typeof action>();
  const messages = refused?.messages ?? {};
  const stored = refused ? refused.stored : changed;
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
        <CommentForm name={name} isStored={!refused} buttons={<Button>Save comment</Button>}>
          <input type="hidden" name="version" value={stored?.version ?? version} />
          <CommentFields
            {...{ messages, longest, bars, sources }}
            fields={refused?.fields ?? fields}
            statement={statement?.text}
          />
        </CommentForm>
      )}
    </Page>
  );
}

import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { sentencesOf } from "#app/comments/anchor.ts";
import { addComment, isSentAtOnce } from "#app/comments/comment.server.ts";
import { CommentFields, commentFieldOrder } from "#app/comments/comment-fields.tsx";
import { readComment } from "#app/comments/comment-form.server.ts";
import { CommentForm } from "#app/comments/comment-form.tsx";
import { ExactWords } from "#app/comments/exact-words.tsx";
import { gapInWords, type Place, unfinishedName } from "#app/comments/places.ts";
import { WhenSent } from "#app/comments/when-sent.tsx";
import { whyNotWritten } from "#app/comments/why-not-written.server.ts";
import { commentWriting, forgetWriting } from "#app/comments/writing.server.ts";
import { fieldsFor } from "#app/comments/writing.ts";
import { statementsOf } from "#app/framework/edition.server.ts";
import { sectionPath, statementAnchor } from "#app/framework/paths.ts";
import { sectionTitle } from "#app/framework/section-title.ts";
import { numberIn, readForm } from "#app/http/form.server.ts";
import { withNotice } from "#app/http/notices.server.ts";
import { notFound } from "#app/http/refusals.server.ts";
import { useRefused } from "#app/http/refused.ts";
import { barsInWords, isShutOut } from "#app/interests/bars.ts";
import { BarsNote } from "#app/interests/bars-note.tsx";
import { may } from "#app/people/permissions.ts";
import { requireActor } from "#app/people/require-actor.server.ts";
import { isMadeIn, sectionPlace } from "#app/rounds/place.server.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Button } from "#app/ui/button.tsx";
import { errorLinks } from "#app/ui/error-links.ts";
import { InsetText } from "#app/ui/inset-text.tsx";
import { Page } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";

export const handle = titled<typeof loader>(({ heading, section }) => `${heading} – ${section.title}`);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, may.comment);
  const place = sectionPlace(actor, params, request, Date.now());
  const { framework, section, query, mayWrite, bars } = place;
  const asked = new URL(request.url).searchParams;
  const statements = statementsOf(section.id);
  const known = (code: string | null) => statements.find((one) => one.code === code);
  const statement = known(asked.get("statement"));
  const gap = asked.get("gap") || undefined;
  if (asked.get("statement") && !statement) notFound();
  if (gap !== undefined && gap !== "start" && !known(gap)) notFound();
  return {
    section,
    heading: headingOf({ statement: statement?.code, gap }),
    statement: statement && {
      code: statement.code,
      text: statement.text,
      sentences: sentencesOf(statement.text),
    },
    gap,
    back: sectionPath(framework.code, section.number) + query,
    mayWrite,
    bars,
    framework,
    writing: commentWriting(actor, place),
  };
}

function headingOf({ statement, gap }: Place): string {
  if (gap !== undefined) return `Say what is missing ${gapInWords(gap)}`;
  return statement === undefined ? "Comment on the section as a whole" : `Comment on statement ${statement}`;
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, may.comment);
  const form = await readForm(request);
  const now = Date.now();
  const place = sectionPlace(actor, params, request, now);
  const read = readComment(form, statementsOf(place.section.id), place.bars);
  if ("messages" in read) return data(read, { status: 400 });

  if (!isMadeIn(place, form.text("round"))) {
    return data(whyNotWritten({ kind: "other-round" }, form), { status: 409 });
  }
  const outcome = addComment(actor, place, read.comment, numberIn(form, "edition"), now);
  if (outcome.kind !== "written") return data(whyNotWritten(outcome, form), { status: 409 });
  forgetWriting(actor, place, { statement: form.text("statement"), gap: form.text("gap") || undefined });
  const back = sectionPath(place.framework.code, place.section.number) + place.query;
  const notice = isSentAtOnce(actor, place) ? "comment-sent" : "comment-drafted";
  return redirect(withNotice(`${back}#comment-${outcome.id}`, notice));
}

export default function SectionComments() {
  const { framework, section, heading, statement, gap, back, mayWrite, bars, writing } =
    useLoaderData<typeof loader>();
  const refused = useRefused<typeof action>();
  const messages = refused?.messages ?? {};
  const place = { statement: statement?.code, gap };
  const fields = refused?.fields ?? fieldsFor(writing, place);
  const before = statement?.code ?? (gap === "start" ? undefined : gap);
  return (
    <Page
      heading={heading}
      caption={sectionTitle(section)}
      before={
        <BackLink href={before === undefined ? back : `${back}#${statementAnchor(before)}`}>
          Back to the section
        </BackLink>
      }
      errors={errorLinks(messages, ["form", ...commentFieldOrder])}
    >
      {statement && <InsetText>{statement.text}</InsetText>}
      {mayWrite || refused ? (
        <CommentForm
          name={unfinishedName(writing, place)}
          {...writing}
          isStored={!refused}
          buttons={<Button>Save comment</Button>}
        >
          <input type="hidden" name="statement" value={fields.statement} id="statement" />
          <input type="hidden" name="gap" value={fields.gap} id="gap" />
          {fields.statement !== "" && (
            <ExactWords
              sentences={statement?.sentences ?? []}
              places={refused && "places" in refused ? refused.places : []}
              {...{ fields, messages }}
            />
          )}
          <CommentFields {...writing} {...{ fields, messages }} statement={statement?.text} />
          <WhenSent isSentAtOnce={writing.isSentAtOnce} />
        </CommentForm>
      ) : isShutOut(bars) ? (
        <BarsNote words={barsInWords([{ title: framework.title, bars }])} />
      ) : (
        <p className="govuk-body">
          No comment can be added: the round is not open, or you are not one of its members.
        </p>
      )}
    </Page>
  );
}

import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readPassage } from "#app/findings/coding-form.server.ts";
import { commentOfForm } from "#app/findings/coding-queue.server.ts";
import { queuePath, queuePathAfter } from "#app/findings/coding-request.ts";
import { nothingGiven } from "#app/findings/theme.ts";
import { ThemeComment } from "#app/findings/theme-comment.tsx";
import { ThemeFields, themeFieldOrder } from "#app/findings/theme-fields.tsx";
import { longestTheme, readTheme, refusalInWords } from "#app/findings/theme-form.server.ts";
import { createThemeOn } from "#app/findings/theme-link.server.ts";
import { numberIn, readForm } from "#app/http/form.server.ts";
import { orNotFound } from "#app/http/refusals.server.ts";
import { useRefused } from "#app/http/refused.ts";
import { may } from "#app/people/permissions.ts";
import { PostForm } from "#app/people/post-form.tsx";
import { requireActor } from "#app/people/require-actor.server.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Button } from "#app/ui/button.tsx";
import { errorLinks } from "#app/ui/error-links.ts";
import { Page } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";

export const handle = titled("Make a theme for a comment");

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request, may.keepThemes);
  const asked = new URL(request.url).searchParams;
  return { ...orNotFound(commentOfForm(actor, asked, Date.now())), longest: longestTheme };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request, may.keepThemes);
  const now = Date.now();
  const asked = orNotFound(commentOfForm(actor, new URL(request.url).searchParams, now));
  const form = await readForm(request);
  const passage = readPassage(form, asked.comment.body);
  const { fields, messages } = readTheme(form);
  if (messages) return data({ fields, passage, messages }, { status: 400 });
  const words = { commentId: asked.comment.id, passage, version: numberIn(form, "version") };
  const outcome = createThemeOn(actor, fields, [words], now);
  if (outcome.kind !== "written") {
    const { status, messages } = refusalInWords(outcome);
    return data({ fields, passage, messages }, { status });
  }
  return redirect(queuePathAfter(asked.request, asked.comment.id, outcome));
}

export default function CodingTheme() {
  const { request, comment, longest } = useLoaderData<typeof loader>();
  const refused = useRefused<typeof action>();
  const messages = refused?.messages ?? {};
  const passage = refused?.passage ?? null;
  return (
    <Page
      heading="Make a theme for a comment"
      before={<BackLink href={queuePath(request, { comment: comment.id })}>Back to the comment</BackLink>}
      errors={errorLinks(messages, themeFieldOrder)}
    >
      <ThemeComment headingAs="h2" comment={comment} passages={passage ? [passage] : []} />
      <PostForm id="form">
        <input type="hidden" name="version" value={comment.version} />
        {passage && (
          <>
            <input type="hidden" name="quote" value={passage.quote} />
            <input type="hidden" name="start" value={passage.start} />
          </>
        )}
        <ThemeFields words={refused?.fields ?? nothingGiven} messages={messages} longest={longest} />
        <Button>Make theme and put it on the comment</Button>
      </PostForm>
    </Page>
  );
}

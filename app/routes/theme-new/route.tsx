import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { commentsWith } from "#app/findings/coding-suggestions.server.ts";
import { nothingGiven } from "#app/findings/theme.ts";
import { placeInWords } from "#app/findings/theme-comment.tsx";
import { ThemeFields, themeFieldOrder } from "#app/findings/theme-fields.tsx";
import { longestTheme, readTheme, refusalInWords } from "#app/findings/theme-form.server.ts";
import { createThemeOn } from "#app/findings/theme-link.server.ts";
import { readForm } from "#app/http/form.server.ts";
import { withNotice } from "#app/http/notices.server.ts";
import { useRefused } from "#app/http/refused.ts";
import { may } from "#app/people/permissions.ts";
import { PostForm } from "#app/people/post-form.tsx";
import { requireActor } from "#app/people/require-actor.server.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Button } from "#app/ui/button.tsx";
import { Checkboxes } from "#app/ui/checkboxes.tsx";
import { errorLinks } from "#app/ui/error-links.ts";
import { Page } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";

export const handle = titled("Make a theme");

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request, may.keepThemes);
  const word = new URL(request.url).searchParams.get("word") ?? "";
  const comments = word === "" ? [] : await commentsWith(actor, word, Date.now());
  return { word, comments, longest: longestTheme };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request, may.keepThemes);
  const now = Date.now();
  const { fields, messages } = readTheme(await readForm(request));
  if (messages) return data({ fields, messages }, { status: 400 });
  const chosen = fields.chosen.map((commentId) => ({ commentId, passage: null, version: null }));
  const outcome = createThemeOn(actor, fields, chosen, now);
  if (outcome.kind !== "written") {
    const { status, messages } = refusalInWords(outcome);
    return data({ fields, messages }, { status });
  }
  return redirect(withNotice(`/themes/${outcome.id}`, "theme-made"));
}

export default function NewTheme() {
  const { word, comments, longest } = useLoaderData<typeof loader>();
  const refused = useRefused<typeof action>();
  const fields = refused?.fields ?? nothingGiven;
  const messages = refused?.messages ?? {};
  return (
    <Page
      heading="Make a theme"
      before={
        word === "" ? (
          <BackLink href="/themes">Back to themes</BackLink>
        ) : (
          <BackLink href={`/themes/suggestions?${new URLSearchParams({ word })}`}>
            Back to the comments with “{word}”
          </BackLink>
        )
      }
      errors={errorLinks(messages, themeFieldOrder)}
    >
      <PostForm id="form">
        <ThemeFields words={fields} messages={messages} longest={longest} />
        {comments.length > 0 && (
          <Checkboxes
            name="chosen"
            label={`Which of the comments with “${word}” belong to it? (optional)`}
            labelSize="s"
            small
            items={comments.map((comment) => ({
              value: comment.id,
              label: <span className="app-written">{comment.body}</span>,
              hint: placeInWords(comment),
            }))}
            defaultValues={fields.chosen}
            error={messages.chosen}
          />
        )}
        <Button>Make theme</Button>
      </PostForm>
    </Page>
  );
}

import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { describeTheme } from "#app/findings/theme.server.ts";
import { ThemeFields, themeFieldOrder } from "#app/findings/theme-fields.tsx";
import { longestTheme, readTheme, refusalInWords } from "#app/findings/theme-form.server.ts";
import { themeFor } from "#app/findings/themes.server.ts";
import { numberIn, readForm } from "#app/http/form.server.ts";
import { withNotice } from "#app/http/notices.server.ts";
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

export const handle = titled("Change a theme");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, may.keepThemes);
  const theme = orNotFound(themeFor(actor, params.theme ?? "", Date.now()));
  const { id, name, definition, revision } = theme;
  return { id, words: { name, definition }, revision, longest: longestTheme };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, may.keepThemes);
  const now = Date.now();
  const { id } = orNotFound(themeFor(actor, params.theme ?? "", now));
  const form = await readForm(request);
  const { fields, messages } = readTheme(form);
  if (messages) return data({ fields, messages }, { status: 400 });
  const outcome = describeTheme(actor, id, fields, numberIn(form, "revision"), now);
  if (outcome.kind !== "written") {
    const { status, messages } = refusalInWords(outcome);
    return data({ fields, messages }, { status });
  }
  return redirect(withNotice(`/themes/${id}`, "theme-described"));
}

export default function ThemeDescription() {
  const { id, words, revision, longest } = useLoaderData<typeof loader>();
  const refused = useRefused<typeof action>();
  const messages = refused?.messages ?? {};
  return (
    <Page
      heading="Change a theme"
      caption={<span className="wrap-anywhere">{words.name}</span>}
      before={<BackLink href={`/themes/${id}`}>Back to the theme</BackLink>}
      errors={errorLinks(messages, themeFieldOrder)}
    >
      <p className="govuk-body">What belongs to it stays, and its history keeps what it was called before.</p>
      <PostForm id="form">
        <input type="hidden" name="revision" value={revision} />
        <ThemeFields words={refused?.fields ?? words} messages={messages} longest={longest} />
        <Button>Save theme</Button>
      </PostForm>
    </Page>
  );
}

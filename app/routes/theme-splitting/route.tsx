import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { splitTheme } from "#app/findings/theme.server.ts";
import { nothingGiven } from "#app/findings/theme.ts";
import { placeInWords } from "#app/findings/theme-comment.tsx";
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
import { Checkboxes } from "#app/ui/checkboxes.tsx";
import { errorLinks } from "#app/ui/error-links.ts";
import { Page } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";

export const handle = titled("Split a theme");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, may.keepThemes);
  const { id, name, revision, links } = orNotFound(themeFor(actor, params.theme ?? "", Date.now()));
  return { id, name, revision, links, longest: longestTheme };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, may.keepThemes);
  const now = Date.now();
  const { id } = orNotFound(themeFor(actor, params.theme ?? "", now));
  const form = await readForm(request);
  const { fields, messages } = readTheme(form);
  if (messages) return data({ fields, messages }, { status: 400 });
  const split = { ...fields, linkIds: fields.chosen.map(Number) };
  const outcome = splitTheme(actor, id, split, numberIn(form, "revision"), now);
  if (outcome.kind !== "written") {
    const { status, messages } = refusalInWords(outcome);
    return data({ fields, messages }, { status });
  }
  return redirect(withNotice(`/themes/${outcome.id}`, "theme-split"));
}

export default function ThemeSplitting() {
  const { id, name, revision, links, longest } = useLoaderData<typeof loader>();
  const refused = useRefused<typeof action>();
  const fields = refused?.fields ?? nothingGiven;
  const messages = refused?.messages ?? {};
  return (
    <Page
      heading="Split a theme"
      caption={<span className="wrap-anywhere">{name}</span>}
      before={<BackLink href={`/themes/${id}`}>Back to the theme</BackLink>}
      errors={errorLinks(messages, themeFieldOrder)}
    >
      {links.length === 0 ? (
        <p className="govuk-body">No comment is under this theme, so there is nothing to split off.</p>
      ) : (
        <>
          <p className="govuk-body">What you select moves to a new theme, which shows where it came from.</p>
          <PostForm id="form">
            <input type="hidden" name="revision" value={revision} />
            <ThemeFields words={fields} messages={messages} longest={longest} />
            <Checkboxes
              name="chosen"
              label="What belongs to the new theme?"
              labelSize="s"
              small
              items={links.map((link) => ({
                value: String(link.id),
                label: <span className="app-written">{link.quote ?? link.comment.body}</span>,
                hint: placeInWords(link.comment),
              }))}
              defaultValues={fields.chosen}
              error={messages.chosen}
            />
            <Button>Split theme</Button>
          </PostForm>
        </>
      )}
    </Page>
  );
}

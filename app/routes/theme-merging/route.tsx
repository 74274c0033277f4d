import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { mergeTheme } from "#app/findings/theme.server.ts";
import { themeFieldOrder } from "#app/findings/theme-fields.tsx";
import { refusalInWords, type ThemeMessages } from "#app/findings/theme-form.server.ts";
import { themeFor, themesFor } from "#app/findings/themes.server.ts";
import { numberIn, readForm } from "#app/http/form.server.ts";
import { withNotice } from "#app/http/notices.server.ts";
import { orNotFound } from "#app/http/refusals.server.ts";
import { useRefused } from "#app/http/refused.ts";
import { may } from "#app/people/permissions.ts";
import { PostForm } from "#app/people/post-form.tsx";
import { requireActor } from "#app/people/require-actor.server.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Button } from "#app/ui/button.tsx";
import { counted } from "#app/ui/counting.ts";
import { errorLinks } from "#app/ui/error-links.ts";
import { Page } from "#app/ui/page.tsx";
import { Radios } from "#app/ui/radios.tsx";
import { titled } from "#app/ui/title.ts";

export const handle = titled("Merge a theme");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, may.keepThemes);
  const now = Date.now();
  const { id, name, revision, comments } = orNotFound(themeFor(actor, params.theme ?? "", now));
  const others = themesFor(actor, now).filter((one) => one.id !== id && !one.isRetired);
  return { id, name, revision, comments, others };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, may.keepThemes);
  const now = Date.now();
  const { id } = orNotFound(themeFor(actor, params.theme ?? "", now));
  const form = await readForm(request);
  const into = form.text("into");
  if (themeFor(actor, into, now) === undefined) {
    const messages: ThemeMessages = { into: "Select the theme to merge it into" };
    return data({ into, messages }, { status: 400 });
  }
  const outcome = mergeTheme(actor, id, into, numberIn(form, "revision"), now);
  if (outcome.kind !== "written") {
    const { status, messages } = refusalInWords(outcome);
    return data({ into, messages }, { status });
  }
  return redirect(withNotice(`/themes/${into}`, "themes-merged"));
}

export default function ThemeMerging() {
  const { id, name, revision, comments, others } = useLoaderData<typeof loader>();
  const refused = useRefused<typeof action>();
  const messages = refused?.messages ?? {};
  return (
    <Page
      heading="Merge a theme into another"
      caption={<span className="wrap-anywhere">{name}</span>}
      before={<BackLink href={`/themes/${id}`}>Back to the theme</BackLink>}
      errors={errorLinks(messages, themeFieldOrder)}
    >
      <p className="govuk-body">
        {comments === 0
          ? "No comment is"
          : `${counted(comments, "comment")} ${comments === 1 ? "is" : "are"}`}{" "}
        under this theme. What belongs to it follows into the other one, which shows where it came from. This
        theme is retired then, and keeps its history.
      </p>
      {others.length === 0 ? (
        <p className="govuk-body">There is no other theme in use to merge it into.</p>
      ) : (
        <PostForm id="form">
          <input type="hidden" name="revision" value={revision} />
          <Radios
            name="into"
            label="Which theme takes its place?"
            labelSize="s"
            layout="small"
            items={others.map((other) => ({
              value: other.id,
              label: <span className="wrap-anywhere">{other.name}</span>,
              hint: counted(other.comments, "comment"),
            }))}
            defaultValue={refused?.into}
            error={messages.into}
          />
          <Button>Merge themes</Button>
        </PostForm>
      )}
    </Page>
  );
}

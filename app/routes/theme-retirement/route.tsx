import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { retireTheme } from "#app/findings/theme.server.ts";
import { refusalInWords } from "#app/findings/theme-form.server.ts";
import { themeFor } from "#app/findings/themes.server.ts";
import { numberIn, readForm } from "#app/http/form.server.ts";
import { withNotice } from "#app/http/notices.server.ts";
import { orNotFound } from "#app/http/refusals.server.ts";
import { useRefused } from "#app/http/refused.ts";
import { may } from "#app/people/permissions.ts";
import { PostForm } from "#app/people/post-form.tsx";
import { requireActor } from "#app/people/require-actor.server.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Button, ButtonGroup } from "#app/ui/button.tsx";
import { counted } from "#app/ui/counting.ts";
import { errorLinks } from "#app/ui/error-links.ts";
import { Page } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";

export const handle = titled("Retire a theme");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, may.keepThemes);
  const { id, name, revision, comments } = orNotFound(themeFor(actor, params.theme ?? "", Date.now()));
  return { id, name, revision, comments };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, may.keepThemes);
  const now = Date.now();
  const { id } = orNotFound(themeFor(actor, params.theme ?? "", now));
  const revision = numberIn(await readForm(request), "revision");
  const outcome = retireTheme(actor, id, revision, now);
  if (outcome.kind !== "written") {
    const { status, messages } = refusalInWords(outcome);
    return data({ messages }, { status });
  }
  return redirect(withNotice(`/themes/${id}`, "theme-retired"));
}

export default function ThemeRetirement() {
  const { id, name, revision, comments } = useLoaderData<typeof loader>();
  const messages = useRefused<typeof action>()?.messages ?? {};
  return (
    <Page
      heading="Retire this theme?"
      caption={<span className="wrap-anywhere">{name}</span>}
      before={<BackLink href={`/themes/${id}`}>Back to the theme</BackLink>}
      errors={errorLinks(messages, ["form"])}
    >
      <p className="govuk-body">
        It is no longer offered for comments.{" "}
        {comments > 0 &&
          `The ${counted(comments, "comment")} under it stay with it, and those that have no other theme are to be read again. `}
        You can restore it at any time.
      </p>
      <PostForm id="form">
        <input type="hidden" name="revision" value={revision} />
        <ButtonGroup>
          <Button>Retire theme</Button>
          <a className="govuk-link" href={`/themes/${id}`}>
            Keep it
          </a>
        </ButtonGroup>
      </PostForm>
    </Page>
  );
}

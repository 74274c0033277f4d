import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { restoreTheme } from "#app/findings/theme.server.ts";
import { refusalInWords } from "#app/findings/theme-form.server.ts";
import { themeFor } from "#app/findings/themes.server.ts";
import { withNotice } from "#app/http/notices.server.ts";
import { orNotFound } from "#app/http/refusals.server.ts";
import { useRefused } from "#app/http/refused.ts";
import { may } from "#app/people/permissions.ts";
import { PostForm } from "#app/people/post-form.tsx";
import { requireActor } from "#app/people/require-actor.server.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Button, ButtonGroup } from "#app/ui/button.tsx";
import { Page } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";

export const handle = titled("Restore a theme");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, may.keepThemes);
  const { id, name, mergedInto } = orNotFound(themeFor(actor, params.theme ?? "", Date.now()));
  return { id, name, mergedInto };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, may.keepThemes);
  const now = Date.now();
  const { id } = orNotFound(themeFor(actor, params.theme ?? "", now));
  const outcome = restoreTheme(actor, id, now);
  if (outcome.kind !== "written") {
    const { status } = refusalInWords(outcome);
    return data({ isNameTaken: outcome.kind === "name-taken" }, { status });
  }
  return redirect(withNotice(`/themes/${id}`, "theme-restored"));
}

export default function ThemeRestoration() {
  const { id, name, mergedInto } = useLoaderData<typeof loader>();
  const refused = useRefused<typeof action>();
  const taken = "Another theme in use has this name. Change the name of that one, then restore this one";
  return (
    <Page
      heading="Restore this theme?"
      caption={<span className="wrap-anywhere">{name}</span>}
      before={<BackLink href={`/themes/${id}`}>Back to the theme</BackLink>}
      errors={refused?.isNameTaken ? [{ href: "#form", text: taken }] : []}
    >
      <p className="govuk-body">
        It is offered for comments again.{" "}
        {mergedInto
          ? `What belonged to it before it was merged stays under “${mergedInto.name}”.`
          : "What belonged to it when it was retired belongs to it still."}
      </p>
      <PostForm id="form">
        <ButtonGroup>
          <Button>Restore theme</Button>
          <a className="govuk-link" href={`/themes/${id}`}>
            Leave it
          </a>
        </ButtonGroup>
      </PostForm>
    </Page>
  );
}

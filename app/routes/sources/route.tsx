import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { addSource, ownSources } from "#app/comments/source.server.ts";
import { sourceInWords } from "#app/comments/source.ts";
import { SourceFields, sourceFieldOrder } from "#app/comments/source-fields.tsx";
import { noSourceFields, readSource } from "#app/comments/source-form.server.ts";
import { readForm } from "#app/http/form.server.ts";
import { localPath } from "#app/http/local-path.ts";
import { useRefused } from "#app/http/refused.ts";
import { may } from "#app/people/permissions.ts";
import { PostForm } from "#app/people/post-form.tsx";
import { requireActor } from "#app/people/require-actor.server.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Button } from "#app/ui/button.tsx";
import { errorLinks } from "#app/ui/error-links.ts";
import { NotificationBanner } from "#app/ui/notification-banner.tsx";
import { Page } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";
import { OwnSources } from "./own-sources.tsx";

export const handle = titled<typeof loader>(({ back }) => (back === null ? "Your sources" : "Add a source"));

/** The page that the member came from to add a source, and goes back to with it. */
function backIn(request: Request): string | null {
  const back = new URL(request.url).searchParams.get("back");
  return back === null ? null : localPath(back);
}

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request, may.comment);
  const sources = ownSources(actor);
  const saved = new URL(request.url).searchParams.get("source");
  return {
    back: backIn(request),
    sources,
    saved: sources.find(({ id }) => id === saved) ?? null,
    empty: noSourceFields,
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request, may.comment);
  const now = Date.now();
  const read = readSource(await readForm(request), now);
  if ("messages" in read) return data(read, { status: 400 });

  const id = addSource(actor, read.source, now);
  const back = backIn(request) ?? "/sources";
  return redirect(`${back}${back.includes("?") ? "&" : "?"}source=${id}`);
}

export default function Sources() {
  const { back, sources, saved, empty } = useLoaderData<typeof loader>();
  const refused = useRefused<typeof action>();
  const messages = refused?.messages ?? {};
  const form = (
    <PostForm>
      <SourceFields fields={refused?.fields ?? empty} messages={messages} />
      <Button>Save source</Button>
    </PostForm>
  );
  const errors = errorLinks(messages, sourceFieldOrder);
  if (back !== null) {
    return (
      <Page heading="Add a source" before={<BackLink href={back} />} errors={errors}>
        {form}
      </Page>
    );
  }
  return (
    <Page heading="Your sources" banner={saved && <Saved words={sourceInWords(saved)} />} errors={errors}>
      <p className="govuk-body">
        Enter a source of evidence once, then cite it in as many of your comments as you like. Others see it
        only under the comments of yours that they may read.
      </p>
      <OwnSources sources={sources} />
      <h2 className="govuk-heading-m">Add a source</h2>
      {form}
    </Page>
  );
}

function Saved({ words }: { words: string }) {
  return (
    <NotificationBanner type="success">
      <p className="govuk-notification-banner__heading">This source is in your list</p>
      <p className="govuk-body wrap-anywhere">{words}</p>
    </NotificationBanner>
  );
}

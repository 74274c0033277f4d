import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { changeSource, ownSource } from "#app/comments/source.server.ts";
import { SourceFields, sourceFieldOrder } from "#app/comments/source-fields.tsx";
import { fieldsOfSource, readSource } from "#app/comments/source-form.server.ts";
import { readForm } from "#app/http/form.server.ts";
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
import { titled } from "#app/ui/title.ts";

export const handle = titled("Change a source");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, may.comment);
  const source = orNotFound(ownSource(actor, params.source ?? ""));
  return { fields: fieldsOfSource(source), citedBy: source.citedBy };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, may.comment);
  const own = orNotFound(ownSource(actor, params.source ?? ""));
  const now = Date.now();
  const form = await readForm(request);
  const read = readSource(form, now);
  if ("messages" in read) return data(read, { status: 400 });

  const outcome = orNotFound(changeSource(actor, own.id, read.source, now));
  if (outcome.kind === "there-already") {
    const messages = { place: "Another of your sources has this link or DOI" };
    return data({ fields: fieldsOfSource(read.source), messages }, { status: 400 });
  }
  return redirect(`/sources?source=${outcome.id}`);
}

export default function ChangeSource() {
  const { fields, citedBy } = useLoaderData<typeof loader>();
  const refused = useRefused<typeof action>();
  const messages = refused?.messages ?? {};
  return (
    <Page
      heading="Change a source"
      before={<BackLink href="/sources">Back to your sources</BackLink>}
      errors={errorLinks(messages, sourceFieldOrder)}
    >
      {citedBy > 0 && (
        <p className="govuk-body">
          What you change here changes under {counted(citedBy, "comment")} of yours, except in rounds that
          have closed: there it stays as it was.
        </p>
      )}
      <PostForm>
        <SourceFields fields={refused?.fields ?? fields} messages={messages} />
        <Button>Save source</Button>
      </PostForm>
    </Page>
  );
}

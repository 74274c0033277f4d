import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readForm } from "#app/http/form.server.ts";
import { withNotice } from "#app/http/notices.server.ts";
import { NoticeBanner } from "#app/http/notices.tsx";
import { useRefused } from "#app/http/refused.ts";
import { may } from "#app/people/permissions.ts";
import { requireActor } from "#app/people/require-actor.server.ts";
import { nameTaken, readSavedView } from "#app/search/saved-view-form.server.ts";
import { ownViews, saveView } from "#app/search/saved-views.server.ts";
import { ViewNameForm } from "#app/search/view-name-form.tsx";
import { BackLink } from "#app/ui/back-link.tsx";
import { errorLinks } from "#app/ui/error-links.ts";
import { Page } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";

export const handle = titled("Your saved views");

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request, may.readInput);
  return { views: ownViews(actor) };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request, may.readInput);
  const now = Date.now();
  const read = readSavedView(await readForm(request), actor, now);
  if ("messages" in read) return data(read, { status: 400 });
  if (saveView(actor, read, now) === null)
    return data({ fields: read, messages: { name: nameTaken } }, { status: 400 });
  return redirect(withNotice(read.query === "" ? "/comments" : `/comments?${read.query}`, "view-saved"));
}

export default function CommentViews() {
  const { views } = useLoaderData<typeof loader>();
  const refused = useRefused<typeof action>();
  if (refused) {
    const { fields, messages } = refused;
    return (
      <Page
        heading="Save this view"
        before={<BackLink href={`/comments?${fields.query}`}>Back to what was found</BackLink>}
        errors={errorLinks(messages, ["name"])}
      >
        <ViewNameForm {...fields} error={messages.name} />
      </Page>
    );
  }
  return (
    <Page
      heading="Your saved views"
      before={<BackLink href="/comments">Back to comments and reasons</BackLink>}
      banner={<NoticeBanner />}
    >
      <p className="govuk-body">
        A saved view is a search under a name of yours. Only you see it, and it finds what there is to find
        whenever you open it.
      </p>
      {views.length === 0 && <p className="govuk-body">You have not saved a view.</p>}
      <ul className="govuk-list govuk-list--spaced wrap-anywhere">
        {views.map(({ id, name, query }) => (
          <li key={id}>
            <a className="govuk-link" href={`/comments?${query}`}>
              {name}
            </a>{" "}
            <a
              className="govuk-link govuk-link--no-visited-state ml-3"
              href={`/comments/views/${id}/removal`}
            >
              Remove<span className="govuk-visually-hidden"> {name}</span>
            </a>
          </li>
        ))}
      </ul>
    </Page>
  );
}

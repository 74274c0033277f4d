import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { withNotice } from "#app/http/notices.server.ts";
import { orNotFound } from "#app/http/refusals.server.ts";
import { may } from "#app/people/permissions.ts";
import { PostForm } from "#app/people/post-form.tsx";
import { requireActor } from "#app/people/require-actor.server.ts";
import { ownView, removeView } from "#app/search/saved-views.server.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Button, ButtonGroup } from "#app/ui/button.tsx";
import { Page } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";

export const handle = titled("Remove a saved view");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, may.readInput);
  return { name: orNotFound(ownView(actor, params.view)).name };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, may.readInput);
  const { id } = orNotFound(ownView(actor, params.view));
  removeView(actor, id, Date.now());
  return redirect(withNotice("/comments/views", "view-removed"));
}

export default function CommentViewRemoval() {
  const { name } = useLoaderData<typeof loader>();
  return (
    <Page
      heading="Remove this saved view?"
      caption={<span className="wrap-anywhere">{name}</span>}
      before={<BackLink href="/comments/views">Back to your saved views</BackLink>}
    >
      <p className="govuk-body">What it finds stays. Only the name and the choice of filters go.</p>
      <PostForm>
        <ButtonGroup>
          <Button variant="warning">Remove view</Button>
          <a className="govuk-link" href="/comments/views">
            Keep it
          </a>
        </ButtonGroup>
      </PostForm>
    </Page>
  );
}

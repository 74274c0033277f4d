import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { referencesPath } from "#app/evidence/paths.ts";
import { takeOffReference } from "#app/evidence/reference.server.ts";
import { ReferenceWords } from "#app/evidence/reference-words.tsx";
import { referenceIn, referencesOf, statementCoded } from "#app/evidence/references.server.ts";
import { statementAnchor } from "#app/framework/paths.ts";
import { withNotice } from "#app/http/notices.server.ts";
import { orNotFound } from "#app/http/refusals.server.ts";
import { may } from "#app/people/permissions.ts";
import { PostForm } from "#app/people/post-form.tsx";
import { requireActor } from "#app/people/require-actor.server.ts";
import type { Actor } from "#app/people/session.server.ts";
import { frameworkPlace } from "#app/rounds/place.server.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Button, ButtonGroup } from "#app/ui/button.tsx";
import { InsetText } from "#app/ui/inset-text.tsx";
import { Page } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";

export const handle = titled("Take off a reference");

type Params = { framework?: string; reference?: string };

/** The statement of ?statement= and the reference of the path, whether it still rests on it or not. */
function attachmentAsked(actor: Actor, params: Params, request: Request) {
  const { framework, edition, query } = frameworkPlace(actor, params.framework, request, Date.now());
  const asked = new URL(request.url).searchParams.get("statement") ?? "";
  const statement = orNotFound(statementCoded(edition.id, asked));
  const back = `${referencesPath(framework.code, query)}#${statementAnchor(statement.code)}`;
  return { title: framework.title, edition, statement, back };
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, may.keepEvidence);
  const { title, statement, back } = attachmentAsked(actor, params, request);
  const attached = referencesOf(statement.section.id).get(statement.id) ?? [];
  const reference = orNotFound(attached.find(({ id }) => id === params.reference));
  return { title, statement, back, reference };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, may.keepEvidence);
  const { edition, statement, back } = attachmentAsked(actor, params, request);
  const reference = referenceIn(edition.id, params.reference ?? "");
  // Somebody else may have taken it off, which is as well.
  if (reference) takeOffReference(actor, statement.id, reference.id, Date.now());
  return redirect(withNotice(back, "reference-taken-off"));
}

export default function RemoveReference() {
  const { title, statement, back, reference } = useLoaderData<typeof loader>();
  return (
    <Page
      heading={`Take a reference off statement ${statement.code}`}
      caption={title}
      before={<BackLink href={back}>Back to the references</BackLink>}
    >
      <InsetText>
        <ReferenceWords reference={reference} />
      </InsetText>
      <p className="govuk-body">
        It no longer stands with “{statement.text}” It stays in the record, and with the other statements that
        rest on it.
      </p>
      <PostForm>
        <ButtonGroup>
          <Button>Take it off</Button>
          <a className="govuk-link" href={back}>
            Leave it there
          </a>
        </ButtonGroup>
      </PostForm>
    </Page>
  );
}

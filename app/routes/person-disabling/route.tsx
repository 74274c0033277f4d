import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { withNotice } from "#app/http/notices.server.ts";
import { orNotFound } from "#app/http/refusals.server.ts";
import { useRefused } from "#app/http/refused.ts";
import { personPath } from "#app/people/paths.ts";
import { personHere } from "#app/people/people.server.ts";
import { may } from "#app/people/permissions.ts";
import { disable, whyNotDisabled } from "#app/people/person-access.server.ts";
import { PersonPage } from "#app/people/person-page.tsx";
import { PostForm } from "#app/people/post-form.tsx";
import { requireActor } from "#app/people/require-actor.server.ts";
import { Button, ButtonGroup } from "#app/ui/button.tsx";
import { titled } from "#app/ui/title.ts";

export const handle = titled<typeof loader>(({ person }) => `Disable – ${person.name}`);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, may.managePeople);
  const { id, name, disabledAt } = orNotFound(personHere(actor, params.person ?? "", Date.now()));
  const whyNot = disabledAt === null ? whyNotDisabled(actor, id) : "This person is disabled already.";
  return { person: { id, name }, whyNot };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, may.managePeople);
  const now = Date.now();
  const { id } = orNotFound(personHere(actor, params.person ?? "", now));
  const outcome = disable(actor, id, now);
  if (outcome.kind === "refused") return data({ messages: { form: outcome.why } }, { status: 409 });
  if (outcome.kind === "stale")
    return data({ messages: { form: "This person is disabled already." } }, { status: 409 });
  return redirect(withNotice(personPath(id), "person-disabled"));
}

export default function DisablePerson() {
  const { person, whyNot } = useLoaderData<typeof loader>();
  const messages = useRefused<typeof action>()?.messages ?? {};
  return (
    <PersonPage heading="Disable this person" person={person} messages={messages}>
      {whyNot ? (
        <p className="govuk-body" id="form">
          {whyNot}
        </p>
      ) : (
        <>
          <p className="govuk-body">
            They are signed out at their next request and cannot sign in again, and an invitation’s link does
            nothing. What they wrote stays, and counts as it did. You can bring them back at any time.
          </p>
          <PostForm id="form">
            <ButtonGroup>
              <Button variant="warning">Disable</Button>
              <a className="govuk-link" href={personPath(person.id)}>
                Leave as it is
              </a>
            </ButtonGroup>
          </PostForm>
        </>
      )}
    </PersonPage>
  );
}

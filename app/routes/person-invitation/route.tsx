import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { orNotFound } from "#app/http/refusals.server.ts";
import { useRefused } from "#app/http/refused.ts";
import { inviteAgain } from "#app/people/invitation.server.ts";
import { InvitationLinks, shownOnce } from "#app/people/invitation-links.tsx";
import { personHere } from "#app/people/people.server.ts";
import { may } from "#app/people/permissions.ts";
import { PersonPage } from "#app/people/person-page.tsx";
import { PostForm } from "#app/people/post-form.tsx";
import { requireActor } from "#app/people/require-actor.server.ts";
import { Button } from "#app/ui/button.tsx";
import { titled } from "#app/ui/title.ts";

export const handle = titled<typeof loader>(({ person }) => `Send the invitation again – ${person.name}`);

const notPossible = "This person has set a password or is disabled, so there is nothing to invite them to.";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, may.managePeople);
  const { id, name, state } = orNotFound(personHere(actor, params.person ?? "", Date.now()));
  return { person: { id, name }, isPossible: state !== "active" && state !== "disabled" };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, may.managePeople);
  const now = Date.now();
  const { id } = orNotFound(personHere(actor, params.person ?? "", now));
  const again = inviteAgain(actor, id, now);
  return again
    ? data({ answer: true, invited: shownOnce(again), messages: {} })
    : data({ invited: null, messages: { form: notPossible } }, { status: 409 });
}

export default function InviteAgain() {
  const { person, isPossible } = useLoaderData<typeof loader>();
  const answered = useRefused<typeof action>();
  if (answered?.invited)
    return (
      <PersonPage heading="The invitation is sent again" person={person}>
        <p className="govuk-body">The link that was sent before no longer works.</p>
        <InvitationLinks invited={[answered.invited]} />
      </PersonPage>
    );
  return (
    <PersonPage heading="Send the invitation again" person={person} messages={answered?.messages}>
      {isPossible ? (
        <PostForm id="form">
          <p className="govuk-body">
            A new link is made, which works once, within seven days. The one that was sent before stops
            working.
          </p>
          <Button>Send again</Button>
        </PostForm>
      ) : (
        <p className="govuk-body" id="form">
          {notPossible}
        </p>
      )}
    </PersonPage>
  );
}

import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { withNotice } from "#app/http/notices.server.ts";
import { orNotFound } from "#app/http/refusals.server.ts";
import { useRefused } from "#app/http/refused.ts";
import { ConfirmAboutPerson } from "#app/people/confirm-about-person.tsx";
import { revokeInvitation } from "#app/people/invitation.server.ts";
import { personPath } from "#app/people/paths.ts";
import { personHere } from "#app/people/people.server.ts";
import { may } from "#app/people/permissions.ts";
import { requireActor } from "#app/people/require-actor.server.ts";
import { titled } from "#app/ui/title.ts";

export const handle = titled<typeof loader>(({ person }) => `Revoke the invitation – ${person.name}`);

const notPossible = "There is no invitation whose link still works, so there is nothing to revoke.";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, may.managePeople);
  const { id, name, state } = orNotFound(personHere(actor, params.person ?? "", Date.now()));
  return { person: { id, name }, isPossible: state === "invited" };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, may.managePeople);
  const now = Date.now();
  const { id } = orNotFound(personHere(actor, params.person ?? "", now));
  if (!revokeInvitation(actor, id, now)) return data({ messages: { form: notPossible } }, { status: 409 });
  return redirect(withNotice(personPath(id), "invitation-revoked"));
}

export default function RevokeInvitation() {
  const { person, isPossible } = useLoaderData<typeof loader>();
  return (
    <ConfirmAboutPerson
      heading="Revoke the invitation"
      person={person}
      whyNot={isPossible ? null : notPossible}
      messages={useRefused<typeof action>()?.messages}
      button="Revoke the invitation"
      variant="warning"
    >
      <p className="govuk-body">
        The link that was sent stops working at once, and whoever opens it reads that it was revoked. You can
        invite the person again later.
      </p>
    </ConfirmAboutPerson>
  );
}

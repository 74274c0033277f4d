import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { withNotice } from "#app/http/notices.server.ts";
import { orNotFound } from "#app/http/refusals.server.ts";
import { useRefused } from "#app/http/refused.ts";
import { ConfirmAboutPerson } from "#app/people/confirm-about-person.tsx";
import { personPath } from "#app/people/paths.ts";
import { personHere } from "#app/people/people.server.ts";
import { may } from "#app/people/permissions.ts";
import { disable, whyNotDisabled } from "#app/people/person-access.server.ts";
import { requireActor } from "#app/people/require-actor.server.ts";
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
  return (
    <ConfirmAboutPerson
      heading="Disable this person"
      person={person}
      whyNot={whyNot}
      messages={useRefused<typeof action>()?.messages}
      button="Disable"
      variant="warning"
    >
      <p className="govuk-body">
        They are signed out at their next request and cannot sign in again, and an invitation’s link does
        nothing. What they wrote stays, and counts as it did. You can bring them back at any time.
      </p>
    </ConfirmAboutPerson>
  );
}

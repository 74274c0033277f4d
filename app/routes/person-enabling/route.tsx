import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { withNotice } from "#app/http/notices.server.ts";
import { orNotFound } from "#app/http/refusals.server.ts";
import { useRefused } from "#app/http/refused.ts";
import { ConfirmAboutPerson } from "#app/people/confirm-about-person.tsx";
import { personPath } from "#app/people/paths.ts";
import { personHere } from "#app/people/people.server.ts";
import { may } from "#app/people/permissions.ts";
import { enable } from "#app/people/person-access.server.ts";
import { requireActor } from "#app/people/require-actor.server.ts";
import { titled } from "#app/ui/title.ts";

export const handle = titled<typeof loader>(({ person }) => `Bring back – ${person.name}`);

const notPossible =
  "There is nothing to bring back: this person is not disabled, or is pseudonymised for good.";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, may.managePeople);
  const { id, name, disabledAt, pseudonymisedAt } = orNotFound(
    personHere(actor, params.person ?? "", Date.now()),
  );
  return { person: { id, name }, isPossible: disabledAt !== null && pseudonymisedAt === null };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, may.managePeople);
  const now = Date.now();
  const { id } = orNotFound(personHere(actor, params.person ?? "", now));
  if (enable(actor, id, now).kind !== "changed")
    return data({ messages: { form: notPossible } }, { status: 409 });
  return redirect(withNotice(personPath(id), "person-enabled"));
}

export default function EnablePerson() {
  const { person, isPossible } = useLoaderData<typeof loader>();
  return (
    <ConfirmAboutPerson
      heading="Bring this person back"
      person={person}
      whyNot={isPossible ? null : notPossible}
      messages={useRefused<typeof action>()?.messages}
      button="Bring back"
    >
      <p className="govuk-body">
        They can sign in again with the password they had, in the role they had. An invitation that has not
        expired works again.
      </p>
    </ConfirmAboutPerson>
  );
}

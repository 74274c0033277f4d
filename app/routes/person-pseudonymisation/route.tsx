import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { withNotice } from "#app/http/notices.server.ts";
import { orNotFound } from "#app/http/refusals.server.ts";
import { useRefused } from "#app/http/refused.ts";
import { ConfirmAboutPerson } from "#app/people/confirm-about-person.tsx";
import { personPath } from "#app/people/paths.ts";
import { personHere } from "#app/people/people.server.ts";
import { may } from "#app/people/permissions.ts";
import { pseudonymise, pseudonymOf, whyNotPseudonymised } from "#app/people/pseudonymisation.server.ts";
import { requireActor } from "#app/people/require-actor.server.ts";
import { titled } from "#app/ui/title.ts";

export const handle = titled<typeof loader>(({ person }) => `Replace the name – ${person.name}`);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, may.managePeople);
  const person = orNotFound(personHere(actor, params.person ?? "", Date.now()));
  const { id, name } = person;
  return { person: { id, name }, pseudonym: pseudonymOf(person), whyNot: whyNotPseudonymised(actor, person) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, may.managePeople);
  const now = Date.now();
  const person = orNotFound(personHere(actor, params.person ?? "", now));
  const outcome = pseudonymise(actor, person, now);
  if (outcome.kind === "refused") return data({ messages: { form: outcome.why } }, { status: 409 });
  return redirect(withNotice(personPath(person.id), "person-pseudonymised"));
}

export default function PseudonymisePerson() {
  const { person, pseudonym, whyNot } = useLoaderData<typeof loader>();
  return (
    <ConfirmAboutPerson
      heading="Replace this person’s name"
      person={person}
      whyNot={whyNot}
      messages={useRefused<typeof action>()?.messages}
      button="Replace the name for good"
      variant="warning"
    >
      <p className="govuk-body">
        For a person who asks for it. Everywhere here they are called “{pseudonym}” from then on. Their
        address and what served to sign in are forgotten, and they cannot sign in again. This cannot be
        undone.
      </p>
      <p className="govuk-body">These stay:</p>
      <ul className="govuk-list govuk-list--bullet">
        <li>what they wrote, scored and declared, with its letters and counts</li>
        <li>what others wrote about them in their own words, which can be redacted in exports</li>
        <li>files taken out and backups made before</li>
      </ul>
    </ConfirmAboutPerson>
  );
}

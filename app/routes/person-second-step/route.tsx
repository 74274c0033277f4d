import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { withNotice } from "#app/http/notices.server.ts";
import { orNotFound } from "#app/http/refusals.server.ts";
import { useRefused } from "#app/http/refused.ts";
import { ConfirmAboutPerson } from "#app/people/confirm-about-person.tsx";
import { personPath } from "#app/people/paths.ts";
import { personHere } from "#app/people/people.server.ts";
import { may } from "#app/people/permissions.ts";
import { requireActor } from "#app/people/require-actor.server.ts";
import { resetSecondStep } from "#app/people/second-step-reset.server.ts";
import { titled } from "#app/ui/title.ts";
import { WarningText } from "#app/ui/warning-text.tsx";

export const handle = titled<typeof loader>(({ person }) => `Reset the second step – ${person.name}`);

const nothingToReset = "This person has set up no second step, so there is nothing to reset.";
const own = "This is your own second step. You can change it on your account page, with your password.";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, may.managePeople);
  const { id, name, hasSecondStep } = orNotFound(personHere(actor, params.person ?? "", Date.now()));
  return { person: { id, name }, whyNot: id === actor.id ? own : hasSecondStep ? null : nothingToReset };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, may.managePeople);
  const now = Date.now();
  const person = orNotFound(personHere(actor, params.person ?? "", now));
  if (!resetSecondStep(actor, person, now)) {
    const form = person.id === actor.id ? own : nothingToReset;
    return data({ messages: { form } }, { status: 409 });
  }
  return redirect(withNotice(personPath(person.id), "second-step-reset"));
}

export default function ResetSecondStep() {
  const { person, whyNot } = useLoaderData<typeof loader>();
  return (
    <ConfirmAboutPerson
      heading="Reset the second step"
      person={person}
      whyNot={whyNot}
      messages={useRefused<typeof action>()?.messages}
      button="Reset the second step"
      variant="warning"
    >
      <p className="govuk-body">
        For somebody who has lost their authenticator app and their recovery codes. They are signed out, sign
        in with their password alone, and set up codes anew. They are told by email.
      </p>
      <WarningText>Make sure that it is they who ask, for example by calling them.</WarningText>
    </ConfirmAboutPerson>
  );
}

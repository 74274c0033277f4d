import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readForm } from "#app/http/form.server.ts";
import { withNotice } from "#app/http/notices.server.ts";
import { orNotFound } from "#app/http/refusals.server.ts";
import { useRefused } from "#app/http/refused.ts";
import { problemWithEmail, problemWithName } from "#app/people/invitee.ts";
import { personPath } from "#app/people/paths.ts";
import { personHere } from "#app/people/people.server.ts";
import { may } from "#app/people/permissions.ts";
import { correctDetails, mayCorrectEmail } from "#app/people/person-details.server.ts";
import { PersonPage } from "#app/people/person-page.tsx";
import { PostForm } from "#app/people/post-form.tsx";
import { requireActor } from "#app/people/require-actor.server.ts";
import { Button } from "#app/ui/button.tsx";
import type { Messages } from "#app/ui/field.tsx";
import { TextInput } from "#app/ui/text-input.tsx";
import { titled } from "#app/ui/title.ts";

export const handle = titled<typeof loader>(({ person }) => `Correct name – ${person.name}`);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, may.managePeople);
  const person = orNotFound(personHere(actor, params.person ?? "", Date.now()));
  if (person.pseudonymisedAt !== null) orNotFound(undefined);
  const { id, name, email } = person;
  return { person: { id, name, email }, asksEmail: mayCorrectEmail(person) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, may.managePeople);
  const now = Date.now();
  const person = orNotFound(personHere(actor, params.person ?? "", now));
  if (person.pseudonymisedAt !== null) orNotFound(undefined);
  const form = await readForm(request);
  const name = form.text("name").trim();
  const email = mayCorrectEmail(person) ? form.text("email").trim().toLowerCase() : person.email;
  const [nameProblem, emailProblem] = [problemWithName(name), problemWithEmail(email)];
  const refuse = (messages: Messages) => data({ name, email, messages }, { status: 400 });
  if (nameProblem || emailProblem)
    return refuse({
      ...(nameProblem && { name: nameProblem }),
      ...(emailProblem && { email: emailProblem }),
    });
  const outcome = correctDetails(actor, person.id, { name, email }, now);
  if (outcome.kind === "taken") return refuse({ email: "Somebody else here has this address" });
  return redirect(withNotice(personPath(person.id), "person-corrected"));
}

export default function CorrectDetails() {
  const { person, asksEmail } = useLoaderData<typeof loader>();
  const refused = useRefused<typeof action>();
  const messages: Messages = refused?.messages ?? {};
  return (
    <PersonPage heading="Correct the name" person={person} messages={messages} order={["name", "email"]}>
      <PostForm>
        <TextInput
          name="name"
          label="Full name"
          defaultValue={refused?.name ?? person.name}
          error={messages.name}
        />
        {asksEmail ? (
          <TextInput
            name="email"
            type="email"
            label="Email address"
            hint="The link sent before stops working when you change it: send the invitation again"
            defaultValue={refused?.email ?? person.email}
            error={messages.email}
          />
        ) : (
          <p className="govuk-body">
            The address stays, because this person signs in with it. For another one, disable this account and
            invite the new address.
          </p>
        )}
        <Button>Save</Button>
      </PostForm>
    </PersonPage>
  );
}

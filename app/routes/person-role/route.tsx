import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readForm } from "#app/http/form.server.ts";
import { withNotice } from "#app/http/notices.server.ts";
import { orNotFound } from "#app/http/refusals.server.ts";
import { useRefused } from "#app/http/refused.ts";
import { problemWithRole } from "#app/people/invitee.ts";
import { personPath } from "#app/people/paths.ts";
import { personHere } from "#app/people/people.server.ts";
import { may } from "#app/people/permissions.ts";
import { changeRole, whyNotAnotherRole } from "#app/people/person-access.server.ts";
import { PersonPage } from "#app/people/person-page.tsx";
import { PostForm } from "#app/people/post-form.tsx";
import { requireActor } from "#app/people/require-actor.server.ts";
import { roleHints } from "#app/people/role-hints.ts";
import { roleNames, roles } from "#app/people/roles.ts";
import { Button } from "#app/ui/button.tsx";
import type { Messages } from "#app/ui/field.tsx";
import { Radios } from "#app/ui/radios.tsx";
import { titled } from "#app/ui/title.ts";

export const handle = titled<typeof loader>(({ person }) => `Change role – ${person.name}`);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, may.managePeople);
  const now = Date.now();
  const { id, name, role } = orNotFound(personHere(actor, params.person ?? "", now));
  return { person: { id, name, role }, whyNot: whyNotAnotherRole(actor, id, now) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, may.managePeople);
  const now = Date.now();
  const { id } = orNotFound(personHere(actor, params.person ?? "", now));
  const form = await readForm(request);
  const given = form.text("role");
  const refuse = (messages: Messages, status: number) => data({ role: given, messages }, { status });
  const role = roles.find((one) => one === given);
  if (!role) return refuse({ role: problemWithRole(given) }, 400);
  const outcome = changeRole(actor, id, role, form.text("was") || null, now);
  if (outcome.kind === "refused") return refuse({ form: outcome.why }, 409);
  if (outcome.kind === "stale")
    return refuse({ form: "Somebody else has changed this role since you opened the page" }, 409);
  return redirect(withNotice(personPath(id), "role-changed"));
}

export default function ChangeRole() {
  const { person, whyNot } = useLoaderData<typeof loader>();
  const refused = useRefused<typeof action>();
  const messages: Messages = refused?.messages ?? {};
  return (
    <PersonPage heading="Change role" person={person} messages={messages} order={["form", "role"]}>
      {whyNot && !refused ? (
        <p className="govuk-body">{whyNot}</p>
      ) : (
        <PostForm id="form">
          <input type="hidden" name="was" value={person.role} />
          <p className="govuk-body">
            The person is signed out, and has the new role when they next sign in. What they wrote stays.
          </p>
          <Radios
            name="role"
            label="Role"
            labelSize="s"
            layout="compact"
            items={roles.map((role) => ({ value: role, label: roleNames[role], hint: roleHints[role] }))}
            defaultValue={refused?.role ?? person.role}
            error={messages.role}
          />
          <Button>Change role</Button>
        </PostForm>
      )}
    </PersonPage>
  );
}

import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readForm } from "#app/http/form.server.ts";
import type { Form } from "#app/http/form.ts";
import { invitationOver, invitationRevoked } from "#app/http/refusals.server.ts";
import { useRefused } from "#app/http/refused.ts";
import { becomeFirstLead, makesFirstLead } from "#app/people/first-lead.server.ts";
import { acceptInvitation, invitedBy, isRevoked } from "#app/people/invitation.server.ts";
import { problemWithEmail, problemWithName } from "#app/people/invitee.ts";
import { passwordLength, problemWithPassword } from "#app/people/password.server.ts";
import { isAllowed, may } from "#app/people/permissions.ts";
import type { Person } from "#app/people/person.server.ts";
import { beginSession, onTheWayTo } from "#app/people/sign-in-session.server.ts";
import { joinRounds } from "#app/rounds/round.server.ts";
import type { Messages } from "#app/ui/field.tsx";
import { titled } from "#app/ui/title.ts";
import { FirstLead } from "./first-lead.tsx";
import { SetPassword } from "./set-password.tsx";

export const handle = titled<typeof loader>(({ invited }) =>
  invited ? "Set your password" : "Become the first lead official",
);

export function loader({ params }: LoaderFunctionArgs) {
  const token = params.token ?? "";
  const person = invitedBy(token, Date.now());
  if (!person && !makesFirstLead(token)) return over(token);
  const invited = person && { name: person.name, email: person.email, role: person.role };
  return { invited: invited ?? null, leastLength: passwordLength.least };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const token = params.token ?? "";
  const form = await readForm(request);
  const invited = invitedBy(token, Date.now());
  const outcome = invited
    ? await join(token, invited, form)
    : makesFirstLead(token)
      ? await lead(token, form)
      : over(token);
  if ("messages" in outcome) return data(outcome, { status: 400 });
  const begun = await beginSession(request, outcome);
  if (!("cookie" in begun)) return redirect("/sign-in");
  const { cookie, awaited } = begun;
  return redirect(onTheWayTo("/", awaited), { headers: { "set-cookie": cookie } });
}

type Refused = { fields: { name: string; email: string }; messages: Messages };

async function join(token: string, invited: Person, form: Form): Promise<Person | Refused> {
  const password = form.text("password");
  const problem = problemWithPassword(password, invited);
  if (problem) return { fields: { name: "", email: "" }, messages: { password: problem } };
  const now = Date.now();
  const welcome = ({ id, role }: Person) => isAllowed(role, may.assess) && joinRounds(id, now);
  return (await acceptInvitation(token, password, now, welcome)) ?? over(token);
}

async function lead(token: string, form: Form): Promise<Person | Refused> {
  const fields = { name: form.text("name").trim(), email: form.text("email").trim() };
  const password = form.text("password");
  const problems = {
    name: problemWithName(fields.name),
    email: problemWithEmail(fields.email),
    password: problemWithPassword(password, fields),
  };
  const found = Object.entries(problems).filter((one): one is [string, string] => one[1] !== null);
  if (found.length > 0) return { fields, messages: Object.fromEntries(found) };
  return (await becomeFirstLead(token, { ...fields, password }, Date.now())) ?? over(token);
}

function over(token: string): never {
  return isRevoked(token) ? invitationRevoked() : invitationOver();
}

export default function Invitation() {
  const { invited, leastLength } = useLoaderData<typeof loader>();
  const refused = useRefused<typeof action>();
  const messages: Messages = refused?.messages ?? {};
  return invited ? (
    <SetPassword invited={invited} leastLength={leastLength} messages={messages} />
  ) : (
    <FirstLead fields={refused?.fields} leastLength={leastLength} messages={messages} />
  );
}

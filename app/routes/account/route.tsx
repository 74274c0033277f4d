import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readForm } from "#app/http/form.server.ts";
import { withNotice } from "#app/http/notices.server.ts";
import { NoticeBanner } from "#app/http/notices.tsx";
import { useRefused } from "#app/http/refused.ts";
import { keysAreOn, switchKeys } from "#app/people/keys.server.ts";
import { KeysSwitch } from "#app/people/keys-switch.tsx";
import { ownSessions } from "#app/people/own-sessions.server.ts";
import { isAllowed, may } from "#app/people/permissions.ts";
import { requireSignedIn } from "#app/people/require-actor.server.ts";
import { type Role, roleNames } from "#app/people/roles.ts";
import { secondStepOf } from "#app/people/second-step.server.ts";
import { errorLinks } from "#app/ui/error-links.ts";
import { dateInWords } from "#app/ui/moment.ts";
import { Page } from "#app/ui/page.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { titled } from "#app/ui/title.ts";
import { Sessions } from "./sessions.tsx";

export const handle = titled("Your account");

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireSignedIn(request);
  const { id, name, email, role } = actor;
  return {
    name,
    email,
    role,
    keys: keysOf(role),
    keysAreOn: keysAreOn(actor),
    secondStep: secondStepOf(id) ?? null,
    sessions: ownSessions(actor, request, Date.now()),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireSignedIn(request);
  const wanted = (await readForm(request)).text("keys");
  if (wanted !== "on" && wanted !== "off") {
    const messages = { keys: "Choose whether keyboard shortcuts are on or off" };
    return data({ messages }, { status: 400 });
  }
  switchKeys(actor, wanted === "on");
  return redirect(withNotice("/account", `keys-${wanted}`));
}

/** What single keys do on the pages of a role, and where they are listed; null: nothing. */
function keysOf(role: Role): string | null {
  if (isAllowed(role, may.assess))
    return "answer the questions of a section and move about in it. On a section";
  if (isAllowed(role, may.keepThemes)) return "put themes on comments. Where you do so";
  return null;
}

export default function Account() {
  const { name, email, role, keys, keysAreOn, secondStep, sessions } = useLoaderData<typeof loader>();
  const messages = useRefused<typeof action>()?.messages ?? {};
  return (
    <Page heading="Your account" banner={<NoticeBanner />} errors={errorLinks(messages, ["keys"])}>
      <SummaryList
        rows={[
          { key: "Name", value: name },
          { key: "Email address", value: email },
          { key: "Role", value: roleNames[role] },
          {
            key: "Password",
            value: "Set",
            actions: [{ href: "/account/password", text: "Change", about: "password" }],
          },
          {
            key: "Second step",
            value: secondStep ? `Set up on ${dateInWords(secondStep.since)}` : "Not set up",
            actions: [
              { href: "/account/second-step", text: secondStep ? "Change" : "Set up", about: "second step" },
            ],
          },
        ]}
      />
      <p className="govuk-body">
        To change your name, email address or role, ask the lead official who invited you.
      </p>
      <p className="govuk-body">
        <a className="govuk-link" href="/account/data" download>
          Download all that is held about you
        </a>{" "}
        (JSON)
      </p>
      <Sessions sessions={sessions} />
      {keys && (
        <>
          <h2 className="govuk-heading-m">Keyboard shortcuts</h2>
          <p className="govuk-body">
            Where JavaScript runs, single keys {keys}, press the question mark to see them all. Switch them
            off if they get in the way of your own software or your way of typing.
          </p>
          <KeysSwitch on={keysAreOn} />
        </>
      )}
    </Page>
  );
}

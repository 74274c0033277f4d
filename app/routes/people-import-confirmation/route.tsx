import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { readForm } from "#app/http/form.server.ts";
import { useRefused } from "#app/http/refused.ts";
import { InvitationLinks, shownOnce } from "#app/people/invitation-links.tsx";
import { peoplePath } from "#app/people/paths.ts";
import { importPeople } from "#app/people/people-import.server.ts";
import { type ImportMessages, PeopleImportForm } from "#app/people/people-import-form.tsx";
import { PeopleLines } from "#app/people/people-lines.tsx";
import { may } from "#app/people/permissions.ts";
import { requireActor } from "#app/people/require-actor.server.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { counted } from "#app/ui/counting.ts";
import { errorLinks } from "#app/ui/error-links.ts";
import { Page } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";

export const handle = titled("Invite people from a file");

export async function loader({ request }: LoaderFunctionArgs) {
  await requireActor(request, may.managePeople);
  return null;
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request, may.managePeople);
  const rows = (await readForm(request)).text("rows");
  const outcome = importPeople(actor, rows, Date.now());
  if ("invited" in outcome)
    return data({ answer: true, rows: "", messages: {}, lines: [], invited: outcome.invited.map(shownOnce) });
  const messages = {
    rows: "Nobody was invited, because something has changed since you checked these lines",
  };
  return data({ rows, messages, lines: outcome.lines, invited: null }, { status: 409 });
}

export default function ConfirmImport() {
  const answered = useRefused<typeof action>();
  const messages: ImportMessages = answered?.messages ?? {};
  const back = <BackLink href={peoplePath}>Back to the people</BackLink>;
  if (answered?.invited) {
    const { invited } = answered;
    return (
      <Page
        heading={`${counted(invited.length, "person", "people")} ${invited.length === 1 ? "is" : "are"} invited`}
        before={back}
      >
        <InvitationLinks invited={invited} />
        <ButtonLink href={peoplePath}>See everybody</ButtonLink>
      </Page>
    );
  }
  return (
    <Page
      width="full"
      heading="Invite people from a file"
      before={back}
      errors={errorLinks(messages, ["rows"])}
    >
      {answered && <PeopleLines lines={answered.lines} />}
      <PeopleImportForm rows={answered?.rows ?? ""} messages={messages} />
    </Page>
  );
}

import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { readFormWithFile, tidyText } from "#app/http/form.server.ts";
import { useRefused } from "#app/http/refused.ts";
import { peoplePath } from "#app/people/paths.ts";
import { tryPeople } from "#app/people/people-import.server.ts";
import { type ImportMessages, PeopleImportForm } from "#app/people/people-import-form.tsx";
import { PeopleLines } from "#app/people/people-lines.tsx";
import { may } from "#app/people/permissions.ts";
import { PostForm } from "#app/people/post-form.tsx";
import { requireActor } from "#app/people/require-actor.server.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Button, ButtonGroup } from "#app/ui/button.tsx";
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
  const { form, file, isNoText } = await readFormWithFile(request, "file");
  const rows = form.text("rows");
  const refuse = (messages: ImportMessages) =>
    data({ rows, messages, lines: [], isReady: false }, { status: 400 });
  if (isNoText) return refuse({ file: "The file is not UTF-8 text. Save it as CSV UTF-8" });
  if (file !== null && rows.trim() !== "")
    return refuse({ file: "Choose a file or paste its rows, not both" });
  if (file === null && rows.trim() === "") return refuse({ rows: "Paste the rows, or choose a file" });

  const lines = tryPeople(actor, file ?? rows);
  const kept = file === null ? rows : tidyText(file);
  if (lines.every((line) => "invitee" in line))
    return data({ answer: true, rows: kept, messages: {}, lines, isReady: true });
  const messages = { rows: "Nobody was invited. Correct the lines that are marked, then check them again" };
  return data({ rows: kept, messages, lines, isReady: false }, { status: 400 });
}

export default function ImportPeople() {
  const answered = useRefused<typeof action>();
  const messages: ImportMessages = answered?.messages ?? {};
  const lines = answered?.lines ?? [];
  return (
    <Page
      width="full"
      heading={answered?.isReady ? "Check whom you invite" : "Invite people from a file"}
      before={<BackLink href={peoplePath}>Back to the people</BackLink>}
      errors={errorLinks(messages, ["file", "rows"])}
    >
      {lines.length > 0 && <PeopleLines lines={lines} />}
      {answered?.isReady ? (
        <PostForm encType="multipart/form-data" action={`${peoplePath}/import/confirmation`}>
          <input type="hidden" name="rows" value={answered.rows} />
          <p className="govuk-body">Nobody has been invited yet.</p>
          <ButtonGroup>
            <Button>Invite {counted(lines.length, "person", "people")}</Button>
            <a className="govuk-link" href={`${peoplePath}/import`}>
              Invite nobody
            </a>
          </ButtonGroup>
        </PostForm>
      ) : (
        <PeopleImportForm rows={answered?.rows ?? ""} messages={messages} />
      )}
    </Page>
  );
}

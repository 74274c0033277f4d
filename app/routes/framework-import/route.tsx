import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { csvColumns } from "#app/framework/csv-file.ts";
import { allFrameworks, EditionNameTaken, storeEdition } from "#app/framework/edition.server.ts";
import { anotherFramework, nothingGiven, readImport } from "#app/framework/import-form.server.ts";
import { frameworkPath } from "#app/framework/paths.ts";
import { readFormWithFile } from "#app/http/form.server.ts";
import { withNotice } from "#app/http/notices.server.ts";
import { useRefused } from "#app/http/refused.ts";
import { may } from "#app/people/permissions.ts";
import { PostForm } from "#app/people/post-form.tsx";
import { requireActor } from "#app/people/require-actor.server.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Button, ButtonGroup } from "#app/ui/button.tsx";
import { errorLinks } from "#app/ui/error-links.ts";
import { Page } from "#app/ui/page.tsx";
import { ProblemsTable } from "#app/ui/problems-table.tsx";
import { titled } from "#app/ui/title.ts";
import { ImportFieldset, KeptFields } from "./import-fields.tsx";
import { Preview, preview } from "./preview.tsx";

export const handle = titled("Import a framework’s text");

export async function loader({ request }: LoaderFunctionArgs) {
  await requireActor(request, may.managePeople);
  const frameworks = allFrameworks().map(({ code, title }) => ({ code, title }));
  return { frameworks, another: anotherFramework, columns: csvColumns, nothingGiven };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request, may.managePeople);
  const form = await readFormWithFile(request, "file");
  const { fields, messages, problems, read } = readImport(form);
  const wanted = form.form.text("action");
  if (read === null) return data({ fields, messages, problems, preview: null }, { status: 400 });
  if (wanted === "change") return { answer: true, fields, messages, problems, preview: null };
  if (wanted !== "import")
    return { answer: true, fields, messages, problems, preview: preview(read, fields.text) };
  const { code, title, documentTitle, name, published, text } = read;
  const what = { code, title, documentTitle, name, published, text, kind: "published" as const };
  try {
    const { isNew } = storeEdition({ ...what, at: Date.now(), actorId: actor.id });
    return redirect(withNotice(frameworkPath(code), isNew ? "edition-imported" : "edition-there"));
  } catch (error) {
    // Somebody else's import was quicker.
    if (!(error instanceof EditionNameTaken)) throw error;
    return data({ fields, messages: { edition: error.message }, problems, preview: null }, { status: 409 });
  }
}

export default function ImportFramework() {
  const { frameworks, another, columns, nothingGiven } = useLoaderData<typeof loader>();
  const answered = useRefused<typeof action>();
  const fields = answered?.fields ?? nothingGiven;
  const messages = answered?.messages ?? {};
  if (answered?.preview)
    return (
      <Page
        heading="Check what will be imported"
        before={<BackLink href="/frameworks">Back to frameworks</BackLink>}
      >
        <Preview of={answered.preview} />
        <PostForm encType="multipart/form-data">
          <KeptFields fields={fields} />
          <ButtonGroup>
            <Button name="action" value="import">
              Import this edition
            </Button>
            <Button name="action" value="change" variant="secondary">
              Change something
            </Button>
          </ButtonGroup>
        </PostForm>
      </Page>
    );
  return (
    <Page
      heading="Import a framework’s text"
      before={<BackLink href="/frameworks">Back to frameworks</BackLink>}
      errors={errorLinks(messages, ["framework", "newCode", "title", "edition", "published", "file"])}
    >
      {answered && <ProblemsTable problems={answered.problems} />}
      <p className="govuk-body">
        You see what was read before anything is saved. A file is imported whole or not at all. What members
        have written stays with the edition they read; rounds in which nobody has written on this framework
        yet read the new one.
      </p>
      <PostForm encType="multipart/form-data">
        <ImportFieldset {...{ frameworks, another, columns, fields, messages }} />
        <Button>Check the file</Button>
      </PostForm>
    </Page>
  );
}

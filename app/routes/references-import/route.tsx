import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { referencesPath } from "#app/evidence/paths.ts";
import { assessmentColumns, referenceColumns } from "#app/evidence/references-file.ts";
import { importReferences } from "#app/evidence/references-import.server.ts";
import { verdicts } from "#app/evidence/verdicts.ts";
import { EditionNote } from "#app/framework/edition-note.tsx";
import { readFormWithFile } from "#app/http/form.server.ts";
import { useRefused } from "#app/http/refused.ts";
import { may } from "#app/people/permissions.ts";
import { PostForm } from "#app/people/post-form.tsx";
import { requireActor } from "#app/people/require-actor.server.ts";
import { frameworkPlace } from "#app/rounds/place.server.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Button } from "#app/ui/button.tsx";
import { errorLinks } from "#app/ui/error-links.ts";
import { FileInput } from "#app/ui/file-input.tsx";
import { Page } from "#app/ui/page.tsx";
import { ProblemsTable } from "#app/ui/problems-table.tsx";
import { Textarea } from "#app/ui/textarea.tsx";
import { titled } from "#app/ui/title.ts";
import { AddedBanner } from "./added-banner.tsx";

export const handle = titled<typeof loader>(({ framework }) => `Import references – ${framework.title}`);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, may.keepEvidence);
  const { framework, edition, query } = frameworkPlace(actor, params.framework, request, Date.now());
  return { framework, edition, back: referencesPath(framework.code, query) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, may.keepEvidence);
  const now = Date.now();
  const { edition } = frameworkPlace(actor, params.framework, request, now);
  const { form, file, isNoText } = await readFormWithFile(request, "file");
  const rows = form.text("rows");
  const refuse = (messages: Partial<Record<"rows" | "file", string>>) =>
    data({ rows, messages, problems: [], added: null }, { status: 400 });
  if (isNoText) return refuse({ file: "The file is not UTF-8 text. Save it as CSV UTF-8" });
  if (file !== null && rows.trim() !== "")
    return refuse({ file: "Choose a file or paste its rows, not both" });
  if (file === null && rows.trim() === "") return refuse({ rows: "Paste the rows, or choose a file" });

  const outcome = importReferences(actor, edition.id, file ?? rows, now);
  if ("added" in outcome)
    return data({ answer: true, rows: "", messages: {}, problems: [], added: outcome.added });
  const what = file === null ? "rows" : "file";
  const messages = { [what]: "Nothing was imported. Correct the lines below, then try again" };
  return data({ rows, messages, problems: outcome.problems, added: null }, { status: 400 });
}

export default function ImportReferences() {
  const { framework, edition, back } = useLoaderData<typeof loader>();
  const answered = useRefused<typeof action>();
  const messages: { rows?: string; file?: string } = answered?.messages ?? {};
  return (
    <Page
      heading="Import references"
      caption={framework.title}
      before={<BackLink href={back}>Back to the references</BackLink>}
      banner={answered?.added ? <AddedBanner added={answered.added} /> : undefined}
      errors={errorLinks(messages, ["rows", "file"])}
    >
      {answered && <ProblemsTable problems={answered.problems} />}
      <EditionNote framework={framework.code} edition={edition} />
      <p className="govuk-body">
        A CSV file whose first line names the columns {referenceColumns.join(", ")}. Each row attaches a
        reference to a statement, which is named by its section’s number and its code. A file is imported
        whole or not at all, and what is there already is not added twice.
      </p>
      <p className="govuk-body">
        It can also have the columns {assessmentColumns.join(", ")}. A row with a verdict (
        {verdicts.join(", ")}) and a citation holds an assessment of that source; a row with a verdict and no
        citation holds one of the statement. Without an assessor it is the evidence partner’s.
      </p>
      <PostForm encType="multipart/form-data">
        <FileInput name="file" label="CSV file" accept=".csv,text/csv" error={messages.file} />
        <Textarea
          name="rows"
          label="Or paste its rows"
          hint="With the line that names the columns"
          rows={10}
          spellCheck={false}
          defaultValue={answered?.rows}
          error={messages.rows}
        />
        <Button>Import references</Button>
      </PostForm>
    </Page>
  );
}

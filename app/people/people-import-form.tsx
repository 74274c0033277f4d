import { Button } from "#app/ui/button.tsx";
import { FileInput } from "#app/ui/file-input.tsx";
import { Textarea } from "#app/ui/textarea.tsx";
import { peoplePath } from "./paths.ts";
import { memberColumns, mostPeople, peopleColumns } from "./people-file.ts";
import { PostForm } from "./post-form.tsx";

export type ImportMessages = { file?: string; rows?: string };

type Props = { rows: string; messages: ImportMessages };

/** A file of people, or its rows, to be looked through before anything is done. */
export function PeopleImportForm({ rows, messages }: Props) {
  return (
    <PostForm encType="multipart/form-data" action={`${peoplePath}/import`}>
      <p className="govuk-body">
        A CSV file whose first line names the columns {peopleColumns.join(", ")}, and for panel members also{" "}
        {memberColumns.join(" and ")}, with up to {mostPeople.toLocaleString("en-GB")} people. Separate
        frameworks by spaces, like npqsl npqh; where there are none, a member is asked about all. You see what
        each line would do before anybody is invited.
      </p>
      <FileInput name="file" label="CSV file" labelSize="s" accept=".csv,text/csv" error={messages.file} />
      <Textarea
        name="rows"
        label="Or paste its rows"
        labelSize="s"
        hint="With the line that names the columns"
        rows={10}
        spellCheck={false}
        defaultValue={rows}
        error={messages.rows}
      />
      <Button>Check these people</Button>
    </PostForm>
  );
}

import { frameworkLabel } from "#app/framework/frameworks.ts";
import type { ImportFields } from "#app/framework/import-form.server.ts";
import { Details } from "#app/ui/details.tsx";
import type { Messages } from "#app/ui/field.tsx";
import { FileInput } from "#app/ui/file-input.tsx";
import { Select } from "#app/ui/select.tsx";
import { TextInput } from "#app/ui/text-input.tsx";

/** What is asked of a text before it is read. */
export function ImportFieldset({
  frameworks,
  another,
  columns,
  fields,
  messages,
}: {
  frameworks: readonly { code: string; title: string }[];
  another: string;
  columns: readonly string[];
  fields: ImportFields;
  messages: Messages;
}) {
  return (
    <>
      <Select
        name="framework"
        label="Framework"
        items={[
          { value: "", label: "Choose a framework" },
          ...frameworks.map(({ code, title }) => ({
            value: code,
            label: `${frameworkLabel(code)}: ${title}`,
          })),
          { value: another, label: "One that is not in this list" },
        ]}
        defaultValue={fields.framework}
        error={messages.framework}
      />
      <Details summary="It is not in the list" open={fields.framework === another}>
        <TextInput
          name="newCode"
          label="Its code"
          hint="Letters, digits and hyphens, such as ECF"
          width={10}
          spellCheck={false}
          defaultValue={fields.newCode}
          error={messages.newCode}
        />
        <TextInput name="title" label="Its title" defaultValue={fields.title} error={messages.title} />
      </Details>
      <TextInput
        name="edition"
        label="What this edition is called"
        hint="For example, January 2019"
        width={20}
        defaultValue={fields.edition}
        error={messages.edition}
      />
      <TextInput
        name="published"
        label="When it was published (optional)"
        hint="For example, 2019-01"
        width={10}
        defaultValue={fields.published}
        error={messages.published}
      />
      <FileInput
        name="file"
        label="File with its text"
        hint={
          fields.fileName === ""
            ? "Markdown (.md) or CSV (.csv), up to 256 KB"
            : `${fields.fileName} is still here. Choose another file only to put it in its place`
        }
        accept=".md,.csv,text/markdown,text/csv"
        error={messages.file}
      />
      <KeptText fields={fields} />
      <Details summary="How the file has to look">
        <p className="govuk-body">
          Markdown has a heading <code>## Title</code> for each section, <code>### Learn that…</code> and{" "}
          <code>### Learn how to…</code> under it, and a line for each statement that begins with its code.
          The heading of a group stands in bold on a line of its own: <code>**Plan lessons, by:**</code>
        </p>
        <p className="govuk-body">
          CSV has a row for each statement, in order. Its first line names the columns{" "}
          <span className="wrap-anywhere">{columns.join(", ")}</span>.
        </p>
      </Details>
    </>
  );
}

/** Everything that was given, to be sent again from a page that does not ask for it. */
export function KeptFields({ fields }: { fields: ImportFields }) {
  const { fileName: _, text: __, ...rest } = fields;
  return (
    <>
      {Object.entries(rest).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <KeptText fields={fields} />
    </>
  );
}

function KeptText({ fields: { fileName, text } }: { fields: ImportFields }) {
  return (
    <>
      <input type="hidden" name="fileName" value={fileName} />
      <textarea name="text" hidden readOnly defaultValue={text} />
    </>
  );
}

import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { exportFiles } from "#app/exports/files.ts";
import { verify } from "#app/exports/verification.server.ts";
import { readUpload } from "#app/exports/verification-form.server.ts";
import { areas, areaWords } from "#app/framework/areas.ts";
import { allFrameworks } from "#app/framework/edition.server.ts";
import { may } from "#app/people/permissions.ts";
import { PostForm } from "#app/people/post-form.tsx";
import { requireActor } from "#app/people/require-actor.server.ts";
import { requireWithinLimit } from "#app/people/within-limit.server.ts";
import { roundsWithFigures } from "#app/rollups/area-summary.server.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Button } from "#app/ui/button.tsx";
import { Checkboxes } from "#app/ui/checkboxes.tsx";
import { Details } from "#app/ui/details.tsx";
import { errorLinks } from "#app/ui/error-links.ts";
import { FileInput } from "#app/ui/file-input.tsx";
import { Page } from "#app/ui/page.tsx";
import { Select } from "#app/ui/select.tsx";
import { titled } from "#app/ui/title.ts";
import { Found } from "./found.tsx";

export const handle = titled("Verify a file");

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request, may.exportInput);
  return {
    frameworks: allFrameworks().map(({ code, title }) => ({ value: code, label: title })),
    rounds: roundsWithFigures(actor, Date.now()).map(({ id, title }) => ({
      value: String(id),
      label: title,
    })),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request, may.exportInput);
  await requireWithinLimit(actor, "export");
  const read = await readUpload(request);
  if ("messages" in read) return data(read, { status: 400 });
  const answer = await verify(actor, read.upload, Date.now());
  return data(
    { answer, name: read.upload.name },
    // It was understood, and yet nothing can be said of it.
    { status: answer.result === "unchecked" ? 422 : 200 },
  );
}

const all = { value: "", label: "All" };

export default function ExportVerification() {
  const { frameworks, rounds } = useLoaderData<typeof loader>();
  const returned = useActionData<typeof action>();
  const messages = returned && "messages" in returned ? returned.messages : undefined;
  return (
    <Page
      heading="Verify a file"
      before={<BackLink href="/exports">Back to exports</BackLink>}
      errors={messages && errorLinks(messages, ["upload"])}
    >
      {returned && "answer" in returned && <Found name={returned.name} verdict={returned.answer} />}
      <p className="govuk-body">
        Send a file to find out whether exactly these bytes were taken out of this service, and whether the
        service gives out the same today, or where they differ. The file is not kept.
      </p>
      <PostForm encType="multipart/form-data">
        <FileInput
          name="upload"
          label="File to verify"
          labelSize="s"
          hint="Up to 20 MB. What it is, is read from the log, or else from its name"
          error={messages?.upload}
        />
        <Details summary="If the file has been renamed">
          <Select
            name="file"
            label="File"
            items={[
              { value: "", label: "Read it from the name" },
              ...exportFiles.map((file) => ({ value: file, label: file })),
            ]}
          />
          <Select
            name="area"
            label="Focus area"
            items={[all, ...areas.map((area) => ({ value: area, label: areaWords[area].name }))]}
          />
          <Select name="framework" label="Framework" items={[all, ...frameworks]} />
          <Select name="round" label="Round" items={[all, ...rounds]} />
          <Checkboxes
            name="names"
            label="Names"
            labelSize="s"
            small
            items={[{ value: "true", label: "It shows members’ names" }]}
          />
          <Checkboxes
            name="drafts"
            label="Drafts"
            labelSize="s"
            small
            items={[{ value: "true", label: "It holds findings that are not signed off" }]}
          />
        </Details>
        <Button>Verify the file</Button>
      </PostForm>
    </Page>
  );
}

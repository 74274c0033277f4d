import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { exportLog } from "#app/exports/log.server.ts";
import { sizeInWords } from "#app/exports/size-words.ts";
import { isAllowed, may } from "#app/people/permissions.ts";
import { requireActor } from "#app/people/require-actor.server.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { momentInWords } from "#app/ui/moment.ts";
import { Page } from "#app/ui/page.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { Table } from "#app/ui/table.tsx";
import { titled } from "#app/ui/title.ts";

export const handle = titled("Log of exports");

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request, may.exportInput);
  const asked = Number(new URL(request.url).searchParams.get("page")) || 1;
  return {
    ...exportLog(actor, Math.trunc(asked), Date.now()),
    isWhole: isAllowed(actor.role, may.readWholeLog),
  };
}

export default function ExportLog() {
  const { takings, page, pages, total, isWhole } = useLoaderData<typeof loader>();
  const whose = isWhole
    ? "that anybody has taken out of the service"
    : "that you have taken out of the service";
  return (
    <Page heading="Log of exports" width="full" before={<BackLink href="/exports">Back to exports</BackLink>}>
      <div className="app-reading">
        <p className="govuk-body">
          Every file {whose}, newest first. The SHA-256 is that of its bytes, by which{" "}
          <a className="govuk-link" href="/exports/verification">
            a file can be verified
          </a>{" "}
          later. The head is that of the record of who did what when the file was taken out: whoever writes it
          down can find out later whether the record was changed.
        </p>
      </div>
      {total === 0 ? (
        <p className="govuk-body">No file has been taken out yet.</p>
      ) : (
        <Table
          caption={`Files that were taken out, page ${page} of ${pages}`}
          captionSize="s"
          stacked
          rows={takings}
          rowKey={({ id }) => id}
          columns={[
            {
              heading: "File",
              rowHeader: true,
              cell: ({ fileName }) => <span className="wrap-break-word">{fileName}</span>,
            },
            { heading: "When", cell: ({ at }) => momentInWords(at) },
            ...(isWhole ? [{ heading: "Who", cell: ({ who }: { who: string | null }) => who }] : []),
            { heading: "Holds", cell: ({ holds }) => holds },
            {
              heading: "Size",
              cell: ({ bytes }) => <span className="whitespace-nowrap">{sizeInWords(bytes)}</span>,
            },
            {
              heading: "SHA-256",
              cell: ({ sha256 }) => <code className="wrap-anywhere text-sm">{sha256}</code>,
            },
            {
              heading: "Head of the record",
              cell: ({ head }) => <code className="wrap-anywhere text-sm">{head}</code>,
            },
          ]}
        />
      )}
      <Pagination
        page={page}
        pages={pages}
        href={(to) => `/exports/log?page=${to}`}
        label="Pages of the log"
      />
    </Page>
  );
}

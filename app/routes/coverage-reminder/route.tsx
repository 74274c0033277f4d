import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { frameworkLabel } from "#app/framework/frameworks.ts";
import { IgnoredFilter } from "#app/http/notices.tsx";
import { orNotFound } from "#app/http/refusals.server.ts";
import { may } from "#app/people/permissions.ts";
import { requireActor } from "#app/people/require-actor.server.ts";
import { coverageQuery } from "#app/rollups/coverage.ts";
import { coverageRequest } from "#app/rollups/coverage-request.server.ts";
import { toBeReminded } from "#app/rollups/reminder.server.ts";
import { namesRead } from "#app/rounds/names-read.server.ts";
import { isOpenAt } from "#app/rounds/round.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { counted } from "#app/ui/counting.ts";
import { momentInWords } from "#app/ui/moment.ts";
import { Page } from "#app/ui/page.tsx";
import { Table } from "#app/ui/table.tsx";
import { Textarea } from "#app/ui/textarea.tsx";
import { titled } from "#app/ui/title.ts";

export const handle = titled("Remind members");

/** More addresses than this are too long for a link in some programs. */
const mostInLink = 50;

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request, may.readInput);
  const now = Date.now();
  const asked = coverageRequest(actor, request, now);
  const round = orNotFound(asked.round);
  const isOpen = isOpenAt(round, now);
  namesRead(actor, isOpen ? [round] : [], `round ${round.id}`, now);
  const members = isOpen ? toBeReminded(actor, round, asked.framework, now) : [];
  return {
    round: { id: round.id, title: round.title, closesAt: round.closesAt },
    framework: asked.framework,
    ignored: asked.ignored,
    isOpen,
    members: orNotFound(members),
  };
}

export default function CoverageReminder() {
  const { round, framework, ignored, isOpen, members } = useLoaderData<typeof loader>();
  const addresses = members.map(({ email }) => email);
  return (
    <Page
      heading="Remind members"
      caption={framework === null ? round.title : `${round.title}, ${frameworkLabel(framework)}`}
      before={
        <BackLink href={`/coverage?${coverageQuery({ round, framework, area: null })}`}>
          Back to what is missing
        </BackLink>
      }
      banner={<IgnoredFilter what={ignored} />}
      width="full"
    >
      {!isOpen && (
        <p className="govuk-body">
          The round closed on {momentInWords(round.closesAt)}, so there is nothing to remind anybody of.
        </p>
      )}
      {isOpen && members.length === 0 && <p className="govuk-body">Nobody has a section missing.</p>}
      {members.length > 0 && (
        <>
          <p className="govuk-body app-reading">
            {counted(members.length, "member has", "members have")} sections missing. The round is open until{" "}
            {momentInWords(round.closesAt)}. This service does not send email yet: write to them with your own
            program, as blind copies, so that they do not see one another’s addresses.
          </p>
          {addresses.length <= mostInLink && (
            <p className="govuk-body">
              <a className="govuk-link" href={mailTo(addresses, round.title)}>
                Write to all of them as blind copies
              </a>
            </p>
          )}
          <Textarea
            name="addresses"
            label="All addresses, to copy"
            rows={4}
            defaultValue={addresses.join("; ")}
          />
          <Table
            caption="Who has sections missing"
            stacked
            rows={members}
            rowKey={({ email }) => email}
            columns={[
              { heading: "Member", rowHeader: true, cell: ({ name }) => name },
              { heading: "Email address", cell: ({ email }) => email },
              { heading: "Sections missing", cell: ({ missing }) => missing },
            ]}
          />
        </>
      )}
    </Page>
  );
}

function mailTo(addresses: readonly string[], subject: string): string {
  return `mailto:?bcc=${addresses.map(encodeURIComponent).join(",")}&subject=${encodeURIComponent(subject)}`;
}

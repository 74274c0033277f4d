import type { SerializeFrom } from "@remix-run/node";
import { BatchNote } from "#app/rollups/batch-note.tsx";
import type { MissingCount } from "#app/rollups/coverage.server.ts";
import type { Reminded } from "#app/rollups/reminder.server.ts";
import { counted } from "#app/ui/counting.ts";
import { Details } from "#app/ui/details.tsx";
import { momentInWords } from "#app/ui/moment.ts";
import { Table } from "#app/ui/table.tsx";
import { Textarea } from "#app/ui/textarea.tsx";

type Props = {
  /** Null where they are not told one by one. */
  members: SerializeFrom<Reminded[]> | null;
  /** Told where members are not. */
  missing: MissingCount | null;
  isNamed: boolean;
  round: { title: string; closesAt: number };
};

/** More addresses than this are too long for a link in some programs. */
const mostInLink = 50;

/** Whom a reminder goes to, as far as the reader may know. */
export function Recipients({ members, missing, isNamed, round }: Props) {
  const until = `The round is open until ${momentInWords(round.closesAt)}.`;
  if (members === null)
    return (
      <div className="app-reading">
        <p className="govuk-body">
          {until} The reminder goes to the members who have sections missing at the moment when you send it.{" "}
          {isNamed
            ? "This round has so many members that they are not listed here."
            : "Names are hidden in this round, so neither this page nor the outbox says who or how many they are."}
        </p>
        {missing && (
          <p className="govuk-body">
            {missing.missing.toLocaleString("en-GB")} of {counted(missing.expected, "answer")} are missing.
          </p>
        )}
        <BatchNote rounds={isNamed ? [] : [round.title]} />
      </div>
    );
  if (members.length === 0) return <p className="govuk-body">Nobody has a section missing.</p>;
  const addresses = members.map(({ email }) => email);
  return (
    <>
      <p className="govuk-body app-reading">
        {counted(members.length, "member has", "members have")} sections missing. {until}
      </p>
      <Table
        caption="Who has sections missing"
        stacked
        rows={members}
        rowKey={({ email }) => email}
        columns={[
          { heading: "Member", rowHeader: true, cell: ({ name }) => name },
          { heading: "Email address", cell: ({ email }) => <span className="wrap-break-word">{email}</span> },
          { heading: "Sections missing", cell: ({ missing }) => missing },
          {
            heading: "Reminders",
            cell: ({ remindedAt }) =>
              remindedAt === null
                ? "Not reminded in the last 24 hours"
                : `Reminded on ${momentInWords(remindedAt)}`,
          },
        ]}
      />
      <Details summary="Write to them with your own program instead">
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
      </Details>
    </>
  );
}

function mailTo(addresses: readonly string[], subject: string): string {
  return `mailto:?bcc=${addresses.map(encodeURIComponent).join(",")}&subject=${encodeURIComponent(subject)}`;
}

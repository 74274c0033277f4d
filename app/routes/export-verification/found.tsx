import type { SerializeFrom } from "@remix-run/node";
import type { Verdict } from "#app/exports/verification.server.ts";
import { counted } from "#app/ui/counting.ts";
import { momentInWords } from "#app/ui/moment.ts";
import { Table } from "#app/ui/table.tsx";

const results: Record<Verdict["result"], string> = {
  matches: "The file matches",
  differs: "The file does not match",
  unchecked: "The file cannot be checked",
};

/** What was found of a file that was sent. */
export function Found({ name, verdict }: { name: string; verdict: SerializeFrom<Verdict> }) {
  const { result, words, takings, differences, parts } = verdict;
  return (
    <section className="govuk-inset-text" aria-labelledby="found">
      <h2 className="govuk-heading-m" id="found">
        {results[result]}
        <span className="govuk-caption-m wrap-anywhere">{name}</span>
      </h2>
      {words.map((sentence) => (
        <p key={sentence} className="govuk-body">
          {sentence}
        </p>
      ))}
      {takings.length > 0 && (
        <ul className="govuk-list govuk-list--bullet">
          {takings.map(({ id, at, who, fileName }) => (
            <li key={id}>
              <span className="wrap-anywhere">{fileName}</span>, {momentInWords(at)}
              {who !== null && `, by ${who}`}
            </li>
          ))}
        </ul>
      )}
      {parts.length > 0 && (
        <ul className="govuk-list govuk-list--bullet">
          {parts.map((line) => (
            <li key={line} className="wrap-anywhere">
              {line}
            </li>
          ))}
        </ul>
      )}
      {differences.first.length > 0 && (
        <Table
          caption="Where they differ"
          captionSize="s"
          wide
          rows={differences.first}
          rowKey={({ where }) => where}
          columns={[
            {
              heading: "Place",
              rowHeader: true,
              cell: ({ where }) => <span className="wrap-break-word">{where}</span>,
            },
            { heading: "In the file", cell: ({ given }) => <Value text={given} /> },
            { heading: "In the service", cell: ({ expected }) => <Value text={expected} /> },
          ]}
        />
      )}
      {differences.more > 0 && (
        <p className="govuk-body">And {counted(differences.more, "more difference")}.</p>
      )}
    </section>
  );
}

function Value({ text }: { text: string | null }) {
  if (text === null) return "Nothing there";
  return text === "" ? "Blank" : <span className="app-written">{text}</span>;
}

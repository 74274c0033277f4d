import type { SerializeFrom } from "@remix-run/node";
import type { decisionsOn } from "#app/exports/redactions.server.ts";
import { momentInWords } from "#app/ui/moment.ts";

type Props = SerializeFrom<typeof decisionsOn> & { quoteId: string };

/** What officials decided of the comment's words, the newest first, with what was lifted since. */
export function Decisions({ quoteId, redactions, keepings }: Props) {
  if (redactions.length + keepings.length === 0) return null;
  return (
    <section aria-labelledby="decisions">
      <h2 className="govuk-heading-m" id="decisions">
        What was decided
      </h2>
      <ul className="govuk-list govuk-list--spaced wrap-anywhere">
        {redactions.map(({ id, words, reason, by, at, liftedBy, liftedAt }) => (
          <li key={id}>
            “{words}” redacted by {by} on {momentInWords(at)}: {reason}.{" "}
            {liftedAt === null ? (
              <a className="govuk-link" href={`/exports/quotes/${quoteId}/redactions/${id}/lifting`}>
                Lift<span className="govuk-visually-hidden"> the redaction of “{words}”</span>
              </a>
            ) : (
              `Lifted by ${liftedBy} on ${momentInWords(liftedAt)}.`
            )}
          </li>
        ))}
        {keepings.map(({ version, by, at }) => (
          <li key={`kept ${version}`}>
            What was not redacted then kept by {by} on {momentInWords(at)}.
          </li>
        ))}
      </ul>
    </section>
  );
}

import { momentInWords } from "#app/ui/moment.ts";
import { isClosedAt } from "./round.ts";

type Props = {
  round: { title: string; opensAt: number; closesAt: number } | null;
  now: number;
  /** Somebody who reads what others write, and could change nothing anyhow. */
  isReader?: boolean;
  /** Until when this section of a closed round is reopened for the member. */
  reopenedUntil?: number | null;
};

/** In which round a page is read, and until when anything can be changed. */
export function RoundLine({ round, now, isReader = false, reopenedUntil = null }: Props) {
  if (!round)
    return (
      <p className="govuk-body">
        {isReader
          ? "No round has opened on this framework, so nothing can be entered yet."
          : "No round has opened that asks you about this framework, so you can read it and enter nothing."}
      </p>
    );
  return (
    <p className="govuk-body">
      {round.title}.{" "}
      {isClosedAt(round, now)
        ? `Closed on ${momentInWords(round.closesAt)}${isReader || reopenedUntil !== null ? "" : ": nothing can be changed"}.`
        : `Open until ${momentInWords(round.closesAt)}.`}
      {reopenedUntil !== null &&
        ` This section is reopened for you: you can change your answers and comments in it until ${momentInWords(reopenedUntil)}.`}
    </p>
  );
}

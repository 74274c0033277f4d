import { momentInWords } from "#app/ui/moment.ts";
import { isClosedAt } from "./round.ts";

type Props = {
  round: { title: string; opensAt: number; closesAt: number } | null;
  now: number;
  /** Somebody who reads what others write, and could change nothing anyhow. */
  isReader?: boolean;
};

/** In which round a page is read, and until when anything can be changed. */
export function RoundLine({ round, now, isReader = false }: Props) {
  if (!round)
    return (
      <p className="govuk-body">No round has opened on this framework, so nothing can be entered yet.</p>
    );
  return (
    <p className="govuk-body">
      {round.title}.{" "}
      {isClosedAt(round, now)
        ? `Closed on ${momentInWords(round.closesAt)}${isReader ? "" : ": nothing can be changed"}.`
        : `Open until ${momentInWords(round.closesAt)}.`}
    </p>
  );
}

import type { SeatAhead } from "#app/rounds/reassignment.server.ts";

const list = new Intl.ListFormat("en-GB", { type: "conjunction" });

/** In which rounds a change holds, and in which not. */
export function ReachNote({ seats }: { seats: readonly SeatAhead[] }) {
  const titles = (isKept: boolean) => seats.filter((one) => one.isKept === isKept).map(({ title }) => title);
  const [changing, kept] = [titles(false), titles(true)];
  return (
    <>
      <p className="govuk-body wrap-anywhere">
        {changing.length > 0
          ? `What you save holds at once in ${list.format(changing)}, and in rounds that the member is added to later. Rounds that have closed stay as they were.`
          : "What you save holds in rounds that the member is added to later. Rounds that have closed stay as they were."}
      </p>
      {kept.length > 0 && (
        <p className="govuk-body wrap-anywhere">
          {list.format(kept)} {kept.length > 1 ? "are" : "is"} open and {kept.length > 1 ? "hide" : "hides"}{" "}
          members’ names. The frameworks of the member stay as they are there, because figures before and
          after a change could tell what the member gave.
        </p>
      )}
    </>
  );
}

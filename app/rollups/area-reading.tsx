import { areaWords } from "#app/framework/areas.ts";
import { counted } from "#app/ui/counting.ts";
import type { AreaTotals } from "./area-summary.ts";
import { percentage } from "./area-summary.ts";
import { classesByFrequency, classPhrases, figure, signed } from "./figures-in-words.ts";

type Props = {
  totals: AreaTotals;
  /** The address of this page with one part of its query changed. */
  linkTo: (changes: Record<string, string>) => string;
};

/** The figures of an area read aloud, each number a link to the sections it counts. */
export function AreaReading({ totals, linkTo }: Props) {
  const { area, answered, expected, sections, classes, medianOfMedians, alpha } = totals;
  return (
    <>
      <p className="govuk-body">
        On {areaWords[area].inSentence}, {answered.toLocaleString("en-GB")} of{" "}
        {expected.toLocaleString("en-GB")} answers asked for are in ({percentage(answered, expected)}), over{" "}
        <a className="govuk-link" href={linkTo({ class: "" })}>
          {counted(sections, "section")}
        </a>
        .
      </p>
      <ul className="govuk-list govuk-list--bullet">
        {classesByFrequency(totals).map((name) => (
          <li key={name}>
            In{" "}
            <a className="govuk-link" href={linkTo({ class: name })}>
              {counted(classes[name], "section")}
            </a>{" "}
            {classPhrases[name]}.
          </li>
        ))}
      </ul>
      <p className="govuk-body">
        {medianOfMedians === null
          ? "No section has a score yet. "
          : `The median of the sections’ medians is ${figure(medianOfMedians, 2)}. `}
        {alpha === null
          ? "Agreement across sections (α) is not calculable."
          : `Agreement across sections (Krippendorff’s α) is ${signed(alpha)}: 1 is full agreement, 0 is what chance would give. It falls when all scores lie close together, so read it after the classes.`}
      </p>
    </>
  );
}

import { alphaInWords } from "./alpha-in-words.ts";
import type { AreaTotals } from "./area-summary.ts";
import { figure } from "./figures-in-words.ts";

/** Agreement across all sections of an area, with how to read it. */
export function AlphaReading({ alpha, medianOfMedians }: Pick<AreaTotals, "alpha" | "medianOfMedians">) {
  return (
    <div className="app-reading">
      <p className="govuk-body">Krippendorff’s α is {alphaInWords(alpha)}</p>
      <p className="govuk-body">
        α tells whether members agree on how sections differ: 1 is full agreement, 0 is what chance would
        give. It falls when all scores lie close together, because then there is little difference to agree
        on. A low α beside many sections on which the panel agrees is no contradiction: read it after the
        sections.
      </p>
      {medianOfMedians !== null && (
        <p className="govuk-body">The middle one of the sections’ medians is {figure(medianOfMedians, 2)}.</p>
      )}
    </div>
  );
}

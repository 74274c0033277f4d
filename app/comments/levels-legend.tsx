/** How the words of the levels are set apart. */
export function LevelsLegend() {
  return (
    <p className="govuk-body">
      <span className="text-secondary-text">Grey words</span> also stand in the most similar statement one
      level below. <ins className="font-bold">Bold and underlined words</ins> are new at this level. A
      statement with nothing like it one level below stands in plain black.
    </p>
  );
}

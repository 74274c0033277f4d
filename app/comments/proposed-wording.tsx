/** Wording that somebody proposes. */
export function ProposedWording({ words }: { words: string }) {
  return (
    <div className="mb-2">
      <p className="govuk-body-s mb-1 font-bold">Proposed wording</p>
      <p className="govuk-body app-written mb-1">{words}</p>
    </div>
  );
}

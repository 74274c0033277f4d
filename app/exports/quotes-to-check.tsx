/** Says before anything is taken out how many quotes nobody has looked at yet. @param open how many */
export function QuotesToCheck({ open }: { open: number }) {
  if (open === 0) return null;
  return (
    <p className="govuk-body">
      <a className="govuk-link" href="/exports/quotes">
        {open === 1 ? "1 quote" : `${open.toLocaleString("en-GB")} quotes`} could give{" "}
        {open === 1 ? "its" : "their"} author away
      </a>
      : look at {open === 1 ? "it" : "them"} before you publish.
    </p>
  );
}

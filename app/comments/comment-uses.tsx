/** What officials made of a comment: themes it is under and findings that rest on it, each one step away. */
export type CommentUses = { uses?: readonly { href: string; text: string; of: "theme" | "finding" }[] };

const called = { theme: ["Theme", "Themes"], finding: ["Finding", "Findings"] } as const;

export function CommentUsesLine({ uses = [] }: CommentUses) {
  if (uses.length === 0) return null;
  return (
    <p className="govuk-body-s mb-1">
      {(["theme", "finding"] as const).map((of) => {
        const its = uses.filter((one) => one.of === of);
        if (its.length === 0) return null;
        return (
          <span key={of} className="mr-3">
            {called[of][its.length === 1 ? 0 : 1]}:{" "}
            {its.map(({ href, text }, at) => (
              <span key={href}>
                {at > 0 && ", "}
                <a className="govuk-link wrap-anywhere" href={href}>
                  {text}
                </a>
              </span>
            ))}
          </span>
        );
      })}
    </p>
  );
}

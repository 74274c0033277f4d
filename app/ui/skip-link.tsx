export type SkipLinkProps = { href?: string };

/** The first thing on a page to take focus: leads past the header to the content. */
export function SkipLink({ href = "#main-content" }: SkipLinkProps) {
  return (
    <a href={href} className="govuk-skip-link">
      Skip to main content
    </a>
  );
}

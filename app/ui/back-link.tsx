import type { ReactNode } from "react";

export type BackLinkProps = { href: string; children?: ReactNode };

/** The way back from a question, to a real address rather than into the browser's history. */
export function BackLink({ href, children = "Back" }: BackLinkProps) {
  return (
    <nav aria-label="Back">
      <a href={href} className="govuk-back-link">
        {children}
      </a>
    </nav>
  );
}

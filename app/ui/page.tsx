import type { ReactNode } from "react";
import { type ErrorLink, ErrorSummary } from "#app/ui/error-summary.tsx";

export type PageProps = {
  /** The heading of the page; left out where a question's label is the heading. */
  heading?: ReactNode;
  /** A few words above the heading that say what the page belongs to. */
  caption?: ReactNode;
  headingSize?: "m" | "l" | "xl";
  /** The back link or breadcrumbs. */
  before?: ReactNode;
  /** A notification banner; not shown beside errors, which come first. */
  banner?: ReactNode;
  errors?: readonly ErrorLink[];
  /** Two thirds keep lines readable; `full` is for tables and side-by-side reading. */
  width?: "two-thirds" | "full";
  children: ReactNode;
};

/** The main part of a page: the way back, what went wrong or well, the heading, and the content. */
export function Page({
  heading,
  caption,
  headingSize = "l",
  before,
  banner,
  errors = [],
  width = "two-thirds",
  children,
}: PageProps) {
  const head = (
    <>
      {errors.length > 0 ? <ErrorSummary errors={errors} /> : banner}
      {heading !== undefined && (
        <h1 className={`govuk-heading-${headingSize}`}>
          {caption !== undefined && <span className={`govuk-caption-${headingSize}`}>{caption}</span>}{" "}
          {heading}
        </h1>
      )}
    </>
  );
  return (
    <div className="govuk-width-container">
      {before}
      <main className="govuk-main-wrapper" id="main-content">
        <div className="govuk-grid-row">
          <div className="govuk-grid-column-two-thirds">
            {head}
            {width === "two-thirds" && children}
          </div>
          {width === "full" && <div className="govuk-grid-column-full">{children}</div>}
        </div>
      </main>
    </div>
  );
}

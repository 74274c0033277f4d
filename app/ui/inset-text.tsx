import type { ReactNode } from "react";

/** A quotation, or a remark that stands apart from the text round it. */
export function InsetText({ children, id }: { children: ReactNode; id?: string }) {
  return (
    <div className="govuk-inset-text" id={id}>
      {children}
    </div>
  );
}

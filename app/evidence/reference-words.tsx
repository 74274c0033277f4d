import { type Reference, referenceHref } from "./reference.ts";
import { workHost } from "./work-address.ts";

/** One work: its citation, and the way to it where it has one. */
export function ReferenceWords({ reference }: { reference: Omit<Reference, "id"> }) {
  const href = referenceHref(reference);
  return (
    <span className="wrap-anywhere">
      {reference.citation}
      {href !== null && (
        <>
          {" "}
          <a className="govuk-link" href={href} rel="noreferrer noopener">
            Read it on {workHost(reference)}
            <span className="govuk-visually-hidden">: {reference.citation}</span>
          </a>
        </>
      )}
      {reference.doi !== null && ` doi:${reference.doi}`}
    </span>
  );
}

import { type CodingRequest, queuePath } from "#app/findings/coding-request.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { counted } from "#app/ui/counting.ts";

/** What stands in place of a comment at the end of the queue. */
export function NothingLeft({ request, left }: { request: CodingRequest; left: number }) {
  return (
    <>
      <h2 className="govuk-heading-m">You have come to the end</h2>
      {left === 0 ? (
        <ButtonLink href="/themes">Go to the themes</ButtonLink>
      ) : (
        <>
          <p className="govuk-body">You skipped {counted(left, "comment")} on the way.</p>
          <ButtonLink href={queuePath(request, {})}>Begin again</ButtonLink>
        </>
      )}
    </>
  );
}

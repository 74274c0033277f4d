import { WordingChanges } from "#app/comments/wording-changes.tsx";
import { dispositionWords } from "#app/findings/dispositions.ts";
import type { Finding } from "#app/findings/finding.ts";
import { findingPath } from "#app/findings/paths.ts";
import type { Wording } from "#app/findings/wording.server.ts";
import { sectionPath, statementAnchor } from "#app/framework/paths.ts";
import { PostForm } from "#app/people/post-form.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";

type Props = { finding: Finding; wording: Wording | null };

/** What DfE does, which is never the panel's. */
export function Decision({ finding, wording }: Props) {
  const { id, disposition, dispositionReason, comments } = finding;
  return (
    <section aria-labelledby="decision">
      <h2 className="govuk-heading-m" id="decision">
        DfE’s decision
      </h2>
      {disposition === null ? (
        <p className="govuk-body">It is not decided yet what DfE does.</p>
      ) : (
        <p className="govuk-body app-written">
          <strong>{dispositionWords[disposition].name}.</strong> {dispositionReason}
        </p>
      )}
      {wording && (
        <>
          <h3 className="govuk-heading-s">
            Proposed wording of{" "}
            <a
              className="govuk-link"
              href={`${sectionPath(wording.framework.code, wording.section.number)}#${statementAnchor(wording.code)}`}
            >
              {wording.framework.title}, statement {wording.code}
            </a>
          </h3>
          <p className="govuk-body app-written">
            <WordingChanges changes={wording.difference} />
          </p>
        </>
      )}
      <ButtonLink variant="secondary" href={`${findingPath(id)}/decision`}>
        {disposition === null ? "Decide what DfE does" : "Change the decision"}
      </ButtonLink>
      {disposition !== null && comments.length > 0 && (
        <PostForm action={`${findingPath(id)}/responses`}>
          <p className="govuk-body">The comments that it cites can have the same disposition and reason.</p>
          <Button variant="secondary">Answer its comments with this decision</Button>
        </PostForm>
      )}
    </section>
  );
}

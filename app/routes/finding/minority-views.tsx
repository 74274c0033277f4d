import type { Finding } from "#app/findings/finding.ts";
import { findingPath } from "#app/findings/paths.ts";
import { PostForm } from "#app/people/post-form.tsx";
import { Button } from "#app/ui/button.tsx";
import { momentInWords } from "#app/ui/moment.ts";

type Props = { finding: Finding; views: readonly { id: string; author: string; body: string }[] };

/** What members who do not share the finding say of it. */
export function MinorityViews({ finding, views }: Props) {
  return (
    <section aria-labelledby="views">
      <h2 className="govuk-heading-m" id="views">
        Minority views
      </h2>
      {views.length === 0 && <p className="govuk-body">Nobody has written one.</p>}
      {views.map(({ id, author, body }) => (
        <blockquote key={id} className="app-comment" id={`view-${id}`}>
          <p className="govuk-body-s mb-1">
            <strong>{author}</strong>
          </p>
          <p className="govuk-body app-written">{body}</p>
        </blockquote>
      ))}
      {finding.viewsAskedAt === null ? (
        <PostForm action={`${findingPath(finding.id)}/views`}>
          <p className="govuk-body">
            If you ask, the members of its rounds see what this finding says, once those rounds have closed.
            They see nothing of what it rests on.
          </p>
          <Button variant="secondary">Ask members for minority views</Button>
        </PostForm>
      ) : (
        <p className="govuk-body">Members were asked on {momentInWords(finding.viewsAskedAt)}.</p>
      )}
    </section>
  );
}

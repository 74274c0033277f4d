import { becauseChoices } from "#app/comments/because.ts";
import { CommentCard } from "#app/comments/comment-card.tsx";
import type { SeenComment } from "#app/comments/visible.server.ts";
import type { EvidenceByStatement } from "#app/evidence/references.server.ts";
import { StatementEvidence } from "#app/evidence/statement-evidence.tsx";
import { type SectionName, sectionTitle } from "#app/framework/section-title.ts";
import type { StatementKind } from "#app/framework/statement-kinds.ts";
import { StatementOutline } from "#app/framework/statement-outline.tsx";
import { type Answers, type AssessmentState, stateNames } from "#app/scores/assessment.ts";
import { GivenAnswers } from "#app/scores/given-answers.tsx";
import { momentInWords } from "#app/ui/moment.ts";

type Own = {
  state: AssessmentState;
  answers: Answers;
  savedAt: number | null;
  submittedAt: number | null;
  sawOthersAt: number | null;
};

type Props = {
  section: SectionName & { standard: string | null };
  statements: readonly {
    id: number;
    code: string;
    kind: StatementKind;
    groupHeading: string | null;
    text: string;
  }[];
  evidence: EvidenceByStatement;
  /** What a member wrote here and what they may see of others'; null for those who read the text alone. */
  notes: { own: Own; comments: readonly SeenComment[] } | null;
};

/** One section as it is read at length or on paper, from the top of a sheet. */
export function SectionCopy({ section, statements, evidence, notes }: Props) {
  return (
    <section
      id={`section-${section.number}`}
      className="mt-7 print:mt-0 print:break-before-page [&_.app-comment]:break-inside-avoid"
    >
      <h2 className="govuk-heading-l">{sectionTitle(section)}</h2>
      {section.standard && <p className="govuk-body app-reading">{section.standard}</p>}
      <StatementOutline
        statements={statements}
        under={({ id, code }) => (
          <>
            <StatementEvidence evidence={evidence[id]} />
            {notes && (
              <Cards comments={notes.comments.filter((one) => (one.gap ?? one.statementCode) === code)} />
            )}
          </>
        )}
      />
      {notes && <Notes {...notes} />}
    </section>
  );
}

function Cards({ comments }: { comments: readonly SeenComment[] }) {
  return comments.map((comment) => <CommentCard key={comment.id} comment={comment} />);
}

function Notes({ own, comments }: NonNullable<Props["notes"]>) {
  const onSection = comments.filter(
    ({ statementCode, gap }) => statementCode === null && (gap === null || gap === "start"),
  );
  return (
    <>
      {onSection.length > 0 && (
        <>
          <h3 className="govuk-heading-m">Comments on the section as a whole</h3>
          <Cards comments={onSection} />
        </>
      )}
      <h3 className="govuk-heading-m">Your answers</h3>
      <p className="govuk-body">{howFar(own)}</p>
      {own.state !== "not-started" && (
        <div className="[&_.govuk-summary-list__row]:break-inside-avoid">
          <GivenAnswers answers={own.answers} choices={becauseChoices(comments)} />
        </div>
      )}
    </>
  );
}

function howFar({ state, savedAt, submittedAt, sawOthersAt }: Own): string {
  const seen = sawOthersAt === null ? "" : " Others’ comments have been shown to you.";
  if (state === "not-started") return `${stateNames[state]}.`;
  if (state === "settled") return `${stateNames[state]}: your earlier answers stand.`;
  if (state === "draft") return `${stateNames[state]}, saved on ${momentInWords(savedAt ?? 0)}.`;
  const submitted = `Submitted on ${momentInWords(submittedAt ?? 0)}.`;
  const changes = state === "changed" ? " These answers hold changes that are not submitted." : "";
  return submitted + changes + seen;
}

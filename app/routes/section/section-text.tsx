import type { SerializeFrom } from "@remix-run/node";
import { MarkedWords, marksOf } from "#app/comments/marked-words.tsx";
import { gapInWords, type Place, placeName } from "#app/comments/places.ts";
import type { EvidenceByStatement } from "#app/evidence/references.server.ts";
import { FoldedEvidence } from "#app/evidence/statement-evidence.tsx";
import type { StatementKind } from "#app/framework/statement-kinds.ts";
import { StatementList } from "#app/framework/statement-list.tsx";
import { CommentLink } from "./comment-link.tsx";
import type { Commenting } from "./commenting.ts";
import { PlaceComments } from "./place-comments.tsx";
import type { OwnWorkData } from "./route.tsx";

type Statement = { id: number; code: string; kind: StatementKind; groupHeading: string | null; text: string };

type Props = {
  statements: readonly Statement[];
  evidence: EvidenceByStatement;
  /** The comments that the reader may see; null for those who see none here. */
  places: SerializeFrom<OwnWorkData>["places"] | null;
  /** Null where the reader cannot write comments. */
  commenting: Commenting | null;
  /** Where all comments of a place stand, however many. */
  allPath: string;
  round: string;
};

/** The statements, each with its comments and a link to comment on it; then the comments on the section as a whole. */
export function SectionText({ statements, evidence, places, commenting, allPath, round }: Props) {
  const drawnAt = (place: Place) => places?.find(({ name }) => name === placeName(place));
  const at = (place: Place, text?: string) => (
    <PlaceComments {...{ place, text, commenting, allPath, round }} drawn={drawnAt(place)} />
  );
  return (
    <>
      {commenting && (
        <p className="govuk-body-s mb-2">
          <GapLink commenting={commenting} after="start" />
        </p>
      )}
      {at({ gap: "start" })}
      <StatementList
        statements={statements}
        words={({ code, text }) => (
          <span data-statement={code}>
            <MarkedWords text={text} marks={marksOf(drawnAt({ statement: code })?.comments ?? [])} />
          </span>
        )}
        under={({ id, code, text }) => (
          <>
            <FoldedEvidence evidence={evidence[id]} code={code} />
            {commenting && (
              <p className="govuk-body-s mb-1">
                <CommentLink commenting={commenting} place={{ statement: code }}>
                  Comment<span className="govuk-visually-hidden"> on statement {code}</span>
                </CommentLink>
                <span className="ml-3">
                  <GapLink commenting={commenting} after={code} />
                </span>
              </p>
            )}
            {at({ statement: code }, text)}
            {at({ gap: code })}
          </>
        )}
      />
      {places && (
        <section aria-labelledby="section-comments" className="mb-8">
          <h2 className="govuk-heading-m" id="section-comments">
            Comments on the section as a whole
          </h2>
          {at({})}
          {commenting ? (
            <p className="govuk-body">
              <CommentLink commenting={commenting} place={{}}>
                Comment on this section
              </CommentLink>
            </p>
          ) : (
            !drawnAt({}) && <p className="govuk-body">No comments on the section as a whole.</p>
          )}
        </section>
      )}
    </>
  );
}

/** @param after the code of the statement that the gap comes after, or "start" */
function GapLink({ commenting, after }: { commenting: Commenting; after: string }) {
  const where = gapInWords(after);
  return (
    <CommentLink commenting={commenting} place={{ gap: after }}>
      {after === "start" ? `Something is missing ${where}` : "Something is missing here"}
      {after !== "start" && <span className="govuk-visually-hidden"> {where}</span>}
    </CommentLink>
  );
}

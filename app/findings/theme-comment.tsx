import type { SerializeFrom } from "@remix-run/node";
import type { ReactNode } from "react";
import { commentKindWords } from "#app/comments/kinds.ts";
import { gapInWords } from "#app/comments/places.ts";
import { areaWords } from "#app/framework/areas.ts";
import { frameworkLabel } from "#app/framework/frameworks.ts";
import { sectionPath, statementAnchor } from "#app/framework/paths.ts";
import { commentPlace } from "#app/search/result-place.ts";
import { Tag } from "#app/ui/tag.tsx";
import type { ReviewComment } from "./review-comments.server.ts";
import { type Passage, partsOf } from "./theme-passage.ts";

type Given = SerializeFrom<ReviewComment>;

type Props = {
  comment: Given;
  /** The words of it that are meant; none: all of it. */
  passages?: readonly Passage[];
  /** Whether words of it can be selected. */
  isSelectable?: boolean;
  headingAs?: "h2" | "h3";
  children?: ReactNode;
};

/** A comment as it is read for themes: where it stands, whose it is as far as the reader may know, and what it says. */
export function ThemeComment({
  comment,
  passages = [],
  isSelectable = false,
  headingAs: Heading = "h3",
  children,
}: Props) {
  const { id, author, kind, areas, round, quote, body, proposedWording, afterSeeingOthers } = comment;
  const about = areas.map((area) => areaWords[area].name).join(", ");
  return (
    <article className="app-comment" id={`comment-${id}`} aria-labelledby={`comment-${id}-place`}>
      <Heading className="govuk-heading-s mb-1" id={`comment-${id}-place`}>
        <PlaceLink comment={comment} />
      </Heading>
      <p className="govuk-body-s mb-1">
        <strong>{author ?? "A panel member"}.</strong> {commentKindWords[kind].name}. {about}. {round.title}.{" "}
        {afterSeeingOthers && <Tag colour="purple">Changed after seeing others’</Tag>}
      </p>
      {quote && (
        <blockquote className="govuk-body mb-1">
          On the words “
          <a className="govuk-link govuk-link--no-visited-state" href={placeOfWords(comment)}>
            {quote}
          </a>
          ”
        </blockquote>
      )}
      <p className="govuk-body app-written mb-1" data-comment={isSelectable ? id : undefined}>
        {partsOf(body, passages).map(({ text, isMarked }, i) =>
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text keep their order
          isMarked ? <mark key={i}>{text}</mark> : text,
        )}
      </p>
      {proposedWording && (
        <>
          <p className="govuk-body-s font-bold mb-1">Proposed wording</p>
          <p className="govuk-body app-written mb-1">{proposedWording}</p>
        </>
      )}
      {children}
    </article>
  );
}

function PlaceLink({ comment }: { comment: Given }) {
  const { framework, section, round } = comment;
  const href = commentPlace({ round, framework: framework.code, section }, comment, null);
  const words = placeInWords(comment);
  if (href === null) return words;
  return (
    <a className="govuk-link govuk-link--no-visited-state" href={href}>
      {words}
    </a>
  );
}

/** The statement that the quoted words are of, in the edition that the round reads. */
function placeOfWords({ framework, section, statement, round }: Given): string {
  return `${sectionPath(framework.code, section!.number)}?round=${round.id}#${statementAnchor(statement!.code)}`;
}

type Place = Pick<Given, "framework" | "section" | "statementCode" | "gap">;

/** "NPQSL 3. Professional Development, statement 3.2" */
export function placeInWords({ framework, section, statementCode, gap }: Place): string {
  const at = gap === null ? statementCode && `statement ${statementCode}` : gapInWords(gap);
  const where = `${frameworkLabel(framework.code)} ${section ? sectionInWords(section) : "as a whole"}`;
  return at ? `${where}, ${at}` : where;
}

export function sectionInWords({ number, title }: { number: number; title: string }): string {
  return `${number}. ${title}`;
}

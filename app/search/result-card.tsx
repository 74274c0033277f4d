import type { SerializeFrom } from "@remix-run/node";
import type { ReactNode } from "react";
import { commentKindWords } from "#app/comments/kinds.ts";
import { gapInWords } from "#app/comments/places.ts";
import { type Area, areaWords } from "#app/framework/areas.ts";
import { frameworkLabel } from "#app/framework/frameworks.ts";
import { sectionTitle } from "#app/framework/section-title.ts";
import { InterestsBeside } from "#app/interests/interests-beside.tsx";
import { answerInWords } from "#app/scores/scale.ts";
import { Tag } from "#app/ui/tag.tsx";
import { FoundWords } from "./found-words.tsx";
import { type Part, shortened } from "./marked.ts";
import { commentPlace, reasonPlace } from "./result-place.ts";
import type { Result } from "./search.server.ts";

type Props = { result: SerializeFrom<Result>; area: Area | null; isRoundTold: boolean };

/** What was found: what it is and whose, where it stands, and the words, as long as it takes to see what was found in them. */
export function ResultCard({ result, area, isRoundTold }: Props) {
  const { section, framework, round, text } = result;
  const about = "comment" in result ? result.comment : { ...result.reason, areas: [result.reason.area] };
  const href =
    "comment" in result ? commentPlace(result, result.comment, area) : reasonPlace(result, result.reason);
  const where = [
    `${frameworkLabel(framework)} ${section ? sectionTitle(section) : "as a whole"}`,
    ...("comment" in result ? statementInWords(result.comment) : []),
  ].join(", ");
  return (
    <article className="app-comment" id={"comment" in result ? `comment-${result.comment.id}` : undefined}>
      <h3 className="govuk-heading-s mb-1">
        {href === null ? (
          where
        ) : (
          <a className="govuk-link govuk-link--no-visited-state" href={href}>
            {where}
          </a>
        )}
      </h3>
      <p className="govuk-body-s mb-1">
        <strong>{"comment" in result ? result.comment.author : result.reason.member}.</strong>{" "}
        {whatItIs(result)}. {about.areas.map((one) => areaWords[one].name).join(", ")}.
        {isRoundTold && ` ${round.title}.`}{" "}
        {about.afterSeeingOthers && <Tag colour="purple">Changed after seeing others’</Tag>}
        {about.isExcluded && <Tag colour="grey">Does not count, because of an interest</Tag>}
        <InterestsBeside interests={about.interests} />
      </p>
      {text.quoted.length > 0 && (
        <blockquote className="govuk-body mb-1">
          On the words “<FoundWords parts={shortened(text.quoted)} />”
        </blockquote>
      )}
      <Words parts={text.said} isWhole={href === null} />
      {text.proposed.length > 0 && (
        <>
          <p className="govuk-body-s font-bold mb-1">Proposed wording</p>
          <Words parts={text.proposed} isWhole={href === null} />
        </>
      )}
    </article>
  );
}

function whatItIs(result: Props["result"]): ReactNode {
  if ("reason" in result) return `Reason for the answer “${answerInWords(result.reason.answer)}”`;
  return `Comment: ${commentKindWords[result.comment.kind].name.toLowerCase()}`;
}

function statementInWords({ statementCode, gap }: { statementCode: string | null; gap: string | null }) {
  if (gap !== null) return [gapInWords(gap)];
  return statementCode === null ? [] : [`statement ${statementCode}`];
}

/** What no other page shows stands here whole. */
function Words({ parts, isWhole }: { parts: readonly Part[]; isWhole: boolean }) {
  return (
    <p className="govuk-body app-written mb-1">
      <FoundWords parts={isWhole ? parts : shortened(parts)} />
    </p>
  );
}

import { useLocation } from "@remix-run/react";
import { areaWords } from "#app/framework/areas.ts";
import { withoutNotice } from "#app/http/notice-address.ts";
import { areasToCommentFor, type Bars, excludedAreasInWords } from "#app/interests/bars.ts";
import { Checkboxes } from "#app/ui/checkboxes.tsx";
import type { Messages } from "#app/ui/field.tsx";
import { Radios } from "#app/ui/radios.tsx";
import { Textarea } from "#app/ui/textarea.tsx";
import { CitationFields } from "./citation-fields.tsx";
import type { CommentFields as Fields } from "./fields.ts";
import { commentKinds, commentKindWords } from "./kinds.ts";
import { ProposalField } from "./proposal-field.tsx";
import type { Source } from "./source.ts";

type Props = {
  fields: Fields;
  messages: Messages;
  longest: number;
  bars: Bars;
  /** The member's own sources. */
  sources: readonly (Source & { id: string })[];
  /** The text of the statement that the comment is on. */
  statement?: string;
  /** Set where the form opens amid other text: choices side by side, without their hints. */
  isDense?: boolean;
};

/** The order of the fields on the page, for the error summary. */
export const commentFieldOrder = [
  "statement",
  "gap",
  "sentence",
  "start",
  "quote",
  "body",
  "kind",
  "proposedWording",
  "area",
] as const;

/** What every comment says: in which words, of what kind, for which areas. */
export function CommentFields({ fields, messages, longest, bars, sources, statement, isDense }: Props) {
  return (
    <>
      <Textarea
        name="body"
        label="Comment"
        labelSize="s"
        defaultValue={fields.body}
        maxLength={longest}
        threshold={80}
        error={messages.body}
      />
      <Radios
        name="kind"
        label="What kind of comment is it?"
        labelSize="s"
        layout={isDense ? "small-inline" : "compact"}
        items={commentKinds.map((kind) => ({
          value: kind,
          label: commentKindWords[kind].name,
          hint: isDense ? undefined : commentKindWords[kind].hint,
        }))}
        defaultValue={fields.kind}
        error={messages.kind}
      />
      <ProposalField
        statement={statement}
        proposed={fields.proposedWording}
        longest={longest}
        error={messages.proposedWording}
      />
      <Checkboxes
        name="area"
        label="Which focus areas is it about?"
        labelSize="s"
        hint={["Untick those it is not about", excludedAreasInWords(bars)].filter(Boolean).join(". ")}
        small
        inline={isDense}
        items={areasToCommentFor(bars).map((area) => ({ value: area, label: areaWords[area].name }))}
        defaultValues={fields.areas}
        error={messages.area}
      />
      <CitationFields sources={sources} cited={fields.sources} addHref={`/sources?${useBack()}`} />
    </>
  );
}

/** The way back to this form from the page where a source is added. */
function useBack(): URLSearchParams {
  const { pathname, search } = useLocation();
  return new URLSearchParams({ back: pathname + withoutNotice(search) });
}

import { useLocation } from "@remix-run/react";
import { areaWords } from "#app/framework/areas.ts";
import { withoutNotice } from "#app/http/notice-address.ts";
import { areasToCommentFor, type Bars, excludedAreasInWords } from "#app/interests/bars.ts";
import { Checkboxes } from "#app/ui/checkboxes.tsx";
import type { Messages } from "#app/ui/field.tsx";
import { Radios } from "#app/ui/radios.tsx";
import { Textarea } from "#app/ui/textarea.tsx";
import { CitationFields } from "./citation-fields.tsx";
import type { CommentFields as Fields } from "./comment-form.server.ts";
import { commentKinds, commentKindWords } from "./kinds.ts";
import type { Source } from "./source.ts";

type Props = {
  fields: Fields;
  messages: Messages;
  longest: number;
  bars: Bars;
  /** The member's own sources. */
  sources: readonly (Source & { id: string })[];
};

/** The order of the fields on the page, for the error summary. */
export const commentFieldOrder = [
  "statement",
  "gap",
  "sentence",
  "quote",
  "kind",
  "area",
  "body",
  "proposedWording",
] as const;

/** What every comment says: of what kind, for which areas, in which words. */
export function CommentFields({ fields, messages, longest, bars, sources }: Props) {
  return (
    <>
      <Radios
        name="kind"
        label="What kind of comment is it?"
        labelSize="s"
        layout="compact"
        items={commentKinds.map((kind) => ({
          value: kind,
          label: commentKindWords[kind].name,
          hint: commentKindWords[kind].hint,
        }))}
        defaultValue={fields.kind}
        error={messages.kind}
      />
      <Checkboxes
        name="area"
        label="Which focus areas is it about?"
        labelSize="s"
        hint={["Select all that apply", excludedAreasInWords(bars)].filter(Boolean).join(". ")}
        small
        items={areasToCommentFor(bars).map((area) => ({ value: area, label: areaWords[area].name }))}
        defaultValues={fields.areas}
        error={messages.area}
      />
      <Textarea
        name="body"
        label="Comment"
        labelSize="s"
        defaultValue={fields.body}
        maxLength={longest}
        threshold={80}
        error={messages.body}
      />
      <Textarea
        name="proposedWording"
        label="Proposed wording (optional)"
        labelSize="s"
        hint="For a comment on wording: how the statement should read"
        rows={4}
        defaultValue={fields.proposedWording}
        maxLength={longest}
        threshold={80}
        error={messages.proposedWording}
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

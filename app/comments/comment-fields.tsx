import { areas, areaWords } from "#app/framework/areas.ts";
import { Checkboxes } from "#app/ui/checkboxes.tsx";
import type { Messages } from "#app/ui/field.tsx";
import { Radios } from "#app/ui/radios.tsx";
import { Textarea } from "#app/ui/textarea.tsx";
import type { CommentFields as Fields } from "./comment-form.server.ts";
import { commentKinds, commentKindWords } from "./kinds.ts";

type Props = { fields: Fields; messages: Messages; longest: number };

/** The order of the fields on the page, for the error summary. */
export const commentFieldOrder = ["statement", "quote", "kind", "area", "body", "proposedWording"] as const;

/** What every comment says: of what kind, for which areas, in which words. */
export function CommentFields({ fields, messages, longest }: Props) {
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
        hint="Select all that apply"
        small
        items={areas.map((area) => ({ value: area, label: areaWords[area].name }))}
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
    </>
  );
}

import type { ReactNode } from "react";
import { PostForm } from "#app/people/post-form.tsx";
import { KeptForm, KeptFormState } from "#app/ui/kept-form.tsx";
import { saveUnfinished } from "#app/ui/save-outcome.ts";

/** The id of a form that opens amid another. */
export const sentFirst = "comment-form";

type Props = {
  /** The address it is sent to; that of the page, unless given. */
  action?: string;
  /** The name under which it is kept until it is sent: `unfinishedName`. */
  name: string;
  /** What was read where it was written: for a comment that is new. */
  editionId?: number;
  roundId?: number | null;
  isStored?: boolean;
  /** Set where the form opens amid another: it is sent before that one. */
  isSentFirst?: boolean;
  children: ReactNode;
  buttons: ReactNode;
};

/** The form in which a comment is written. What stands in it is kept until it is sent. */
export function CommentForm({
  action,
  name,
  editionId,
  roundId,
  isStored,
  isSentFirst,
  children,
  buttons,
}: Props) {
  return (
    <KeptForm formKey={name} save={saveUnfinished(name)} isStored={isStored}>
      <PostForm id={isSentFirst ? sentFirst : "form"} {...(action !== undefined && { action })}>
        {editionId !== undefined && <input type="hidden" name="edition" value={editionId} />}
        {roundId !== undefined && <input type="hidden" name="round" value={roundId ?? ""} />}
        {children}
        {buttons}
        <KeptFormState />
      </PostForm>
    </KeptForm>
  );
}

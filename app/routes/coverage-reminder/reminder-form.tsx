import { PostForm } from "#app/people/post-form.tsx";
import { Button } from "#app/ui/button.tsx";
import { counted } from "#app/ui/counting.ts";
import { Textarea } from "#app/ui/textarea.tsx";

type Props = {
  words: { subject: string; body: string };
  /** How many it goes to now; null where that is not told. */
  left: number | null;
  note?: string;
  error?: string;
  longest: number;
};

/** The reminder as it will read, what an official may add to it, and the button that sends it. */
export function ReminderForm({ words, left, note, error, longest }: Props) {
  return (
    <>
      <h2 className="govuk-heading-m">What the reminder says</h2>
      <div className="govuk-inset-text app-reading">
        <p className="govuk-body govuk-!-font-weight-bold">{words.subject}</p>
        <p className="govuk-body app-written wrap-anywhere">{words.body}</p>
      </div>
      <PostForm id="form">
        <Textarea
          name="note"
          label="A note of your own (optional)"
          hint="It stands in the reminder as “A note from the review team”. Do not tell in it what anybody wrote or scored."
          rows={4}
          maxLength={longest}
          defaultValue={note}
          error={error}
        />
        <p className="govuk-body app-reading">
          Nobody is reminded of the same round twice within 24 hours. Who submits the last of their sections
          before you send it is not reminded.
        </p>
        <Button>
          {left === null ? "Send the reminder" : `Send the reminder to ${counted(left, "member", "members")}`}
        </Button>
      </PostForm>
    </>
  );
}

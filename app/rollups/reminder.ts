import type { Form } from "#app/http/form.ts";
import { momentInWords } from "#app/ui/moment.ts";

/** Nobody is reminded of the same round twice within this time. */
export const betweenReminders = 24 * 3_600_000;

type Asked = {
  title: string;
  closesAt: number;
  /** The title of the one framework that the reminder is about; null: all that they are asked. */
  framework: string | null;
  /** An official's own words; empty for none. */
  note: string;
  origin: string;
};

/** A reminder: the same words to everybody, so that it tells of nobody what or how much they have missing. */
export function reminderWords({ title, closesAt, framework, note, origin }: Asked): {
  subject: string;
  body: string;
} {
  const until = momentInWords(closesAt);
  const where = framework === null ? "" : ` of ${framework}`;
  const paragraphs = [
    `There are sections${where} in ${title} that you have not submitted yet. The round is open until ${until} (UK time).`,
    `See what is missing, and go to each place:\n${origin}/finish`,
    ...(note === "" ? [] : [`A note from the review team:\n${note}`]),
    "What you have begun is kept, and counts once you submit the section.",
  ];
  return { subject: `Reminder: ${title} closes on ${until}`, body: paragraphs.join("\n\n") };
}

export const longestNote = 500;

export type ReminderFields = { note: string };

export type ReadReminder = { note: string } | { fields: ReminderFields; messages: { note: string } };

export function readReminder(form: Form): ReadReminder {
  const note = form.text("note").trim();
  if (note.length <= longestNote) return { note };
  return { fields: { note }, messages: { note: `Note must be ${longestNote} characters or less` } };
}

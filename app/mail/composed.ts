import type Mail from "nodemailer/lib/mailer";
import { serviceName } from "#app/ui/title.ts";
import { folded } from "./folded.ts";

/** A message with whom it goes to, as they are called now. */
export type Letter = {
  id: string;
  name: string;
  email: string;
  subject: string;
  body: string;
  secretPath: string | null;
  calendar: string | null;
};

/** A letter as it goes over the wire. Nothing in it that people chose can begin a line of its head, or a second address. */
export function composed(letter: Letter, origin: string, from: string): Mail.Options {
  const { id, name, email, subject, calendar } = letter;
  return {
    // The same however often it is tried, so that a second copy can be known as one.
    messageId: `<${id}@${new URL(origin).hostname.replace(/[[\]]/g, "")}>`,
    from: { name: serviceName, address: from },
    to: { name: oneLine(name), address: email },
    envelope: { from, to: [email] },
    subject: oneLine(subject),
    text: `${folded(wordsOf(letter, origin))}\n`,
    headers: { "Auto-Submitted": "auto-generated" },
    ...(calendar && {
      attachments: [
        {
          filename: "deadline.ics",
          content: calendar,
          contentType: "text/calendar; charset=utf-8; method=PUBLISH",
        },
      ],
    }),
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/** The words of a letter, with its link in full where it has one. */
export function wordsOf({ body, secretPath }: Pick<Letter, "body" | "secretPath">, origin: string): string {
  return secretPath === null ? body : body.replaceAll("{link}", () => origin + secretPath);
}

function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}\p{Zl}\p{Zp}]+/gu, " ").trim();
}

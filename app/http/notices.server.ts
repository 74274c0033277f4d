import { withNotice as noticeAddress } from "#app/http/notice-address.ts";
import type { NoticeTold } from "#app/http/notices.tsx";

const notices = {
  saved: { success: true, text: "Draft saved. Only you can see it." },
  submitted: { success: true, text: "Section submitted. You can still change it while the round is open." },
  "submitted-next": { success: true, text: "Section submitted. This is the next one that is not finished." },
  "all-submitted": { success: true, text: "Section submitted. You have now submitted every section." },
  "changes-saved": {
    success: true,
    text: "Your changes are saved but not submitted. What you submitted still counts.",
  },
  unchanged: { success: true, text: "Nothing has changed since you submitted." },
  "comment-drafted": {
    success: true,
    text: "Comment saved as a draft. It is sent when you submit this section.",
  },
  "comment-changed": { success: true, text: "Comment changed." },
  "comment-withdrawn": { success: true, text: "Comment withdrawn." },
  "comment-sent": { success: true, text: "Comment sent." },
  "reply-sent": { success: true, text: "Reply sent." },
  "reply-withdrawn": { success: true, text: "Reply withdrawn." },
  "keys-on": { success: true, text: "Keyboard shortcuts are switched on." },
  "keys-off": { success: true, text: "Keyboard shortcuts are switched off." },
  "submitted-reopened": {
    success: true,
    text: "Section submitted. You can still change it until the reopening ends.",
  },
  "round-planned": { success: true, text: "Round planned. You can change it until it opens." },
  "plan-changed": { success: true, text: "Plan changed." },
  "round-opened": { success: true, text: "The round is open. Its settings are fixed now." },
  "round-closed": { success: true, text: "The round is closed, and its snapshot is kept." },
  "round-extended": { success: true, text: "The round is extended." },
  "members-added": { success: true, text: "The members are added." },
  "assignment-saved": { success: true, text: "What the member is asked about is saved." },
  "paper-form-entered": {
    success: true,
    text: "The section is submitted in the member’s name, and the record says that you typed it in.",
  },
  "groups-saved": { success: true, text: "The groups are saved." },
  "section-reopened": {
    success: true,
    text: "The section is reopened. The member sees it on their start page.",
  },
  "members-reminded": {
    success: true,
    text: "The reminder is in the post to those who have sections missing and were not reminded in the last 24 hours.",
  },
  "message-tried-again": { success: true, text: "The message is in the post again." },
  "reopening-ended": { success: true, text: "The reopening is ended." },
  "interest-declared": { success: true, text: "Interest declared." },
  "interest-changed": { success: true, text: "Interest changed. What it said before is kept." },
  "interest-ended": { success: true, text: "You have said that this interest no longer holds." },
  "interests-declared": {
    success: true,
    text: "Thank you. Your declaration of interests is kept with its date.",
  },
  "interests-differ": {
    success: false,
    text: "Your interests have changed since you opened that page. Read them, then say whether they are all.",
  },
  "view-saved": { success: true, text: "View saved. You find it at the head of this page." },
  "view-removed": { success: true, text: "View removed." },
  "person-corrected": { success: true, text: "The name and address are saved." },
  "person-pseudonymised": { success: true, text: "The name and address are replaced." },
  "edition-imported": { success: true, text: "Imported. This is the text as it was read from the file." },
  "edition-there": { success: true, text: "This text was here already. Nothing was changed." },
  "theme-made": { success: true, text: "Theme made." },
  "theme-described": { success: true, text: "Theme changed. What it was called before is in its history." },
  "themes-merged": {
    success: true,
    text: "The themes are merged. What belonged to the other one is here now.",
  },
  "theme-split": {
    success: true,
    text: "The theme is split. What you selected belongs to this new one now.",
  },
  "theme-retired": { success: true, text: "Theme retired. What belonged to it stays with it." },
  "theme-restored": { success: true, text: "Theme restored." },
  "theme-taken-off": { success: true, text: "The theme is taken off." },
  "theme-undone": { success: true, text: "Undone. This is the comment again." },
  "words-redacted": {
    success: true,
    text: "Redacted. Exports without names leave these words out from now on.",
  },
  "quote-kept": { success: true, text: "Kept. The comment leaves as it is shown there." },
  "redaction-lifted": {
    success: true,
    text: "Redaction lifted. The words leave again unless you redact them anew.",
  },
  "outcome-recorded": { success: true, text: "Outcome recorded. It holds from now on." },
  "finding-written": {
    success: true,
    text: "Finding written. It rests on the scores of its sections; now cite comments and themes.",
  },
  "finding-changed": { success: true, text: "Finding changed. What it said before is kept." },
  "grounds-changed": { success: true, text: "What the finding rests on is saved." },
  "finding-decided": { success: true, text: "The decision is saved." },
  "finding-signed": { success: true, text: "Finding signed off. Its evidence is kept with the signature." },
  "finding-set-aside": { success: true, text: "The finding is set aside. It can be taken up again." },
  "finding-taken-up": { success: true, text: "The finding is taken up again." },
  "views-asked": {
    success: true,
    text: "Members of its rounds are asked for minority views. They see it on their start page.",
  },
  "comments-answered-as-finding": {
    success: true,
    text: "The comments have the disposition and the reason of this finding.",
  },
  "view-written": { success: true, text: "Your view is kept with the finding." },
  "view-withdrawn": { success: true, text: "Your view is withdrawn." },
  "review-complete": { success: true, text: "The review of this round is declared complete." },
  "completion-taken-back": { success: true, text: "The review of this round is open again." },
  "reference-attached": { success: true, text: "The reference is attached." },
  "reference-taken-off": {
    success: true,
    text: "The reference is taken off the statement. It stays in the record.",
  },
  "assessment-recorded": { success: true, text: "The assessment is recorded." },
  "assessment-withdrawn": {
    success: true,
    text: "The assessment is withdrawn. It stays in its history.",
  },
  "comments-answered": { success: true, text: "The comments are answered." },
  "asks-saved": { success: true, text: "What the comments ask is saved." },
  "reset-sent": {
    success: true,
    text: "If this is the address of somebody who can sign in here, a message with a link is on its way to it.",
  },
  "password-reset": {
    success: true,
    text: "Your new password is set. You are signed out everywhere; sign in with it.",
  },
  "password-first": {
    success: false,
    text: "Enter your email address and password first. After that there are ten minutes for the code.",
  },
  "password-changed": {
    success: true,
    text: "Password changed. You are signed out everywhere else.",
  },
  "second-step-removed": {
    success: true,
    text: "The second step is turned off. You sign in with your password alone.",
  },
  "session-ended": { success: true, text: "You are signed out there." },
  "sessions-ended": { success: true, text: "You are signed out everywhere." },
  "role-changed": {
    success: true,
    text: "The role is changed. The person has been signed out and has it when they next sign in.",
  },
  "person-disabled": {
    success: true,
    text: "The person is shut out from now on. What they wrote stays.",
  },
  "person-enabled": { success: true, text: "The person can sign in again." },
  "invitation-revoked": { success: true, text: "The invitation is revoked. Its link no longer works." },
  "second-step-reset": {
    success: true,
    text: "The second step is reset. The person has been signed out and is told by email.",
  },
  "not-your-form": {
    success: false,
    text: "You are signed in. The form that was open before was not sent, because it was not found to be yours.",
  },
} as const;

export type Notice = keyof typeof notices;

/** An address whose page tells what has just been done. */
export function withNotice(path: string, notice: Notice): string {
  return noticeAddress(path, notice);
}

/** What the page of this address tells of what has just been done; null where it names no notice. */
export function noticeOf(request: Request): NoticeTold | null {
  const asked = new URL(request.url).searchParams.get("notice") ?? "";
  return Object.hasOwn(notices, asked) ? notices[asked as Notice] : null;
}

import { useSearchParams } from "@remix-run/react";
import { useEffect } from "react";
import { withNotice as noticeAddress, withoutNotice } from "#app/http/notice-address.ts";
import { NotificationBanner } from "#app/ui/notification-banner.tsx";

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
  "groups-saved": { success: true, text: "The groups are saved." },
  "section-reopened": {
    success: true,
    text: "The section is reopened. The member sees it on their start page.",
  },
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
  "outcome-recorded": { success: true, text: "Outcome recorded. It holds from now on." },
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

/** What has just been done, told on the page it led to. */
export function NoticeBanner() {
  const [params] = useSearchParams();
  const asked = params.get("notice") ?? "";
  // Once: a page that is loaded again, or gone back to, has not just been saved.
  useEffect(() => {
    if (!asked) return;
    const { pathname, search, hash } = window.location;
    window.history.replaceState(window.history.state, "", pathname + withoutNotice(search) + hash);
  }, [asked]);
  if (!Object.hasOwn(notices, asked)) return null;
  const { success, text } = notices[asked as Notice];
  return <NotificationBanner type={success ? "success" : undefined}>{text}</NotificationBanner>;
}

/** What of the address was passed over, because it names nothing here. */
export function IgnoredFilter({ what }: { what: string | null }) {
  if (what === null) return null;
  return (
    <NotificationBanner>{`There is no such ${what} here, so this part of the web address was ignored.`}</NotificationBanner>
  );
}

import { useRouteLoaderData } from "@remix-run/react";
import { useEffect } from "react";
import { withoutNotice } from "#app/http/notice-address.ts";
import { NotificationBanner } from "#app/ui/notification-banner.tsx";

/** What a page tells of what has just been done. */
export type NoticeTold = { success: boolean; text: string };

/** The same, on the page it led to. Its words come with the page: the list of them all is the service's. */
export function NoticeBanner() {
  const notice = (useRouteLoaderData("root") as { notice?: NoticeTold | null } | undefined)?.notice ?? null;
  // Once: a page that is loaded again, or gone back to, has not just been saved.
  useEffect(() => {
    if (!notice) return;
    const { pathname, search, hash } = window.location;
    window.history.replaceState(window.history.state, "", pathname + withoutNotice(search) + hash);
  }, [notice]);
  if (!notice) return null;
  return <NotificationBanner type={notice.success ? "success" : undefined}>{notice.text}</NotificationBanner>;
}

/** What of the address was passed over, because it names nothing here. */
export function IgnoredFilter({ what }: { what: string | null }) {
  if (what === null) return null;
  return (
    <NotificationBanner>{`There is no such ${what} here, so this part of the web address was ignored.`}</NotificationBanner>
  );
}

import { useSearchParams } from "@remix-run/react";
import { NoticeBanner } from "#app/http/notices.tsx";
import type { GridAction } from "#app/scores/answers-grid.ts";
import { counted } from "#app/ui/counting.ts";
import { NotificationBanner } from "#app/ui/notification-banner.tsx";

/** Which notice an address carries once the form has been taken: "save-3". */
export function gridNotice(action: GridAction, sections: number): string {
  return `${action}-${sections}`;
}

/** What has just been done, in how many sections. */
export function GridNotice() {
  const [params] = useSearchParams();
  const told = /^(save|submit)-(\d{1,4})$/.exec(params.get("notice") ?? "");
  return (
    <>
      {told && <Told action={told[1] as GridAction} sections={Number(told[2])} />}
      {/* Takes the notice out of the address. */}
      <NoticeBanner />
    </>
  );
}

function Told({ action, sections }: { action: GridAction; sections: number }) {
  if (sections === 0) {
    return (
      <NotificationBanner>
        {action === "save"
          ? "You did not change any answer, so nothing was saved."
          : "You did not change any answer, so nothing was submitted."}
      </NotificationBanner>
    );
  }
  return (
    <NotificationBanner type="success">
      {action === "save"
        ? `Changes in ${counted(sections, "section")} saved but not submitted. Only you can see them.`
        : `${counted(sections, "section")} submitted. You can still change your answers while the round is open.`}
    </NotificationBanner>
  );
}

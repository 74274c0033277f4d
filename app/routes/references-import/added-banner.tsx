import type { Imported } from "#app/evidence/references-import.server.ts";
import { counted } from "#app/ui/counting.ts";
import { NotificationBanner } from "#app/ui/notification-banner.tsx";

/** What of a file was added, and that the rest was there. */
export function AddedBanner({ added }: { added: Imported }) {
  const { rows, works, attached, assessments } = added;
  if (attached + assessments === 0)
    return (
      <NotificationBanner>{`The file was read: ${counted(rows, "row")}. All of it was there already, so nothing was added.`}</NotificationBanner>
    );
  return (
    <NotificationBanner type="success">
      {`Imported ${counted(rows, "row")}: ${counted(attached, "reference")} attached to statements (${counted(works, "new source")}), ${counted(assessments, "assessment")} recorded.`}
    </NotificationBanner>
  );
}

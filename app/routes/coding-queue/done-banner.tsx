import type { Done } from "#app/findings/coding-queue.server.ts";
import { type CodingRequest, queuePath } from "#app/findings/coding-request.ts";
import { PostForm } from "#app/people/post-form.tsx";
import { Button } from "#app/ui/button.tsx";
import { NotificationBanner } from "#app/ui/notification-banner.tsx";

/** What has just been done with the comment before, and the button that takes it back. */
export function DoneBanner({ done, request }: { done: Done; request: CodingRequest }) {
  const names = done.links.map(({ name }) => `“${name}”`).join(", ");
  return (
    <NotificationBanner type="success">
      <p className="govuk-notification-banner__heading wrap-anywhere">
        {done.isWithout
          ? "No theme belongs to the comment before."
          : `${names} ${done.links.length === 1 ? "is" : "are"} on the comment before.`}
      </p>
      <PostForm action={queuePath(request, {}, "/undo")}>
        <input type="hidden" name="comment" value={done.comment} />
        {done.links.map(({ id }) => (
          <input key={id} type="hidden" name="link" value={id} />
        ))}
        {done.isWithout && <input type="hidden" name="without" value={done.comment} />}
        <Button variant="secondary" shortcut="u">
          Undo
        </Button>
      </PostForm>
    </NotificationBanner>
  );
}

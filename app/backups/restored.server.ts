import { record } from "#app/audit/audit.server.ts";
import { giveUpAll } from "#app/mail/mail.server.ts";
import { useUpAllResets } from "#app/people/password-reset.server.ts";
import { endAllSessions } from "#app/people/session.server.ts";
import { inOneTransaction } from "#db/client.server.ts";

/**
 * Records that this database was a backup, and ends in it what may have ended since that was taken: sessions, links to set a
 * password, and letters that may have gone.
 */
export function noteRestored(detail: Record<string, string>, at: number): void {
  inOneTransaction(() => {
    record({ at, actorId: null, action: "backup restored", object: "backup", detail });
    endAllSessions(at);
    useUpAllResets(at);
    giveUpAll("It was in the post when a backup was restored, and may have gone before", at);
  });
}

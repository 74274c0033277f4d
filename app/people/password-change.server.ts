import { and, eq, isNull } from "drizzle-orm";
import { post, takeBack } from "#app/mail/mail.server.ts";
import { momentInWords } from "#app/ui/moment.ts";
import { db, inOneTransaction } from "#db/client.server.ts";
import { passwordReset } from "#db/schema.server.ts";
import { setPasswordHash } from "./person.server.ts";

/** Sets another password than before, which ends all sessions and every link to set one, and tells the person so. */
export function changePassword(personId: string, passwordHash: string, now: number): void {
  inOneTransaction(() => {
    setPasswordHash(personId, passwordHash, now);
    db.update(passwordReset)
      .set({ usedAt: now })
      .where(and(eq(passwordReset.personId, personId), isNull(passwordReset.usedAt)))
      .run();
    takeBack(personId, "password-reset", "used", now);
    post({
      personId,
      kind: "password-changed",
      subject: "Your password has been changed",
      body: `Your password was changed on ${momentInWords(now)}, and you were signed out everywhere.

If this was you, there is nothing to do. If not, set a new password from the sign-in page and tell the lead official who invited you.`,
      at: now,
    });
  });
}

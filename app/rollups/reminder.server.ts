import { and, eq, gt, isNull, max } from "drizzle-orm";
import { record } from "#app/audit/audit.server.ts";
import { frameworkOf } from "#app/framework/edition.server.ts";
import { frameworkLabel } from "#app/framework/frameworks.ts";
import { post, publicOrigin } from "#app/mail/mail.server.ts";
import { activeMembers } from "#app/people/person.server.ts";
import type { Actor } from "#app/people/session.server.ts";
import { isStillOpen, roundOf } from "#app/rounds/round.server.ts";
import type { Round } from "#app/rounds/round.ts";
import type { Reader } from "#app/rounds/visibility.ts";
import { db, inOneTransaction } from "#db/client.server.ts";
import { mail } from "#db/schema.server.ts";
import { coverageByMember, frameworksCovered, incompleteMembers } from "./coverage.server.ts";
import { betweenReminders, reminderWords } from "./reminder.ts";

export type Reminded = {
  name: string;
  email: string;
  /** "NPQH 1, 3; NPQEL 2" */
  missing: string;
  /** When they were last reminded, where that is too short ago to do it again. */
  remindedAt: number | null;
};

/**
 * The members who have sections missing and can still do them, with which ones, by name; null where the reader may not
 * know their names. Somebody who has been shut out is not reminded.
 */
export function toBeReminded(
  reader: Reader,
  round: Round,
  framework: string | null,
  now: number,
): Reminded[] | null {
  const rows = coverageByMember(reader, round, { framework, area: null }, now);
  if (rows === null) return null;
  const active = new Set(activeMembers().map(({ id }) => id));
  const reminded = remindedOf(round, now);
  const numbers = new Map(
    frameworksCovered(reader, round, now).map(({ code, sections }) => [
      code,
      sections.map(({ number }) => number),
    ]),
  );
  return rows
    .filter(({ id, all }) => active.has(id) && all.done < all.of)
    .map(({ id, name, email, frameworks }) => ({
      name,
      email,
      missing: frameworks
        .map(({ code, sections }) => {
          const open = numbers.get(code)!.filter((_, i) => sections[i]!.missing.length > 0);
          if (open.length === 0) return "";
          return `${frameworkLabel(code)} ${open.length === sections.length ? "all" : open.join(", ")}`;
        })
        .filter((words) => words !== "")
        .join("; "),
      remindedAt: reminded.get(id) ?? null,
    }))
    .sort((a, b) => a.name.localeCompare(b.name, "en-GB") || (a.email < b.email ? -1 : 1));
}

/** When each member was reminded of a round, where they may not be reminded again yet. */
function remindedOf(round: Round, now: number): Map<string, number> {
  const rows = db
    .select({ id: mail.personId, at: max(mail.createdAt) })
    .from(mail)
    .where(
      and(
        gt(mail.createdAt, now - betweenReminders),
        eq(mail.kind, "reminder"),
        eq(mail.roundId, round.id),
        isNull(mail.givenUpAt),
      ),
    )
    .groupBy(mail.personId)
    .all();
  return new Map(rows.map(({ id, at }) => [id, at!]));
}

/**
 * Puts a reminder in the post for whoever has sections missing at this moment and was not reminded for a day, whether the
 * actor may know who they are or not. False where the round is not open.
 */
export function remind(
  actor: Actor,
  { id }: Pick<Round, "id">,
  { framework, note }: { framework: string | null; note: string },
  now: number,
): boolean {
  return inOneTransaction(() => {
    if (!isStillOpen(id, now)) return false;
    const round = roundOf(id);
    const reminded = remindedOf(round, now);
    const active = new Set(activeMembers().map(({ id }) => id));
    const title = framework === null ? null : frameworkOf(framework)!.title;
    const words = reminderWords({ ...round, framework: title, note, origin: publicOrigin() });
    for (const personId of incompleteMembers(actor, round, { framework, area: null }, now))
      if (active.has(personId) && !reminded.has(personId))
        post({ personId, kind: "reminder", roundId: round.id, ...words, at: now });
    // Not how many: where names are hidden nobody learns that.
    record({
      at: now,
      actorId: actor.id,
      action: "reminder sent",
      object: `round ${round.id}`,
      detail: { framework, withNote: note !== "" },
    });
    return true;
  });
}

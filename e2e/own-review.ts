import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { newestEdition, sectionsOf, statementsOf, storeEdition } from "#app/framework/edition.server.ts";
import { hashPassword } from "#app/people/password.server.ts";
import { setPasswordHash } from "#app/people/person.server.ts";
import type { Role } from "#app/people/roles.ts";
import type { Actor } from "#app/people/session.server.ts";
import type { Round } from "#app/rounds/round.ts";
import { db, sqlite } from "#db/client.server.ts";
import { day, makePerson, makeRound } from "#db/factories.server.ts";
import { assessment, comment } from "#db/schema.server.ts";

// Each journey has people, a framework and a round of its own, so that journeys side by side never meet.

export const password = "three random words";

/** "Amina Okafor", whom no other journey knows. */
export function person(name: string, role: Role): Actor {
  return makePerson({ email: addressOf(name), name, role, at: Date.now() });
}

/** A member who has not accepted the terms and declared nothing. */
export function newcomer(name: string): Actor {
  return makePerson({ email: addressOf(name), name, role: "member", at: Date.now(), isNew: true });
}

function addressOf(name: string): string {
  return `${name.toLowerCase().replace(/\W+/g, ".")}.${unique()}@example.org`;
}

export async function givePassword(actor: Actor): Promise<void> {
  setPasswordHash(actor.id, await hashPassword(password), Date.now());
}

/** The text of one of the real frameworks, under a code of its own. Returns the code. */
export function copyOf(original: string): string {
  const edition = newestEdition(original)!;
  const code = `${original}-${unique()}`;
  const sections = sectionsOf(edition.id).map(({ id, number, title, standard, titleConfirmed }) => ({
    number,
    title,
    standard,
    titleConfirmed,
    statements: statementsOf(id).map(({ kind, code, groupHeading, text }) => ({
      kind,
      code,
      groupHeading,
      text,
    })),
  }));
  const { kind, name, documentTitle, published } = edition;
  storeEdition({
    code,
    title: `${documentTitle.split(": ").at(-1)} (${code})`,
    kind,
    name,
    documentTitle,
    published,
    text: { sections },
    at: Date.now(),
  });
  return code;
}

/** A framework of one section with these statements, 1.1 and on. Returns its code. */
export function frameworkWith(...statements: string[]): string {
  const code = `short-${unique()}`;
  storeEdition({
    code,
    title: `A short framework (${code})`,
    kind: "outline",
    name: "Outline",
    documentTitle: "A short framework",
    published: null,
    text: {
      sections: [
        {
          number: 1,
          title: "Only section",
          standard: null,
          titleConfirmed: true,
          statements: statements.map((text, i) => ({
            kind: "learn-that",
            code: `1.${i + 1}`,
            groupHeading: null,
            text,
          })),
        },
      ],
    },
    at: Date.now(),
  });
  return code;
}

type ReviewGiven = Partial<Parameters<typeof makeRound>[0]> & { members: Actor[] };

export type Review = {
  round: Round;
  framework: string;
  /** The address of a page about the framework in this round: "/sections/1" makes /frameworks/…/sections/1?round=… */
  at: (path?: string) => string;
};

/** A round that is open now, on a framework that no other round covers unless one is given. */
export function openReview(given: ReviewGiven): Review {
  const [framework = copyOf("npqlbc")] = given.frameworks ?? [];
  const round = makeRound({
    title: `Review of ${framework}, ${unique()}`,
    opensAt: Date.now() - 10 * day,
    closesAt: Date.now() + 10 * day,
    ...given,
    frameworks: [framework],
  });
  return { round, framework, at: (path = "") => `/frameworks/${framework}${path}?round=${round.id}` };
}

/** The same, closed yesterday; `during` is a moment at which it was open. */
export function closedReview(given: ReviewGiven): Review & { during: number } {
  holdUntilFilled();
  return { ...openReview({ ...given, closesAt: Date.now() - day }), during: Date.now() - 5 * day };
}

/**
 * Makes one transaction of all that a journey writes before it first waits: else the service could take the snapshot of a
 * round that is made as a closed one before it is filled.
 */
export function holdUntilFilled(): void {
  if (sqlite.inTransaction) return;
  sqlite.exec("BEGIN IMMEDIATE");
  queueMicrotask(() => sqlite.exec("COMMIT"));
}

/** Everything a round holds of somebody, so that a journey can tell that nothing was written. */
export function writtenBy(actor: Actor) {
  return {
    assessments: db.select().from(assessment).where(eq(assessment.memberId, actor.id)).all(),
    comments: db.select().from(comment).where(eq(comment.authorId, actor.id)).all(),
  };
}

export function unique(): string {
  return randomUUID().slice(0, 8);
}

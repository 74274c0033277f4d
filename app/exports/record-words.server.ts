import { eq } from "drizzle-orm";
import { responsePath } from "#app/findings/disposition-address.ts";
import { findingPath } from "#app/findings/paths.ts";
import { frameworkOf } from "#app/framework/edition.server.ts";
import { frameworkPath, sectionPath } from "#app/framework/paths.ts";
import { roundPath } from "#app/rounds/paths.ts";
import type { Reader } from "#app/rounds/visibility.ts";
import { db } from "#db/client.server.ts";
import {
  comment,
  edition,
  exportJob,
  interest,
  reference,
  round,
  section,
  theme,
} from "#db/schema.server.ts";
import { peopleOfRecord, type ToldEvent } from "./record-events.server.ts";
import { factsInWords, type ToldFact } from "./record-facts.ts";

/** What an event is about; a link where there is a page on it. */
type ToldObject = { text: string; href: string | null; filter: string };

export type EventInWords = {
  at: number;
  who: string;
  action: string;
  object: ToldObject;
  facts: ToldFact[];
};

/** Events as a page tells them. People are called what they are called now. */
export function inWords(reader: Reader, events: readonly ToldEvent[]): EventInWords[] {
  const names = new Map(peopleOfRecord(reader).map(({ id, name }) => [id, name]));
  const nameOf = (id: string) => names.get(id);
  return events.map(({ at, actorId, action, object, ...told }) => ({
    at,
    who: actorId === null ? "The service" : (nameOf(actorId) ?? "Somebody"),
    action: action.charAt(0).toUpperCase() + action.slice(1),
    object: { ...objectInWords(object, nameOf), filter: object },
    facts: factsInWords(told, nameOf),
  }));
}

type Words = Omit<ToldObject, "filter">;
type NameOf = (id: string) => string | undefined;

function objectInWords(object: string, nameOf: NameOf): Words {
  const [, kind, id] = /^([a-z]+) (\S+)$/.exec(object) ?? [];
  const found = kind && Object.hasOwn(kinds, kind) ? kinds[kind]!(id!, nameOf) : sectionInWords(object);
  const isFile = object.includes(".");
  return found ?? { text: isFile ? object : object.charAt(0).toUpperCase() + object.slice(1), href: null };
}

/** "section npqsl 2, round 1" */
function sectionInWords(object: string): Words | null {
  const [, code, number, id] = /^section (\S+) (\d+), round (\d+)$/.exec(object) ?? [];
  const framework = frameworkOf(code ?? "");
  if (!framework) return null;
  const title = roundTitle(Number(id)) ?? `Round ${id}`;
  return {
    text: `Section ${number} of ${framework.title}, ${title}`,
    href: `${sectionPath(framework.code, Number(number))}?round=${id}`,
  };
}

function roundTitle(id: number): string | undefined {
  return db.select({ title: round.title }).from(round).where(eq(round.id, id)).get()?.title;
}

const kinds: Readonly<Record<string, (id: string, nameOf: NameOf) => Words | null>> = {
  person: (id, nameOf) => ({ text: nameOf(id) ?? "Somebody", href: `/people/${id}` }),
  round: (id) => ({ text: roundTitle(Number(id)) ?? `Round ${id}`, href: roundPath(Number(id)) }),
  finding: (id) => ({ text: `Finding ${id}`, href: findingPath(Number(id)) }),
  interest: (id, nameOf) => {
    const found = db.select().from(interest).where(eq(interest.id, id)).get();
    return { text: `Interest of ${nameOf(found?.memberId ?? "") ?? "somebody"}`, href: `/interests/${id}` };
  },
  theme: (id) => {
    const found = db.select({ name: theme.name }).from(theme).where(eq(theme.id, id)).get();
    return { text: `Theme ${found?.name ?? ""}`, href: `/themes/${id}` };
  },
  comment: (id) => {
    const found = db
      .select({ code: edition.frameworkCode, number: section.number })
      .from(comment)
      .innerJoin(edition, eq(edition.id, comment.editionId))
      .leftJoin(section, eq(section.id, comment.sectionId))
      .where(eq(comment.id, id))
      .get();
    if (!found) return null;
    const framework = frameworkOf(found.code)?.title ?? found.code;
    const on = found.number === null ? framework : `section ${found.number} of ${framework}`;
    return { text: `Comment on ${on}`, href: responsePath(id) };
  },
  edition: (id) => {
    const found = db
      .select()
      .from(edition)
      .where(eq(edition.id, Number(id)))
      .get();
    if (!found) return null;
    const framework = frameworkOf(found.frameworkCode)?.title ?? found.frameworkCode;
    return { text: `${framework}, ${found.name}`, href: frameworkPath(found.frameworkCode) };
  },
  reference: (id) => {
    const found = db.select().from(reference).where(eq(reference.id, id)).get();
    return { text: found ? `Reference: ${found.citation}` : "Reference", href: null };
  },
  export: (id) => {
    const found = db.select().from(exportJob).where(eq(exportJob.id, id)).get();
    return { text: found?.fileName ?? "Export", href: null };
  },
};

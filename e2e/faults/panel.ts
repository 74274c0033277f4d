import { areas } from "#app/framework/areas.ts";
import { loadOutlines } from "#app/framework/outlines.server.ts";
import { startSession } from "#app/people/session.server.ts";
import { close } from "#db/client.server.ts";
import { day, makePerson, makeRound } from "#db/factories.server.ts";
import type { Random } from "./random.ts";
import { draftsIn, submittedIn } from "./stored.ts";

/** One who writes in the service from outside, knows what was acknowledged, and remembers it. */
export type Writer = { name: string; cookie: string };

const sections = 8;

/** So many members of an open round, signed in, in a database that this process then leaves. */
export async function panelOf(size: number): Promise<Writer[]> {
  const now = Date.now();
  loadOutlines(now);
  const members = Array.from({ length: size }, (_, n) =>
    makePerson({ email: `m${n}@example.org`, role: "member" }),
  );
  makeRound({ opensAt: now - day, closesAt: now + 30 * day, frameworks: ["npqsl"], members });
  const writers: Writer[] = [];
  for (const { id, email } of members)
    writers.push({ name: email, cookie: (await startSession(id)).split(";")[0]! });
  close();
  return writers;
}

/** What the writers have been told is saved, and what of theirs nobody has told them about. */
export class Ledger {
  readonly submitted = new Set<string>();
  readonly uncertain = new Set<string>();
  /** By who and where: the last draft that is saved, and those that nobody was told about since. */
  readonly drafts = new Map<string, { saved: string | null; since: string[] }>();
  readonly refused: { status: number; body: string; words: string }[] = [];
  #n = 0;

  /** Submits, or saves a draft of, one section, and notes what becomes of it. Throws where the service is gone. */
  async write({ name, cookie }: Writer, origin: string, random: Random): Promise<void> {
    const section = 1 + random.below(sections);
    const isDraft = random.below(3) === 0;
    this.#n += 1;
    const words = `${name} ${section} ${this.#n}`;
    const path = `/frameworks/npqsl/sections/${section}`;
    const place = `${name} ${section}`;
    const draft = this.drafts.get(place) ?? { saved: null, since: [] };
    this.drafts.set(place, draft);
    if (isDraft) draft.since.push(words);
    else this.uncertain.add(words);
    const response = await fetch(origin + (isDraft ? `${path}/draft` : path), {
      method: "POST",
      headers: { cookie, accept: isDraft ? "application/json" : "text/html" },
      body: formOf(words, random),
      redirect: "manual",
    });
    const body = await response.text();
    const isAcknowledged = isDraft ? body.includes('"kind":"saved"') : response.status === 302;
    if (!isAcknowledged) this.refused.push({ status: response.status, body, words });
    else {
      if (!isDraft) this.submitted.add(words);
      this.drafts.set(place, { saved: isDraft ? words : null, since: [] });
    }
    if (!isDraft) this.uncertain.delete(words);
  }

  /** What was acknowledged and is not in the file, and what is there that nobody sent. */
  lostOrMadeUp(file: string): string[] {
    const there = submittedIn(file);
    const once = new Set(there);
    const drafts = draftsIn(file);
    const lostDrafts = [...this.drafts].filter(([place, { saved, since }]) => {
      const mayBeSubmitted = [...this.uncertain].some((words) => words.startsWith(`${place} `));
      return saved !== null && !mayBeSubmitted && ![saved, ...since].includes(drafts.get(place) ?? "");
    });
    return [
      ...[...this.submitted].filter((words) => !once.has(words)).map((words) => `lost: ${words}`),
      ...there
        .filter((words) => !this.submitted.has(words) && !this.uncertain.has(words))
        .map((words) => `nobody sent: ${words}`),
      ...(once.size === there.length ? [] : [`stored twice: ${there.length - once.size}`]),
      ...lostDrafts.map(([, { saved }]) => `lost draft: ${saved}`),
    ];
  }
}

function formOf(words: string, random: Random): URLSearchParams {
  const form = new URLSearchParams({ action: "submit" });
  for (const area of areas) {
    form.set(`answer.${area}`, String(1 + random.below(5)));
    form.set(`reason.${area}`, words);
  }
  return form;
}

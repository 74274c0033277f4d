import type { Fields } from "./kept-fields.ts";

/** What is stored in place of what was sent. */
export type Stored = { revision: number; savedAt?: number | null; fields: Fields };

export type Failure = "offline" | "signed-out" | "service";

/** What became of a form that was sent to be saved. Every way of saving answers with one of these. */
export type SaveOutcome =
  | { kind: "saved"; savedAt: number; revision?: number }
  /** Something else was saved since the form was made. */
  | { kind: "conflict"; stored: Stored }
  /** It cannot be saved as it is. */
  | { kind: "refused"; messages: string[] }
  /** It may be saved later. */
  | { kind: "failed"; why: Failure };

/** Sends the words of a form, and what the form says beside them, to be saved. */
export type Save = (form: { words: Fields; hidden: Fields }) => Promise<SaveOutcome>;

/** What a browser still sends for a page that is gone; longer forms are sent while the page stands. */
const longestAfterLeaving = 60_000;
const longestAnswer = 20_000;

/** Saves by sending every field to an address, as the form's own button would. */
export function saveTo(address: string): Save {
  return ({ words, hidden }) => send(address, [...hidden, ...words]);
}

/** Saves the words as a form that is not finished, under its name, until it is sent. */
export function saveUnfinished(form: string): Save {
  return ({ words, hidden }) =>
    send("/unfinished", [["form", form], ["fields", JSON.stringify(words)], ...hidden]);
}

async function send(address: string, fields: Fields): Promise<SaveOutcome> {
  const body = new URLSearchParams(fields);
  try {
    const response = await fetch(address, {
      method: "POST",
      headers: { accept: "application/json" },
      body,
      keepalive: `${body}`.length < longestAfterLeaving,
      signal: AbortSignal.timeout(longestAnswer),
    });
    return outcomeOf(response.status, await response.json().catch(() => null));
  } catch {
    return { kind: "failed", why: "offline" };
  }
}

/** What an answer of the service says. */
export function outcomeOf(status: number, answer: unknown): SaveOutcome {
  if (status === 401) return { kind: "failed", why: "signed-out" };
  const { kind, messages } = (answer ?? {}) as { kind?: string; messages?: Record<string, string> };
  if (status === 200 && (kind === "saved" || kind === "conflict")) {
    return answer as SaveOutcome;
  }
  if (status >= 400 && status < 500 && status !== 429) {
    return { kind: "refused", messages: Object.values(messages ?? { form: "The service did not take it" }) };
  }
  return { kind: "failed", why: "service" };
}

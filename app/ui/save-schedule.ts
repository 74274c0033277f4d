// When to save: a while after the last key, never twice at once, again and again where it fails, and never nothing
// of what was typed last.

/** `held`: somebody has to choose first. `refused`: of no use until something changes. */
export type Attempt = "done" | "again" | "held" | "refused";

export const pauseAfterKey = 1_500;
/** Somebody who types without a pause is saved all the same. */
export const longestUnsaved = 15_000;
const firstRetry = 3_000;
const longestRetry = 60_000;

export function saveSchedule(attempt: () => Promise<Attempt>) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let unsavedSince: number | null = null;
  let isHeld = false;
  let failures = 0;
  let underWay: Promise<void> | null = null;

  function wait(ms: number): void {
    clearTimeout(timer);
    timer = setTimeout(now, ms);
  }

  /** Something was typed or chosen. */
  function changed(): void {
    unsavedSince ??= Date.now();
    if (!isHeld) wait(Math.max(0, Math.min(pauseAfterKey, unsavedSince + longestUnsaved - Date.now())));
  }

  /** Saves at once what is not saved; resolves when the attempt is over. */
  async function now(): Promise<void> {
    await underWay;
    if (underWay || isHeld || unsavedSince === null) return underWay ?? undefined;
    clearTimeout(timer);
    underWay = run();
    return underWay;
  }

  async function run(): Promise<void> {
    unsavedSince = null;
    const result = await attempt().catch((): Attempt => "again");
    underWay = null;
    if (result === "held") isHeld = true;
    if (result === "again" || result === "held") unsavedSince ??= Date.now();
    if (result === "again") wait(retryAfter(failures++));
    else failures = 0;
  }

  return {
    changed,
    now,
    hold() {
      isHeld = true;
      unsavedSince ??= Date.now();
    },
    /** It has been chosen: save what stands there now. */
    release() {
      isHeld = false;
      unsavedSince ??= Date.now();
      return now();
    },
    /** Nothing is waiting any longer; what is under way goes on. */
    cancel() {
      clearTimeout(timer);
      unsavedSince = null;
    },
    underWay: () => underWay,
  };
}

/** Longer each time, so that a service that comes back is not met by everybody at once. */
export function retryAfter(failures: number): number {
  return Math.min(firstRetry * 2 ** failures, longestRetry);
}

import { copiesKept, dropCopy, keepCopy, markSent } from "./device-copies.ts";
import {
  fill,
  focusOn,
  hiddenIn,
  hiddenInput,
  inOrderOf,
  labelOf,
  valueInWords,
  wordsGiven,
  wordsIn,
} from "./form-words.ts";
import { copyKey, type Difference, differences, type Fields, isSame } from "./kept-fields.ts";
import { openForms } from "./open-forms.ts";
import type { Save, Stored } from "./save-outcome.ts";
import { type Attempt, saveSchedule } from "./save-schedule.ts";
import type { SaveState } from "./save-state.ts";

// Keeps what is written in a form: on the device with every key, on the service a moment after the last one. It knows
// nothing of what the form is about, nor of how its notices are drawn.

export type KeptFormOptions = {
  /** The form's name, the same at every visit and no other form's: the path it is sent to, and which of several. */
  formKey: string;
  save: Save;
  /**
   * Whether what the page shows is what the service has stored. After a refusal it is not, and nothing is saved before
   * the person, who has read why, changes something.
   */
  isStored?: boolean;
  /** What is stored, where the page itself shows that it is something else: the form was refused for it. */
  conflict?: Stored | null;
};

/** A field that differs, in the words of the page. */
export type DifferentField = Difference & { label: string };

export type Offer = { key: string; at: number; differences: DifferentField[] };

/** All that is shown of the keeping. */
export type KeptView = {
  state: SaveState;
  /** When the form was last saved while this page stood. */
  savedAt: number | null;
  /** What the person wrote and did not save, to be put back. */
  offers: Offer[];
  /** What was saved elsewhere, to choose from. */
  conflict: { savedAt: number | null; differences: DifferentField[] } | null;
};

export const nothingKept: KeptView = { state: { kind: "idle" }, savedAt: null, offers: [], conflict: null };

/** What the person can do about it. */
export type KeptForm = {
  putBack: (key: string) => void;
  discard: (key: string) => void;
  keepHere: () => void;
  takeStored: () => void;
  stop: () => void;
};

const pauseBeforeCopy = 250;
const longestFinish = 5_000;

export function keepForm(
  form: HTMLFormElement,
  { formKey, save, isStored = true, conflict = null }: KeptFormOptions,
  show: (view: KeptView) => void,
): KeptForm {
  // Every form of a signed-in person says whose it is.
  const person = hiddenInput(form, "owner")?.value ?? "";
  const own = copyKey(person, formKey, `${Date.now()}.${Math.random()}`);
  const schedule = saveSchedule(attempt);
  const listening = new AbortController();
  const offers = new Map<string, { fields: Fields; at: number }>();

  const given = conflict;
  let stored: Fields | null = isStored ? wordsGiven(form) : null;
  let state: SaveState = { kind: "idle" };
  let savedAt: number | null = null;
  let isKept = false;
  /** The device keeps nothing, so that leaving the page would lose what is not saved. */
  let mustStay = false;
  let isSent = false;
  let copying: ReturnType<typeof setTimeout> | undefined;
  /** Sent without an answer: any of them may be what is stored. */
  let inDoubt: Fields[] = [];

  const differing = (ours: Fields, theirs: Fields) => inOrderOf(form, differences(ours, theirs));
  const isUnsaved = () => stored === null || !isSame(wordsIn(form), stored);

  function become(next: SaveState): void {
    state = next;
    const here = wordsIn(form);
    const inWords = (ours: Fields, theirs: Fields) =>
      differing(ours, theirs).map((one) => ({
        name: one.name,
        label: labelOf(form, one.name),
        here: valueInWords(form, one.name, one.here),
        there: valueInWords(form, one.name, one.there),
      }));
    if (next.kind === "saved") savedAt = next.at;
    show({
      state,
      savedAt,
      offers: [...offers].map(([key, { fields, at }]) => ({ key, at, differences: inWords(fields, here) })),
      conflict: conflict && {
        savedAt: conflict.savedAt ?? null,
        differences: conflict === given ? [] : inWords(here, conflict.fields),
      },
    });
  }

  async function copy(): Promise<void> {
    clearTimeout(copying);
    copying = undefined;
    if (listening.signal.aborted) return;
    const unsaved = isUnsaved();
    const works = await (unsaved
      ? keepCopy(own, { fields: wordsIn(form), at: Date.now() })
      : dropCopy(own)
    ).then(
      () => true,
      () => false,
    );
    mustStay = unsaved && !works;
    if (isKept === (unsaved && works)) return;
    isKept = unsaved && works;
    if ("isKept" in state) become({ ...state, isKept });
  }

  function copySoon(): void {
    copying ??= setTimeout(() => {
      void copy();
      if (offers.size > 0 || conflict) become(state);
    }, pauseBeforeCopy);
  }

  async function attempt(): Promise<Attempt> {
    const words = wordsIn(form);
    if (!isUnsaved()) return settle(savedAt === null ? { kind: "idle" } : { kind: "saved", at: savedAt });
    if (state.kind !== "failed" && state.kind !== "leaving") become({ kind: "saving" });
    doubt(words);
    const outcome = await save({ words, hidden: hiddenIn(form) });
    if (listening.signal.aborted) return "refused";
    switch (outcome.kind) {
      case "saved":
        answered(outcome.revision);
        stored = words;
        return settle({ kind: "saved", at: outcome.savedAt });
      case "conflict":
        return isOurs(outcome.stored) ? saveOver(outcome.stored) : ask(outcome.stored);
      case "refused":
        inDoubt = [];
        become({ kind: "refused", messages: outcome.messages, isKept });
        return "refused";
      case "failed":
        if (state.kind !== "leaving") become({ kind: "failed", why: outcome.why, isKept });
        return "again";
    }
  }

  function doubt(words: Fields): void {
    if (!inDoubt.some((one) => isSame(one, words))) inDoubt.push(words);
  }

  function answered(revision: number | undefined): void {
    inDoubt = [];
    const input = hiddenInput(form, "revision");
    if (input && revision !== undefined) input.value = String(revision);
  }

  function settle(next: SaveState): Attempt {
    become(isUnsaved() ? { kind: "saving" } : next);
    void copy();
    return "done";
  }

  /** Saved by this very page, though it was never told; or no other words than those it came with. */
  function isOurs({ fields }: Stored): boolean {
    return [stored ?? [], ...inDoubt].some((words) => isSame(words, fields));
  }

  function saveOver({ revision, fields }: Stored): Promise<Attempt> {
    answered(revision);
    stored = fields;
    return attempt();
  }

  function ask(found: Stored): Attempt {
    conflict = found;
    inDoubt = [];
    become({ kind: "conflict", isKept });
    return "held";
  }

  function decide(choose: (found: Stored) => void): void {
    if (!conflict) return;
    const found = conflict;
    const [first] = differing(wordsIn(form), found.fields);
    conflict = null;
    answered(found.revision);
    choose(found);
    if (first) focusOn(form, first.name);
    void schedule.release();
  }

  function onInput({ target }: Event): void {
    if ((target as HTMLInputElement).form !== form) return;
    isSent = false;
    if (state.kind === "idle" || state.kind === "saved" || state.kind === "leaving")
      become({ kind: "saving" });
    copySoon();
    schedule.changed();
  }

  function onSubmit(event: SubmitEvent): void {
    if (event.defaultPrevented) return;
    const saving = schedule.underWay();
    if (saving && !isSent) {
      // What is being saved would make the form older than what is stored.
      event.preventDefault();
      isSent = true;
      void atMost(longestFinish, saving).then(() => form.requestSubmit(event.submitter));
      return;
    }
    isSent = true;
    schedule.cancel();
    markSent(own);
    doubt(wordsIn(form));
    void copy();
  }

  /** Leaving, or about to: the page may not come back. */
  function onHidden(): void {
    if (isSent) return;
    if (isUnsaved()) void copy();
    void schedule.now();
  }

  function onBack(): void {
    isSent = false;
    if (isUnsaved()) void schedule.now();
  }

  async function finish(): Promise<boolean> {
    void copy();
    if (isUnsaved()) await atMost(longestFinish, schedule.now());
    // Who has been told once, and has written nothing since, means it.
    if (!isUnsaved() || state.kind === "leaving") return true;
    become({ kind: "leaving" });
    return false;
  }

  async function settled(): Promise<void> {
    schedule.cancel();
    await atMost(longestFinish, schedule.underWay() ?? Promise.resolve());
  }

  function drop(): void {
    stop();
    void dropCopy(own);
  }

  function stop(): void {
    clearTimeout(copying);
    schedule.cancel();
    listening.abort();
    openForms.delete(page);
  }

  function begin(): void {
    if (isUnsaved()) {
      if (isStored) schedule.changed();
      void copy().then(() => conflict && become({ kind: "conflict", isKept }));
    }
    void lookForCopies();
  }

  /** Takes up what earlier visits left behind: what is saved by now is dropped, the rest is offered. */
  async function lookForCopies(): Promise<void> {
    const copies = await copiesKept(person, formKey).catch(() => []);
    for (const { key, fields, at } of copies) {
      if (key === own || listening.signal.aborted) continue;
      const isOffered = [...offers.values()].some((offer) => isSame(offer.fields, fields));
      if (!isOffered && !isSame(fields, wordsIn(form))) offers.set(key, { fields, at });
      else void copy().then(() => dropCopy(key));
    }
    if (offers.size > 0) become(state);
  }

  function putBack(key: string): void {
    const offer = offers.get(key);
    if (!offer) return;
    const before = { fields: wordsIn(form), at: Date.now() };
    const [first] = differing(offer.fields, before.fields);
    if (isUnsaved()) {
      const instead = `${own}.${before.at}`;
      offers.set(instead, before);
      void keepCopy(instead, before).catch(() => {});
    }
    offers.delete(key);
    fill(form, offer.fields);
    become(state);
    if (first) focusOn(form, first.name);
    void copy().then(() => (mustStay ? undefined : dropCopy(key)));
    schedule.changed();
    void schedule.now();
  }

  function discard(key: string): void {
    const [first] = differing(offers.get(key)?.fields ?? [], wordsIn(form));
    offers.delete(key);
    void dropCopy(key);
    become(state);
    if (first) focusOn(form, first.name);
  }

  const page = { form, finish, settle: settled, sent: drop, stop };
  const on = { signal: listening.signal };
  openForms.add(page);
  // A browser that fills in what stood here at the last visit would take it for what was typed at this one.
  form.autocomplete = "off";
  document.addEventListener("input", onInput, on);
  document.addEventListener("change", onInput, on);
  form.addEventListener("submit", onSubmit, on);
  window.addEventListener("pagehide", onHidden, on);
  window.addEventListener("pageshow", ({ persisted }) => persisted && onBack(), on);
  window.addEventListener("online", onBack, on);
  document.addEventListener("visibilitychange", () => (document.hidden ? onHidden() : onBack()), on);
  window.addEventListener("beforeunload", (event) => mustStay && !isSent && event.preventDefault(), on);

  if (conflict) schedule.hold();
  // Once the page is put together: what was typed before that is put back only then.
  queueMicrotask(begin);

  return {
    putBack,
    discard,
    keepHere: () => decide(() => become({ kind: "saving" })),
    takeStored: () =>
      decide((found) => {
        fill(form, found.fields);
        stored = found.fields;
        become(found.savedAt ? { kind: "saved", at: found.savedAt } : { kind: "idle" });
      }),
    stop,
  };
}

function atMost(ms: number, work: Promise<unknown>): Promise<unknown> {
  return Promise.race([work, new Promise((resolve) => setTimeout(resolve, ms))]);
}

import { dropCopy, markSent } from "./device-copies.ts";
import {
  type DifferentField,
  differencesIn,
  fill,
  focusOn,
  hiddenIn,
  hiddenInput,
  wordsGiven,
  wordsIn,
} from "./form-words.ts";
import { copyKey } from "./kept-fields.ts";
import { keptOffers, type Offer } from "./kept-offers.ts";
import { openForms } from "./open-forms.ts";
import { ownCopy } from "./own-copy.ts";
import type { Save, Stored } from "./save-outcome.ts";
import { type Attempt, saveSchedule } from "./save-schedule.ts";
import type { SaveState } from "./save-state.ts";
import { storedWords } from "./stored-words.ts";

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

const longestFinish = 5_000;

export function keepForm(
  form: HTMLFormElement,
  { formKey, save, isStored = true, conflict = null }: KeptFormOptions,
  show: (view: KeptView) => void,
): KeptForm {
  // Every form of a signed-in person says whose it is.
  const person = hiddenInput(form, "owner")?.value ?? "";
  const stored = storedWords(isStored ? wordsGiven(form) : null);
  const isUnsaved = () => !stored.hold(wordsIn(form));
  const copy = ownCopy(
    copyKey(person, formKey, `${Date.now()}.${Math.random()}`),
    () => (isUnsaved() ? wordsIn(form) : null),
    () => "isKept" in state && become({ ...state, isKept: copy.isKept() }),
  );
  const schedule = saveSchedule(attempt);
  const listening = new AbortController();
  const { signal } = listening;
  const changed = () => become(state);
  const offers = keptOffers({ form, person, formKey, copy, isUnsaved, changed, signal });
  const given = conflict;
  let state: SaveState = { kind: "idle" };
  let savedAt: number | null = null;
  let isSent = false;

  function become(next: SaveState): void {
    state = next;
    const here = wordsIn(form);
    if (next.kind === "saved") savedAt = next.at;
    show({
      state,
      savedAt,
      offers: offers.against(here),
      conflict: conflict && {
        savedAt: conflict.savedAt ?? null,
        differences: conflict === given ? [] : differencesIn(form, here, conflict.fields),
      },
    });
  }

  async function attempt(): Promise<Attempt> {
    const words = wordsIn(form);
    if (!isUnsaved()) return settle(savedAt === null ? { kind: "idle" } : { kind: "saved", at: savedAt });
    if (state.kind !== "failed" && state.kind !== "leaving") become({ kind: "saving" });
    stored.sent(words);
    const outcome = await save({ words, hidden: hiddenIn(form) });
    if (signal.aborted) return "refused";
    switch (outcome.kind) {
      case "saved":
        stored.are(words);
        madeFrom(outcome.revision);
        return settle({ kind: "saved", at: outcome.savedAt });
      case "conflict":
        return stored.mayBe(outcome.stored.fields) ? saveOver(outcome.stored) : ask(outcome.stored);
      case "refused":
        stored.refused(words);
        become({ kind: "refused", messages: outcome.messages, isKept: copy.isKept() });
        return "refused";
      case "failed":
        if (state.kind !== "leaving") become({ kind: "failed", why: outcome.why, isKept: copy.isKept() });
        return "again";
    }
  }

  function madeFrom(revision: number | undefined): void {
    const input = hiddenInput(form, "revision");
    if (input && revision !== undefined) input.value = String(revision);
  }

  function settle(next: SaveState): Attempt {
    become(isUnsaved() ? { kind: "saving" } : next);
    void copy.update();
    return "done";
  }

  /** It was saved by this very page, which was never told. */
  function saveOver({ revision, fields }: Stored): Promise<Attempt> {
    stored.are(fields);
    madeFrom(revision);
    return attempt();
  }

  function ask(found: Stored): Attempt {
    stored.are(found.fields);
    conflict = found;
    become({ kind: "conflict", isKept: copy.isKept() });
    return "held";
  }

  function decide(choose: (found: Stored) => void): void {
    if (!conflict) return;
    const found = conflict;
    const [first] = differencesIn(form, wordsIn(form), found.fields);
    conflict = null;
    madeFrom(found.revision);
    choose(found);
    if (first) focusOn(form, first.name);
    void schedule.release();
  }

  function onInput({ target }: Event): void {
    if ((target as HTMLInputElement).form !== form) return;
    isSent = false;
    void copy.update();
    const isQuiet = state.kind === "idle" || state.kind === "saved" || state.kind === "leaving";
    if (isQuiet) become({ kind: "saving" });
    else if (offers.any() || conflict) become(state);
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
    markSent(copy.key);
    void copy.update();
    stored.sent(wordsIn(form));
  }

  /** Leaving, or about to: the page may not come back. */
  function onHidden(): void {
    if (!isSent) void schedule.now();
  }

  function onBack(): void {
    if (isUnsaved()) void schedule.now();
  }

  function onShow({ persisted }: PageTransitionEvent): void {
    if (!persisted) return;
    // Only the service knows what became of a form that was sent.
    if (isSent) location.reload();
    else onBack();
  }

  async function finish(): Promise<boolean> {
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
    void dropCopy(copy.key);
  }

  function stop(): void {
    copy.stop();
    schedule.cancel();
    listening.abort();
    openForms.delete(page);
  }

  function begin(): void {
    if (isUnsaved()) {
      if (isStored) schedule.changed();
      void copy.update().then(() => conflict && become({ kind: "conflict", isKept: copy.isKept() }));
    }
    void offers.lookUp();
  }

  const page = { form, finish, settle: settled, sent: drop, stop };
  const on = { signal };
  openForms.add(page);
  // A browser that fills in what stood here at the last visit would take it for what was typed at this one.
  form.autocomplete = "off";
  document.addEventListener("input", onInput, on);
  document.addEventListener("change", onInput, on);
  form.addEventListener("submit", onSubmit, on);
  window.addEventListener("pagehide", onHidden, on);
  window.addEventListener("pageshow", onShow, on);
  window.addEventListener("online", onBack, on);
  document.addEventListener("visibilitychange", () => (document.hidden ? onHidden() : onBack()), on);
  window.addEventListener(
    "beforeunload",
    (event) => copy.isMissing() && !isSent && event.preventDefault(),
    on,
  );

  if (conflict) schedule.hold();
  // Once the page is put together: what was typed before that is put back only then.
  queueMicrotask(begin);

  return {
    putBack(key) {
      offers.putBack(key);
      void schedule.now();
    },
    discard: offers.discard,
    keepHere: () => decide(() => become({ kind: "saving" })),
    takeStored: () =>
      decide((found) => {
        fill(form, found.fields);
        stored.are(found.fields);
        become(found.savedAt ? { kind: "saved", at: found.savedAt } : { kind: "idle" });
      }),
    stop,
  };
}

function atMost(ms: number, work: Promise<unknown>): Promise<unknown> {
  return Promise.race([work, new Promise((resolve) => setTimeout(resolve, ms))]);
}

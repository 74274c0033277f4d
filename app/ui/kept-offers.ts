import { type Copy, copiesKept, dropCopy, keepCopy } from "./device-copies.ts";
import { type DifferentField, differencesIn, fill, focusOn, wordsIn } from "./form-words.ts";
import { type Fields, isSame } from "./kept-fields.ts";
import type { OwnCopy } from "./own-copy.ts";

/** What an earlier visit left unsaved, and how it differs from what stands in the form now. */
export type Offer = { key: string; at: number; differences: DifferentField[] };

type Given = {
  form: HTMLFormElement;
  person: string;
  formKey: string;
  copy: OwnCopy;
  isUnsaved: () => boolean;
  /** Hears that there are other offers than before. */
  changed: () => void;
  signal: AbortSignal;
};

/** What a person's earlier visits to a form left on the device: each is offered until it is put back or discarded. */
export function keptOffers({ form, person, formKey, copy, isUnsaved, changed, signal }: Given) {
  const offers = new Map<string, Copy>();

  /** What stands in the form already is dropped, the rest is offered. */
  async function lookUp(): Promise<void> {
    const copies = await copiesKept(person, formKey).catch(() => []);
    if (signal.aborted) return;
    for (const { key, fields, at } of copies) {
      if (key === copy.key) continue;
      const isOffered = [...offers.values()].some((offer) => isSame(offer.fields, fields));
      if (!isOffered && !isSame(fields, wordsIn(form))) offers.set(key, { fields, at });
      else void dropOnceCopied(key);
    }
    if (offers.size > 0) changed();
  }

  async function dropOnceCopied(key: string): Promise<void> {
    await copy.update();
    if (!copy.isMissing()) await dropCopy(key);
  }

  /** What stands in the form unsaved changes places with what is put back. */
  function putBack(key: string): void {
    const offer = offers.get(key);
    if (!offer) return;
    const before = { fields: wordsIn(form), at: Date.now() };
    const [first] = differencesIn(form, offer.fields, before.fields);
    if (isUnsaved()) {
      const instead = `${copy.key}.${before.at}`;
      offers.set(instead, before);
      void keepCopy(instead, before).catch(() => {});
    }
    offers.delete(key);
    fill(form, offer.fields);
    changed();
    if (first) focusOn(form, first.name);
    void dropOnceCopied(key);
  }

  function discard(key: string): void {
    const [first] = differencesIn(form, offers.get(key)?.fields ?? [], wordsIn(form));
    offers.delete(key);
    void dropCopy(key);
    changed();
    if (first) focusOn(form, first.name);
  }

  /** Each as it differs from these words. */
  function against(here: Fields): Offer[] {
    return [...offers].map(([key, { fields, at }]) => ({
      key,
      at,
      differences: differencesIn(form, fields, here),
    }));
  }

  return { lookUp, putBack, discard, against, any: () => offers.size > 0 };
}

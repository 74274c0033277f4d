import { type Fields, isSame } from "./kept-fields.ts";

/**
 * What the service has stored of a form, as far as its page can tell; null at first where that is not what the page
 * shows. Words that were sent and never answered may be stored or not: until there is an answer nothing counts as saved.
 */
export function storedWords(given: Fields | null) {
  let stored = given;
  let inDoubt: Fields[] = [];
  return {
    hold: (words: Fields) => stored !== null && inDoubt.length === 0 && isSame(words, stored),
    sent(words: Fields): void {
      if (!inDoubt.some((one) => isSame(one, words))) inDoubt.push(words);
    },
    /** The service has answered that it stored none of these words. */
    refused(words: Fields): void {
      inDoubt = inDoubt.filter((one) => !isSame(one, words));
    },
    /** The service has answered what it has stored. */
    are(words: Fields): void {
      stored = words;
      inDoubt = [];
    },
    /** Whether what the service turns out to have was saved by this very page, or is what it came with. */
    mayBe: (found: Fields) => [stored ?? [], ...inDoubt].some((words) => isSame(words, found)),
  };
}

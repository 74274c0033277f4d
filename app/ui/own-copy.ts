import { dropCopy, keepCopy } from "./device-copies.ts";
import type { Fields } from "./kept-fields.ts";

/**
 * The copy on the device of what one page holds unsaved. `unsaved` says what that is, null for nothing; `changed` hears
 * when the copy has come to be there, or to be gone.
 */
export function ownCopy(key: string, unsaved: () => Fields | null, changed: () => void) {
  let isKept = false;
  let isMissing = false;
  let isStopped = false;

  /** Brings the copy level with the page; resolves when it is. */
  async function update(): Promise<void> {
    if (isStopped) return;
    const words = unsaved();
    const writing = words ? keepCopy(key, { fields: words, at: Date.now() }) : dropCopy(key);
    const works = await writing.then(
      () => true,
      () => false,
    );
    const wasKept = isKept;
    isKept = words !== null && works;
    isMissing = words !== null && !works;
    if (isKept !== wasKept) changed();
  }

  return {
    key,
    update,
    /** The words are safe on the device. */
    isKept: () => isKept,
    /** The device keeps nothing, so that leaving the page would lose what is not saved. */
    isMissing: () => isMissing,
    stop() {
      isStopped = true;
    },
  };
}

export type OwnCopy = ReturnType<typeof ownCopy>;

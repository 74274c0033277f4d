/** A form of this page whose words are being kept. */
export type OpenForm = {
  /** Saves what is not saved; false where that cannot be done now, and the person has been told. */
  finish: () => Promise<boolean>;
  /** Keeps nothing more. */
  stop: () => void;
};

export const openForms = new Set<OpenForm>();

/** Saves everything that stands on this page; false where something could not be saved. */
export async function finishForms(): Promise<boolean> {
  const finished = await Promise.all([...openForms].map((form) => form.finish()));
  return finished.every(Boolean);
}

export function stopForms(): void {
  for (const form of [...openForms]) form.stop();
}

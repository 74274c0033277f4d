/** A form of this page whose words are being kept. */
export type OpenForm = {
  form: HTMLFormElement;
  /** Saves what is not saved; false where that cannot be done now, and the person has been told. */
  finish: () => Promise<boolean>;
  /** Saves nothing more; resolves when what is being saved is. */
  settle: () => Promise<void>;
  /** What stands in it was sent: nothing of it is kept any longer. */
  sent: () => void;
  /** Keeps nothing more. */
  stop: () => void;
};

export const openForms = new Set<OpenForm>();

export function openFormOf(form: HTMLFormElement): OpenForm | undefined {
  return [...openForms].find((open) => open.form === form);
}

/** Saves everything that stands on this page; false where something could not be saved. */
export async function finishForms(): Promise<boolean> {
  const finished = await Promise.all([...openForms].map((form) => form.finish()));
  return finished.every(Boolean);
}

export function stopForms(): void {
  for (const form of [...openForms]) form.stop();
}

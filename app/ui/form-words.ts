import { type Difference, differences, type Fields } from "./kept-fields.ts";

// The words of a form in the page: what a person can type or choose. Passwords and files are none of ours to keep, and
// hidden inputs say what the form is about; one that a script fills with a person's words is marked `data-kept`.

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const notWords = ["submit", "button", "reset", "image", "password", "file"];

function controlsOf(form: HTMLFormElement, name?: string): Control[] {
  return ([...form.elements] as Control[]).filter(
    (control) =>
      control.name &&
      (name === undefined || control.name === name) &&
      /^(INPUT|TEXTAREA|SELECT)$/.test(control.tagName) &&
      !notWords.includes(control.type) &&
      (control.type !== "hidden" || control.dataset.kept !== undefined),
  );
}

/** What stands in the form now. */
export function wordsIn(form: HTMLFormElement): Fields {
  const names = new Set(controlsOf(form).map(({ name }) => name));
  return [...new FormData(form)].filter((field): field is Fields[number] => names.has(field[0]));
}

/** What the page came with. */
export function wordsGiven(form: HTMLFormElement): Fields {
  return controlsOf(form).flatMap((control): Fields => {
    const values = isChoice(control)
      ? control.defaultChecked
        ? [control.value]
        : []
      : control instanceof HTMLSelectElement
        ? [...control.options].filter((option) => option.defaultSelected).map(({ value }) => value)
        : [control.defaultValue];
    return values.map((value) => [control.name, value]);
  });
}

/** What the form says beside its words: whose it is, and what it was made from. */
export function hiddenIn(form: HTMLFormElement): Fields {
  return ([...form.elements] as Control[])
    .filter(({ type, name, dataset }) => type === "hidden" && name && dataset.kept === undefined)
    .map(({ name, value }) => [name, value]);
}

export function hiddenInput(form: HTMLFormElement, name: string): HTMLInputElement | null {
  return form.querySelector(`input[type=hidden][name="${name}"]`);
}

/** Puts the words into the form, as if they had been typed, so that whatever listens takes notice. */
export function fill(form: HTMLFormElement, fields: Fields): void {
  const left = [...fields];
  for (const control of controlsOf(form)) {
    const fits = (field: Fields[number]) =>
      field[0] === control.name && (!isChoice(control) || field[1] === control.value);
    const at = left.findIndex(fits);
    const value = at < 0 ? undefined : left.splice(at, 1)[0]![1];
    if (isChoice(control)) choose(control, value !== undefined);
    else if (control.value !== (value ?? "")) write(control, value ?? "");
  }
}

function choose(control: HTMLInputElement, isChosen: boolean): void {
  if (control.checked === isChosen) return;
  if (isChosen || control.type === "checkbox") {
    control.click();
  } else {
    // Pressing a radio does not take its choice back.
    control.checked = false;
    tell(control);
  }
}

function write(control: Control, value: string): void {
  // React puts its own setter on the element, and takes what is set through it for something it has done itself.
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(control), "value")!.set!.call(control, value);
  tell(control);
}

function tell(control: Control): void {
  control.dispatchEvent(new Event("input", { bubbles: true }));
  control.dispatchEvent(new Event("change", { bubbles: true }));
}

/** A field that differs, in the words of the page. */
export type DifferentField = Difference & { label: string };

/** Where two sets of words differ, as the person reads it: in the order in which the form asks, under its labels. */
export function differencesIn(form: HTMLFormElement, here: Fields, there: Fields): DifferentField[] {
  const asked = controlsOf(form).map(({ name }) => name);
  return differences(here, there)
    .sort((a, b) => asked.indexOf(a.name) - asked.indexOf(b.name))
    .map((one) => ({
      name: one.name,
      label: labelOf(form, one.name),
      here: valueInWords(form, one.name, one.here),
      there: valueInWords(form, one.name, one.there),
    }));
}

/** The field's label, or the legend round its choices. */
function labelOf(form: HTMLFormElement, name: string): string {
  const control = controlsOf(form, name)[0];
  const label = control && isChoice(control) ? control.closest("fieldset")?.querySelector("legend") : null;
  return (label ?? control?.labels?.[0])?.textContent ?? name;
}

/** The words beside the choices, or what was typed. */
function valueInWords(form: HTMLFormElement, name: string, value: string): string {
  const controls = controlsOf(form, name);
  const nameOf = (chosen: string) => {
    const control = controls.find((one) => isChoice(one) && one.value === chosen);
    const options = controls[0] instanceof HTMLSelectElement ? [...controls[0].options] : [];
    return (control?.labels?.[0] ?? options.find((one) => one.value === chosen))?.textContent ?? chosen;
  };
  return controls.some((control) => control.type !== "textarea")
    ? value.split("\n").map(nameOf).join("\n")
    : value;
}

/** Takes the person to a field, as the link of an error would. */
export function focusOn(form: HTMLFormElement, name: string): void {
  const controls = controlsOf(form, name);
  (controls.find((one) => isChoice(one) && one.checked) ?? controls[0])?.focus();
}

function isChoice(control: Control): control is HTMLInputElement {
  return control.type === "radio" || control.type === "checkbox";
}

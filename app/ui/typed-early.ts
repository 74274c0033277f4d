/**
 * What people type while the page's scripts are still on their way. React 18 sets a textarea back to the text it was
 * sent with when it takes the page over, so what was typed is remembered before and put back after.
 */
const typed = new Map<HTMLTextAreaElement, string>();

function remember({ target }: Event): void {
  if (target instanceof HTMLTextAreaElement) typed.set(target, target.value);
}

/** Called before React takes over the page. */
export function rememberTyped(): void {
  for (const area of document.querySelectorAll("textarea")) {
    if (area.value !== area.defaultValue) typed.set(area, area.value);
  }
  document.addEventListener("input", remember, true);
}

/** Called once React has taken over the page. */
export function restoreTyped(): void {
  document.removeEventListener("input", remember, true);
  for (const [area, value] of typed) if (area.value !== value) area.value = value;
  typed.clear();
}

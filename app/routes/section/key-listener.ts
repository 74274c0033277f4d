import type { Answer } from "#app/scores/scale.ts";
import { takesKeys } from "#app/ui/key-press.ts";
import { deedOf, indexAfterMove, type Side, type Stop } from "./keys.ts";

const radios = 'input[name^="answer."]';

/** What each key moves between, in the order of the page. */
const stops: Record<Stop, string> = {
  area: `fieldset:has(${radios})`,
  statement: 'li[id^="statement-"]',
  comment: 'article[id^="comment-"]',
};

/** Lets the keys of the section's page do what they do. Returns what ends it. */
export function listenToKeys(showList: () => void): () => void {
  function onKeyDown(event: KeyboardEvent): void {
    if (event.defaultPrevented || takesKeys(event.target as HTMLElement)) return;
    if (document.querySelector("dialog[open]")) return;
    const deed = deedOf(event);
    if (deed === null) return;
    if (deed.kind === "list") showList();
    else if (!(deed.kind === "answer" ? choose(deed.answer) : move(deed.to, deed.by))) return;
    event.preventDefault();
  }
  document.addEventListener("keydown", onKeyDown);
  return () => document.removeEventListener("keydown", onKeyDown);
}

/** Chooses as a press would, so that whatever listens to the form takes notice. */
function choose(answer: Answer): boolean {
  const radio = areaRound(document.activeElement)?.querySelector<HTMLInputElement>(
    `${radios}[value="${answer}"]`,
  );
  radio?.focus();
  radio?.click();
  return radio !== undefined && radio !== null;
}

/** The part of the page with one area's question in which the person is; what stands round several is none. */
function areaRound(here: Element | null): Element | null {
  let part = here && (here.closest("fieldset") ?? here);
  while (part && !part.querySelector(radios)) part = part.parentElement;
  const names = new Set(
    [...(part?.querySelectorAll<HTMLInputElement>(radios) ?? [])].map(({ name }) => name),
  );
  return names.size === 1 ? part : null;
}

function move(to: Stop, by: 1 | -1): boolean {
  const all = [...document.querySelectorAll<HTMLElement>(stops[to])];
  const stop = all[indexAfterMove(all.map(sideOf), by)];
  if (!stop) return false;
  const target = to === "area" ? answerIn(stop) : focusableOnce(stop);
  target?.focus({ preventScroll: true });
  for (const part of [stop, target]) part?.scrollIntoView({ block: "nearest" });
  return true;
}

function answerIn(area: HTMLElement): HTMLElement | null {
  return area.querySelector<HTMLElement>(`${radios}:checked`) ?? area.querySelector<HTMLElement>(radios);
}

/** From where the focus is, or from the top of the window where it is nowhere. */
function sideOf(stop: Element): Side {
  const here = document.activeElement;
  if (!here || here === document.body) return stop.getBoundingClientRect().top > 0 ? "after" : "before";
  if (stop.contains(here)) return "here";
  return here.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_FOLLOWING ? "after" : "before";
}

/** A part of the text that cannot be reached otherwise, and not by a press of the mouse afterwards. */
function focusableOnce(part: HTMLElement): HTMLElement {
  part.tabIndex = -1;
  part.addEventListener("blur", () => part.removeAttribute("tabindex"), { once: true });
  return part;
}

import { type Area, areas, areaWords } from "#app/framework/areas.ts";
import type { Form } from "#app/http/form.ts";
import { type Bars, barredMessage, mayScore } from "#app/interests/bars.ts";
import type { GridRow } from "./answers-grid.server.ts";
import {
  type Cells,
  cellField,
  cellsOf,
  revisionField,
  type SectionChange,
  shownField,
  shownFrom,
} from "./answers-grid.ts";
import { type Answer, isAnswer } from "./scale.ts";

type ReadGrid = { changes: SectionChange[]; editionId: number | null; messages: Record<string, string> };

/**
 * What the form wants otherwise than it was made from, or, where it does not say that, than what is stored. A cell that
 * the form does not hold stays as it is; a value that is no answer is a message and not a guess, and
 * so is one for an area that an interest bars.
 */
export function readGrid(form: Form, rows: readonly GridRow[], bars: Bars): ReadGrid {
  const messages: Record<string, string> = {};
  const changes = rows.flatMap(({ section: { number }, own }): SectionChange[] => {
    const shown = shownFrom(form.text(shownField(number))) ?? cellsOf(own.answers);
    const cells: Partial<Cells> = {};
    for (const area of areas) {
      const field = cellField(number, area);
      const read = answerIn(form, field);
      if (read === "unreadable") messages[field] = notShown(number, area);
      else if (read === "left-out" || read === shown[area]) continue;
      else if (mayScore(bars, area)) cells[area] = read;
      else messages[field] = `Section ${number}: ${barredMessage(area)}`;
    }
    const revision = numberIn(form.text(revisionField(number)));
    return Object.keys(cells).length > 0 ? [{ section: number, revision, cells }] : [];
  });
  return { changes, editionId: numberIn(form.text("edition")), messages };
}

function answerIn(form: Form, field: string): Answer | null | "left-out" | "unreadable" {
  if (!form.has(field)) return "left-out";
  const [given = "", ...others] = new Set(form.all(field));
  if (others.length > 0) return "unreadable";
  if (given === "") return null;
  return isAnswer(given) ? given : "unreadable";
}

function notShown(section: number, area: Area): string {
  return `Section ${section}: Select one of the answers shown for ${areaWords[area].inSentence}`;
}

function numberIn(text: string): number | null {
  return /^\d{1,15}$/.test(text) ? Number(text) : null;
}

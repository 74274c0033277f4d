import { allFrameworks } from "#app/framework/edition.server.ts";
import { isAllowed, may } from "#app/people/permissions.ts";
import { type AgreementClass, agreementClasses } from "#app/rounds/agreement-rule.ts";
import type { Round } from "#app/rounds/round.ts";
import type { Reader } from "#app/rounds/visibility.ts";
import type { Basis } from "#app/scores/shown.server.ts";
import { roundsWithFigures } from "./area-summary.server.ts";
import { type Order, orders } from "./area-summary.ts";

/** How a reader asked to see the figures of an area. */
export type FiguresRequest = {
  /** Null: each framework as its latest round has it. */
  round: Round | null;
  order: Order;
  onlyClass: AgreementClass | null;
  /** Only the sections that few have answered. */
  onlyThin: boolean;
  framework: string | null;
  basis: Basis;
  /** What of the address names nothing here, in words; null when everything does. */
  ignored: string | null;
};

/**
 * Reads `?round=&order=&class=&coverage=&framework=&answers=`; what names nothing is passed over, and said to be. `?view=`
 * is read by views.server.ts.
 * @param ofThePage what else the page reads for itself
 */
export function figuresRequest(
  request: Request,
  reader: Reader,
  now: number,
  ofThePage: readonly string[] = [],
): FiguresRequest {
  const asked = new URL(request.url).searchParams;
  const ignored: string[] = [];
  const read = <T>(name: string, what: string, find: (value: string) => T | undefined): T | null => {
    const value = asked.get(name);
    if (!value) return null;
    const found = find(value);
    if (found === undefined) ignored.push(what);
    return found ?? null;
  };
  const among =
    <T extends string>(list: readonly T[]) =>
    (value: string) =>
      list.find((one) => one === value);

  // Beside the current figures, the first ones of a small group would show one member's move.
  const bases: Basis[] = isAllowed(reader.role, may.readInput) ? ["current", "first"] : ["current"];
  const known = [
    "round",
    "order",
    "class",
    "framework",
    "answers",
    "coverage",
    "levels",
    "view",
    "notice",
    ...ofThePage,
  ];
  if ([...asked.keys()].some((name) => !known.includes(name))) ignored.push("filter");
  return {
    round: read("round", "round", (value) =>
      roundsWithFigures(reader, now).find((one) => String(one.id) === value),
    ),
    order: read("order", "order", among(orders)) ?? "weakest",
    onlyClass: read("class", "class", among(agreementClasses)),
    onlyThin: read("coverage", "coverage", among(["thin"])) !== null,
    framework: read("framework", "framework", among(allFrameworks().map((one) => one.code))),
    basis: read("answers", "choice of answers", among<Basis>(bases)) ?? "current",
    ignored: ignored[0] ?? null,
  };
}

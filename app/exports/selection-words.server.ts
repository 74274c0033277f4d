import { areaWords, isArea } from "#app/framework/areas.ts";
import { allFrameworks } from "#app/framework/edition.server.ts";
import { openedRounds } from "#app/rounds/round.server.ts";

/** "All focus areas, all frameworks, Round 1, with names, with drafts": what a file holds, as a line. @param query the filters, as in its address */
export function selectionInWords(query: string, now: number): string {
  const asked = new URLSearchParams(query);
  const [area, code, round] = ["area", "framework", "round"].map((name) => asked.get(name) ?? "");
  return [
    isArea(area!) ? areaWords[area].name : "All focus areas",
    allFrameworks().find((one) => one.code === code)?.title ?? "all frameworks",
    openedRounds(now).find((one) => String(one.id) === round)?.title ?? "all rounds",
    asked.get("names") === "true" ? "with names" : "without names",
    ...(asked.get("drafts") === "true" ? ["with drafts"] : []),
  ].join(", ");
}

import { type Area, areas, areaWords } from "#app/framework/areas.ts";

// What members were asked for and have not given. What is begun and not submitted is missing, for it is nobody's business.

/** One member on one section: for which areas they are asked, and for which of those nothing counts yet. */
export type SectionCoverage = { asked: Area[]; missing: Area[] };

/** @param given the areas for which they submitted an answer, or for which their earlier one stands */
export function coverageOn(asked: readonly Area[], given: ReadonlySet<Area> | undefined): SectionCoverage {
  return { asked: [...asked], missing: asked.filter((area) => !given?.has(area)) };
}

/** How many of the sections that are asked are done. */
export type Done = { done: number; of: number };

export function doneOf(sections: readonly SectionCoverage[]): Done {
  const asked = sections.filter((one) => one.asked.length > 0);
  return { done: asked.filter(({ missing }) => missing.length === 0).length, of: asked.length };
}

/** The least complete first; cross-multiplied, so that nothing is divided. Of whom nothing is asked comes last. */
export function leastCompleteFirst(a: Done, b: Done): number {
  if (a.of === 0 || b.of === 0) return Number(a.of === 0) - Number(b.of === 0);
  return a.done * b.of - b.done * a.of || b.of - a.of;
}

/** The areas that are told of: the one that is asked for, or all. */
export function areasTold(area: Area | null): readonly Area[] {
  return area === null ? areas : [area];
}

/** "3 of 9" */
export function doneInWords({ done, of }: Done): string {
  if (of === 0) return "Not asked";
  return done === of ? `All ${of}` : `${done} of ${of}`;
}

/** "Done", "Missing", or which areas are missing where it is not all that are asked. */
export function sectionInWords({ asked, missing }: SectionCoverage): string {
  if (asked.length === 0) return "Not asked";
  if (missing.length === 0) return "Done";
  if (missing.length === asked.length) return "Missing";
  return `Missing: ${missing.map((area) => areaWords[area].name).join(", ")}`;
}

/** The query of an address that asks for the same, without the page. */
export function coverageQuery({
  round,
  framework,
  area,
}: {
  round: { id: number } | null;
  framework: string | null;
  area: Area | null;
}): string {
  const params = new URLSearchParams();
  if (round) params.set("round", String(round.id));
  if (framework) params.set("framework", framework);
  if (area) params.set("area", area);
  return params.toString();
}

/** Of larger panels what each member has done takes long to read, for the service and for people. */
export const largestToldByMember = 300;

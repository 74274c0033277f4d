import { allFrameworks, editionOf, sectionsOf, sectionWithId } from "#app/framework/edition.server.ts";
import { sectionTitle } from "#app/framework/section-title.ts";
import { editionsIn } from "./round.server.ts";

/** A section as it is called beside those of other frameworks: "NPQSL 3. Curriculum and Assessment". */
function inFull(framework: string, section: Parameters<typeof sectionTitle>[0]): string {
  return `${framework.toUpperCase()} ${sectionTitle(section)}`;
}

/** Every section of a round, by its id, in the order of the frameworks and of their sections. */
export function sectionsInRound(roundId: number): { id: number; title: string }[] {
  const editions = editionsIn(roundId);
  return allFrameworks().flatMap(({ code }) => {
    const edition = editions.get(code);
    const sections = edition ? sectionsOf(edition.id) : [];
    return sections.map((section) => ({ id: section.id, title: inFull(code, section) }));
  });
}

export function sectionInRound(sectionId: number): string {
  const section = sectionWithId(sectionId)!;
  return inFull(editionOf(section.editionId).frameworkCode, section);
}

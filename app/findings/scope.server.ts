import { allFrameworks, newestEdition, sectionsOf, statementsOf } from "#app/framework/edition.server.ts";
import { editionIn, openedRounds } from "#app/rounds/round.server.ts";
import type { ScopePlace } from "./finding.ts";
import { isInScope } from "./scope.ts";

export type ScopeChoice = {
  code: string;
  title: string;
  sections: { id: number; number: number; title: string }[];
};

/** What a finding can be about: each framework with the sections of the edition that its latest round reads. */
export function scopeChoices(now: number): ScopeChoice[] {
  return allFrameworks().flatMap(({ code, title }) => {
    const round = openedRounds(now).findLast(({ id }) => editionIn(id, code) !== undefined);
    const edition = (round && editionIn(round.id, code)) ?? newestEdition(code);
    if (!edition) return [];
    const sections = sectionsOf(edition.id).map(({ id, number, title }) => ({ id, number, title }));
    return [{ code, title, sections }];
  });
}

/** The statements that a finding could propose wording for. */
export function statementsInScope(
  scope: readonly ScopePlace[],
  now: number,
): { id: number; framework: string; code: string; text: string }[] {
  return scopeChoices(now)
    .flatMap(({ code, sections }) => sections.map((section) => ({ framework: { code }, section })))
    .filter((place) => isInScope(scope, place))
    .flatMap(({ framework, section }) =>
      statementsOf(section.id).map(({ id, code, text }) => ({ id, framework: framework.code, code, text })),
    );
}

import { allFrameworks, newestEdition, sectionsOf, statementsOf } from "#app/framework/edition.server.ts";
import { editionIn, openedRounds } from "#app/rounds/round.server.ts";
import type { Finding, ScopePlace } from "./finding.ts";
import { isInScope } from "./scope.ts";
import { wordingOf } from "./wording.server.ts";

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

/** A statement that a finding could propose wording for. */
type Choice = { id: number; framework: string; code: string; text: string };

/** The statements that a finding could propose wording for, and the one it does, of whatever edition. */
export function statementsFor(finding: Pick<Finding, "scope" | "wording">, now: number): Choice[] {
  const choices = statementsInScope(finding.scope, now);
  const worded = wordingOf(finding);
  if (!worded || choices.some(({ id }) => id === worded.statementId)) return choices;
  const { statementId: id, framework, code, text } = worded;
  return [{ id, framework: framework.code, code, text }, ...choices];
}

function statementsInScope(scope: readonly ScopePlace[], now: number): Choice[] {
  return scopeChoices(now)
    .flatMap(({ code, sections }) => sections.map((section) => ({ framework: { code }, section })))
    .filter((place) => isInScope(scope, place))
    .flatMap(({ framework, section }) =>
      statementsOf(section.id).map(({ id, code, text }) => ({ id, framework: framework.code, code, text })),
    );
}

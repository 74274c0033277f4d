import type { FindingFields } from "#app/findings/finding-form.server.ts";
import { reviewComments } from "#app/findings/review-comments.server.ts";
import type { ScopeChoice } from "#app/findings/scope.server.ts";
import { scopeValue } from "#app/findings/scope.ts";
import { commentIdsUnder, themesFor } from "#app/findings/themes.server.ts";
import { isArea } from "#app/framework/areas.ts";
import type { Actor } from "#app/people/session.server.ts";

/** What a finding begins with, where the page was reached from a section of an area or from a theme. */
export function askedFor(
  request: Request,
  actor: Actor,
  choices: readonly ScopeChoice[],
  now: number,
): { fields: FindingFields; themes: string[] } {
  const asked = new URL(request.url).searchParams;
  const theme = themesFor(actor, now).find(({ id }) => id === asked.get("theme"));
  const area = asked.get("area") ?? "";
  const framework = choices.find(({ code }) => code === asked.get("framework"));
  const section = framework?.sections.find(({ number }) => String(number) === asked.get("section"));
  const scope = theme ? sectionsUnder(actor, theme.id, now) : [];
  if (framework) scope.push(scopeValue(framework.code, section ?? null));
  return {
    fields: {
      area: isArea(area) ? area : "",
      statement: "",
      direction: "",
      strength: "",
      status: "draft",
      owner: actor.id,
      scope: [...new Set(scope)],
      departureReason: "",
      oneVoiceReason: "",
    },
    themes: theme ? [theme.id] : [],
  };
}

/** The sections on which the comments of a theme stand. */
function sectionsUnder(actor: Actor, themeId: string, now: number): string[] {
  const ids = new Set(commentIdsUnder(actor, themeId, now));
  return reviewComments(actor, now)
    .filter(({ id }) => ids.has(id))
    .map(({ framework, section }) => scopeValue(framework.code, section));
}

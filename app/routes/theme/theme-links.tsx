import type { SerializeFrom } from "@remix-run/node";
import { ThemeComment } from "#app/findings/theme-comment.tsx";
import { type FoundLinks, type ThemeFilters, themeFiltersPath } from "#app/findings/theme-filters.ts";
import type { ThemedComment } from "#app/findings/themes.server.ts";
import { areaWords } from "#app/framework/areas.ts";
import { frameworkLabel } from "#app/framework/frameworks.ts";
import { PostForm } from "#app/people/post-form.tsx";
import { TextButton } from "#app/ui/button.tsx";
import { counted } from "#app/ui/counting.ts";
import { dateInWords } from "#app/ui/moment.ts";

type Link = SerializeFrom<ThemedComment>;
type Props = { themeId: string; filters: ThemeFilters; found: FoundLinks<Link>; isRetired: boolean };

/** The comments and passages under a theme, each with who put it there. */
export function ThemeLinks({ themeId, filters, found, isRetired }: Props) {
  const narrowed = narrowedInWords(filters);
  return (
    <section aria-labelledby="comments">
      <h2 className="govuk-heading-m" id="comments">
        {found.total === 0
          ? "No comments"
          : counted(found.total, "comment or passage", "comments and passages")}
        {narrowed && ` ${narrowed}`}
      </h2>
      {narrowed && (
        <p className="govuk-body">
          <a className="govuk-link govuk-link--no-visited-state" href={themeFiltersPath(themeId, {})}>
            Show all of them
          </a>
        </p>
      )}
      {found.links.map((link) => (
        <ThemeComment key={link.id} comment={link.comment} passages={link.passage ? [link.passage] : []}>
          {link.quote !== null && !link.passage && (
            <p className="govuk-body mb-1">
              It stands here for “{link.quote}”. <strong>The words have changed since.</strong>
            </p>
          )}
          <p className="govuk-body-s mb-1">{addedInWords(link)}</p>
          {!isRetired && (
            <PostForm action={`/themes/links/${link.id}/removal`}>
              <TextButton>
                Take the theme off
                <span className="govuk-visually-hidden">
                  : {link.quote ?? link.comment.body.slice(0, 60)}
                </span>
              </TextButton>
            </PostForm>
          )}
        </ThemeComment>
      ))}
    </section>
  );
}

function addedInWords({ addedBy, addedAt, movedFrom, quote }: Link): string {
  const by = `${addedBy ?? "the service"} on ${dateInWords(addedAt)}`;
  if (movedFrom !== null) return `Moved here from “${movedFrom}” by ${by}.`;
  return `Put on ${quote === null ? "the comment" : "the marked words"} by ${by}.`;
}

function narrowedInWords({ area, framework, section }: ThemeFilters): string {
  const where =
    framework && `in ${frameworkLabel(framework)}${section === null ? "" : ` section ${section}`}`;
  return [area && `for ${areaWords[area].inSentence}`, where].filter(Boolean).join(" ");
}

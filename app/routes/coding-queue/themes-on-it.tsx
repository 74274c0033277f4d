import type { SerializeFrom } from "@remix-run/node";
import type { LinkOn } from "#app/findings/themes.server.ts";
import { PostForm } from "#app/people/post-form.tsx";
import { TextButton } from "#app/ui/button.tsx";

/** The themes that are on the comment already. */
export function ThemesOnIt({ links }: { links: readonly SerializeFrom<LinkOn>[] }) {
  if (links.length === 0) return null;
  return (
    <ul className="govuk-list" aria-label="Themes on this comment">
      {links.map(({ id, themeId, name, quote }) => (
        <li key={id} className="flex flex-wrap gap-x-4 wrap-anywhere">
          <span>
            <a className="govuk-link" href={`/themes/${themeId}`}>
              {name}
            </a>
            {quote !== null && ` on the words “${quote}”`}
          </span>
          <PostForm action={`/themes/links/${id}/removal`}>
            <input type="hidden" name="from" value="queue" />
            <TextButton>
              Take off<span className="govuk-visually-hidden"> {name}</span>
            </TextButton>
          </PostForm>
        </li>
      ))}
    </ul>
  );
}

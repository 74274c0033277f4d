import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { codingQueue } from "#app/findings/coding-queue.server.ts";
import { themesFor } from "#app/findings/themes.server.ts";
import { NoticeBanner } from "#app/http/notices.tsx";
import { may } from "#app/people/permissions.ts";
import { requireActor } from "#app/people/require-actor.server.ts";
import { roundsWithFigures } from "#app/rollups/area-summary.server.ts";
import { NoRoundYet } from "#app/rounds/no-round-yet.tsx";
import { ButtonGroup, ButtonLink } from "#app/ui/button.tsx";
import { counted } from "#app/ui/counting.ts";
import { Details } from "#app/ui/details.tsx";
import { Page } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";
import { ThemesTable } from "./themes-table.tsx";

export const handle = titled("Themes");

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request, may.keepThemes);
  const now = Date.now();
  return {
    themes: themesFor(actor, now),
    left: codingQueue(actor, new URLSearchParams(), now).left,
    hasFigures: roundsWithFigures(actor, now).length > 0,
  };
}

export default function Themes() {
  const { themes, left, hasFigures } = useLoaderData<typeof loader>();
  const standing = themes.filter(({ isRetired }) => !isRetired);
  const retired = themes.filter(({ isRetired }) => isRetired);
  return (
    <Page heading="Themes" width="full" banner={<NoticeBanner />}>
      <p className="govuk-body">
        A theme says what comments have in common. It goes on a comment or on words of it, and spans sections,
        frameworks and focus areas.
      </p>
      {!hasFigures && <NoRoundYet nothing="there are no comments to put themes on" />}
      <p className="govuk-body">
        {left === 0
          ? "No comment is left to read for themes."
          : `${counted(left, "comment")} left to read for themes.`}{" "}
        <a className="govuk-link" href="/themes/suggestions">
          Words often used in them
        </a>
      </p>
      <ButtonGroup>
        <ButtonLink href="/themes/queue">Put themes on comments</ButtonLink>
        <ButtonLink href="/themes/new" variant="secondary">
          Make a theme
        </ButtonLink>
      </ButtonGroup>
      {standing.length > 0 && <ThemesTable caption="Themes in use" themes={standing} />}
      {retired.length > 0 && (
        <Details summary={`${counted(retired.length, "theme")} retired`}>
          <ul className="govuk-list govuk-list--spaced">
            {retired.map(({ id, name, mergedInto, comments }) => (
              <li key={id}>
                <a className="govuk-link wrap-anywhere" href={`/themes/${id}`}>
                  {name}
                </a>
                {mergedInto ? `, merged into ${mergedInto.name}` : `, with ${counted(comments, "comment")}`}
              </li>
            ))}
          </ul>
        </Details>
      )}
    </Page>
  );
}

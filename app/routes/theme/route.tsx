import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { FindingsList } from "#app/findings/findings-list.tsx";
import { narrowedLinks, readThemeFilters, themeFiltersPath } from "#app/findings/theme-filters.ts";
import { themeFor } from "#app/findings/themes.server.ts";
import { findingsOnTheme } from "#app/findings/uses.server.ts";
import { IgnoredFilter, NoticeBanner } from "#app/http/notices.tsx";
import { orNotFound } from "#app/http/refusals.server.ts";
import { may } from "#app/people/permissions.ts";
import { requireActor } from "#app/people/require-actor.server.ts";
import { namesRead } from "#app/rounds/names-read.server.ts";
import { openedRounds } from "#app/rounds/round.server.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { InsetText } from "#app/ui/inset-text.tsx";
import { Page } from "#app/ui/page.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { titled } from "#app/ui/title.ts";
import { ThemeCountsTables } from "./theme-counts.tsx";
import { ThemeHistoryTable } from "./theme-history.tsx";
import { ThemeLinks } from "./theme-links.tsx";

export const handle = titled<typeof loader>(({ theme }) => theme.name);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, may.keepThemes);
  const now = Date.now();
  const { links, ...theme } = orNotFound(themeFor(actor, params.theme ?? "", now));
  namesRead(actor, openedRounds(now), `theme ${theme.id}`, now);
  const asked = readThemeFilters(new URL(request.url).searchParams, theme);
  return {
    theme,
    findings: findingsOnTheme(actor, theme.id),
    ...asked,
    found: narrowedLinks(links, asked.filters),
  };
}

export default function OneTheme() {
  const { theme, findings, filters, ignored, found } = useLoaderData<typeof loader>();
  const { id, name, definition, isRetired, mergedInto } = theme;
  return (
    <Page
      heading={<span className="wrap-anywhere">{name}</span>}
      caption={isRetired ? "Retired theme" : "Theme"}
      width="full"
      before={<BackLink href="/themes">Back to themes</BackLink>}
      banner={ignored === null ? <NoticeBanner /> : <IgnoredFilter what={ignored} />}
    >
      <p className="govuk-body app-written max-w-[38em]">{definition || "It has no definition yet."}</p>
      {mergedInto && (
        <InsetText>
          It was merged into{" "}
          <a className="govuk-link" href={`/themes/${mergedInto.id}`}>
            {mergedInto.name}
          </a>
          , where what belonged to it is now.
        </InsetText>
      )}
      <ul className="govuk-list flex flex-wrap gap-x-6 gap-y-1" aria-label="What to do with this theme">
        {(isRetired ? retiredDeeds : deeds).map(({ to, text }) => (
          <li key={to}>
            <a className="govuk-link govuk-link--no-visited-state" href={`/themes/${id}/${to}`}>
              {text}
            </a>
          </li>
        ))}
        {!isRetired && (
          <li>
            <a className="govuk-link govuk-link--no-visited-state" href={`/findings/new?theme=${id}`}>
              Write a finding from it
            </a>
          </li>
        )}
      </ul>
      <FindingsList findings={findings} headingId="findings" />
      <ThemeCountsTables theme={theme} />
      <ThemeLinks themeId={id} filters={filters} found={found} isRetired={isRetired} />
      <Pagination
        page={found.page}
        pages={found.pages}
        href={(page) => themeFiltersPath(id, { ...filters, page })}
        label="Pages of comments"
      />
      <ThemeHistoryTable history={theme.history} />
    </Page>
  );
}

const deeds = [
  { to: "description", text: "Change name or definition" },
  { to: "merging", text: "Merge into another theme" },
  { to: "splitting", text: "Split" },
  { to: "retirement", text: "Retire" },
];

const retiredDeeds = [{ to: "restoration", text: "Restore this theme" }];

import { type Area, areas } from "#app/framework/areas.ts";
import type { CountedTheme, ThemedComment } from "./themes.server.ts";

/** What of a theme is looked at; null is anything. */
export type ThemeFilters = {
  area: Area | null;
  framework: string | null;
  /** The number of a section of that framework. */
  section: number | null;
  page: number;
};

/** Reads the address of a theme's page; what names nothing under it is passed over, and said to be. */
export function readThemeFilters(
  asked: URLSearchParams,
  { bySection }: Pick<CountedTheme, "bySection">,
): { filters: ThemeFilters; ignored: string | null } {
  const ignored = [...asked.keys()].filter((name) => !known.includes(name)).map(() => "filter");
  const read = <T>(name: string, list: readonly T[]): T | null => {
    const value = asked.get(name);
    if (!value) return null;
    const found = list.find((one) => String(one) === value);
    if (found === undefined) ignored.push(name);
    return found ?? null;
  };
  const area = read("area", areas);
  const framework = read(
    "framework",
    bySection.map((one) => one.framework),
  );
  const inIt = bySection.filter((one) => one.framework === framework);
  const section = read(
    "section",
    inIt.flatMap((one) => one.section?.number ?? []),
  );
  const page = /^[1-9]\d{0,6}$/.test(asked.get("page") ?? "") ? Number(asked.get("page")) : 1;
  return { filters: { area, framework, section, page }, ignored: ignored[0] ?? null };
}

const known: readonly string[] = ["area", "framework", "section", "page", "notice"];

/** The part of a theme's page that lists this. */
export function themeFiltersPath(id: string, filters: Partial<ThemeFilters>): string {
  const given = Object.entries(filters).filter(([name, value]) => value && !(name === "page" && value === 1));
  const query = new URLSearchParams(given.map(([name, value]) => [name, String(value)]));
  return `/themes/${id}${query.size > 0 ? `?${query}` : ""}#comments`;
}

const perPage = 25;

export type FoundLinks<L> = { links: L[]; total: number; page: number; pages: number };

export function narrowedLinks<L extends Pick<ThemedComment, "comment">>(
  links: readonly L[],
  filters: ThemeFilters,
): FoundLinks<L> {
  const { area, framework, section } = filters;
  const fitting = links.filter(
    ({ comment }) =>
      (area === null || comment.areas.includes(area)) &&
      (framework === null || comment.framework.code === framework) &&
      (section === null || comment.section?.number === section),
  );
  const pages = Math.max(1, Math.ceil(fitting.length / perPage));
  const page = Math.min(filters.page, pages);
  return { links: fitting.slice((page - 1) * perPage, page * perPage), total: fitting.length, page, pages };
}

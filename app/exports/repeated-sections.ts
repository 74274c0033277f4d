import type { Cell } from "#app/rollups/cell.ts";
import type { FindingsDocument } from "./findings-schema.server.ts";

type Repeated = FindingsDocument["repeated_sections"];

/** Sections that stand under one title in several frameworks, beside one another, with what the panel says of each. */
export function repeatedSections(cells: readonly Cell[]): Repeated {
  const byTitle = new Map<string, Cell[]>();
  for (const cell of cells) {
    const { title } = cell.section;
    byTitle.set(title, [...(byTitle.get(title) ?? []), cell]);
  }
  return [...byTitle].flatMap(([title, its]) => {
    const places = [...new Set(its.map(({ section }) => `${section.framework} ${section.number}`))];
    if (new Set(its.map(({ section }) => section.framework)).size < 2) return [];
    return [
      {
        title,
        places: places.map((place) => {
          const here = its.filter(({ section }) => `${section.framework} ${section.number}` === place);
          const { framework, number } = here[0]!.section;
          return {
            framework,
            section: number,
            figures: here.map(({ area, counted, median, class: name }) => ({
              area,
              counted,
              median,
              class: name,
            })),
          };
        }),
      },
    ];
  });
}

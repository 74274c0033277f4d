import type { PageOfError as Drawn, refusalFrom, titleOfRefusal } from "#app/page-of-error.tsx";

type Pages = {
  PageOfError: typeof Drawn;
  refusalFrom: typeof refusalFrom;
  titleOfRefusal: typeof titleOfRefusal;
};

// A browser gets the pages of refusals only with one of them: all other pages are lighter by their words.
let pages: Pages | null = import.meta.env.SSR ? await import("#app/page-of-error.tsx") : null;

/** To be waited for before a page that refuses something is taken over by the browser. */
export async function errorPagesAreThere(): Promise<void> {
  pages ??= await import("#app/page-of-error.tsx");
}

/** What the page of whatever was thrown is called. */
export function titleOfError(error: unknown): string {
  return pages
    ? pages.titleOfRefusal(pages.refusalFrom(error))
    : "Sorry, there is a problem with the service";
}

/** The page of whatever was thrown. */
export function ErrorPage() {
  return pages ? <pages.PageOfError /> : <h1 className="govuk-heading-l">{titleOfError(null)}</h1>;
}

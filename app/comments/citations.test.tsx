import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { Citations } from "./citations.tsx";
import type { Source } from "./source.ts";

const review: Source = {
  title: "Moving <school>",
  kind: "systematic-review",
  link: null,
  doi: "10.1234/abc",
  year: 2021,
};
const page: Source = { title: "A page", kind: "other", link: "https://example.org/a", doi: null, year: null };

const drawn = (sources: readonly Source[]) => renderToStaticMarkup(<Citations sources={sources} />);

describe("the evidence of a comment", () => {
  test("is nothing where it cites nothing", () => {
    expect(drawn([])).toBe("");
  });

  test("is a list of links that name the website they lead to and tell it nothing of where they stand", () => {
    const html = drawn([review, page]);
    expect(html).toContain(
      '<a class="govuk-link" href="https://doi.org/10.1234/abc" rel="noreferrer noopener">Moving &lt;school&gt; (2021), on doi.org</a>. Systematic review. doi:10.1234/abc</span></li>',
    );
    expect(html).toContain(
      '<a class="govuk-link" href="https://example.org/a" rel="noreferrer noopener">A page, on example.org</a></span></li>',
    );
  });
});

import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { CitationFields } from "./citation-fields.tsx";
import type { Source } from "./source.ts";

const review: Source & { id: string } = {
  id: "one",
  title: "Moving school",
  kind: "systematic-review",
  link: null,
  doi: "10.1234/abc",
  year: 2021,
};
const page: Source & { id: string } = {
  id: "two",
  title: "A page",
  kind: "other",
  link: "https://example.org/a",
  doi: null,
  year: null,
};

const drawn = (sources: readonly (Source & { id: string })[], cited: readonly string[] = []) =>
  renderToStaticMarkup(<CitationFields sources={sources} cited={cited} addHref="/sources?back=%2Fx" />);

describe("the evidence in a comment's form", () => {
  test("is the way to add a source alone, where there is none", () => {
    expect(drawn([])).toBe(
      '<p class="govuk-body"><a class="govuk-link govuk-link--no-visited-state" href="/sources?back=%2Fx">Add a source</a></p>',
    );
  });

  test("is a checkbox for each source, named after it and described by the rest", () => {
    const html = drawn([review, page]);
    expect(html.match(/type="checkbox"/g)).toHaveLength(2);
    expect(html).toContain('name="source" value="one"');
    expect(html).toContain(">Moving school (2021)</span></label>");
    expect(html).toContain('id="source-item-hint" class="govuk-hint govuk-checkboxes__hint"');
    expect(html).toContain(">Systematic review. doi:10.1234/abc</span>");
    expect(html).toContain(">example.org</span>");
    expect(html).toContain(">Add a source</a>");
    expect(html).not.toContain("checked");
  });

  test("has ticked what the comment cites; an id of nothing here is passed over", () => {
    expect(drawn([review, page], ["two", "gone"]).match(/checked="" value="\w+"/g)).toEqual([
      'checked="" value="two"',
    ]);
  });
});

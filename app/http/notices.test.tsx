import { renderToStaticMarkup } from "react-dom/server";
import { createMemoryRouter, RouterProvider } from "react-router-dom";
import { describe, expect, test } from "vitest";
import { IgnoredFilter, NoticeBanner, type NoticeTold } from "./notices.tsx";

describe("the banner of a notice", () => {
  const shown = (notice: NoticeTold | null) =>
    renderToStaticMarkup(
      <RouterProvider
        router={createMemoryRouter(
          [{ id: "root", path: "/", loader: () => null, element: <NoticeBanner /> }],
          {
            hydrationData: { loaderData: { root: { notice } } },
          },
        )}
      />,
    );

  test("says what has been done, or what has not", () => {
    expect(shown({ success: true, text: "Comment sent." })).toContain("Comment sent.");
    expect(shown({ success: true, text: "Saved" })).toContain("govuk-notification-banner--success");
    expect(shown({ success: false, text: "It was not sent" })).toContain("It was not sent");
    expect(shown({ success: false, text: "It was not sent" })).not.toContain(
      "govuk-notification-banner--success",
    );
  });

  test("is none where nothing has been done", () => {
    expect(shown(null)).toBe("");
  });
});

test("a part of the address that was ignored is named, and nothing is said where none was", () => {
  expect(renderToStaticMarkup(<IgnoredFilter what="round" />)).toContain(
    "There is no such round here, so this part of the web address was ignored.",
  );
  expect(renderToStaticMarkup(<IgnoredFilter what={null} />)).toBe("");
});

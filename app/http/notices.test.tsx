import { renderToStaticMarkup } from "react-dom/server";
import { StaticRouter } from "react-router-dom/server";
import { describe, expect, test } from "vitest";
import { IgnoredFilter, NoticeBanner, withNotice } from "./notices.tsx";

describe("an address with a notice", () => {
  test.each([
    ["/", "/?notice=saved"],
    ["/frameworks/ecf/sections/1", "/frameworks/ecf/sections/1?notice=saved"],
    ["/frameworks/ecf?round=2", "/frameworks/ecf?round=2&notice=saved"],
    ["/frameworks/ecf#comment-1", "/frameworks/ecf?notice=saved#comment-1"],
    ["/frameworks/ecf?round=2#comment-1", "/frameworks/ecf?round=2&notice=saved#comment-1"],
    ["/frameworks/ecf#what?", "/frameworks/ecf?notice=saved#what?"],
  ])("is that of %s with the notice before the place in it", (path, expected) => {
    expect(withNotice(path, "saved")).toBe(expected);
  });
});

describe("the notice of an address", () => {
  const shownAt = (path: string) =>
    renderToStaticMarkup(
      <StaticRouter location={path}>
        <NoticeBanner />
      </StaticRouter>,
    );

  test("says what has been done, or what has not", () => {
    expect(shownAt(withNotice("/frameworks/ecf?round=2", "comment-sent"))).toContain("Comment sent.");
    expect(shownAt(withNotice("/", "saved"))).toContain("govuk-notification-banner--success");
    expect(shownAt(withNotice("/", "not-your-form"))).toContain("was not sent");
    expect(shownAt(withNotice("/", "not-your-form"))).not.toContain("govuk-notification-banner--success");
  });

  test.each(["/", "/?notice=", "/?notice=made-up", "/?notice=constructor", "/?notice=__proto__"])(
    "is none at %s",
    (path) => {
      expect(shownAt(path)).toBe("");
    },
  );
});

test("a part of the address that was ignored is named, and nothing is said where none was", () => {
  expect(renderToStaticMarkup(<IgnoredFilter what="round" />)).toContain(
    "There is no such round here, so this part of the web address was ignored.",
  );
  expect(renderToStaticMarkup(<IgnoredFilter what={null} />)).toBe("");
});

import { describe, expect, test } from "vitest";
import { noticeOf, withNotice } from "./notices.server.ts";

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
  const toldAt = (path: string) => noticeOf(new Request(`http://localhost${path}`));

  test("says what has been done, or what has not", () => {
    expect(toldAt(withNotice("/frameworks/ecf?round=2", "comment-sent"))).toEqual({
      success: true,
      text: "Comment sent.",
    });
    expect(toldAt(withNotice("/", "not-your-form"))).toEqual({
      success: false,
      text: expect.stringContaining("was not sent"),
    });
  });

  test.each(["/", "/?notice=", "/?notice=made-up", "/?notice=constructor", "/?notice=__proto__"])(
    "is none at %s",
    (path) => {
      expect(toldAt(path)).toBeNull();
    },
  );
});

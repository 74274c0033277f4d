import { describe, expect, test } from "vitest";
import { isWellFormedPath, pathForLog } from "./request-path.ts";

describe("a path", () => {
  test.each(["/", "/frameworks/ecf/sections/3", "/a//b", "/caf%C3%A9", "/100%25"])(
    "is well formed: %s",
    (path) => {
      expect(isWellFormedPath(path)).toBe(true);
    },
  );

  test.each(["/%E0%A4%A", "/%", "/%FF", "/%00", "/a%0d%0aSet-Cookie:x"])("cannot be decoded: %s", (path) => {
    expect(isWellFormedPath(path)).toBe(false);
  });

  test.each(["//evil.example", "/%2Fevil.example", "/%5Cevil.example", "/\\evil.example"])(
    "would name another host in a link: %s",
    (path) => {
      expect(isWellFormedPath(path)).toBe(false);
    },
  );
});

describe("the path in the log", () => {
  test.each([
    ["/invitations/abc123", "/invitations/…"],
    ["/invitations/abc123.data", "/invitations/…"],
    ["/password-reset/abc/123", "/password-reset/…/…"],
    ["/Invitations/abc123", "/Invitations/…"],
    ["/%69nvitations/abc123", "/invitations/…"],
    ["/invitations%2Fabc123", "/invitations/…"],
  ])("shows no secret: %s", (path, shown) => {
    expect(pathForLog(path)).toBe(shown);
  });

  test("is otherwise the path", () => {
    expect(pathForLog("/frameworks/ecf/sections/3")).toBe("/frameworks/ecf/sections/3");
    expect(pathForLog("/password-reset")).toBe("/password-reset");
    expect(pathForLog("/%E0%A4%A")).toBe("/%E0%A4%A");
  });

  test("is cut when it is longer than any of ours", () => {
    expect(pathForLog(`/${"a".repeat(5000)}`)).toHaveLength(200);
  });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { localPath } from "./local-path.ts";

describe("a path to go on to", () => {
  test.each([
    ["/", "/"],
    ["/areas/send", "/areas/send"],
    ["/areas/send?round=2&order=weak%20first", "/areas/send?round=2&order=weak%20first"],
    [
      "/frameworks/ecf/sections/3?next=https://evil.example/",
      "/frameworks/ecf/sections/3?next=https://evil.example/",
    ],
    ["/frameworks/../areas", "/areas"],
    ["/areas#send", "/areas"],
    ["/caf\u00e9", "/caf%C3%A9"],
    ["/%2F%2Fevil.example", "/%2F%2Fevil.example"],
    ["/@evil.example", "/@evil.example"],
    ["/javascript:alert(1)", "/javascript:alert(1)"],
  ])("is kept where it is one of this service: %s", (path, expected) => {
    expect(localPath(path)).toBe(expected);
  });

  test.each([
    null,
    "",
    " ",
    "areas",
    "?round=2",
    "#areas",
    " /areas",
    "//evil.example",
    "///evil.example",
    "////evil.example",
    "/\\evil.example",
    "/\\/evil.example",
    "\\\\evil.example",
    "\\/evil.example",
    "/\t/evil.example",
    "/\n/evil.example",
    "/\r\\evil.example",
    "\t//evil.example",
    "https://evil.example/",
    "HTTPS:evil.example",
    "http:/evil.example",
    "javascript:alert(1)",
    "data:text/html,evil",
    "%2F%2Fevil.example",
    "//here.invalid@evil.example",
    "//[",
  ])("is the start page where it could lead elsewhere: %j", (path) => {
    expect(localPath(path)).toBe("/");
  });

  test.each([
    "/.//evil.example",
    "/./\\evil.example",
    "/%2e//evil.example",
    "/..//evil.example",
    "/areas/..//evil.example",
    "/areas/%2E%2e/\\evil.example/x?y",
  ])("does not lead elsewhere once its dots are taken out: %s", (path) => {
    expect(leadsTo(localPath(path))).toBe("http://127.0.0.1:3000");
  });

  test("never leads to another origin, whatever it is", () => {
    const bit = fc.oneof(
      fc.constantFrom("/", "/", "/", "\\", ".", "..", "%2e", "evil.example"),
      fc.constantFrom("%2f", "@", ":", "?", "#", "\t", "\n", " ", "here.invalid", "javascript:"),
    );
    const path = fc.oneof(
      fc.array(bit, { maxLength: 8 }).map((bits) => bits.join("")),
      fc.array(bit, { maxLength: 8 }).map((bits) => `/${bits.join("")}`),
      fc.string({ unit: "binary" }),
    );
    fc.assert(
      fc.property(path, (wanted) => {
        expect(leadsTo(localPath(wanted))).toBe("http://127.0.0.1:3000");
      }),
      { numRuns: 2000 },
    );
  });

  /** Where a browser goes that is sent to this address by a page of ours. */
  function leadsTo(location: string): string {
    return new URL(location, "http://127.0.0.1:3000/sign-in").origin;
  }
});

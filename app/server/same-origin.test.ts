import { describe, expect, test } from "vitest";
import { acceptedOrigins, comesFromOurOwnPages } from "./same-origin.ts";

describe("the origins that may change things", () => {
  test("are every name of this machine while there is no public origin", () => {
    expect(acceptedOrigins(null, "127.0.0.1", 3000)).toEqual([
      "http://127.0.0.1:3000",
      "http://localhost:3000",
      "http://[::1]:3000",
    ]);
  });

  test("include another loopback address that the service listens on", () => {
    expect(acceptedOrigins(null, "127.0.0.2", 3000)).toContain("http://127.0.0.2:3000");
    expect(acceptedOrigins(null, "::1", 3000)).toHaveLength(3);
  });

  test("are written as browsers write them, without the port that goes without saying", () => {
    expect(acceptedOrigins(null, "127.0.0.1", 80)).toContain("http://localhost");
  });

  test("are the public one alone where there is one", () => {
    expect(acceptedOrigins("https://review.example.org", "0.0.0.0", 3000)).toEqual([
      "https://review.example.org",
    ]);
  });
});

describe("a request that changes things", () => {
  const accepted = ["http://127.0.0.1:3000", "http://localhost:3000"];
  const judge = (origin: string | null, fetchSite: string | null) =>
    comesFromOurOwnPages({ origin, fetchSite }, accepted);

  test.each([null, "same-origin", "same-site", "cross-site", "none"])(
    "is refused when another origin sends it, whatever Sec-Fetch-Site says (%s)",
    (fetchSite) => {
      expect(judge("https://evil.example", fetchSite)).toBe(false);
      expect(judge("null", fetchSite)).toBe(false);
      expect(judge("", fetchSite)).toBe(false);
    },
  );

  test("is refused from the same machine on another port or by another protocol", () => {
    expect(judge("http://127.0.0.1:3001", null)).toBe(false);
    expect(judge("https://127.0.0.1:3000", null)).toBe(false);
    expect(judge("http://127.0.0.1:3000.evil.example", null)).toBe(false);
  });

  test("is taken from an accepted origin", () => {
    expect(judge("http://127.0.0.1:3000", "same-origin")).toBe(true);
    expect(judge("http://localhost:3000", null)).toBe(true);
  });

  test("is judged by Sec-Fetch-Site where the browser keeps its origin to itself", () => {
    expect(judge(null, "same-origin")).toBe(true);
    expect(judge(null, "none")).toBe(true);
    expect(judge(null, "same-site")).toBe(false);
    expect(judge(null, "cross-site")).toBe(false);
  });

  test("is taken from a program that is no browser", () => {
    expect(judge(null, null)).toBe(true);
  });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readDoi, readLink, readPlace, readYear, workHost, workHref } from "./work-address.ts";

const example = "like 10.1234/abc";
const linkExample = "like https://example.org/report";

describe("a DOI", () => {
  test.each([
    ["10.1234/abc", "10.1234/abc"],
    ["  10.1234/ABC \n", "10.1234/abc"],
    ["doi:10.1234/abc", "10.1234/abc"],
    ["DOI: 10.1234/abc", "10.1234/abc"],
    ["https://doi.org/10.1234/abc", "10.1234/abc"],
    ["HTTP://DX.DOI.ORG/10.1234/Abc", "10.1234/abc"],
    ["https://www.doi.org/10.1234/abc?utm_source=x#y", "10.1234/abc"],
    ["doi.org/10.1234/abc", "10.1234/abc"],
    ["https://doi.org/doi:10.1234/abc", "10.1234/abc"],
    ["https://doi.org/10.1234/abc.", "10.1234/abc"],
    ["10.1234/abc\u200b", "10.1234/abc"],
    ["10.1000.10/a/b//c", "10.1000.10/a/b//c"],
    ["https://doi.org/10.1234%2Fa%28b%29", "10.1234/a(b)"],
    [
      "10.1002/(SICI)1097-4679(199911)55:11<1313::AID-JCLP1>3.0.CO;2-5",
      "10.1002/(sici)1097-4679(199911)55:11<1313::aid-jclp1>3.0.co;2-5",
    ],
  ])("is read from %j", (text, doi) => {
    expect(readDoi(text)).toEqual({ doi });
  });

  test.each([
    ["", `Enter a DOI, ${example}`],
    ["doi:", `Enter a DOI, ${example}`],
    ["https://doi.org/", `Enter a DOI, ${example}`],
    ["10.1234/a b", `Enter the DOI without spaces, ${example}`],
    ["https://doi.org/10.1234/a%20b", `Enter the DOI without spaces, ${example}`],
    ["https://doi.org/10.1234/a%00b", `Enter the DOI without spaces, ${example}`],
    ["10.1234/a\ud800b", `Enter the DOI without spaces, ${example}`],
    ["abc", `DOI must begin with 10. and have a slash, ${example}`],
    ["11.1234/abc", `DOI must begin with 10. and have a slash, ${example}`],
    ["https://example.org/10.1234/abc", `DOI must begin with 10. and have a slash, ${example}`],
    ["https://notdoi.org/10.1234/abc", `DOI must begin with 10. and have a slash, ${example}`],
    ["10.1234", `DOI must have a slash and more after its first numbers, ${example}`],
    ["10.1234/", `DOI must have a slash and more after its first numbers, ${example}`],
    ["10.123/abc", `DOI must have 4 to 9 digits between 10. and the slash, ${example}`],
    ["10.1234567890/abc", `DOI must have 4 to 9 digits between 10. and the slash, ${example}`],
    ["10.12x4/abc", `DOI must have 4 to 9 digits between 10. and the slash, ${example}`],
    [`10.1234/${"a".repeat(1_993)}`, "DOI must be 2,000 characters or less"],
  ])("is not read from %j, and the words help", (text, problem) => {
    expect(readDoi(text)).toEqual({ problem });
  });

  test("may have 2,000 characters", () => {
    const doi = `10.1234/${"a".repeat(1_992)}`;
    expect(readDoi(doi)).toEqual({ doi });
  });

  test("with a broken escape is read as it stands", () => {
    expect(readDoi("https://doi.org/10.1234/a%zz")).toEqual({ doi: "10.1234/a%zz" });
  });
});

/** Any text, well formed or not. */
const units = (maxLength: number) =>
  fc
    .array(fc.oneof(fc.integer({ min: 0, max: 0xffff }), fc.integer({ min: 0, max: 0xff })), { maxLength })
    .map((codes) => String.fromCharCode(...codes));

/** A DOI as it is kept: any characters that can be seen, in lower case. */
const doi = fc
  .tuple(
    fc.integer({ min: 1_000, max: 999_999_999 }),
    fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 }),
  )
  .map(([first, rest]) =>
    `10.${first}/${rest.replace(/[\s\p{C}]/gu, "").replace(/[.,;]+$/, "")}`.toLowerCase(),
  )
  .filter((text) => !text.endsWith("/"));

describe("any DOI", () => {
  test("is the same however it is written, and as the address made of it", () => {
    fc.assert(
      fc.property(doi, (kept) => {
        const { href } = new URL(workHref({ doi: kept, link: null }));
        const encoded = encodeURIComponent(kept);
        for (const text of [
          kept,
          ` doi:${kept} `,
          `https://doi.org/${encoded}`,
          `http://dx.doi.org/${encoded}`,
        ]) {
          expect(readDoi(text)).toEqual({ doi: kept });
          expect(readPlace(text)).toEqual({ doi: kept, link: null });
        }
        // A browser takes out what would be a way up.
        fc.pre(!/\/\.\.?(?:\/|$)/.test(kept));
        expect(readLink(href)).toEqual({ doi: kept });
      }),
      { numRuns: 300 },
    );
  });

  test("is told from what is none: what is read is read again as itself, and nothing else is thrown", () => {
    const text = fc.oneof(
      units(20),
      fc
        .array(fc.constantFrom("10.", "1234", "/", "a", ".", " ", "%", "doi:", "https://doi.org/", "?"))
        .map((bits) => bits.join("")),
    );
    fc.assert(
      fc.property(text, (given) => {
        const read = readDoi(given);
        if (!("doi" in read)) return;
        expect(read.doi).toMatch(/^10\.[\d.]+\/\S+$/);
        expect(readDoi(read.doi)).toEqual(read);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe("a link", () => {
  test.each([
    ["https://example.org/report", "https://example.org/report"],
    [" http://example.org/report?a=b#c\n", "http://example.org/report?a=b#c"],
    ["HTTPS://Example.ORG/Report", "https://example.org/Report"],
    ["example.org", "https://example.org/"],
    ["www.example.org/a/b.pdf", "https://www.example.org/a/b.pdf"],
    ["example.org:8080/a", "https://example.org:8080/a"],
    ["https://example.org:443/a", "https://example.org/a"],
    ["https://example.org/a/../b", "https://example.org/b"],
    ["https://example.org/\u202eevil\u200b", "https://example.org/evil"],
    ["https://école.example.org/é", "https://xn--cole-9oa.example.org/%C3%A9"],
    ['https://example.org/"<script>', "https://example.org/%22%3Cscript%3E"],
    ["https://example.org/@someone", "https://example.org/@someone"],
    [
      "https://publisher.example.org/doi/full/10.1234/abc",
      "https://publisher.example.org/doi/full/10.1234/abc",
    ],
  ])("is read from %j", (text, link) => {
    expect(readLink(text)).toEqual({ link });
  });

  test.each([
    "https://doi.org/10.1234/ABC",
    "http://dx.doi.org/10.1234/abc",
    "doi.org/10.1234/abc",
    "//doi.org/10.1234/abc",
  ])("to a DOI is that DOI: %s", (text) => {
    expect(readLink(text)).toEqual({ doi: "10.1234/abc" });
  });

  test("to what doi.org has no DOI for is refused as one", () => {
    expect(readLink("https://doi.org/help")).toEqual({
      problem: `DOI must begin with 10. and have a slash, ${example}`,
    });
  });

  const scheme = `Link must begin with https:// or http://, ${linkExample}`;
  const website = `Link must name a website, ${linkExample}`;
  const before = `Enter the link without what stands before the @, ${linkExample}`;
  test.each([
    ["", `Enter a link, ${linkExample}`],
    [" \u200b", `Enter a link, ${linkExample}`],
    ["https://example.org/a b", `Enter the link without spaces, ${linkExample}`],
    ["java\nscript:alert(1)", `Enter the link without spaces, ${linkExample}`],
    ["javascript:alert(1)", scheme],
    ["JavaScript://example.org/%0aalert(1)", scheme],
    ["data:text/html,x", scheme],
    ["mailto:someone@example.org", scheme],
    ["ftp://example.org/a", scheme],
    ["file:///etc/passwd", scheme],
    ["https:example.org", scheme],
    ["https:/example.org", scheme],
    ["javascript:1", website],
    ["data:1,x", website],
    ["https://", website],
    ["https:///", website],
    ["//", website],
    ["report", website],
    ["report.", website],
    ["https://localhost/a", website],
    ["127.0.0.1", website],
    ["1.2", website],
    ["http://[::1]/a", website],
    ["https://exa<mple.org", website],
    ["https://\u00c3\u0080", website],
    ["https://example.org:99999", website],
    ["https://me:secret@example.org/a", before],
    ["https://me@example.org", before],
    ["someone@example.org", before],
    ["https://doi.org@example.org/10.1234/abc", before],
    [`https://example.org/${"a".repeat(1_981)}`, "Link must be 2,000 characters or less"],
    [`https://example.org/${"é".repeat(400)}`, "Link must be 2,000 characters or less"],
  ])("is not read from %j, and the words help", (text, problem) => {
    expect(readLink(text)).toEqual({ problem });
  });

  test("may have 2,000 characters", () => {
    const link = `https://example.org/${"a".repeat(1_980)}`;
    expect(readLink(link)).toEqual({ link });
  });

  test("whatever was given, leads to a website over https or http, says nobody's name, and is read again as itself", () => {
    const bit = fc.oneof(
      fc.constantFrom(
        "https://",
        "http://",
        "javascript:",
        "data:",
        "example.org",
        "doi.org",
        "@",
        ":",
        "//",
        "\\",
      ),
      fc.constantFrom("/", "?", "#", ".", "..", "%", "10.1234/abc", "[", "]", "\u202e", "1", "a", "é"),
      units(3),
    );
    const seen = { link: 0, doi: 0, problem: 0 };
    fc.assert(
      fc.property(fc.array(bit, { maxLength: 8 }), (bits) => {
        const read = readLink(bits.join(""));
        seen[Object.keys(read)[0] as keyof typeof seen] += 1;
        if (!("link" in read)) return;
        const url = new URL(read.link);
        expect(["https:", "http:"]).toContain(url.protocol);
        expect(url.hostname).toContain(".");
        expect([url.username, url.password]).toEqual(["", ""]);
        expect(read.link).toMatch(/^[!-~]{1,2000}$/);
        expect(readLink(read.link)).toEqual(read);
      }),
      {
        numRuns: 5_000,
        examples: [[["https://", "example.org"]], [["doi.org", "/", "10.1234/abc"]], [["@"]]],
      },
    );
    expect(Object.values(seen).every((times) => times > 0)).toBe(true);
  });
});

describe("a link or a DOI", () => {
  test.each([
    ["10.1234/abc", { doi: "10.1234/abc", link: null }],
    ["doi:10.1234/abc", { doi: "10.1234/abc", link: null }],
    ["https://dx.doi.org/10.1234/abc", { doi: "10.1234/abc", link: null }],
    ["example.org/10.1234/abc", { doi: null, link: "https://example.org/10.1234/abc" }],
  ])("is told from %j", (text, place) => {
    expect(readPlace(text)).toEqual(place);
  });

  test.each([
    ["", `Enter a link or DOI, ${linkExample} or 10.1234/abc`],
    ["10.1234", `DOI must have a slash and more after its first numbers, ${example}`],
    ["doi:abc", `DOI must begin with 10. and have a slash, ${example}`],
    ["The toolkit", `Enter the link without spaces, ${linkExample}`],
  ])("is not told from %j, and the words help", (text, problem) => {
    expect(readPlace(text)).toEqual({ problem });
  });
});

describe("a year", () => {
  const now = Date.UTC(2026, 5, 1);

  test.each(["", " "])("may be left out: %j", (text) => {
    expect(readYear(text, now)).toEqual({ year: null });
  });

  test.each([" 2021 ", "1900", "2027"])("is read from %j", (text) => {
    expect(readYear(text, now)).toEqual({ year: Number(text) });
  });

  test.each(["1899", "2028", "21", "02021", "2021.0", "2e3", "-2021", "c. 2021", "２０２１"])(
    "is not read from %j",
    (text) => {
      expect(readYear(text, now)).toEqual({ problem: "Year must be between 1900 and 2027, like 2021" });
    },
  );
});

describe("the way to a work", () => {
  const page = { link: "https://example.org/report", doi: null };
  const review = { link: null, doi: "10.1234/abc" };

  test("is its link, or its DOI at doi.org", () => {
    expect([workHref(page), workHost(page)]).toEqual(["https://example.org/report", "example.org"]);
    expect([workHref(review), workHost(review)]).toEqual(["https://doi.org/10.1234/abc", "doi.org"]);
  });

  test("holds every character of its DOI", () => {
    expect(workHref({ link: null, doi: "10.1234/a?b#c%d<e>" })).toBe(
      "https://doi.org/10.1234/a%3Fb%23c%25d%3Ce%3E",
    );
  });
});

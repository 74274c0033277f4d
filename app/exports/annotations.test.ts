import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { type AnnotatedComment, annotationCollection, urn } from "./annotations.ts";

// What the W3C Web Annotation Data Model says of what we write: https://www.w3.org/TR/annotation-model/

const iri = z.string().regex(/^[a-z][a-z0-9+.-]*:[\w\-.~!$&'()*+,;=:@/?#%]+$/i);
const textualBody = z.strictObject({
  type: z.literal("TextualBody"),
  value: z.string(),
  purpose: z.enum(["commenting", "editing", "tagging"]),
  language: z.literal("en"),
  format: z.literal("text/plain"),
});
const offset = z.number().int().nonnegative();
const selector = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("TextQuoteSelector"),
    exact: z.string().min(1),
    prefix: z.string().optional(),
    suffix: z.string().optional(),
  }),
  z.strictObject({ type: z.literal("TextPositionSelector"), start: offset, end: offset }),
]);
const motivation = z.enum(["commenting", "assessing"]);
const annotation = z.strictObject({
  id: iri,
  type: z.literal("Annotation"),
  motivation: z.union([motivation, z.array(motivation).min(1)]),
  creator: z.strictObject({
    id: iri.optional(),
    type: z.literal("Person"),
    name: z.string().optional(),
    nickname: z.string().optional(),
  }),
  created: z.iso.datetime().optional(),
  body: z.array(textualBody).min(1),
  target: z.strictObject({
    type: z.literal("SpecificResource"),
    source: iri,
    selector: z.array(selector).min(1).optional(),
  }),
});
const collection = z.strictObject({
  "@context": z.literal("http://www.w3.org/ns/anno.jsonld"),
  id: iri,
  type: z.literal("AnnotationCollection"),
  label: z.string(),
  total: offset,
  first: z.strictObject({
    id: iri,
    type: z.literal("AnnotationPage"),
    partOf: iri,
    startIndex: offset,
    items: z.array(annotation),
  }),
  last: iri,
});

const comment = (some: Partial<AnnotatedComment> = {}): AnnotatedComment => ({
  id: "6f1c9d1e-0000-4000-8000-000000000001",
  framework: "ecf",
  edition: "January 2019",
  section: 3,
  statement: { code: "3.10", text: "Plan small, repeated routines." },
  gap: null,
  quote: null,
  start: null,
  end: null,
  kind: "wording",
  areas: ["send", "workload"],
  themes: [],
  body: "Vague",
  proposedWording: null,
  creator: { pseudonym: "Panel member C", round: 1, letter: "C" },
  created: null,
  ...some,
});
const written = (...some: Partial<AnnotatedComment>[]) =>
  collection.parse(annotationCollection(urn("comments"), "Comments", some.map(comment)));
const one = (some: Partial<AnnotatedComment> = {}) => written(some).first.items[0]!;

describe("an annotation", () => {
  test("comments on a statement of an edition, whose name is escaped", () => {
    expect(one().target.source).toBe("urn:framework-review:ECF:January%202019:3:3.10");
    expect(one({ edition: "2019: “é”/#1" }).target.source).toBe(
      "urn:framework-review:ECF:2019%3A%20%E2%80%9C%C3%A9%E2%80%9D%2F%231:3:3.10",
    );
    expect(one({ statement: null }).target).toEqual({
      type: "SpecificResource",
      source: "urn:framework-review:ECF:January%202019:3",
    });
    expect(one({ statement: null, section: null }).target.source).toBe(
      "urn:framework-review:ECF:January%202019",
    );
  });

  test("finds its words by themselves and by their place", () => {
    expect(one({ quote: "small", start: 5, end: 10 }).target.selector).toEqual([
      { type: "TextQuoteSelector", exact: "small", prefix: "Plan ", suffix: ", repeated routines." },
      { type: "TextPositionSelector", start: 5, end: 10 },
    ]);
    expect(one({ quote: "small", start: 4, end: 9 }).target.selector).toEqual([
      { type: "TextQuoteSelector", exact: "small" },
    ]);
  });

  test("holds the words, the proposed wording and the tags, each for its purpose", () => {
    const { body, motivation } = one({ proposedWording: "Daily", themes: [{ name: "Time" }], gap: "3.2" });
    expect(motivation).toBe("commenting");
    expect(body.map(({ purpose, value }) => [purpose, value])).toEqual([
      ["commenting", "Vague"],
      ["editing", "Daily"],
      ["tagging", "Wording"],
      ["tagging", "SEND"],
      ["tagging", "Workload reduction"],
      ["tagging", "Time"],
      ["tagging", "after statement 3.2"],
    ]);
  });

  test("that says a statement should stay assesses it as well", () => {
    expect(one({ kind: "keep" }).motivation).toEqual(["commenting", "assessing"]);
  });

  test("is by a pseudonym of its round, or by a name and with its time", () => {
    expect(one().creator).toEqual({
      id: "urn:framework-review:round:1:member:C",
      type: "Person",
      nickname: "Panel member C",
    });
    const named = one({ creator: { name: "Amina Okafor" }, created: "2026-01-05T02:00:00Z" });
    expect(named.creator).toEqual({ type: "Person", name: "Amina Okafor" });
    expect(named.created).toBe("2026-01-05T02:00:00Z");
  });
});

test("a collection holds all of them on one page, and none where there is none", () => {
  expect(written({}, { id: "6f1c9d1e-0000-4000-8000-000000000002" })).toMatchObject({
    total: 2,
    first: { partOf: "urn:framework-review:comments", items: [{}, {}] },
    last: "urn:framework-review:comments:page:1",
  });
  expect(written()).toMatchObject({ total: 0, first: { items: [] } });
});

test("a position cuts exactly the quoted words, counted in code points, whatever stands before them", () => {
  const words = fc
    .array(fc.constantFrom("👩🏽‍🏫", "🇬🇧", "é", "e\u0301", "a", " ", "“", "𝒳", "words"), {
      minLength: 1,
      maxLength: 12,
    })
    .map((parts) => parts.join(""));
  fc.assert(
    fc.property(words, words, words, (before, quote, after) => {
      const text = before + quote + after;
      const place = { quote, start: before.length, end: before.length + quote.length };
      const selectors = one({ statement: { code: "1", text }, ...place }).target.selector!;
      const position = selectors.find((selector) => selector.type === "TextPositionSelector")!;
      expect([...text].slice(position.start, position.end).join("")).toBe(quote);
      const found = selectors.find((selector) => selector.type === "TextQuoteSelector")!;
      expect(text).toContain(`${found.prefix ?? ""}${found.exact}${found.suffix ?? ""}`);
    }),
  );
});

test("a source is an address of its own for each place, whatever its parts are called", () => {
  const part = fc.string({ unit: "binary" });
  fc.assert(
    fc.property(part, part, (first, second) => {
      const name = urn(first, second);
      expect(name).toMatch(/^urn:framework-review:[\w\-.~!'()*%]*:[\w\-.~!'()*%]*$/);
      expect(name.split(":").slice(2).map(decodeURIComponent)).toEqual([
        first.toWellFormed(),
        second.toWellFormed(),
      ]);
    }),
  );
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Flag, givesAway, type Known } from "./quote.ts";

const known: Known = {
  names: ["Amina Okafor", "Dr Zoë Müller-Hart", "Siân O’Brien", "Mark Field", "lead"],
  organisations: ["Cromer Learning", "The Harbour Trust Ltd", "Ofsted", "Ambition"],
};

const told = (text: string, framework?: string) =>
  givesAway(text, known, framework).map(({ kind, start, end }) => [kind, text.slice(start, end)]);

describe("names", () => {
  test.each([
    ["as Amina Okafor said", "Amina Okafor"],
    ["as AMINA  OKAFOR said", "AMINA  OKAFOR"],
    ["ask amina okafor", "amina okafor"],
    ["zoe muller-hart wrote it", "zoe muller-hart"],
    ["Zoë Müller Hart wrote it", "Zoë Müller Hart"],
    ["Sian O'Brien’s view", "Sian O'Brien"],
    ["what Okafor calls it", "Okafor"],
    ["mr field would know", "field"],
  ])("of people of the service are found, whatever their case and accents: %s", (text, words) => {
    expect(told(text)).toEqual([["name", words]]);
  });

  test.each([
    "Mark pupils’ work less",
    "Teachers mark in the field",
    "In this Field",
    "They lead the school",
    "An amina of a field",
  ])("that are words as well are no names: %s", (text) => {
    expect(told(text)).toEqual([]);
  });

  test("of organisations from declared interests are found", () => {
    expect(told("Cromer Learning and the harbour trust, at Ambition; ambition alone; Ofsted")).toEqual([
      ["organisation", "Cromer Learning"],
      ["organisation", "harbour trust"],
      ["organisation", "Ambition"],
    ]);
  });
});

describe("addresses and numbers", () => {
  test.each<[string, Flag["kind"], string]>([
    ["write to amina.okafor@example.org.", "email", "amina.okafor@example.org"],
    ["see https://st-marys.example/send?x=1).", "web-address", "https://st-marys.example/send?x=1"],
    ["on www.example.com, please", "web-address", "www.example.com"],
    ["on stmarys.sch.uk", "web-address", "stmarys.sch.uk"],
    ["call 020 7946 0958 or", "telephone", "020 7946 0958"],
    ["call (01632) 960 983", "telephone", "(01632) 960 983"],
    ["call +44 1632 960983", "telephone", "+44 1632 960983"],
    ["near NR27 9ET now", "postcode", "NR27 9ET"],
    ["near sw1a1aa now", "postcode", "sw1a1aa"],
  ])("%s", (text, kind, words) => {
    expect(told(text)).toEqual([[kind, words]]);
  });

  test.each([
    "doi.org/10.1016/0022-4405.1234567",
    "See https://www.gov.uk/government/publications/ecf",
    "10.1016/j.edurev.2019.0022440512",
    "Statements 3.10 and 3k, in 2019, 2020 and 2021",
    "at 7pm in KS2 1st",
    "Year 7 8am",
    "and so on.Teachers know",
  ])("what only looks like one is left: %s", (text) => {
    expect(told(text)).toEqual([]);
  });
});

describe("words of a post or a place", () => {
  test.each([
    ["In my school this fails", "my school"],
    ["what our small rural primary school does", "our small rural primary school"],
    ["I am the SENCO at a primary", "I am the SENCO at"],
    ["I’m a former executive headteacher", "I’m a former executive headteacher"],
    ["in my role as mentor", "in my role as"],
    ["we at Cromer know", "we at Cromer"],
    ["As a SENCO in a coastal town, I know", "As a SENCO in a coastal town, I"],
    ["the place where I teach", "where I teach"],
    ["I work for a provider", "I work for"],
    ["our\ntrust", "our\ntrust"],
  ])("%s", (text, words) => {
    expect(told(text)).toEqual([["post-or-place", words]]);
  });

  test.each([
    "we at least agree",
    "our school leaders and our schools",
    "A SENCO at a school needs time",
    "I am a little unsure of this",
    "my view of a school",
    "The head of a department leads a team",
    "As a teacher gains experience",
  ])("what anybody writes is left: %s", (text) => {
    expect(told(text)).toEqual([]);
  });
});

test("words that the framework has too are nobody's mark", () => {
  expect(told("It says “our school” twice", "Ask what our school could do")).toEqual([]);
  expect(told("It says “our trust”", "Ask what our school could do")).toEqual([
    ["post-or-place", "our trust"],
  ]);
});

test("words are the framework's where they stand there whole", () => {
  const ann = { names: ["Ann"], organisations: [] };
  expect(givesAway("Ask Ann", ann, "Planning is shared")).toEqual([{ kind: "name", start: 4, end: 7 }]);
});

test("a passage that lies within another is told once", () => {
  expect(told("amina.okafor@cromer-learning.example.org")).toEqual([
    ["email", "amina.okafor@cromer-learning.example.org"],
  ]);
});

const pieces = fc.constantFrom(
  "👩🏽‍🏫",
  "e\u0301",
  "é",
  "İ",
  "ß",
  "ﬁ",
  " ",
  "\n",
  ".",
  "Amina",
  "Okafor",
  "our school",
  "0",
  "@",
  "a.b@c.org",
  "\u0301",
  "🇬🇧",
);

test("offsets always cut at characters, and flags stand apart or overlap in order", () => {
  const segmenter = new Intl.Segmenter("en-GB", { granularity: "grapheme" });
  const given = fc.oneof(
    fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join("")),
    fc.string({ unit: "grapheme" }),
    fc.string({ unit: "binary" }),
  );
  fc.assert(
    fc.property(given, (text) => {
      const cuts = new Set([0, text.length, ...[...segmenter.segment(text)].map(({ index }) => index)]);
      let before = { start: -1, end: -1 };
      for (const { start, end } of givesAway(text, known)) {
        expect(start).toBeLessThan(end);
        expect(cuts.has(start) && cuts.has(end)).toBe(true);
        expect(start >= before.start && end > before.end).toBe(true);
        before = { start, end };
      }
    }),
  );
});

test("a planted name is always found, whatever its case, its accents and what stands round it", () => {
  const name = fc.constantFrom("Amina Okafor", "Zoë Müller-Hart", "Siân O’Brien", "Cromer Learning");
  const worn = fc.constantFrom<((name: string) => string)[]>(
    (name) => name,
    (name) => name.toUpperCase(),
    (name) => name.toLowerCase(),
    (name) => name.normalize("NFD"),
    (name) => name.normalize("NFD").replace(/\p{M}/gu, ""),
    (name) => name.replace(/[aeiou]/g, (vowel) => `${vowel}\u0301`),
    (name) => name.replaceAll(" ", "\n"),
  );
  const around = fc.string({ unit: "grapheme" }).map((text) => text.replace(/[\p{L}\p{N}\p{M}\u200d]/gu, ""));
  fc.assert(
    fc.property(around, name, worn, around, (before, name, wear, after) => {
      const planted = wear(name);
      const text = `${before} ${planted} ${after}`;
      const start = before.length + 1;
      const found = givesAway(text, known).some(
        (flag) => flag.start <= start && flag.end >= start + planted.length,
      );
      expect(found).toBe(true);
    }),
  );
});

import { counted } from "#app/ui/counting.ts";

// Words that claim how many hold something, held against how many do.

/** How many members speak for a finding and against it, of how many that were asked. */
export type Voices = { behind: number; against: number; asked: number };

type Claim = {
  /** Matches the words that claim it, in any case. */
  words: RegExp;
  /** Whether the counts bear it out. */
  holds: (voices: Voices) => boolean;
  /** What it needs, to stand after "needs". */
  needs: string;
};

// Frameworks speak of pupils, staff and schools too: only words that count the panel claim anything about it.
const notOfStaff = "\\b(?! of (?!the panel))";
const person = `(?:panel )?(?:member|panellist|expert)${notOfStaff}`;
const people = `(?:(?:panel )?(?:members|panellists|experts)${notOfStaff}|panel\\b(?! of))`;
const says =
  "(?:says?|said|thinks?|thought|finds?|found|holds?|held|agree[sd]?|wants?|wanted|sees?|saw|support(?:s|ed)?|prefer(?:s|red)?)\\b";
const ofThem = `(?:of them(?= ${says})|(?:of )?(?:the )?${people})`;

function either(...patterns: string[]): RegExp {
  return new RegExp(`\\b(?:${patterns.join("|")})`, "gi");
}

const claims: readonly Claim[] = [
  {
    words: either(
      `(?<!almost |nearly )all ${ofThem}`,
      `every ${person}`,
      "the (?:whole|entire) panel\\b",
      `every(?:one|body) (?:on the panel\\b|${says})`,
      "unanimous(?:ly)?\\b",
      "without exception\\b",
    ),
    holds: ({ behind, against, asked }) => behind > 0 && behind >= asked && against === 0,
    needs: "every member behind it and none against",
  },
  {
    words: either(
      `no ${person}`,
      `none ${ofThem}`,
      "(?:nobody|no one) (?:on the panel|objects|objected|disagrees|disagreed|dissents|dissented)\\b",
    ),
    holds: ({ against }) => against === 0,
    needs: "no member against",
  },
  {
    words: either(
      `(?:almost|nearly) all ${ofThem}`,
      "overwhelming(?:ly)?\\b",
      `(?:great|vast) majority(?= ${ofThem}| ${says})`,
    ),
    holds: ({ behind, asked }) => behind > 0 && behind * 10 >= asked * 8,
    needs: "8 in 10 members behind it",
  },
  {
    words: either(
      `most (?:${ofThem}|${says})`,
      `(?<!great |vast |overwhelming )majority(?= ${ofThem}| ${says})`,
      "(?:generally|widely|broadly|mostly|predominantly) (?:agree|agrees|agreed|held|shared|supported)\\b",
      "the panel (?:agrees|agreed|holds|held|finds|found|thinks|thought|wants|wanted|says|said)\\b",
    ),
    holds: ({ behind, asked }) => behind * 2 > asked,
    needs: "more than half of the members behind it",
  },
  {
    words: either(`half ${ofThem}`),
    holds: ({ behind, asked }) => behind > 0 && behind * 2 >= asked,
    needs: "half of the members behind it",
  },
  {
    words: either(`(?:many|a large number) ${ofThem}`, `many ${says}`, "(?<!no )consensus\\b"),
    holds: ({ behind, asked }) => behind * 3 > asked,
    needs: "more than a third of the members behind it",
  },
  {
    words: either(`(?:several|a number|various) ${ofThem}`),
    holds: ({ behind }) => behind >= 3,
    needs: "three members behind it",
  },
  {
    words: either(`(?:some|a few) ${ofThem}`),
    holds: ({ behind }) => behind >= 2,
    needs: "two members behind it",
  },
];

const numbers = ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
const aNumber = `(\\d{1,5}|${numbers.join("|")})`;

/** "3 of 8" and "three of the eight members", where it is of as many as were asked. */
const shares = new RegExp(
  `\\b${aNumber} (?:out )?of (?:the |its |all )?${aNumber}\\b(?! (?:statements?|sections?|frameworks?|comments?|areas?|themes?|programmes?|levels?|years?|weeks?|days?)\\b)`,
  "gi",
);
const headcounts = new RegExp(
  `(?<!of |of the )\\b${aNumber} (?:panel )?(?:members|experts|panellists) ${says}`,
  "gi",
);

export type Overclaim = { words: string; needs: string };

/** The words of a statement that claim more than the counts bear out, in the order in which they stand. */
export function overclaims(statement: string, voices: Voices): Overclaim[] {
  const found = claims.flatMap(({ words, holds, needs }) =>
    holds(voices) ? [] : [...statement.matchAll(words)].map((match) => ({ match, needs })),
  );
  const shared = [...statement.matchAll(shares)].filter((match) => numberIn(match[2]!) === voices.asked);
  const heads = [...shared, ...statement.matchAll(headcounts)]
    .filter((match) => numberIn(match[1]!) > voices.behind)
    .map((match) => ({ match, needs: `${counted(numberIn(match[1]!), "member")} behind it` }));
  return [...found, ...heads]
    .toSorted((a, b) => a.match.index - b.match.index)
    .map(({ match, needs }) => ({ words: match[0], needs }));
}

function numberIn(text: string): number {
  const named = numbers.indexOf(text.toLowerCase());
  return named === -1 ? Number(text) : named;
}

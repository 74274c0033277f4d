// Words that claim how many hold something, held against how many do.

/** How many members speak for a finding and against it, of how many that were asked. */
export type Voices = { behind: number; against: number; asked: number };

type Claim = {
  /** Matches the words that claim it, in lower case. */
  words: RegExp;
  /** Whether the counts bear it out. */
  holds: (voices: Voices) => boolean;
  /** What it needs, to stand after "which needs". */
  needs: string;
};

const all: Claim = {
  words:
    /\b(all (?:of the )?(?:members|panel(?: members)?|experts|panellists)|all of them|every(?:one|body| member| panel member| expert)|the whole panel|unanimous(?:ly)?|without exception)\b/gi,
  holds: ({ behind, against, asked }) => behind >= asked && against === 0,
  needs: "every member behind it and none against",
};

const claims: readonly Claim[] = [
  all,
  {
    words: /\b(no member|no one|nobody|none of the (?:panel|members|experts))\b/gi,
    holds: ({ against }) => against === 0,
    needs: "no member against",
  },
  {
    words: /\b(overwhelming(?:ly)?|almost all|nearly all|the great majority|the vast majority)\b/gi,
    holds: ({ behind, asked }) => behind * 10 >= asked * 8,
    needs: "8 in 10 members behind it",
  },
  {
    words:
      /\b(most(?= (?:of the |panel |members|experts|panellists|say|think|find|hold|agree|want|would|of them))|mostly|(?:a |the )?majority|predominantly|generally|widely|the panel (?:agrees|agreed|holds|finds|thinks|wants|says))\b/gi,
    holds: ({ behind, asked }) => behind * 2 > asked,
    needs: "more than half of the members behind it",
  },
  {
    words: /\bhalf (?:of )?(?:the |all )?(?:panel|members|experts|panellists|of them)/gi,
    holds: ({ behind, asked }) => behind * 2 >= asked,
    needs: "half of the members behind it",
  },
  {
    words: /\b(many|a large number|consensus)\b/gi,
    holds: ({ behind, asked }) => behind * 3 > asked,
    needs: "more than a third of the members behind it",
  },
  {
    words: /\b(several|a number of|various) (?:of the )?(?:members|panel|experts|panellists)/gi,
    holds: ({ behind }) => behind >= 3,
    needs: "three members behind it",
  },
  {
    words: /\b(some|a few) (?:of the )?(?:members|panel|experts|panellists)/gi,
    holds: ({ behind }) => behind >= 2,
    needs: "two members behind it",
  },
];

const numbers = ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
const aNumber = `(\\d{1,5}|${numbers.join("|")})`;

/** "3 of 8", "three of the eight members", and "three members": of how many is said, or is all. */
const shares = new RegExp(`\\b${aNumber} (?:out )?of (?:the |its |all )?${aNumber}\\b`, "gi");
const headcounts = new RegExp(
  `\\b${aNumber} (?:panel )?(?:members|experts|panellists) (?:say|think|find|hold|agree|want|would|see)`,
  "gi",
);

export type Overclaim = { words: string; needs: string };

/** The words of a statement that claim more than the counts bear out, in the order in which they stand. */
export function overclaims(statement: string, voices: Voices): Overclaim[] {
  const found = claims.flatMap(({ words, holds, needs }) =>
    holds(voices) ? [] : [...statement.matchAll(words)].map((match) => ({ match, needs })),
  );
  const shared = [...statement.matchAll(shares)].filter((match) => numberIn(match[2]!) === voices.asked);
  const counted = [...shared, ...statement.matchAll(headcounts)]
    .filter((match) => numberIn(match[1]!) > voices.behind)
    .map((match) => ({ match, needs: `${match[1]} members behind it` }));
  return [...found, ...counted]
    .toSorted((a, b) => a.match.index - b.match.index)
    .map(({ match, needs }) => ({ words: match[0], needs }));
}

function numberIn(text: string): number {
  const named = numbers.indexOf(text.toLowerCase());
  return named === -1 ? Number(text) : named;
}

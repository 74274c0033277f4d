// What in a quote could give its author away. Better one passage too many for an official to look at than a name that
// leaves; yet what half the panel writes, and the framework's own words, are nobody's mark.

export type FlagKind =
  | "name"
  | "email"
  | "telephone"
  | "web-address"
  | "postcode"
  | "organisation"
  | "post-or-place";

/** A passage of a text: offsets in UTF-16 code units, end not included. It never cuts a character. */
export type Flag = { kind: FlagKind; start: number; end: number };

export const flagWords: Record<FlagKind, string> = {
  name: "the name of somebody in this service",
  email: "an email address",
  telephone: "a telephone number",
  "web-address": "a web address",
  postcode: "a postcode",
  organisation: "an organisation from a declared interest",
  "post-or-place": "words that tell of the author’s post or place",
};

/** Whose names and which organisations are known to the service. */
export type Known = { names: readonly string[]; organisations: readonly string[] };

/**
 * The passages of a text that could give its author away, in the order in which they stand, none within another.
 * @param framework the framework's own words that the text is about: what stands there too is nobody's mark
 */
export function givesAway(text: string, known: Known, framework = ""): Flag[] {
  const plain = folded(text);
  const tokens = tokensOf(plain.text);
  const found = [
    ...passages(plain.text),
    ...tokens.flatMap((token, i) =>
      (byFirstWord(known).get(token.text) ?? []).flatMap((name) => placeAt(i, name, tokens, plain, text)),
    ),
  ];
  const own = inARow(folded(framework).text);
  return outermost(
    found
      .filter(({ start, end }) => !own.includes(inARow(plain.text.slice(start, end))))
      .map(({ kind, start, end }) => ({ kind, start: plain.from[start]!, end: plain.to[end - 1]! })),
  );
}

/** The words alone, so that what is looked for among them is found as whole words. */
function inARow(plain: string): string {
  return ` ${tokensOf(plain)
    .map(({ text }) => text)
    .join(" ")} `;
}

/** Without what lies within another: an address holds the name of its owner. */
function outermost(flags: readonly Flag[]): Flag[] {
  const inOrder = flags.toSorted((a, b) => a.start - b.start || b.end - a.end);
  let reached = 0;
  return inOrder.filter(({ end }) => {
    const isNew = end > reached;
    if (isNew) reached = end;
    return isNew;
  });
}

/** A text without capitals and accents, and for each of its units where the character begins and ends it came from. */
type Folded = { text: string; from: number[]; to: number[] };

const characters = new Intl.Segmenter("en-GB", { granularity: "grapheme" });

function folded(text: string): Folded {
  const out: Folded = { text: "", from: [], to: [] };
  for (const { index, segment } of charactersIn(text)) {
    const plain = plainly(segment);
    out.text += plain;
    for (let i = 0; i < plain.length; i++) {
      out.from.push(index);
      out.to.push(index + segment.length);
    }
  }
  return out;
}

/** Where no marks can join, every unit is a character; to ask the segmenter would take a hundred times as long. */
function charactersIn(text: string): Iterable<{ index: number; segment: string }> {
  if (/[^\n -\u{2ff}‐-…€]/u.test(text)) return characters.segment(text);
  return [...text].map((segment, index) => ({ index, segment }));
}

const likeLetters: Readonly<Record<string, string>> = {
  "‘": "'",
  "’": "'",
  "‐": "-",
  "‑": "-",
  "–": "-",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
};

function plainly(character: string): string {
  const lower = character.toLowerCase();
  if (/^[\n -~]$/.test(lower)) return lower;
  return likeLetters[lower] ?? lower.normalize("NFKD").replace(/\p{M}/gu, "");
}

type Token = { text: string; start: number; end: number };

function tokensOf(plain: string): Token[] {
  return [...plain.matchAll(/[\p{L}\p{N}]+/gu)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** A name as it is looked for: words that follow one another. */
type Wanted = {
  kind: "name" | "organisation";
  tokens: readonly string[];
  /** A single word has to begin with a capital: many a name is a word as well. */
  needsCapital: boolean;
  /** A part of a name counts where it does not begin a sentence, or after a title. */
  isPart: boolean;
};

const titles = ["mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "sir", "dame", "rev"];

/** Names that are words as well, and that a capital does not tell apart. */
const ordinaryWords = new Set(
  "april august may june will mark grace hope faith joy rose head page young price field learn send".split(
    " ",
  ),
);

/** Everybody in the field writes of these. */
const everybodys = new Set(["department for education", "dfe", "ofsted"]);

const indexes = new WeakMap<Known, Map<string, Wanted[]>>();

/** The names that begin with a word, so that a text is gone through once, however many there are. */
function byFirstWord(known: Known): Map<string, Wanted[]> {
  const made = indexes.get(known);
  if (made) return made;
  const index = new Map<string, Wanted[]>();
  for (const one of distinct([
    ...known.names.flatMap(wantedNames),
    ...known.organisations.flatMap(wantedOrganisation),
  ])) {
    const together = index.get(one.tokens[0]!);
    if (together) together.push(one);
    else index.set(one.tokens[0]!, [one]);
  }
  indexes.set(known, index);
  return index;
}

function distinct(wanted: readonly Wanted[]): Wanted[] {
  return [
    ...new Map(wanted.map((one) => [`${one.kind} ${one.tokens.join(" ")} ${one.isPart}`, one])).values(),
  ];
}

function wordsOf(name: string): string[] {
  return tokensOf(folded(name).text).map(({ text }) => text);
}

function wantedNames(name: string): Wanted[] {
  const tokens = wordsOf(name).filter((word) => !titles.includes(word));
  if (tokens.join("").length < 2) return [];
  const whole: Wanted = { kind: "name", tokens, needsCapital: tokens.length === 1, isPart: false };
  const parts = [tokens[0]!, tokens.at(-1)!].filter((part) => part.length > 2 && tokens.length > 1);
  return [
    whole,
    ...parts.map((part): Wanted => ({ kind: "name", tokens: [part], needsCapital: true, isPart: true })),
  ];
}

function wantedOrganisation(name: string): Wanted[] {
  const tokens = wordsOf(name);
  if (tokens[0] === "the") tokens.shift();
  if (/^(ltd|limited|plc|cic|llp)$/.test(tokens.at(-1) ?? "")) tokens.pop();
  if (tokens.join("").length < 2 || everybodys.has(tokens.join(" "))) return [];
  return [{ kind: "organisation", tokens, needsCapital: tokens.length === 1, isPart: false }];
}

/** The name, where it begins with the token at this position. */
function placeAt(
  position: number,
  wanted: Wanted,
  tokens: readonly Token[],
  plain: Folded,
  text: string,
): Flag[] {
  const there = tokens.slice(position, position + wanted.tokens.length);
  const isThere =
    there.length === wanted.tokens.length &&
    there.every((token, n) => token.text === wanted.tokens[n]) &&
    there.every((token, n) => n === 0 || isJoined(there[n - 1]!, token, plain.text));
  const first = there[0];
  if (!isThere || !first) return [];
  if (wanted.needsCapital && !isMeant(wanted, first, tokens[position - 1], plain, text)) return [];
  return [{ kind: wanted.kind, start: first.start, end: there.at(-1)!.end }];
}

function isJoined(before: Token, after: Token, plain: string): boolean {
  return /^[\s'.,-]*$/.test(plain.slice(before.end, after.start));
}

/** Whether a single word stands for the name and not for what else it means. */
function isMeant(
  { isPart }: Wanted,
  token: Token,
  before: Token | undefined,
  plain: Folded,
  text: string,
): boolean {
  const hasTitle =
    before !== undefined && titles.includes(before.text) && isJoined(before, token, plain.text);
  if (hasTitle) return true;
  const first = text.slice(plain.from[token.start]!, plain.to[token.start]!);
  if (first === first.toLowerCase()) return false;
  if (!isPart) return true;
  const beginsSentence = /(^|[.!?:;\n•])[\s"“”'(*-]*$/.test(plain.text.slice(0, token.start));
  return !beginsSentence && !ordinaryWords.has(token.text);
}

const place =
  "(?:school|academy|trust|college|nursery|sixth form|federation|mat|local authority|council|university|institution|organi[sz]ation|charity|hub|setting|alternative provision|pru|faculty|company)";
const size =
  "(?:own |current |present |former |previous |last |old |first |small |large |rural |urban |coastal |inner-city |local |primary |secondary |special |infant |junior |catholic |church |faith |independent |maintained |multi-academy |multi academy |academy |teaching |training )";
const role =
  "(?:senco|sendco|headteacher|head teacher|head|principal|teacher|ceo|chief executive|director|leader|lead|governor|trustee|mentor|tutor|trainer|chair|manager|coordinator|co-ordinator|researcher|lecturer|professor|inspector|adviser|advisor|officer|psychologist|consultant|facilitator)";

/** First-person words that tie to a post or a place. Spaces in them stand for any run of spaces. */
const firstPerson = [
  `\\b(?:my|our) ${size}{0,3}${place}\\b(?! (?:leaders?|system|workforce|year|day)\\b)`,
  `\\bi(?: am|'m| was| have been|'ve been| work as| worked as| serve as| served as)(?: now| also| currently| formerly| still)? (?:the|an?) (?:[a-z0-9'-]+ ){0,4}?${role}\\b(?: (?:at|of|for|in)\\b)?`,
  `\\bas (?:the|an?) (?:[a-z'-]+ ){0,3}?${role}(?: [a-z'-]+){0,6}?,? (?:i|we)\\b`,
  "\\bin my (?:own |current |present |former |previous |last |first )?(?:role|post|job|position|capacity)\\b(?: as\\b)?",
  "\\bwe (?:here )?at (?!times\\b|least\\b|once\\b|best\\b|worst\\b|most\\b|all\\b|first\\b|last\\b|present\\b|an?\\b|any\\b|every\\b|each\\b|some\\b|no\\b|that\\b|this\\b)[a-z0-9][a-z0-9'-]*",
  "\\bwhere (?:i|we) (?:work|teach|lead|worked|taught|led)\\b",
  "\\bi (?:work|worked|teach|taught) (?:at|for|in)\\b",
  `\\bi (?:lead|led|run|ran|chair|chaired|govern|governed|head|headed) (?:the|an?|our|my) (?:[a-z'-]+ ){0,3}?(?:${place}|board|department|team)\\b`,
].map((pattern) => new RegExp(pattern.replaceAll(" ", "\\s+"), "g"));

/** Addresses that tell nothing of who cites them. */
const publicAddress = /^(?:https?:\/\/)?(?:www\.)?(?:[a-z0-9-]+\.)*(?:gov\.uk|doi\.org)(?:[/?#]|$)/;

const shapes: readonly [FlagKind, RegExp, (words: string) => boolean][] = [
  ["email", /[\p{L}\p{N}._%+'-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu, () => true],
  [
    "web-address",
    /(?:\bhttps?:\/\/|\bwww\.)[^\s<>"“”]+|(?<![@\p{L}\p{N}._-])(?:[a-z0-9-]+\.)+(?:org|com|net|edu|uk|eu|ie|info)\b(?:\/[^\s<>"“”]*)?/gu,
    (words) => !publicAddress.test(words),
  ],
  [
    "telephone",
    /(?<![\p{L}\p{N}/.+-])(?:\+|\(?0)[\d\s().-]{7,20}\d(?![\p{L}\p{N}])/gu,
    (words) => {
      const digits = words.replace(/\D/g, "").length;
      return digits >= 10 && digits <= 15;
    },
  ],
  [
    "postcode",
    /(?<![\p{L}\p{N}])(?:gir ?0aa|[a-pr-uwyz](?:\d{1,2}|[a-hk-y]\d{1,2}|\d[a-z]|[a-hk-y]\d[a-z]) ?\d[abd-hjlnp-uw-z]{2})(?![\p{L}\p{N}])/gu,
    // "Year 1, KS2 1st": an ordinal.
    (words) => !/(?:1st|2nd|3rd|\dth)$/.test(words),
  ],
];

function passages(plain: string): Flag[] {
  return [
    ...shapes.flatMap(([kind, shape, isMeant]) =>
      [...plain.matchAll(shape)].flatMap((match) => {
        const words = match[0].replace(/[.,;:!?)\]'"]+$/, "");
        return isMeant(words) ? [{ kind, start: match.index, end: match.index + words.length }] : [];
      }),
    ),
    ...firstPerson.flatMap((pattern) =>
      [...plain.matchAll(pattern)].map((match) => ({
        kind: "post-or-place" as const,
        start: match.index,
        end: match.index + match[0].length,
      })),
    ),
  ];
}

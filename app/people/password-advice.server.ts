import core from "@zxcvbn-ts/core";
import common from "@zxcvbn-ts/language-common";
import english from "@zxcvbn-ts/language-en";

/** Guessed in fewer than a hundred million attempts is refused. */
const leastScore = 3;

/** Looking at more takes long, and what is weak shows before. */
const mostLookedAt = 40;

const ownWords = (
  "dfe department education ecf ittecf npq npqs npqsl npqh npqel framework frameworks review reviews workspace panel official " +
  "observer teacher teachers school schools leader leadership send workload progression operations golden thread demo"
).split(" ");

type Advisor = InstanceType<typeof core.ZxcvbnFactory>;

let advisor: Advisor | undefined;

/** Made when it is first asked: its dictionaries take thirty megabytes, and most processes never ask. */
function advise(): Advisor {
  advisor ??= new core.ZxcvbnFactory({
    graphs: common.adjacencyGraphs,
    dictionary: {
      ...common.dictionary,
      ...english.dictionary,
      service: ownWords,
    },
    maxLength: mostLookedAt,
  });
  return advisor;
}

/** What makes it easy to guess, in our words; whatever is not listed is easy to guess without more to say. */
const reasons: Record<string, string> = {
  straightRow: "it is a row of keys on the keyboard",
  keyPattern: "it is a pattern of keys on the keyboard",
  simpleRepeat: "it repeats one character",
  extendedRepeat: "it repeats the same few characters",
  sequences: "it is a sequence such as abc or 6543",
  recentYears: "it is a year",
  dates: "it is a date",
  topTen: "it is one of the most used passwords",
  topHundred: "it is one of the most used passwords",
  common: "it is a password that many people use",
  similarToCommon: "it is much like a password that many people use",
  wordByItself: "it is a single word",
  namesByThemselves: "it is a name",
  commonNames: "it is a common name",
  userInputs: "it has your name, your email address or a word of this service in it",
};

const helps: Record<string, string> = {
  l33t: "Signs in place of letters, such as @ for a, help little.",
  reverseWords: "Words spelled backwards help little.",
  capitalization: "A capital at the beginning helps little.",
  allUppercase: "Capitals throughout help little.",
};

const randomWords = "Three random words make a good password.";

/**
 * Why a password is too easy to guess and what would help, or null where it is not. Nothing of it leaves this machine.
 * @param own the person's name and email address
 */
export function adviceOn(password: string, own: readonly string[]): string | null {
  const looked = password.normalize("NFKC").slice(0, mostLookedAt);
  const personal = wordsIn(own.join(" "));
  if (isMadeOf(looked, [...personal, ...ownWords])) return inWords("userInputs", []);
  const { score, feedback } = advise().check(looked, [...personal, ...own]);
  return score < leastScore ? inWords(feedback.warning, feedback.suggestions) : null;
}

/** Whether nothing but these words, digits and signs stands in it. */
function isMadeOf(password: string, words: readonly string[]): boolean {
  const longestFirst = [...words].sort((a, b) => b.length - a.length);
  const left = longestFirst.reduce((rest, word) => rest.replaceAll(word, " "), password.toLowerCase());
  return left !== password.toLowerCase() && wordsIn(left).join("").length < 4;
}

function wordsIn(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 1);
}

function inWords(warning: string | null, suggestions: readonly string[]): string {
  const reason = reasons[warning ?? ""];
  const because = reason ? `, because ${reason}` : "";
  const help = suggestions.flatMap((each) => helps[each] ?? []);
  return [
    `Choose a password that is harder to guess. This one is easy${because}.`,
    ...help,
    randomWords,
  ].join(" ");
}

// The one file that knows wink-nlp. Its model is large, so that it is loaded when words are first asked for.
import type { ItemToken } from "wink-nlp";

/** The words of a text that carry its sense, each once and in its basic form: "recording" and "records" are "record". */
export type BasicWords = (text: string) => Set<string>;

let loaded: Promise<BasicWords> | undefined;

export function basicWords(): Promise<BasicWords> {
  loaded ??= load();
  return loaded;
}

/** What every comment is about. */
const ofEveryComment = new Set([
  "comment",
  "framework",
  "section",
  "sentence",
  "statement",
  "word",
  "wording",
]);

const telling = new Set(["NOUN", "PROPN", "ADJ"]);

async function load(): Promise<BasicWords> {
  const [{ default: winkNLP }, { default: model }] = await Promise.all([
    import("wink-nlp"),
    import("wink-eng-lite-web-model"),
  ]);
  const nlp = winkNLP(model, ["sbd", "pos"]);
  const { its } = nlp;
  return (text) => {
    const words = new Set<string>();
    nlp
      .readDoc(text)
      .tokens()
      .each((token: ItemToken) => {
        if (token.out(its.type) !== "word" || token.out(its.stopWordFlag)) return;
        if (!telling.has(token.out(its.pos) as string)) return;
        const word = (token.out(its.lemma as never) as string).toLowerCase();
        if (ofEveryComment.has(word)) return;
        if (/^\p{L}[\p{L}’'-]{2,}$/u.test(word)) words.add(word);
      });
    return words;
  };
}

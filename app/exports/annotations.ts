import { type CommentKind, commentKindWords } from "#app/comments/kinds.ts";
import { gapInWords } from "#app/comments/places.ts";
import { type Area, areaWords } from "#app/framework/areas.ts";
import { frameworkLabel } from "#app/framework/frameworks.ts";

// Comments as annotations of the W3C Web Annotation Data Model, so that other tools can show them on the framework's text.

export type AnnotatedComment = {
  id: string;
  framework: string;
  edition: string;
  section: number | null;
  statement: { code: string; text: string } | null;
  gap: string | null;
  /** The words it stands on, with offsets in UTF-16 code units. */
  quote: string | null;
  start: number | null;
  end: number | null;
  kind: CommentKind;
  areas: readonly Area[];
  themes: readonly { name: string }[];
  body: string;
  proposedWording: string | null;
  creator: Creator;
  /** ISO 8601; null where times are not told. */
  created: string | null;
};

/** Pseudonyms are those of one round, so that only there the same letter is the same member. */
export type Creator = { name: string } | { pseudonym: string; round: number; letter: string };

const base = "urn:framework-review";

/** A stable name: each part is escaped, so that none can hold what parts them. */
export function urn(...parts: readonly (string | number)[]): string {
  return [base, ...parts.map((part) => encodeURIComponent(String(part).toWellFormed()))].join(":");
}

/** One collection with one page, which holds everything: a file has no second address to lead to. */
export function annotationCollection(
  id: string,
  label: string,
  comments: readonly AnnotatedComment[],
): object {
  const page = `${id}:page:1`;
  return {
    "@context": "http://www.w3.org/ns/anno.jsonld",
    id,
    type: "AnnotationCollection",
    label,
    total: comments.length,
    first: {
      id: page,
      type: "AnnotationPage",
      partOf: id,
      startIndex: 0,
      items: comments.map(annotation),
    },
    last: page,
  };
}

function annotation(comment: AnnotatedComment): object {
  const { id, kind, creator, created } = comment;
  return {
    id: `urn:uuid:${id}`,
    type: "Annotation",
    motivation: kind === "keep" ? ["commenting", "assessing"] : "commenting",
    creator:
      "name" in creator
        ? { type: "Person", name: creator.name }
        : {
            id: urn("round", creator.round, "member", creator.letter),
            type: "Person",
            nickname: creator.pseudonym,
          },
    ...(created !== null && { created }),
    body: bodies(comment),
    target: target(comment),
  };
}

function bodies({ body, proposedWording, kind, areas, themes, gap }: AnnotatedComment): object[] {
  const textual = (purpose: string, value: string) => ({
    type: "TextualBody",
    purpose,
    value,
    language: "en",
    format: "text/plain",
  });
  const tags = [
    commentKindWords[kind].name,
    ...areas.map((area) => areaWords[area].name),
    ...themes.map(({ name }) => name),
    // What stands between two statements is said of the section; this tells where in it.
    ...(gap === null ? [] : [gapInWords(gap)]),
  ];
  return [
    textual("commenting", body),
    ...(proposedWording === null ? [] : [textual("editing", proposedWording)]),
    ...tags.map((tag) => textual("tagging", tag)),
  ];
}

function target({ framework, edition, section, statement, ...words }: AnnotatedComment): object {
  const place = [section, statement?.code].filter((part) => part !== null && part !== undefined);
  return {
    type: "SpecificResource",
    source: urn(frameworkLabel(framework), edition, ...place),
    ...(statement && words.quote !== null && { selector: selectors(statement.text, words) }),
  };
}

/** So much of what stands before and after the words tells them from the same words elsewhere. */
const contextLength = 32;

function selectors(text: string, { quote, start, end }: Pick<AnnotatedComment, "quote" | "start" | "end">) {
  // The words are the surer way to find them; offsets are told only where they hold exactly these.
  if (start === null || end === null || text.slice(start, end) !== quote)
    return [{ type: "TextQuoteSelector", exact: quote }];
  // The model counts in code points, as does what a string is spread into.
  const before = [...text.slice(0, start)];
  const prefix = before.slice(-contextLength).join("");
  const suffix = [...text.slice(end)].slice(0, contextLength).join("");
  return [
    {
      type: "TextQuoteSelector",
      exact: quote,
      ...(prefix !== "" && { prefix }),
      ...(suffix !== "" && { suffix }),
    },
    { type: "TextPositionSelector", start: before.length, end: before.length + [...quote].length },
  ];
}

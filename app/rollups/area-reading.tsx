import type { Area } from "#app/framework/areas.ts";
import type { Cell } from "./cell.ts";
import { type Counted, readingOf, type Words } from "./reading.ts";

type Props = {
  area: Area;
  cells: readonly Cell[];
  frameworks: readonly { code: string; title: string }[];
  /** The address of this page with parts of its query changed. */
  linkTo: (changes: Record<string, string>) => string;
  /** The address behind a section; none for readers who may see figures alone. */
  href: ((cell: Pick<Cell, "section">) => string) | null;
};

/** The figures of an area read aloud, each number a link to what it counts. */
export function AreaReading({ area, cells, frameworks, linkTo, href }: Props) {
  const titleOf = (framework: string) =>
    frameworks.find(({ code }) => code === framework)?.title ?? framework;
  const addressOf = (counts: Counted) => {
    switch (counts.kind) {
      case "section":
        return href?.(counts);
      case "class":
        return linkTo({ class: counts.class, coverage: "" });
      case "thin":
        return linkTo({ class: "", coverage: "thin" });
      case "all":
        return linkTo({ class: "", coverage: "" });
    }
  };
  return (
    <p className="govuk-body app-reading">
      {readingOf(area, cells, titleOf).map((sentence, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: sentences and their words keep their order
        <span key={i}>
          {sentence.map((words, j) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            <Counting key={j} words={words} addressOf={addressOf} />
          ))}{" "}
        </span>
      ))}
    </p>
  );
}

function Counting({
  words,
  addressOf,
}: {
  words: Words;
  addressOf: (counts: Counted) => string | undefined;
}) {
  if (typeof words === "string") return words;
  const address = addressOf(words.counts);
  if (address === undefined) return words.words;
  return (
    <a className="govuk-link govuk-link--no-visited-state" href={address}>
      {words.words}
    </a>
  );
}

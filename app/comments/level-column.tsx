import type { ReactNode } from "react";
import type { EditionKind } from "#app/framework/edition-kinds.ts";
import { frameworkLabel } from "#app/framework/frameworks.ts";
import { type SectionName, sectionTitle } from "#app/framework/section-title.ts";
import type { StatementKind } from "#app/framework/statement-kinds.ts";
import { StatementOutline } from "#app/framework/statement-outline.tsx";
import { Tag } from "#app/ui/tag.tsx";
import type { Compared } from "./words-new-here.ts";

type Statement = { code: string; kind: StatementKind; groupHeading: string | null; text: string };

export type Level = {
  framework: { code: string; title: string };
  edition: { kind: EditionKind; name: string };
  /** Null where this level has no section of that number. */
  section: SectionName | null;
  statements: Compared<Statement>[];
  href: string;
};

type Props = {
  level: Level;
  /** The level below; none for the lowest. */
  below: Level | undefined;
  number: number;
  /** How many levels above the one that is asked about, where one is; below it where it is negative. */
  steps?: number;
  /** What stands between its name and its statements. */
  above?: ReactNode;
  headingLevel?: 2 | 3;
};

/** One framework's section among the levels, with what is new in it against the level below. */
export function LevelColumn({ level, below, number, steps, above, headingLevel = 2 }: Props) {
  const Heading = `h${headingLevel}` as const;
  const { framework, edition, section, statements, href } = level;
  return (
    <section aria-labelledby={framework.code} className="mb-7">
      <Heading className="govuk-heading-m mb-2" id={framework.code}>
        <span className="govuk-caption-m">{frameworkLabel(framework.code)}</span> {framework.title}
      </Heading>
      {steps !== undefined && (
        <p className="govuk-body-s">
          <Tag colour={steps === 0 ? undefined : "grey"}>{levelInWords(steps)}</Tag>
        </p>
      )}
      {above}
      <p className="govuk-body-s">
        {edition.kind === "outline" ? "Outline, not the published text." : `Published text: ${edition.name}.`}
      </p>
      {section === null ? (
        <p className="govuk-body">There is no section {number} in this framework.</p>
      ) : (
        <>
          <p className="govuk-body">
            <a className="govuk-link govuk-link--no-visited-state" href={href}>
              {sectionTitle(section)}
              <span className="govuk-visually-hidden"> in {framework.title}</span>
            </a>
          </p>
          <StatementOutline
            statements={statements}
            headingLevel={headingLevel === 2 ? 3 : 4}
            idOf={(code) => statementId(framework.code, code)}
            words={({ text, sibling }) => (sibling ? <Runs runs={sibling.runs} /> : text)}
            under={({ sibling }) => below?.section && <Sibling code={sibling?.code ?? null} below={below} />}
          />
        </>
      )}
    </section>
  );
}

function levelInWords(steps: number): string {
  if (steps === 0) return "This level";
  const far = Math.abs(steps) === 1 ? "One level" : "Two levels";
  return `${far} ${steps > 0 ? "above" : "below"}`;
}

function Runs({ runs }: { runs: NonNullable<Compared<Statement>["sibling"]>["runs"] }) {
  return runs.map(({ isNew, text }, i) =>
    isNew ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the runs of a text keep their order
      <ins key={i} className="font-bold">
        {text}
      </ins>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: as above
      <span key={i} className="text-secondary-text">
        {text}
      </span>
    ),
  );
}

function Sibling({ code, below }: { code: string | null; below: Level }) {
  if (code === null) return <p className="govuk-body-s mb-0">Nothing like it in {below.framework.title}.</p>;
  return (
    <p className="govuk-body-s mb-0">
      Like{" "}
      <a
        className="govuk-link govuk-link--no-visited-state"
        href={`#${statementId(below.framework.code, code)}`}
      >
        {code} of {below.framework.title}
      </a>
    </p>
  );
}

function statementId(framework: string, code: string): string {
  return `${framework}-${code}`;
}

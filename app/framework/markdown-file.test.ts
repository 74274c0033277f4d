import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type FrameworkText, type SectionText, type StatementText, tidy } from "./framework-file.ts";
import { readMarkdown } from "./markdown-file.ts";
import { statementKindHeadings } from "./statement-kinds.ts";

const sound = `# Senior Leadership

Words before the first section are passed over.

## School Culture (Standard 1 – ‘Set high expectations’)

### Learn that…

1.1 Culture is what people do when nobody looks.

1.2 Trust is slow  to build.

### Learn how to…

**Build trust, by:**

1a Keeping promises.

**Set direction, by:**

1b Saying where the school is going.

## Teaching [title not confirmed]

### Learn that…

2.1 Teaching matters.
`;

const soundText: FrameworkText = {
  sections: [
    {
      number: 1,
      title: "School Culture",
      standard: "Standard 1 – ‘Set high expectations’",
      titleConfirmed: true,
      statements: [
        {
          kind: "learn-that",
          code: "1.1",
          groupHeading: null,
          text: "Culture is what people do when nobody looks.",
        },
        { kind: "learn-that", code: "1.2", groupHeading: null, text: "Trust is slow to build." },
        { kind: "learn-how-to", code: "1a", groupHeading: "Build trust", text: "Keeping promises." },
        {
          kind: "learn-how-to",
          code: "1b",
          groupHeading: "Set direction",
          text: "Saying where the school is going.",
        },
      ],
    },
    {
      number: 2,
      title: "Teaching",
      standard: null,
      titleConfirmed: false,
      statements: [{ kind: "learn-that", code: "2.1", groupHeading: null, text: "Teaching matters." }],
    },
  ],
};

describe("a framework in Markdown", () => {
  test("is read into sections and statements", () => {
    expect(readMarkdown(sound)).toEqual({ text: soundText });
  });

  test.each([
    ["with the line ends of Windows", sound.replaceAll("\n", "\r\n")],
    ["with the line ends of an old Mac", sound.replaceAll("\n", "\r")],
    ["with a byte order mark", `\uFEFF${sound}`],
    ["with statements as a list", sound.replace(/^(?=\d)/gm, "- ")],
    ["with a full stop after each code", sound.replace(/^(\d\S+)/gm, "$1.")],
    ["with lines indented and spaces at their ends", sound.replace(/^(.+)$/gm, "  $1\t")],
    ["with plainer headings", sound.replaceAll("…", "").replaceAll(", by:**", ":**")],
    [
      "with headings in capitals and three dots",
      sound.replaceAll("Learn that…", "LEARN THAT...").replaceAll("Learn how to…", "Learn How To:"),
    ],
    ["without empty lines", sound.replace(/\n+/g, "\n")],
  ])("is the same text %s", (_, source) => {
    expect(readMarkdown(source)).toEqual({ text: soundText });
  });

  test("may have a standard and a title that is not confirmed", () => {
    const read = readMarkdown(
      "## Culture (of schools) (Standard 1 (new)) [title not confirmed]\n### Learn that\n1.1 One.",
    );
    expect(read).toEqual({
      text: {
        sections: [
          {
            number: 1,
            title: "Culture (of schools)",
            standard: "Standard 1 (new)",
            titleConfirmed: false,
            statements: [{ kind: "learn-that", code: "1.1", groupHeading: null, text: "One." }],
          },
        ],
      },
    });
  });
});

describe("a framework in Markdown is refused, with the line,", () => {
  /** Line 3 of the file, in the first section and under "Learn that…". */
  const thirdLine = (line: string) => `## Culture\n### Learn that…\n${line}\n1.1 One.`;

  test.each([
    ["a statement that goes on in a second line", "goes on in a second line."],
    ["a heading of a fourth level", "#### Deeper"],
    ["a second title", "# Another document"],
    ["a heading without a space", "##Teaching"],
    ["a section without a title", "##"],
    ["a code without words", "1.1"],
    ["a code in capitals", "1A Leading."],
    ["a code of three numbers", "1.1.1 Deeper."],
    ["a code of three letters", "1abc Leading."],
    ["bold words that do not end", "**Lead, by:"],
    ["a row of a table", "| 1.1 | One. |"],
    ["the mark of a page", "Page 3 of 45"],
  ])("where %s stands in it", (_, line) => {
    expect(readMarkdown(thirdLine(line))).toEqual({
      problems: [
        { line: 3, message: `“${line}” is not a heading, a group heading or a statement with a code` },
      ],
    });
  });

  test("where a long line is none of these, with its first words", () => {
    expect(readMarkdown(thirdLine("x".repeat(61)))).toEqual({
      problems: [
        {
          line: 3,
          message: `“${"x".repeat(57)}…” is not a heading, a group heading or a statement with a code`,
        },
      ],
    });
  });

  test("where it holds no section", () => {
    const problems = [{ line: 1, message: "No sections were found" }];
    expect(readMarkdown("")).toEqual({ problems });
    expect(readMarkdown("# Title\n\n1.1 A statement of nothing.")).toEqual({ problems });
  });

  test("where a section has no statements", () => {
    expect(readMarkdown("## Culture\n### Learn that…\n1.1 One.\n\n## Teaching\n### Learn that…\n")).toEqual({
      problems: [{ line: 5, message: "Section 2 has no statements" }],
    });
  });

  test("where a title is nothing but the mark that it is not confirmed", () => {
    expect(readMarkdown("## [title not confirmed]\n### Learn that…\n1.1 One.")).toEqual({
      problems: [{ line: 1, message: "The section title is empty" }],
    });
  });

  test("where a statement stands before its kind", () => {
    expect(readMarkdown("## Culture\n\n1.1 One.\n### Learn that…\n1.2 Two.")).toEqual({
      problems: [{ line: 3, message: "Statement 1.1 stands before “Learn that…” or “Learn how to…”" }],
    });
  });

  test("where a statement of the next section stands before its kind", () => {
    expect(readMarkdown("## Culture\n### Learn that…\n1.1 One.\n## Teaching\n2.1 One.")).toEqual({
      problems: [
        { line: 4, message: "Section 2 has no statements" },
        { line: 5, message: "Statement 2.1 stands before “Learn that…” or “Learn how to…”" },
      ],
    });
  });

  test("where a heading names no kind", () => {
    expect(readMarkdown("## Culture\n### Learn that…\n1.1 One.\n### Learn about…\n")).toEqual({
      problems: [{ line: 4, message: "Heading “Learn about…” is neither “Learn that…” nor “Learn how to…”" }],
    });
  });

  test("where a group heading stands under “Learn that…” or before either", () => {
    const message = "Group heading “Lead” does not stand under “Learn how to…”";
    expect(readMarkdown("## Culture\n### Learn that…\n**Lead, by:**\n1.1 One.")).toEqual({
      problems: [{ line: 3, message }],
    });
    expect(readMarkdown("## Culture\n**Lead, by:**\n### Learn that…\n1.1 One.")).toEqual({
      problems: [{ line: 2, message }],
    });
  });

  test("where a code is used twice in a section", () => {
    expect(readMarkdown("## Culture\n### Learn that…\n1.1 One.\n\n1.1 One again.")).toEqual({
      problems: [{ line: 5, message: "Code 1.1 is used twice (first on line 3)" }],
    });
  });

  test("where a code does not fit its section or its kind", () => {
    const source =
      "## Culture\n### Learn that…\n2.1 One.\n1b Two.\n### Learn how to…\n**Lead, by:**\n1.3 Three.";
    expect(readMarkdown(source)).toEqual({
      problems: [
        { line: 3, message: "Code 2.1 does not fit section 1 (expected 1.1, 1.2 and so on)" },
        { line: 4, message: "Code 1b does not fit section 1 (expected 1.1, 1.2 and so on)" },
        { line: 7, message: "Code 1.3 does not fit section 1 (expected 1a, 1b and so on)" },
      ],
    });
  });

  test("where a section is left out, by every code that then does not fit", () => {
    expect(
      readMarkdown("## Culture\n### Learn that…\n1.1 One.\n## Teaching\n### Learn that…\n3.1 One."),
    ).toEqual({
      problems: [{ line: 6, message: "Code 3.1 does not fit section 2 (expected 2.1, 2.2 and so on)" }],
    });
  });

  test("where a “learn how to” stands under no group heading, or under an empty one", () => {
    const problem = (line: number) => ({ line, message: "Statement 1a stands under no group heading" });
    expect(readMarkdown("## Culture\n### Learn how to…\n1a Leading.")).toEqual({ problems: [problem(3)] });
    expect(readMarkdown("## Culture\n### Learn how to…\n**by:**\n1a Leading.")).toEqual({
      problems: [problem(4)],
    });
  });

  test("where the heading of a group stood in an earlier part", () => {
    const source =
      "## Culture\n### Learn how to…\n**Lead, by:**\n1a One.\n## Teaching\n### Learn how to…\n2a Two.";
    expect(readMarkdown(source)).toEqual({
      problems: [{ line: 7, message: "Statement 2a stands under no group heading" }],
    });
  });

  test("naming every problem in the order of the lines, whatever the line ends", () => {
    const lines = ["## Culture", "1.1 One.", "stray", "### Learn that…", "2.1 Two.", "", "## Empty"];
    const problems = [
      { line: 2, message: "Statement 1.1 stands before “Learn that…” or “Learn how to…”" },
      { line: 3, message: "“stray” is not a heading, a group heading or a statement with a code" },
      { line: 5, message: "Code 2.1 does not fit section 1 (expected 1.1, 1.2 and so on)" },
      { line: 7, message: "Section 2 has no statements" },
    ];
    for (const newline of ["\n", "\r\n", "\r"]) {
      expect(readMarkdown(lines.join(newline))).toEqual({ problems });
    }
  });
});

describe("any framework's text", () => {
  const words = fc
    .oneof(fc.string({ unit: "grapheme", minLength: 1 }), fc.string({ unit: "binary", minLength: 1 }))
    .map(tidy)
    .filter((text) => text !== "");
  const title = words.filter((text) => !/\(Standard |\[title not confirmed\]$/.test(text));
  const heading = words.map((text) => `${text} well`);

  const group = fc.oneof(
    fc.record({
      kind: fc.constant("learn-that" as const),
      heading: fc.constant(null),
      texts: fc.array(words),
    }),
    fc.record({ kind: fc.constant("learn-how-to" as const), heading, texts: fc.array(words) }),
  );

  const sectionParts = fc.record({
    title,
    standard: fc.option(words.map((text) => `Standard ${text}`)),
    titleConfirmed: fc.boolean(),
    groups: fc
      .array(group, { minLength: 1 })
      .map((groups) => groups.toSorted((a, b) => b.kind.localeCompare(a.kind)))
      .filter((groups) => groups.some(({ texts }) => texts.length > 0)),
  });

  const frameworkText: fc.Arbitrary<FrameworkText> = fc
    .array(sectionParts, { minLength: 1, maxLength: 12 })
    .map((all) => ({
      sections: all.map(({ groups, ...section }, index) => ({
        ...section,
        number: index + 1,
        statements: withCodes(
          index + 1,
          groups.flatMap(({ kind, heading: groupHeading, texts }) =>
            texts.map((text) => ({ kind, groupHeading, text })),
          ),
        ),
      })),
    }));

  const layout = fc.record({
    newline: fc.constantFrom("\n", "\r\n", "\r"),
    mark: fc.constantFrom("", "\uFEFF"),
    bullet: fc.constantFrom("", "- ", "* "),
    afterCode: fc.constantFrom(" ", ". ", "\t"),
    leadIn: fc.constantFrom(", by:", " by:", ", by", ":", ""),
    between: fc.constantFrom("", "\n", "\n \n"),
  });

  test("written out as Markdown, reads back as itself, however it is laid out", () => {
    fc.assert(
      fc.property(frameworkText, layout, (text, { newline, mark, bullet, afterCode, leadIn, between }) => {
        const lines = ["# Title", "Words before the first section."];
        for (const section of text.sections) {
          lines.push(`## ${headingOf(section)}`);
          let before: Pick<StatementText, "kind" | "groupHeading"> | null = null;
          for (const statement of section.statements) {
            const { kind, code, groupHeading } = statement;
            if (before?.kind !== kind) lines.push(`### ${statementKindHeadings[kind]}`);
            if (groupHeading !== null && before?.groupHeading !== groupHeading) {
              lines.push(`**${groupHeading}${leadIn}**`);
            }
            lines.push(`${bullet}${code}${afterCode}${statement.text}`);
            before = statement;
          }
        }
        const source = mark + lines.join(`\n${between}`).replaceAll("\n", newline);
        expect(readMarkdown(source)).toEqual({ text });
      }),
    );
  });

  function headingOf({ title: name, standard, titleConfirmed }: SectionText): string {
    return `${name}${standard === null ? "" : ` (${standard})`}${titleConfirmed ? "" : " [title not confirmed]"}`;
  }

  function withCodes(section: number, statements: Omit<StatementText, "code">[]): StatementText[] {
    const numbers = { "learn-that": 0, "learn-how-to": 0 };
    return statements.map((statement) => {
      const index = numbers[statement.kind]++;
      const code =
        statement.kind === "learn-that" ? `${section}.${index + 1}` : `${section}${letters(index)}`;
      return { ...statement, code };
    });
  }

  /** a … z, aa … zz. */
  function letters(index: number): string {
    const last = String.fromCharCode(97 + (index % 26));
    return index < 26 ? last : letters(Math.floor(index / 26) - 1) + last;
  }
});

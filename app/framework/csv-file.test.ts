import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { csvColumns, readCsv } from "./csv-file.ts";
import { type FrameworkText, type StatementText, tidy } from "./framework-file.ts";

const header = "framework,section_number,section_title,statement_code,statement_type,group_heading,text";

const sound = [
  header,
  'NPQSL,1,School Culture,1.1,learn_that,,"Culture, they say, is “what people do”."',
  'NPQSL,1,School Culture,1a,learn_how_to,"Build trust, by:","Keeping ""small"" promises."',
  "NPQSL,1,School Culture,1b,learn_how_to,Set  direction,Saying where the school is going.",
  "npqsl,2,Teaching,2.1,learn_that,,Teaching matters.",
  "",
].join("\n");

const soundText: FrameworkText = {
  sections: [
    {
      number: 1,
      title: "School Culture",
      standard: null,
      titleConfirmed: true,
      statements: [
        {
          kind: "learn-that",
          code: "1.1",
          groupHeading: null,
          text: "Culture, they say, is “what people do”.",
        },
        { kind: "learn-how-to", code: "1a", groupHeading: "Build trust", text: 'Keeping "small" promises.' },
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
      titleConfirmed: true,
      statements: [{ kind: "learn-that", code: "2.1", groupHeading: null, text: "Teaching matters." }],
    },
  ],
};

describe("a framework in CSV", () => {
  test("is read into sections and statements", () => {
    expect(readCsv(sound, "npqsl")).toEqual({ text: soundText });
  });

  test.each([
    ["with the line ends of Windows", sound.replaceAll("\n", "\r\n")],
    ["with the line ends of an old Mac", sound.replaceAll("\n", "\r")],
    ["with a byte order mark", `\uFEFF${sound}`],
    ["without a line end after the last row", sound.trimEnd()],
    ["with empty rows", sound.replaceAll("\n", "\n\n,,,,,,\n")],
    [
      "with every cell quoted",
      [
        header.replace(/\w+/g, '"$&"'),
        '"NPQSL","1","School Culture","1.1","learn_that","","Culture, they say, is “what people do”."',
        '"NPQSL","1","School Culture","1a","learn_how_to","Build trust, by:","Keeping ""small"" promises."',
        '"NPQSL","1","School Culture","1b","learn_how_to","Set direction","Saying where the school is going."',
        '"NPQSL","2","Teaching","2.1","learn_that","","Teaching matters."',
      ].join("\n"),
    ],
    ["with spaces round the cells", sound.replaceAll("1a,learn_how_to", " 1a , learn_how_to ")],
    [
      "with a cell of several lines",
      sound.replace('"Keeping ""small"" promises."', '"Keeping\r\n""small""\n\npromises.\n"'),
    ],
    [
      "with its columns in another order and one more",
      [
        "text,note,framework,statement_code,section_title,section_number,statement_type,group_heading",
        '"Culture, they say, is “what people do”.",,NPQSL,1.1,School Culture,1,learn_that,',
        '"Keeping ""small"" promises.",checked,NPQSL,1a,School Culture,1,learn_how_to,"Build trust, by:"',
        "Saying where the school is going.,,NPQSL,1b,School Culture,1,learn_how_to,Set direction",
        "Teaching matters.,,NPQSL,2.1,Teaching,2,learn_that,",
      ].join("\n"),
    ],
  ])("is the same text %s", (_, source) => {
    expect(readCsv(source, "npqsl")).toEqual({ text: soundText });
  });
});

describe("a framework in CSV is refused, with the line,", () => {
  const good = "ECF,1,Culture,1.1,learn_that,,One.";
  const file = (...rows: string[]) => [header, ...rows].join("\n");

  test("where columns are missing", () => {
    expect(readCsv("framework,section_number,text\nECF,1,One.", "ecf")).toEqual({
      problems: [
        {
          line: 1,
          message:
            "The first line must name these columns too: section_title, statement_code, statement_type, group_heading",
        },
      ],
    });
  });

  test("where it is empty, or has no header", () => {
    const problems = [
      { line: 1, message: `The first line must name these columns too: ${csvColumns.join(", ")}` },
    ];
    expect(readCsv("", "ecf")).toEqual({ problems });
    expect(readCsv("\uFEFF\r\n\r\n", "ecf")).toEqual({ problems });
    expect(readCsv(good, "ecf")).toEqual({ problems });
  });

  test("where it holds a header alone", () => {
    expect(readCsv(header, "ecf")).toEqual({ problems: [{ line: 1, message: "No sections were found" }] });
  });

  test("where a row has too few or too many cells", () => {
    expect(readCsv(file(good, "ECF,1,Culture,1.2,learn_that,", `${good},more`), "ecf")).toEqual({
      problems: [
        { line: 3, message: "This row has 6 cells; the first line has 7" },
        { line: 4, message: "This row has 8 cells; the first line has 7" },
      ],
    });
  });

  test("where a comma of the text is not in quotes", () => {
    expect(readCsv(file("ECF,1,Culture,1.1,learn_that,,One, two."), "ecf")).toEqual({
      problems: [{ line: 2, message: "This row has 8 cells; the first line has 7" }],
    });
  });

  test.each([
    [
      "another framework",
      "NPQH,1,Culture,1.2,learn_that,,Two.",
      "This row is of framework “NPQH”, not of “ECF”",
    ],
    ["no framework", ",1,Culture,1.2,learn_that,,Two.", "This row is of framework “”, not of “ECF”"],
    [
      "a section that is a word",
      "ECF,one,Culture,1.2,learn_that,,Two.",
      "Section number “one” is not a whole number",
    ],
    [
      "a section that is a fraction",
      "ECF,1.5,Culture,1.2,learn_that,,Two.",
      "Section number “1.5” is not a whole number",
    ],
    ["section nought", "ECF,0,Culture,1.2,learn_that,,Two.", "Section number “0” is not a whole number"],
    [
      "a section below nought",
      "ECF,-1,Culture,1.2,learn_that,,Two.",
      "Section number “-1” is not a whole number",
    ],
    ["no section", "ECF,,Culture,1.2,learn_that,,Two.", "Section number “” is not a whole number"],
    ["no section title", "ECF,1,,1.2,learn_that,,Two.", "The section title is empty"],
    [
      "a kind there is not",
      "ECF,1,Culture,1.2,learn_about,,Two.",
      "Statement type “learn_about” is neither learn_that nor learn_how_to",
    ],
    ["no kind", "ECF,1,Culture,1.2,,,Two.", "Statement type “” is neither learn_that nor learn_how_to"],
    [
      "a kind that every object of JavaScript has",
      "ECF,1,Culture,1a,constructor,,Two.",
      "Statement type “constructor” is neither learn_that nor learn_how_to",
    ],
    ["no text", "ECF,1,Culture,1.2,learn_that,, ", "The text is empty"],
    [
      "another title for the same section",
      "ECF,1,Teaching,1.2,learn_that,,Two.",
      "Section 1 is called “Culture” above and “Teaching” here",
    ],
    ["the code of another section", "ECF,1,Culture,2.1,learn_that,,Two.", wrongCode("2.1", "1.1, 1.2")],
    ["no code", "ECF,1,Culture,,learn_that,,Two.", wrongCode("", "1.1, 1.2")],
    ["a letter for a “learn that”", "ECF,1,Culture,1a,learn_that,,Two.", wrongCode("1a", "1.1, 1.2")],
    ["a number for a “learn how to”", "ECF,1,Culture,1.2,learn_how_to,Lead,Two.", wrongCode("1.2", "1a, 1b")],
    [
      "a code that was used",
      "ECF,1,Culture,1.1,learn_that,,Two.",
      "Code 1.1 is used twice (first on line 2)",
    ],
    [
      "a “learn how to” without a group",
      "ECF,1,Culture,1a,learn_how_to,,Two.",
      "Statement 1a stands under no group heading",
    ],
    [
      "a “learn how to” whose group is a lead-in only",
      'ECF,1,Culture,1a,learn_how_to,", by:",Two.',
      "Statement 1a stands under no group heading",
    ],
    [
      "a “learn that” with a group",
      'ECF,1,Culture,1.2,learn_that,"Lead, by:",Two.',
      "Group heading “Lead” does not stand under “Learn how to…”",
    ],
    [
      "a section after a gap",
      "ECF,3,Teaching,3.1,learn_that,,Two.",
      "Section 3 stands where section 2 should be",
    ],
  ])("where a row is of %s", (_, row, message) => {
    expect(readCsv(file(good, row), "ecf")).toEqual({ problems: [{ line: 3, message }] });
  });

  function wrongCode(code: string, expected: string): string {
    return `Code ${code} does not fit section 1 (expected ${expected} and so on)`;
  }

  test("where a section comes back after another", () => {
    expect(
      readCsv(file(good, "ECF,2,Teaching,2.1,learn_that,,One.", "ECF,1,Culture,1.2,learn_that,,Two."), "ecf"),
    ).toEqual({ problems: [{ line: 4, message: "Section 1 stands where section 3 should be" }] });
  });

  test("naming everything that is wrong with one row", () => {
    expect(readCsv(file(",x,,1.1,y,,"), "ecf")).toEqual({
      problems: [
        { line: 2, message: "This row is of framework “”, not of “ECF”" },
        { line: 2, message: "Section number “x” is not a whole number" },
        { line: 2, message: "The section title is empty" },
        { line: 2, message: "Statement type “y” is neither learn_that nor learn_how_to" },
        { line: 2, message: "The text is empty" },
      ],
    });
  });

  test("where a quote is not closed, naming the line that it opens on", () => {
    expect(
      readCsv(
        file(good, 'ECF,1,Culture,1.2,learn_that,,"Two.', "ECF,1,Culture,1.3,learn_that,,Three."),
        "ecf",
      ),
    ).toEqual({ problems: [{ line: 3, message: "Quoted field unterminated" }] });
  });

  test("where words follow a closing quote", () => {
    const { problems } = readCsv(file(good, 'ECF,1,Culture,1.2,learn_that,,"Two" words.'), "ecf") as {
      problems: { line: number; message: string }[];
    };
    expect(problems[0]).toEqual({ line: 3, message: "Trailing quote on quoted field is malformed" });
    expect(problems.map(({ line }) => line)).toEqual(problems.map(() => 3));
  });

  test("with the problems in the order of the lines", () => {
    const source = file("NPQH,1,Culture,1.1,learn_that,,One.", good, 'ECF,1,Culture,1.2,learn_that,,"Two.');
    expect(readCsv(source, "ecf")).toEqual({
      problems: [
        { line: 2, message: "This row is of framework “NPQH”, not of “ECF”" },
        { line: 4, message: "Quoted field unterminated" },
      ],
    });
  });

  test.each([
    ["\n", "\n"],
    ["\n", "\r\n"],
    ["\r\n", "\n"],
    ["\r\n", "\r\n"],
    ["\r", "\r"],
  ])("counting lines and not rows (rows end with %j, lines inside cells with %j)", (rowEnd, cellEnd) => {
    const source = [
      header,
      `ECF,1,Culture,1.1,learn_that,,"One,${cellEnd}in three${cellEnd}lines."`,
      "",
      `ECF,1,"Cul${cellEnd}ture",1.2,learn_that,,Two.`,
      ",,,,,,",
      `NPQH,1,Culture,1.3,learn_that,,"Three${cellEnd}lines."`,
      "ECF,1,Culture,1.4,learn_that,",
    ].join(rowEnd);
    expect(readCsv(`\uFEFF${source}`, "ecf")).toEqual({
      problems: [
        { line: 6, message: "Section 1 is called “Culture” above and “Cul ture” here" },
        { line: 9, message: "This row is of framework “NPQH”, not of “ECF”" },
        { line: 11, message: "This row has 6 cells; the first line has 7" },
      ],
    });
  });
});

describe("any framework's text", () => {
  const words = fc
    .oneof(fc.string({ unit: "grapheme", minLength: 1 }), fc.string({ unit: "binary", minLength: 1 }))
    .map(tidy)
    .filter((text) => text !== "");

  const statement = (section: number) =>
    fc.oneof(
      fc.record({
        kind: fc.constant("learn-that" as const),
        code: fc.nat(999).map((n) => `${section}.${n}`),
        groupHeading: fc.constant(null),
        text: words,
      }),
      fc.record({
        kind: fc.constant("learn-how-to" as const),
        code: fc.stringMatching(/^[a-z]{1,2}$/).map((letters) => `${section}${letters}`),
        groupHeading: words.map((text) => `${text} well`),
        text: words,
      }),
    );

  const learnThatFirst = (a: { kind: string }, b: { kind: string }) => b.kind.localeCompare(a.kind);

  const frameworkText: fc.Arbitrary<FrameworkText> = fc.integer({ min: 1, max: 4 }).chain((count) =>
    fc.record({
      sections: fc.tuple(
        ...Array.from({ length: count }, (_, index) =>
          fc.record({
            number: fc.constant(index + 1),
            title: words,
            standard: fc.constant(null),
            titleConfirmed: fc.constant(true),
            statements: fc
              .uniqueArray(statement(index + 1), {
                minLength: 1,
                maxLength: 6,
                selector: (one) => one.code,
              })
              .map((all) => all.toSorted(learnThatFirst)),
          }),
        ),
      ),
    }),
  );

  const newline = fc.constantFrom("\n", "\r\n", "\r");

  test("written out as CSV, reads back as itself, whatever ends its lines and stands for its spaces", () => {
    fc.assert(
      fc.property(frameworkText, newline, newline, (text, rowEnd, space) => {
        const source = [header, ...rowsOf(text, space)].join(rowEnd);
        expect(readCsv(source, "ecf")).toEqual({ text });
      }),
    );
  });

  test("has a row of another framework found on its line, wherever that row stands", () => {
    fc.assert(
      fc.property(frameworkText, newline, newline, fc.nat(), (text, rowEnd, space, place) => {
        const rows = [header, ...rowsOf(text, space)];
        const at = 1 + (place % rows.length);
        const line = linesIn(rows.slice(0, at).join(rowEnd)) + 1;
        const source = rows
          .toSpliced(at, 0, '"NPQH","1","Culture","1.1","learn_that","","One."')
          .join(rowEnd);
        expect(readCsv(source, "ecf")).toEqual({
          problems: [{ line, message: "This row is of framework “NPQH”, not of “ECF”" }],
        });
      }),
    );
  });

  function linesIn(source: string): number {
    return source.replaceAll("\r\n", "\n").replaceAll("\r", "\n").split("\n").length;
  }

  /** Every cell in quotes, with `space` for each space of what a person wrote. */
  function rowsOf({ sections }: FrameworkText, space: string): string[] {
    return sections.flatMap(({ number, title, statements }) =>
      statements.map((one) =>
        ["ECF", String(number), title, one.code, typeOf(one), one.groupHeading ?? "", one.text]
          .map((cell) => `"${cell.replaceAll('"', '""').replaceAll(" ", space)}"`)
          .join(","),
      ),
    );
  }

  function typeOf({ kind }: StatementText): string {
    return kind === "learn-that" ? "learn_that" : "learn_how_to";
  }
});

import Database from "better-sqlite3";
import { is } from "drizzle-orm";
import { getTableConfig, SQLiteTable } from "drizzle-orm/sqlite-core";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { migrate } from "./migrate.server.ts";
import * as schema from "./schema.server.ts";

const tables = Object.values(schema)
  .filter((one) => is(one, SQLiteTable))
  .map((table) => getTableConfig(table));
type Column = (typeof tables)[number]["columns"][number];

let sqlite: Database.Database;
beforeEach(() => {
  sqlite = new Database(":memory:");
  migrate(sqlite);
});
afterEach(() => {
  sqlite.close();
});

const objects = () => sqlite.prepare("SELECT type, name, sql FROM sqlite_master ORDER BY name").all();

/** A value that the column can take; numbers grow from column to column, so that times come one after the other. */
function plausible({ enumValues, dataType }: Column, index: number): string | number {
  if (enumValues) return enumValues[0]!;
  return dataType === "string" ? "text" : index + 1;
}

/** What a further CHECK of a table asks of a row. */
const holding: Record<string, Record<string, number | null>> = {
  evidence_assessment: { padlocks: 0, reference_id: null },
};

/** Rows that would else point at nothing but themselves. */
const notItself: Record<string, Record<string, string>> = { theme: { id: "another" } };

/** Writes one row, past drizzle, which knows nothing of the vocabularies once it is compiled. */
function insert(name: string, row: Record<string, string | number | null>): void {
  const columns = Object.keys(row);
  sqlite
    .prepare(
      `INSERT INTO ${name} (${columns.map((one) => `"${one}"`).join(", ")}) VALUES (${columns.map(() => "?").join(", ")})`,
    )
    .run(...Object.values(row));
}

function rowFor(name: string, some: Record<string, string | number | null> = {}) {
  const { columns } = tables.find((table) => table.name === name)!;
  return {
    ...Object.fromEntries(columns.map((column, index) => [column.name, plausible(column, index)])),
    ...holding[name],
    ...some,
  };
}

const vocabularyColumns = tables.flatMap(({ name, columns }) =>
  columns
    .filter(({ enumValues }) => enumValues)
    .map((column) => ({ title: `${name}.${column.name}`, name, column, words: column.enumValues! })),
);

describe("the migrations", () => {
  test("make an empty database into what the schema says, table by table and column by column", () => {
    const made = sqlite
      .prepare(
        // Without the index of words, which is no table of rows.
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
      )
      .pluck()
      .all();
    expect(made).toEqual(["__drizzle_migrations", ...tables.map(({ name }) => name).toSorted()]);
    for (const { name, columns } of tables) {
      const there = sqlite
        .prepare('SELECT name, "notnull" AS needed FROM pragma_table_info(?)')
        .raw()
        .all(name);
      expect([name, there.toSorted()]).toEqual([
        name,
        columns.map((column) => [column.name, Number(column.notNull)]).toSorted(),
      ]);
    }
  });

  test("make every index and every check that the schema names", () => {
    const text = JSON.stringify(objects());
    const named = tables.flatMap(({ indexes, checks }) => [
      ...indexes.map((index) => index.config.name),
      ...checks.map((check) => check.name),
    ]);
    expect(named.filter((name) => !text.includes(name))).toEqual([]);
    expect(named.length).toBeGreaterThan(25);
  });

  test("applied again change nothing", () => {
    const before = objects();
    migrate(sqlite);
    expect(objects()).toEqual(before);
  });
});

describe("a column that holds one of a list", () => {
  beforeEach(() => {
    // Only the vocabularies are in question here.
    sqlite.pragma("foreign_keys = OFF");
  });

  test("is known to this test wherever the schema has one", () => {
    const known = vocabularyColumns.map(({ title }) => title);
    expect(known).toEqual(
      expect.arrayContaining([
        "person.role",
        "edition.kind",
        "statement.kind",
        "round.sharing",
        "draft_answer.area",
        "draft_answer.answer",
        "answer.area",
        "answer.answer",
        "comment.kind",
        "comment_area.area",
        "comment_version.kind",
      ]),
    );
  });

  test.each(vocabularyColumns)("$title takes every word of its list", ({ name, column, words }) => {
    sqlite.exec("BEGIN");
    for (const word of words) {
      insert(name, rowFor(name, { [column.name]: word }));
      expect(sqlite.prepare(`SELECT "${column.name}" FROM ${name}`).pluck().all()).toEqual([word]);
      sqlite.exec(`DELETE FROM ${name}`);
    }
    sqlite.exec("ROLLBACK");
  });

  test.each(vocabularyColumns)("$title refuses nonsense", ({ name, column, words }) => {
    for (const nonsense of ["nonsense", "", `${words[0]} `, `${words[0]}${words[0]}`]) {
      expect(() => insert(name, rowFor(name, { [column.name]: nonsense }))).toThrow(
        "CHECK constraint failed",
      );
    }
    expect(sqlite.prepare(`SELECT count(*) AS n FROM ${name}`).get()).toEqual({ n: 0 });
  });

  test.each(vocabularyColumns)("$title takes nothing only where it may be missing", ({ name, column }) => {
    const write = () => insert(name, rowFor(name, { [column.name]: null }));
    if (column.notNull) expect(write).toThrow("NOT NULL constraint failed");
    else expect(write).not.toThrow();
  });
});

describe("what a row may not say", () => {
  beforeEach(() => {
    sqlite.pragma("foreign_keys = OFF");
  });

  test.each<[string, string, Record<string, string | number | null>, Record<string, string | number | null>]>(
    [
      [
        "an email address with capitals",
        "person",
        { email: "Nasreen@example.org" },
        { email: "nasreen@example.org" },
      ],
      [
        "a round that closes as it opens",
        "round",
        { opens_at: 5, closes_at: 5 },
        { opens_at: 5, closes_at: 6 },
      ],
      [
        "a round that closes before it opens",
        "round",
        { opens_at: 6, closes_at: 5 },
        { opens_at: 4, closes_at: 5 },
      ],
      [
        "an assessment that was submitted at no time",
        "assessment",
        { submissions: 1, first_submitted_at: null },
        { submissions: 1, first_submitted_at: 5 },
      ],
      [
        "an assessment with a time of submission and no submission",
        "assessment",
        { submissions: 0, first_submitted_at: 5 },
        { submissions: 0, first_submitted_at: null },
      ],
      [
        "a comment on a statement of no section",
        "comment",
        { section_id: null, statement_id: 1 },
        { section_id: 1, statement_id: 1 },
      ],
      [
        "a comment on words of no statement",
        "comment",
        { statement_id: null, quote: "words" },
        { statement_id: 1, quote: "words" },
      ],
    ],
  )("%s", (_what, name, wrong, right) => {
    expect(() => insert(name, rowFor(name, wrong))).toThrow("CHECK constraint failed");
    expect(() => insert(name, rowFor(name, right))).not.toThrow();
  });

  test.each<[string, string, Record<string, string | number>]>([
    ["the same email address twice", "person", { id: "another" }],
    ["two texts of one framework under one name", "edition", { id: 99, content_hash: "another" }],
    ["the same text of a framework twice", "edition", { id: 99, name: "another" }],
    ["a section's number twice", "section", { id: 99 }],
    ["a statement's code twice", "statement", { id: 99, position: 99 }],
    ["a statement's position twice", "statement", { id: 99, code: "another" }],
    ["a round's letter twice", "round_member", { member_id: "another" }],
    ["a member twice in a round", "round_member", { letter: "another" }],
    ["a member's work on a section twice", "assessment", { id: 99 }],
    ["a submission's number twice", "submission", { id: 99 }],
    ["two answers for an area", "answer", { answer: "2" }],
    ["two drafts for an area", "draft_answer", { answer: "2" }],
    ["a comment's area twice", "comment_area", {}],
    ["a comment's version twice", "comment_version", { body: "another" }],
    ["two saved views of one name", "saved_view", { id: "another" }],
  ])("%s", (_what, name, another) => {
    insert(name, rowFor(name));
    expect(() => insert(name, rowFor(name, another))).toThrow("UNIQUE constraint failed");
  });
});

test("a row that points at nothing is refused, wherever a row points", () => {
  sqlite.pragma("foreign_keys = ON");
  const pointing = tables.filter(({ foreignKeys }) => foreignKeys.length > 0);
  for (const { name } of pointing)
    expect(() => insert(name, { ...rowFor(name), ...notItself[name] }), name).toThrow(
      "FOREIGN KEY constraint failed",
    );
  expect(pointing.length).toBeGreaterThan(12);
});

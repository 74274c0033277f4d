import { buffer } from "node:stream/consumers";
import Papa from "papaparse";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { areas } from "#app/framework/areas.ts";
import { loadOutlines } from "#app/framework/outlines.server.ts";
import type { Actor } from "#app/people/session.server.ts";
import { cellsFor, cellsOfRound } from "#app/rollups/area-summary.server.ts";
import { summarise } from "#app/rollups/area-summary.ts";
import type { Cell } from "#app/rollups/cell.ts";
import { standardRule } from "#app/rounds/agreement-rule.ts";
import type { Round } from "#app/rounds/round.ts";
import { answersFrom } from "#app/scores/assessment.ts";
import { answers } from "#app/scores/scale.ts";
import { inOneTransaction, sqlite } from "#db/client.server.ts";
import { answersOf, comment, draft, makePerson, makeRound, placeOf, submit } from "#db/factories.server.ts";
import { exportFile } from "./export.server.ts";
import { type ExportFile, exportFiles, isExportFile } from "./files.ts";
import type { Selection } from "./selection.server.ts";

loadOutlines(0);
const panel = Array.from({ length: 8 }, (_, i) =>
  makePerson({ email: `panel${i + 1}@example.org`, name: `Canary-Name ${i + 1}`, role: "member" }),
);
const official = makePerson({ email: "official@example.org", role: "official" });
const lead = makePerson({ email: "lead@example.org", role: "lead" });

const opensAt = 100;
const now = 5_000;

const first = makeRound({
  members: panel,
  title: "First",
  frameworks: ["npqsl", "npqltd"],
  opensAt,
  closesAt: 10_000,
});
const second = makeRound({
  members: panel.slice(0, 6),
  title: "Second",
  frameworks: ["npqltd"],
  opensAt: 200,
  closesAt: 10_000,
  rule: { ...standardRule, minimumCounted: 3 },
});
inOneTransaction(() => {
  fill(first, "npqsl", 7);
  fill(first, "npqltd", 3);
  fill(second, "npqltd", 4);
});

beforeEach(() => {
  sqlite.exec("BEGIN");
});
afterEach(() => {
  sqlite.exec("ROLLBACK");
});

/** Answers of every kind, in sections from full to empty, and drafts beside them. */
function fill(round: Round, framework: string, sections: number): void {
  for (let number = 1; number <= sections; number++) {
    panel.forEach((actor, seat) => {
      if (round === second && seat > 5) return;
      const place = placeOf(actor, round, framework, number, 200);
      const given = answersFrom((area) => ({
        answer: answers[(seat * 3 + number * areas.indexOf(area) + (seat % number)) % answers.length]!,
        reason: "CANARY-REASON",
      }));
      if (seat + number < 11) submit(actor, place, given, 300);
      else draft(actor, place, answersOf("1", "CANARY-DRAFT"), 300);
    });
  }
}

type Taken = [file: ExportFile, actor: Actor, selection: Selection, at: number];
const bytesOf = (...asked: Taken) => buffer(exportFile(...asked, () => {}));
const textOf = async (...asked: Taken) => (await bytesOf(...asked)).toString("utf8");

const all = (some: Partial<Selection> = {}): Selection => ({
  area: null,
  framework: null,
  rounds: [first, second],
  round: null,
  names: false,
  drafts: false,
  ...some,
});

const only = (round: Round) => ({ rounds: [round], round: String(round.id) });

const cells = () => [first, second].flatMap((round) => cellsOfRound(official, round, "current", now));

/** What a cell is in the files, told here once more. */
const asRow = (cell: Cell) => ({
  round: cell.round,
  framework: cell.section.framework,
  section: cell.section.number,
  section_title: cell.section.title,
  area: cell.area,
  expected: cell.expected,
  answered: cell.answered,
  counted: cell.counted,
  not_applicable: cell.notApplicable,
  outside_expertise: cell.outsideExpertise,
  n1: cell.frequencies[0],
  n2: cell.frequencies[1],
  n3: cell.frequencies[2],
  n4: cell.frequencies[3],
  n5: cell.frequencies[4],
  median: cell.median,
  q1: cell.q1,
  q3: cell.q3,
  iqr: cell.iqr,
  mean: cell.mean,
  agreement: cell.agreement,
  class: cell.class,
});
type Row = ReturnType<typeof asRow>;

const asText = (row: Row) =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value === null ? "" : String(value)]));

const fromCsv = (text: string) => Papa.parse(text, { header: true, skipEmptyLines: true }).data;
const json = async (some?: Partial<Selection>) =>
  JSON.parse(await textOf("summary.json", official, all(some), now)) as {
    rules: unknown[];
    areas: Record<string, unknown>[];
    cells: Row[];
  };

describe("the summary", () => {
  test("has the header that is agreed, and CRLF after every line", async () => {
    const text = await textOf("summary.csv", official, all(), now);
    expect(text.split("\r\n")[0]).toBe(
      "round,framework,section,section_title,area,expected,answered,counted,not_applicable,outside_expertise,n1,n2,n3,n4,n5,median,q1,q3,iqr,mean,agreement,class",
    );
    // 10 sections and 4 in the first round, 4 in the second, by four areas.
    expect(text.split("\r\n")).toHaveLength(1 + 18 * 4 + 1);
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  });

  test("is the same in CSV and JSON, cell by cell, and both are the cells of the rounds", async () => {
    const rows = cells().map(asRow);
    expect(rows).toHaveLength(72);
    expect(new Set(rows.map((row) => row.class)).size).toBeGreaterThan(2);
    expect(rows.some((row) => row.median === null)).toBe(true);
    expect(rows.some((row) => row.agreement !== null && row.agreement < 0)).toBe(true);
    expect((await json()).cells).toEqual(rows);
    expect(fromCsv(await textOf("summary.csv", official, all(), now))).toEqual(rows.map(asText));
  });

  test("in JSON has the totals of each area, each section once, and the rule of each round in figures and in words", async () => {
    const document = await json();
    expect(document.areas).toEqual(
      summarise(cellsFor(official, null, "current", now)).map((total) => ({
        area: total.area,
        sections: total.sections,
        classes: total.classes,
        expected: total.expected,
        answered: total.answered,
        counted: total.counted,
        not_applicable: total.notApplicable,
        outside_expertise: total.outsideExpertise,
        n1: total.frequencies[0],
        n2: total.frequencies[1],
        n3: total.frequencies[2],
        n4: total.frequencies[3],
        n5: total.frequencies[4],
        median_of_section_medians: total.medianOfMedians,
        alpha: total.alpha,
      })),
    );
    expect(document.rules).toMatchObject([
      { round: first.id, title: "First", minimum_counted: 5 },
      { round: second.id, title: "Second", minimum_counted: 3 },
    ]);
    expect(document.rules[1]).toEqual({
      round: second.id,
      title: "Second",
      minimum_counted: 3,
      agreed_share: { of: 7, in: 10 },
      opposed_share: { of: 15, in: 100 },
      divided_share: { of: 1, in: 3 },
      in_words: [
        "High is a score of 4 or 5, low is a score of 1 or 2. Shares are of all counted scores, and are not rounded.",
        "Too few: the number of counted scores is below 3.",
        "Agreed strong: at least 70% are high and less than 15% are low.",
        "Agreed weak: at least 70% are low and less than 15% are high.",
        "Divided: at least a third are high and at least a third are low.",
        "Mixed: anything else.",
      ],
    });
  });

  test("of one round totals the rows beside them", async () => {
    const { areas: totals, cells: rows } = await json({ framework: "npqltd", ...only(first) });
    for (const total of totals) {
      const own = rows.filter((row) => row.area === total.area);
      const sums = Object.fromEntries(
        (["expected", "answered", "counted", "not_applicable", "n1", "n5"] as const).map((name) => [
          name,
          own.reduce((sum, row) => sum + row[name]!, 0),
        ]),
      );
      expect(total).toMatchObject({ ...sums, sections: own.length });
      expect(own).toHaveLength(4);
    }
  });

  test.each<[string, (second: Round) => Partial<Selection>, (row: Row) => boolean]>([
    ["an area", () => ({ area: "workload" }), (row) => row.area === "workload"],
    ["a framework", () => ({ framework: "npqltd" }), (row) => row.framework === "npqltd"],
    ["a round", only, (row) => row.round === second.id],
    [
      "all three",
      (round) => ({ area: "send", framework: "npqltd", ...only(round) }),
      (row) => row.area === "send" && row.framework === "npqltd" && row.round === second.id,
    ],
    ["a framework that no round covers", () => ({ framework: "ecf" }), () => false],
  ])("holds %s where that is selected, and nothing else", async (_what, selection, keeps) => {
    const some = selection(second);
    const rows = cells().map(asRow).filter(keeps);
    const document = await json(some);
    expect(document.cells).toEqual(rows);
    expect(fromCsv(await textOf("summary.csv", official, all(some), now))).toEqual(rows.map(asText));
    expect(document.areas.map(({ area }) => area)).toEqual(some.area ? [some.area] : [...areas]);
  });

  test("tells nothing of who gave which answer, nor any word they wrote", async () => {
    for (const file of ["summary.csv", "summary.json"] as const) {
      const text = await textOf(file, official, all({ names: true }), now);
      expect(text).toContain("npqsl");
      expect(text).not.toMatch(/CANARY|Canary|Panel member|@example/);
    }
  });
});

describe("every file", () => {
  test.each(exportFiles)(
    "%s is the same to the byte for the same data, whoever takes it and whenever",
    async (file) => {
      comment(panel[0]!, placeOf(panel[0]!, first, "npqsl", 1, 200), { body: "Words" }, 400);
      const taken = await bytesOf(file, official, all(), now);
      expect(await bytesOf(file, official, all(), now)).toEqual(taken);
      expect(await bytesOf(file, lead, all(), now + 1_000)).toEqual(taken);
      expect(taken.length).toBeGreaterThan(100);
    },
  );

  test.each(exportFiles)("%s holds no draft", async (file) => {
    comment(panel[7]!, placeOf(panel[7]!, first, "npqsl", 7, 200), { body: "CANARY-DRAFT" }, 400);
    expect(sqlite.prepare("SELECT count(*) > 0 AS there FROM draft_answer").get()).toEqual({ there: 1 });
    expect(await textOf(file, official, all({ names: true }), now)).not.toContain("CANARY-DRAFT");
  });

  test("has a name of its own, and nothing else is a file", async () => {
    expect([...exportFiles].filter(isExportFile)).toEqual([...exportFiles]);
    const others = [undefined, "", "scores", "scores.CSV", "scores.csv/", "../scores.csv", "toString"];
    expect(others.filter(isExportFile)).toEqual([]);
  });
});

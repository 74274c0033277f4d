import type { Page } from "@playwright/test";
import Papa from "papaparse";
import { type Area, areas, areaWords } from "#app/framework/areas.ts";
import { agreementClassNames } from "#app/rounds/agreement-rule.ts";
import { answersOf, draft, placeOf, submit } from "#db/factories.server.ts";
import { expect, test } from "./fixtures.ts";
import { givePassword, openReview, password, person, type Review } from "./own-review.ts";
import {
  answerRadio,
  expectNotice,
  fillComment,
  readTable,
  reasonField,
  type TableRow,
} from "./section-page.ts";

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("a member scores a section, and an official reads and exports exactly that", async ({
      page,
      signInAs,
    }) => {
      const amina = person("Amina Okafor", "member");
      await givePassword(amina);
      const others = ["Beth Lowe", "Carys Pugh", "Dev Anand", "Ewan Muir"].map((name) =>
        person(name, "member"),
      );
      const review = openReview({ members: [amina, ...others] });
      const now = Date.now();
      for (const other of others) {
        const send = {
          answer: other.name === "Beth Lowe" ? ("2" as const) : ("4" as const),
          reason: "What others think",
        };
        submit(
          other,
          placeOf(other, review.round, review.framework, 1, now),
          answersOf("4", "A reason", { send }),
          now,
        );
      }
      const begun = answersOf("3", "Begun last week");
      draft(amina, placeOf(amina, review.round, review.framework, 2, now), begun, now);

      const official = await signInAs(person("Farida Coulthard", "official"));
      const before = await readAreas(official, review);
      expect(before.send[0]).toMatchObject({ "What the panel says": "Too few: 4", Counted: "4" });

      await signInWithTheForm(page, amina.email);
      await page.getByRole("link", { name: "Continue where you left off" }).click();
      await expect(page.getByRole("heading", { level: 1 })).toContainText("2. School Culture");
      await expect(reasonField(page, "send")).toHaveValue("Begun last week");
      await openFirstSection(page, review);
      await commentOnStatement(page);
      await scoreAndGoOn(page);
      await expect(page.getByRole("heading", { level: 1 })).toContainText("2. School Culture");
      await expect(answerRadio(page, "send", "3")).toBeChecked();

      const after = await readAreas(official, review);
      for (const area of areas)
        expect(after[area].slice(1), "no other section has changed").toEqual(before[area].slice(1));
      expect(after.send[0]).toEqual({
        ...before.send[0],
        "What the panel says": "Divided",
        Median: "4",
        Quartiles: "2 to 4",
        "Gave 2 Weak": "2",
        Counted: "5",
        "Answered of expected": "5 of 5",
        "Agreement A": after.send[0]!["Agreement A"],
        Mean: "3.2",
        Comments: "1",
      });
      expect(after.progression[0]).toMatchObject({
        "What the panel says": "Agreed strong",
        "Gave 4 Good": "5",
      });
      expect(after.workload[0]).toMatchObject({ Counted: "4", "Not applicable": "1", Comments: "1" });
      expect(after.operations[0]).toMatchObject({ Counted: "4", "Outside expertise": "1", Comments: "0" });

      await readTheCell(official, review);
      await readTheExports(official, review, after);
    });
  });
}

async function signInWithTheForm(page: Page, email: string): Promise<void> {
  await page.goto("/");
  await expect(page).toHaveURL(/\/sign-in/);
  await page.getByLabel("Email address").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Your review" })).toBeVisible();
  await expect(page.getByText("0 of 6 sections submitted, 1 draft")).toBeVisible();
}

async function openFirstSection(page: Page, { framework }: Review): Promise<void> {
  await page.getByRole("navigation", { name: "Breadcrumb" }).getByRole("link", { name: framework }).click();
  await expect(page.getByRole("listitem").filter({ hasText: "2. School Culture" })).toContainText("Draft");
  await page.getByRole("link", { name: "1. Teaching" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("1. Teaching");
}

async function commentOnStatement(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Comment on statement 1.2" }).click();
  await expect(page.getByRole("heading", { name: "Comment on statement 1.2" })).toBeVisible();
  await fillComment(page, {
    words: "repeatedly experience failure",
    kind: "wording",
    areas: ["send", "workload"],
    body: "Say why they fail, “first” of all.\nThen what to do.",
    proposed: "are often given work that they cannot yet do",
  });
  await page.getByRole("button", { name: "Save comment" }).click();

  await expectNotice(page, "Comment saved as a draft");
  const statement = page.getByRole("listitem").filter({ has: page.locator('[data-statement="1.2"]') });
  const comment = statement.getByRole("article", {
    name: "Your comment. Wording. SEND, Workload reduction.",
  });
  await expect(comment).toContainText("Draft: only you see it");
  await expect(comment).toContainText("On the words repeatedly experience failure");
  await expect(comment).toContainText("added: are often given work that they cannot yet do");
}

async function scoreAndGoOn(page: Page): Promise<void> {
  await answerRadio(page, "send", "2").check();
  await reasonField(page, "send").fill("Pupils with SEND are mentioned, never planned for.");
  await answerRadio(page, "progression", "4").check();
  await reasonField(page, "progression").fill("A clear step up.");
  await answerRadio(page, "workload", "not-applicable").check();
  await reasonField(page, "workload").fill("It is about teaching.");
  await answerRadio(page, "operations", "outside-expertise").check();
  await page.getByRole("button", { name: "Submit and go to next" }).click();
  await expectNotice(page, "Section submitted. This is the next one that is not finished.");
}

/** The table of each area's page, in the order of the document. */
async function readAreas(page: Page, { round }: Review): Promise<Record<Area, TableRow[]>> {
  await page.goto("/");
  await page.getByRole("navigation", { name: "Menu" }).getByRole("link", { name: "Focus areas" }).click();
  await page.getByRole("navigation", { name: "Rounds" }).getByRole("link", { name: round.title }).click();
  await expect(page.getByRole("navigation", { name: "Rounds" }).getByText(round.title)).toHaveAttribute(
    "aria-current",
  );
  const overview = page.url();
  const tables: Partial<Record<Area, TableRow[]>> = {};
  for (const area of areas) {
    await page.goto(overview);
    await page.getByRole("table").getByRole("link", { name: areaWords[area].name }).click();
    await page.getByRole("link", { name: "In document order" }).click();
    await expect(page.getByText("In document order", { exact: true })).toHaveAttribute("aria-current");
    tables[area] = await readTable(page, "All sections");
    expect(tables[area]).toHaveLength(6);
  }
  return tables as Record<Area, TableRow[]>;
}

async function readTheCell(page: Page, { round, framework }: Review): Promise<void> {
  await page.goto(`/areas/send?round=${round.id}`);
  await page.getByRole("table", { name: "All sections" }).getByRole("link", { name: "1. Teaching" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("1. Teaching");
  await expect(page).toHaveURL(`/areas/send/${framework}/1?round=${round.id}`);
  await expect(page.getByRole("main")).toContainText(
    "5 of 5 members gave a score. The panel is divided: 3 gave 4 or 5 and 2 gave 1 or 2",
  );
  const answers = await readTable(page, "Answers and reasons");
  expect(answers).toHaveLength(5);
  expect(answers).toContainEqual({
    Member: "Amina Okafor",
    Answer: "2 Weak",
    Reason: "Pupils with SEND are mentioned, never planned for.",
  });
  const comment = page.getByRole("article", { name: "Amina Okafor. Wording. SEND, Workload reduction." });
  await expect(comment).toContainText("On the words repeatedly experience failure");
  await expect(comment).toContainText("Say why they fail, “first” of all.\nThen what to do.", {
    useInnerText: true,
  });
  await expect(comment).toContainText("added: are often given work that they cannot yet do");
}

/** The files behind the links of the area's page say what the page says. */
async function readTheExports(
  page: Page,
  { round, framework }: Review,
  shown: Record<Area, TableRow[]>,
): Promise<void> {
  await page.goto(`/areas/send?round=${round.id}`);
  await page.getByRole("link", { name: "Export this area" }).click();
  const link = page.getByRole("link", { name: "summary.csv" });
  const download = page.waitForEvent("download");
  await link.click();
  expect((await download).suggestedFilename()).toMatch(/^summary.*\.csv$/);

  const summary = await rowsOf(page, "summary.csv");
  expect(summary).toHaveLength(6);
  summary.forEach((row, index) => {
    expect(asShown(row)).toEqual(figuresIn(shown.send[index]!));
  });
  expect(summary[0]).toMatchObject({
    round: String(round.id),
    framework,
    section: "1",
    section_title: "Teaching",
    area: "send",
  });
  expect(summary[0]).toMatchObject({
    n1: "0",
    n2: "2",
    n3: "0",
    n4: "3",
    n5: "0",
    iqr: "2",
    class: "divided",
  });

  const document = JSON.parse(await textOf(page, "summary.json"));
  const asText = (cell: object) =>
    Object.fromEntries(Object.entries(cell).map(([name, value]) => [name, String(value ?? "")]));
  expect(document.cells.map(asText)).toEqual(summary);
  expect(document.areas).toHaveLength(1);
  expect(document.areas[0]).toMatchObject({
    area: "send",
    sections: 6,
    answered: 5,
    expected: 30,
    n2: 2,
    n4: 3,
  });
  expect(document.rules[0]).toMatchObject({ round: round.id, title: round.title, minimum_counted: 5 });

  const scores = await rowsOf(page, "scores.csv");
  expect(scores).toHaveLength(5);
  const own = scores.filter((row) => row.reason === "Pupils with SEND are mentioned, never planned for.");
  expect(own).toEqual([
    {
      ...{ round: String(round.id), framework, section: "1", section_title: "Teaching", area: "send" },
      ...{ member: expect.stringMatching(/^Panel member [A-Z]+$/), answer: "2", submitted_at: "" },
      reason: "Pupils with SEND are mentioned, never planned for.",
    },
  ]);

  const comments = await rowsOf(page, "comments.csv");
  expect(comments).toEqual([
    {
      ...{
        id: expect.any(String),
        round: String(round.id),
        framework,
        edition: "Outline",
        section: "1",
        statement: "1.2",
      },
      ...{
        quote: "repeatedly experience failure",
        kind: "wording",
        areas: "send workload",
        member: own[0]!.member,
      },
      body: "Say why they fail, “first” of all.\nThen what to do.",
      proposed_wording: "are often given work that they cannot yet do",
      ...{ withdrawn: "false", created_at: "" },
    },
  ]);

  const named = Papa.parse<TableRow>(
    await (await page.request.get(`/exports/scores.csv?area=send&round=${round.id}&names=true`)).text(),
    { header: true, skipEmptyLines: true },
  ).data;
  expect(named.find((row) => row.member === "Amina Okafor")).toMatchObject({
    answer: "2",
    submitted_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
  });
}

/** The file behind the link on the export page that is open. */
async function textOf(page: Page, file: string): Promise<string> {
  const href = await page.getByRole("link", { name: file }).getAttribute("href");
  const response = await page.request.get(href!);
  expect(response.status()).toBe(200);
  return response.text();
}

async function rowsOf(page: Page, file: string): Promise<TableRow[]> {
  const text = await textOf(page, file);
  expect(text.replaceAll(/"[^"]*"/g, "").replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  const { data, errors } = Papa.parse<TableRow>(text, { header: true, skipEmptyLines: true });
  expect(errors).toEqual([]);
  return data;
}

/** A row of summary.csv in the words of the area's table. */
function asShown(row: TableRow) {
  const number = (name: string) => (row[name] === "" ? "–" : String(Number(row[name])));
  const decimals = (name: string, digits: number) =>
    row[name] === "" ? null : Number(row[name]).toFixed(digits);
  return {
    class: classAsShown(row),
    answered: `${row.answered} of ${row.expected}`,
    counted: row.counted,
    apart: [row.not_applicable, row.outside_expertise],
    frequencies: [row.n1, row.n2, row.n3, row.n4, row.n5],
    median: number("median"),
    quartiles: row.q1 === row.q3 ? number("q1") : `${number("q1")} to ${number("q3")}`,
    mean: decimals("mean", 2),
    agreement: decimals("agreement", 2),
  };
}

/** Where too few are counted it says how many, so that nobody takes the words for a figure. */
function classAsShown(row: TableRow): string {
  if (row.class !== "too-few") return agreementClassNames[row.class as keyof typeof agreementClassNames];
  return row.answered === "0" ? "No answers" : `Too few: ${row.counted}`;
}

function figuresIn(row: TableRow): ReturnType<typeof asShown> {
  const cell = (heading: string) => row[heading]!;
  const decimals = (heading: string, digits: number) =>
    cell(heading) === "–" ? null : Number(cell(heading).replace("−", "-")).toFixed(digits);
  return {
    class: cell("What the panel says"),
    answered: cell("Answered of expected"),
    counted: cell("Counted"),
    apart: [cell("Not applicable"), cell("Outside expertise")],
    frequencies: ["1 Inadequate", "2 Weak", "3 Adequate", "4 Good", "5 Strong"].map((point) =>
      cell(`Gave ${point}`),
    ),
    median: cell("Median"),
    quartiles: cell("Quartiles"),
    mean: decimals("Mean", 2),
    agreement: decimals("Agreement A", 2),
  };
}

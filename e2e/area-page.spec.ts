import type { Page } from "@playwright/test";
import { personWithEmail } from "#app/people/person.server.ts";
import type { Actor } from "#app/people/session.server.ts";
import type { Answer } from "#app/scores/scale.ts";
import { answersOf, comment, placeOf, submit } from "#db/factories.server.ts";
import { expect, expectAccessible, test } from "./fixtures.ts";
import { closedReview, openReview, person, type Review } from "./own-review.ts";
import { readTable, type TableRow } from "./section-page.ts";

// The page of a focus area, from the sentence to the words behind it.

/** What each of five members gives each section: the first is weak, the second strong, the third divides them. */
const given: Answer[][] = [
  ["1", "1", "2", "2", "2"],
  ["4", "4", "5", "4", "3"],
  ["1", "1", "5", "5", "3"],
  ["3", "3", "not-applicable", "outside-expertise", "3"],
];

function reviewed() {
  const panel = ["Amina Okafor", "Beth Lowe", "Carys Pugh", "Dev Anand", "Ewan Muir"].map((name) =>
    person(name, "member"),
  );
  const review = closedReview({ members: panel });
  const place = (member: Actor, section: number) =>
    placeOf(member, review.round, review.framework, section, review.during);
  const quoted = comment(
    panel[0]!,
    place(panel[0]!, 1),
    {
      kind: "wording",
      on: "1.1",
      quote: "low-level disruption",
      body: "Say what it is",
      areas: ["workload"],
    },
    review.during,
  );
  for (const [i, answers] of given.entries())
    for (const [n, answer] of answers.entries())
      submit(panel[n]!, place(panel[n]!, i + 1), answersOf(answer), review.during);
  const at = (query = "", file = "") => `/areas/workload${file}?round=${review.round.id}${query}`;
  return { ...review, quoted, at };
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "the page of an area" : "the page of an area, without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("goes from a sentence to the words behind it", async ({ signInAs }) => {
      const { at, framework, quoted } = reviewed();
      const page = await signInAs(person("Farida Coulthard", "official"));
      await page.goto(at());
      const main = page.getByRole("main");
      await expect(main.getByRole("heading", { level: 2 })).toHaveText([
        "What the figures say",
        "All frameworks at a glance",
        "Scores section by section",
        "Where scores are contested",
        "Comments by kind",
        "Agreement across sections",
      ]);
      const links = page.getByRole("navigation", { name: "On this page" }).getByRole("link");
      await expect(links).toHaveText(await main.getByRole("heading", { level: 2 }).allTextContents());
      await expect(main).toContainText("have scores, from 3 to 5 of 5 members each.");
      await expect(main).toContainText("Krippendorff’s α is");
      if (javaScriptEnabled) await expectAccessible(page);

      await main.getByRole("link", { name: "5 of 5 gave 1 or 2" }).click();
      await expect(page).toHaveURL(`/areas/workload/${framework}/1?round=${at().split("round=")[1]}`);
      await page.goto(at());
      await main
        .getByRole("link", { name: /^1 of 6$/ })
        .first()
        .click();
      await expect(page).toHaveURL(/class=agreed-strong#figures$/);
      expect(await readTable(page, /^Sections: /)).toHaveLength(1);
      await page.getByRole("link", { name: "Show all" }).click();
      expect(await readTable(page, "All sections")).toHaveLength(6);

      const wording = page.getByRole("region", { name: "Wording: 1 comment" });
      await expect(wording).toContainText("“low-level disruption” Say what it is");
      await expect(wording.getByRole("link", { name: /of this kind/ })).toHaveAttribute(
        "href",
        `/comments?area=workload&kind=wording&round=${at().split("round=")[1]}`,
      );
      await wording.getByRole("link", { name: "statement 1.1" }).click();
      await expect(page.locator("article:target")).toHaveAttribute("id", `comment-${quoted}`);
    });

    test("draws the numbers of its table, in three orders", async ({ signInAs }) => {
      const { at } = reviewed();
      const page = await signInAs(person("Farida Coulthard", "official"));
      await page.goto(at());
      const sections: Record<string, string[]> = {};
      for (const order of ["Weakest first", "Most divided first", "In document order"]) {
        const choice = page.getByRole("navigation", { name: "Order of the sections" });
        const link = choice.getByRole("link", { name: order });
        if (await link.isVisible()) await link.click();
        await expect(choice.getByText(order)).toHaveAttribute("aria-current", "true");
        const table = await readTable(page, "All sections");
        const answered = table.filter((row) => row["Answered of expected"] !== "0 of 5");
        expect(answered).toHaveLength(4);
        expect(await drawn(page)).toEqual(answered.map(asDrawn));
        sections[order] = answered.map((row) => numberOf(row));
      }
      expect(sections).toEqual({
        "Weakest first": ["1", "3", "2", "4"],
        "Most divided first": ["3", "2", "1", "4"],
        "In document order": ["1", "2", "3", "4"],
      });
      await expect(page.getByRole("img", { name: /how members scored each section/ })).toHaveAccessibleName(
        /1 of 6 sections lean weak, 1 strong and 2 to neither side; 2 that nobody has answered are left out; .+ 3 is the most divided\./,
      );

      const spread = page.getByRole("img", { name: /which sections are contested/ });
      await expect(spread).toHaveAccessibleName(/1 of 3 sections is contested, 0 partly and 2 not/);
      const points = await readTable(page, /by spread and median/);
      expect(points.map((row) => [row["Where it stands"], row["Interquartile range"], row.Median])).toEqual([
        ["Contested", "4", "3"],
        ["Not contested", "1", "2"],
        ["Not contested", "0", "4"],
      ]);
      await expect(spread.locator("circle")).toHaveCount(3);
    });

    test("can be taken away as pictures", async ({ signInAs }) => {
      const { at, round } = reviewed();
      const page = await signInAs(person("Farida Coulthard", "official"));
      await page.goto(at("&order=divided"));
      for (const picture of ["distribution", "spread"]) {
        const figure = page.getByRole("figure").filter({ has: page.locator(`#${picture}-title`) });
        const description = await figure.locator("desc").textContent();
        const [svg, png] = await Promise.all(
          ["SVG", "PNG"].map(async (format) => {
            const address = await figure.getByRole("link", { name: format }).getAttribute("href");
            expect(address).toBe(at("&order=divided", `/${picture}.${format.toLowerCase()}`));
            return page.request.get(address!);
          }),
        );
        expect(svg!.headers()["content-type"]).toBe("image/svg+xml; charset=utf-8");
        expect(svg!.headers()["content-disposition"]).toBe(
          `attachment; filename="${picture}-workload-round-${round.id}.svg"`,
        );
        const markup = await svg!.text();
        expect(markup).toMatch(/^<\?xml[^>]*>\n<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
        expect(markup).toContain(description);
        expect(png!.headers()["content-type"]).toBe("image/png");
        expect(png!.headers()["content-disposition"]).toBe(
          `attachment; filename="${picture}-workload-round-${round.id}.png"`,
        );
        expect((await png!.body()).subarray(1, 4).toString()).toBe("PNG");
      }
    });
  });
}

test("an observer reads figures and pictures of what enough have scored, and no words", async ({
  signInAs,
}) => {
  const { at, framework, round } = reviewed();
  const page = await signInAs(person("Elspeth Nwosu", "observer"));
  await page.goto(at());
  const main = page.getByRole("main");
  await expect(main).toContainText("the sections that at least 5 members scored");
  await expect(main).toContainText("All 3 sections");
  await expect(main.getByRole("heading", { name: "Comments by kind" })).toHaveCount(0);
  await expect(main).not.toContainText("Say what it is");
  expect((await drawn(page)).map(({ section }) => section)).toHaveLength(3);
  for (const link of await main.getByRole("link").all()) {
    const address = new URL((await link.getAttribute("href"))!, page.url());
    if (address.href.includes(`round=${round.id}`))
      expect((await page.request.get(address.href)).status(), address.href).toBe(200);
  }
  const svg = await (await page.request.get(at("", "/distribution.svg"))).text();
  expect(svg).toContain(`${framework.toUpperCase()} 1. `);
  expect(svg).not.toContain(" 4. ");
  await expectAccessible(page);
});

test("leadership progression shows a section at its three levels under their figures", async ({
  signInAs,
}) => {
  const page = await signInAs(personWithEmail("official@example.org")!);
  await page.goto("/areas/progression?round=1");
  const choice = page.getByRole("navigation", { name: "Section of the levels" });
  await expect(choice.getByRole("listitem")).toHaveCount(10);
  await choice.getByRole("link", { name: /^3\. / }).click();
  await expect(choice.locator("[aria-current]")).toHaveText(/^3\. /);
  const columns = ["Senior Leadership", "Headship", "Executive Leadership"].map((name) =>
    page.getByRole("region", { name }),
  );
  for (const column of columns) {
    await expect(column).toContainText("of 8 members gave a score");
    await expect(column.getByRole("link", { name: /^3\. / })).toBeVisible();
  }
  await expect(columns[1]!.locator("ins").first()).toBeVisible();
  await columns[1]!.getByRole("link", { name: "Answers and comments of NPQH" }).click();
  await expect(page).toHaveURL(/\/areas\/progression\/npqh\/3\?round=1/);
  await page.goto("/areas/workload?round=1");
  await expect(choice).toHaveCount(0);
});

test("a round that nobody has answered, one of one member and a section that nobody can score make sensible pages and pictures", async ({
  signInAs,
}) => {
  const [amina, beth] = [person("Amina Okafor", "member"), person("Beth Lowe", "member")];
  const silent = openReview({ members: [amina, beth] });
  const single = openReview({ members: [amina] });
  const apart = openReview({ members: [amina, beth] });
  const now = Date.now();
  const given = (member: Actor, { round, framework }: Review, section: number, answer: Answer) =>
    submit(member, placeOf(member, round, framework, section, now), answersOf(answer), now);
  given(amina, single, 1, "not-applicable");
  given(amina, single, 2, "2");
  given(amina, apart, 1, "not-applicable");
  given(beth, apart, 1, "not-applicable");
  const page = await signInAs(person("Farida Coulthard", "official"));
  for (const [{ round, framework }, words, ofTheFirst] of [
    [silent, "Nobody has answered any of the 6 sections", "None of 2 members has answered yet."],
    [single, "1 of 6 sections of", "The one member asked gave no score. 1 said it does not apply."],
    [apart, "Nobody has given a score to", "None of 2 members gave a score. 2 said it does not apply."],
  ] as const) {
    const query = `?round=${round.id}`;
    await page.goto(`/areas/workload${query}`);
    await expect(page.getByRole("main")).toContainText(words);
    await expect(page.getByRole("main")).toContainText("not calculable");
    await expectAccessible(page);
    await page.goto(`/areas/workload/${framework}/1${query}`);
    await expect(page.getByRole("main")).toContainText(ofTheFirst);
    await expectAccessible(page);
    const answers = [
      ...["", "/progression", "/workload", `/workload/${framework}/1`, `/workload/${framework}/2`].map(
        (path) => `/areas${path}${query}`,
      ),
      ...[`/areas/workload${query}&class=divided`, `/areas/workload${query}&view=group-provider`],
      ...["/comments", "/coverage", "/coverage/reminder", "/sensitivity", "/exports"].map(
        (path) => path + query,
      ),
      ...["distribution.svg", "spread.svg", "distribution.png", "spread.png"].map(
        (file) => `/areas/workload/${file}${query}`,
      ),
      ...["summary.csv", "summary.json"].map((file) => `/exports/${file}${query}`),
    ];
    for (const address of answers) {
      const answer = await page.request.get(address);
      expect([address, answer.status()]).toEqual([address, 200]);
      if (address.includes(".png")) continue;
      // The scripts of a page are no words of it.
      const markup = (await answer.text()).replace(/<script\b[\s\S]*?<\/script>/g, "");
      expect(markup, address).not.toMatch(/NaN|undefined|Infinity/);
      if (!address.includes(".json")) expect(markup, address).not.toMatch(/\bnull\b/);
    }
  }
});

type DrawnRow = { section: string; scored: string; notApplicable: string; outsideExpertise: string };

/** The rows of the picture as it says them. */
function drawn(page: Page): Promise<DrawnRow[]> {
  return page.locator("#distribution-bars > g").evaluateAll((rows) =>
    rows.map((row) => {
      const words = [...row.querySelectorAll("text")].map((text) => text.textContent ?? "");
      const [scored, notApplicable, outsideExpertise] = words.slice(-3) as [string, string, string];
      return {
        section: /(\d+)\. /.exec(words[0]!)![1]!,
        scored,
        notApplicable,
        outsideExpertise,
      };
    }),
  );
}

function asDrawn(row: TableRow): DrawnRow {
  return {
    section: numberOf(row),
    scored: `${row.Counted} of ${row["Answered of expected"]!.split(" of ")[1]}`,
    notApplicable: row["Not applicable"]!,
    outsideExpertise: row["Outside expertise"]!,
  };
}

function numberOf(row: TableRow): string {
  return /(\d+)\. /.exec(row.Section!)![1]!;
}

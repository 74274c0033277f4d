import type { Locator, Page } from "@playwright/test";
import { createTheme, describeTheme } from "#app/findings/theme.server.ts";
import { themeFor, themesFor } from "#app/findings/themes.server.ts";
import { switchKeys } from "#app/people/keys.server.ts";
import type { Actor } from "#app/people/session.server.ts";
import { answersOf, comment, makeTheme, placeOf, submit, tag } from "#db/factories.server.ts";
import { expect, expectAccessible, test } from "./fixtures.ts";
import { openReview, person, unique } from "./own-review.ts";
import { expectNotice, readTable } from "./section-page.ts";

const log = "Nobody reads the weekly log. Somebody has to write it on Sunday night.";
const budget = "The budget is missing. A head has to know what cover costs.";
const copy = "The same sentence stands at headship.";

/** Three comments of one member on the sections of a framework that no other journey knows. */
function readReview() {
  const amina = person("Amina Okafor", "member");
  const review = openReview({ members: [amina] });
  const now = Date.now();
  const ids = [log, budget, copy].map((body, i) => {
    const place = placeOf(amina, review.round, review.framework, i + 1, now);
    const id = comment(amina, place, { body, areas: i === 1 ? ["operations"] : ["workload"] }, now);
    submit(amina, place, answersOf("4"), now);
    return id;
  });
  return { ...review, ids, queue: `/themes/queue?framework=${review.framework}` };
}

/** Themes have names that no other journey gives. */
const called = (name: string) => `${name} ${unique()}`;

const theComment = (page: Page): Locator => page.getByRole("main").getByRole("article");
const left = (page: Page, n: string) =>
  expect(page.getByRole("main").getByText(`${n} left to read for themes.`)).toBeVisible();
const heading = (page: Page, name: string) => page.getByRole("heading", { level: 1, name });

/** The number that the button of a theme shows. Those of other journeys have numbers too. */
async function keyOf(page: Page, name: string): Promise<string> {
  return (await page.getByRole("button", { name }).getAttribute("aria-keyshortcuts"))!;
}

/** What is done to go on, counted. */
function counting(page: Page) {
  let activations = 0;
  return {
    press: async (key: string) => {
      activations += 1;
      await page.keyboard.press(key);
    },
    count: () => activations,
  };
}

/** A theme that is among the nine most used of all journeys. */
function frequentTheme(actor: Actor, name: string, on: readonly string[]): string {
  const id = makeTheme(actor, { name }, Date.now());
  for (const one of on) tag(actor, id, one, Date.now());
  return id;
}

/** So many comments under a theme that it has a key whatever other journeys do. */
function manyComments(): string[] {
  const beth = person("Beth Lowe", "member");
  const { round, framework } = openReview({ members: [beth] });
  const place = placeOf(beth, round, framework, 1, Date.now());
  const ids = Array.from({ length: 14 }, (_, i) =>
    comment(beth, place, { body: `Again, as ${i}` }, Date.now()),
  );
  submit(beth, place, answersOf("4"), Date.now());
  return ids;
}

test("an official makes a theme, and puts it on a comment with one key, which leads to the next and can be undone", async ({
  signInAs,
}) => {
  const { queue } = readReview();
  const farida = person("Farida Coulthard", "official");
  const name = called("Workload of recording");
  frequentTheme(farida, name, manyComments());
  const page = await signInAs(farida);
  await page.goto("/areas");
  await page.getByRole("navigation", { name: "Menu" }).getByRole("link", { name: "Themes" }).click();
  await page.getByRole("link", { name: "Make a theme" }).click();
  await page.getByLabel("Name").fill("   ");
  await page.getByRole("button", { name: "Make theme" }).click();
  await expect(page.getByRole("alert")).toContainText("Enter a name for the theme");
  await expectAccessible(page);
  const made = called("Costs");
  await page.getByLabel("Name").fill(made);
  await page.getByLabel("Definition (optional)").fill("What a leader has to work out");
  await page.getByRole("button", { name: "Make theme" }).click();
  await expectNotice(page, "Theme made.");
  await expect(heading(page, made)).toBeVisible();

  await page.goto(queue);
  await left(page, "3 comments");
  await expect(theComment(page)).toContainText(log);
  await expectAccessible(page);
  const coding = counting(page);
  await coding.press(await keyOf(page, name));
  await expect(theComment(page)).toContainText(budget);
  expect(coding.count(), "one activation puts a frequent theme on a comment and leads to the next").toBe(1);
  await left(page, "2 comments");
  await expectNotice(page, `“${name}” is on the comment before.`);
  await expectAccessible(page);

  await coding.press("u");
  await expectNotice(page, "Undone.");
  await expect(theComment(page)).toContainText(log);
  await left(page, "3 comments");
  await coding.press("n");
  await expectNotice(page, "No theme belongs to the comment before.");
  await page.getByRole("button", { name: "Undo" }).click();
  await left(page, "3 comments");

  await page.getByRole("button", { name }).click();
  await expect(theComment(page)).toContainText(budget);
  // Keys are heard once the page's scripts are there.
  await page.waitForLoadState("load");
  await coding.press("s");
  await expect(theComment(page)).toContainText(copy);
  await left(page, "2 comments");
  await page.getByText("Several themes").or(page.getByText("Other themes, or several")).click();
  await page.getByRole("checkbox", { name: made }).check();
  await page.getByRole("checkbox", { name }).check();
  await page.getByRole("button", { name: "Put these themes on it" }).click();
  await expect(page.getByRole("heading", { name: "You have come to the end" })).toBeVisible();
  await expect(page.getByText("You skipped 1 comment on the way.")).toBeVisible();
  await page.getByRole("link", { name: "Begin again" }).click();
  await expect(theComment(page)).toContainText(budget);

  await page.getByText("Make a new theme for it").click();
  await page.getByLabel("Name").fill(made.toUpperCase());
  await page.getByLabel("Name").press("Enter");
  await expect(page.getByRole("alert")).toContainText(`“${made}” already`);
  const passing = called("Cover");
  await page.getByLabel("Name").fill(passing);
  await page.getByRole("button", { name: "Make theme and put it on the comment" }).click();
  await expectNotice(page, `“${passing}” is on the comment before.`);
  expect(themesFor(farida, Date.now()).find((one) => one.name === passing)?.comments).toBe(1);
});

test("words of a comment that are selected are what the theme is put on", async ({ signInAs }) => {
  const { queue } = readReview();
  const farida = person("Farida Coulthard", "official");
  const name = called("Sundays");
  const theme = frequentTheme(farida, name, manyComments());
  const page = await signInAs(farida);
  await page.goto(queue);
  await page.locator("[data-comment]").evaluate((element) => {
    const text = element.firstChild!;
    const at = text.textContent!.indexOf("Sunday night");
    document.getSelection()!.setBaseAndExtent(text, at, text, at + "Sunday night".length);
  });
  await expect(page.getByRole("status").filter({ hasText: "On the words" })).toContainText("Sunday night");
  await page.keyboard.press(await keyOf(page, name));
  await expectNotice(page, `“${name}” is on the comment before.`);
  await page.goto(`/themes/${theme}?framework=${new URL(page.url()).searchParams.get("framework")}`);
  await expect(theComment(page).locator("mark")).toHaveText("Sunday night");
});

test("keys that are switched off put nothing on a comment", async ({ signInAs }) => {
  const { queue } = readReview();
  const farida = person("Farida Coulthard", "official");
  const name = called("Quiet");
  frequentTheme(farida, name, manyComments());
  switchKeys(farida, false);
  const page = await signInAs(farida);
  await page.goto(queue);
  expect(await keyOf(page, name)).toBeNull();
  for (const key of ["1", "2", "n", "s", "u"]) await page.keyboard.press(key);
  await left(page, "3 comments");
  await expect(theComment(page)).toContainText(log);
});

test.describe("without JavaScript", () => {
  test("a theme goes on sentences of a comment, or on words that are copied", async ({
    browser,
    signInAs,
  }) => {
    const { queue, framework } = readReview();
    const farida = person("Farida Coulthard", "official");
    const name = called("Without scripts");
    const theme = frequentTheme(farida, name, manyComments());
    const signedIn = await signInAs(farida);
    const context = await browser.newContext({
      javaScriptEnabled: false,
      storageState: await signedIn.context().storageState(),
    });
    const page = await context.newPage();
    await page.goto(queue);
    await page.getByText("Put it on some words only").click();
    await page.getByRole("checkbox", { name: "Nobody reads the weekly log." }).check();
    await page.getByRole("button", { name }).click();
    await expect(theComment(page)).toContainText(budget);

    await page.getByText("Put it on some words only").click();
    await page.getByLabel("Exact words (optional)").fill("words that are not there");
    await page.getByRole("button", { name }).click();
    await expect(page.getByRole("alert")).toContainText("Exact words must be words of this comment");
    await page.getByLabel("Exact words (optional)").fill("what cover  costs");
    await page.getByRole("button", { name }).click();
    await expect(theComment(page)).toContainText(copy);
    await page.goto(`/themes/${theme}?framework=${framework}`);
    await expect(page.locator("mark")).toHaveText(["Nobody reads the weekly log.", "what cover costs"]);
    await context.close();
  });
});

test("themes are changed, merged, split and retired, and what belongs to them follows", async ({
  signInAs,
}) => {
  const { ids, framework, round } = readReview();
  const [one, two, three] = ids as [string, string, string];
  const farida = person("Farida Coulthard", "official");
  const [logs, recording] = [called("Logs"), called("Recording")];
  const from = makeTheme(farida, { name: logs }, Date.now());
  const into = makeTheme(farida, { name: recording }, Date.now());
  tag(farida, from, one, Date.now(), "weekly log");
  tag(farida, from, three, Date.now());
  tag(farida, into, two, Date.now());
  tag(farida, into, three, Date.now());
  const page = await signInAs(person("Duncan Abernethy", "lead"));

  await page.goto(`/themes/${from}`);
  await page.getByRole("link", { name: "Merge into another theme" }).click();
  await page.getByRole("button", { name: "Merge themes" }).click();
  await expect(page.getByRole("alert")).toContainText("Select the theme to merge it into");
  await page.getByRole("radio", { name: recording }).check();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Merge themes" }).click();
  await expectNotice(page, "The themes are merged.");
  await expect(page.getByRole("heading", { name: "3 comments and passages" })).toBeVisible();
  await expect(theComment(page).first()).toContainText(`Moved here from “${logs}” by Duncan Abernethy`);
  await expect(theComment(page).first().locator("mark")).toHaveText("weekly log");
  expect(await readTable(page, "By focus area")).toMatchObject([
    { Comments: "0" },
    { Comments: "0" },
    { "Focus area": "Workload reduction", Comments: "2" },
    { Comments: "1" },
  ]);
  const cell = theComment(page)
    .first()
    .getByRole("link", { name: /statement|1\./ })
    .first();
  await expect(cell).toHaveAttribute(
    "href",
    `/areas/workload/${framework}/1?round=${round.id}&comment=${one}#comment-${one}`,
  );
  await expectAccessible(page);
  await page.getByRole("table", { name: "By focus area" }).getByRole("link", { name: "Operational" }).click();
  await expect(page.getByRole("heading", { level: 2, name: /^1 comment or passage for/ })).toBeVisible();

  await page.goto(`/themes/${into}/splitting`);
  const split = called("Written on Sundays");
  await page.getByLabel("Name").fill(split);
  await page.getByRole("button", { name: "Split theme" }).click();
  await expect(page.getByRole("alert")).toContainText("Select what belongs to the new theme");
  await page.getByRole("checkbox", { name: "weekly log" }).check();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Split theme" }).click();
  await expectNotice(page, "The theme is split.");
  await expect(heading(page, split)).toBeVisible();
  await expect(theComment(page)).toContainText(`Moved here from “${recording}”`);
  await theComment(page).getByRole("button", { name: "Take the theme off" }).click();
  await expectNotice(page, "The theme is taken off.");
  await expect(theComment(page)).toHaveCount(0);

  await page.getByRole("link", { name: "Retire" }).click();
  await page.getByRole("button", { name: "Retire theme" }).click();
  await expectNotice(page, "Theme retired.");
  await page.getByRole("link", { name: "Restore this theme" }).click();
  await page.getByRole("button", { name: "Restore theme" }).click();
  await expectNotice(page, "Theme restored.");
  const history = (await readTable(page, "History")).map(({ What }) => What);
  expect(history).toEqual([`Made as “${split}”. Split from ${recording}.`, "Retired.", "Restored."]);
  expect(themeFor(farida, into, Date.now())?.comments).toBe(2);
});

test("two officials who change one theme lose nothing", async ({ signInAs }) => {
  const farida = person("Farida Coulthard", "official");
  const id = makeTheme(farida, { name: called("Both") }, Date.now());
  const page = await signInAs(farida);
  await page.goto(`/themes/${id}/description`);
  await page.getByLabel("Definition (optional)").fill("What Farida wrote");
  const name = called("Changed meanwhile");
  describeTheme(
    person("Duncan Abernethy", "lead"),
    id,
    { name, definition: "What Duncan wrote" },
    1,
    Date.now(),
  );
  await page.getByRole("button", { name: "Save theme" }).click();
  const problem = page.getByRole("alert");
  await expect(problem).toContainText(`It is called “${name}” now. Its definition is “What Duncan wrote”.`);
  await expect(page.getByLabel("Definition (optional)")).toHaveValue("What Farida wrote");
  expect(themeFor(farida, id, Date.now())).toMatchObject({ name, revision: 2 });
  await page.getByRole("button", { name: "Save theme" }).click();
  await expectNotice(page, "Theme changed.");
  expect(themeFor(farida, id, Date.now())).toMatchObject({ definition: "What Farida wrote", revision: 3 });
});

test("a word that is often used leads to the comments behind it, and is put on none of them by itself", async ({
  signInAs,
}) => {
  const amina = person("Amina Okafor", "member");
  const { round, framework } = openReview({ members: [amina] });
  const now = Date.now();
  const place = placeOf(amina, round, framework, 1, now);
  // So often that it stands among the words of whatever other journeys write.
  for (let n = 0; n < 30; n += 1)
    comment(
      amina,
      place,
      { body: `The ${n % 2 ? "harpsichords are" : "harpsichord is"} out of tune in case ${n}` },
      now,
    );
  submit(amina, place, answersOf("4"), now);
  const farida = person("Farida Coulthard", "official");
  const page = await signInAs(farida);
  await page.goto("/themes");
  await page.getByRole("link", { name: "Words often used in them" }).click();
  const word = page.getByRole("link", { name: "harpsichord" });
  await expect(word).toBeVisible();
  await expectAccessible(page);
  await word.click();
  await expect(page.getByText("30 comments without a theme have this word or a form of it.")).toBeVisible();
  await expect(theComment(page)).toHaveCount(30);
  await page.getByRole("link", { name: "Make a theme of it" }).click();
  await expect(page.getByRole("checkbox", { checked: true })).toHaveCount(0);
  const name = called("Stickiness");
  await page.getByLabel("Name").fill(name);
  await page.getByRole("checkbox", { name: "case 7" }).check();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Make theme" }).click();
  await expectNotice(page, "Theme made.");
  await expect(page.getByRole("heading", { name: "1 comment or passage" })).toBeVisible();
  expect(createTheme(farida, { name: name.toLowerCase(), definition: "" }, now).kind).toBe("name-taken");
});

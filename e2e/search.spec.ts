import { answersOf, comment, draft, placeOf, submit } from "#db/factories.server.ts";
import { expect, expectAccessible, test } from "./fixtures.ts";
import { openReview, person } from "./own-review.ts";
import { expectNotice } from "./section-page.ts";

/** Two members wrote on one section, one of them on its first statement; a draft stands on the next. */
function searchedReview(given: Partial<Parameters<typeof openReview>[0]> = {}) {
  const amina = person("Amina Okafor", "member");
  const beth = person("Beth Lowe", "member");
  const review = openReview({ members: [amina, beth], ...given });
  const { round, framework } = review;
  const now = Date.now();
  const place = placeOf(amina, round, framework, 1, now);
  const id = comment(
    amina,
    place,
    {
      on: "1.1",
      kind: "wording",
      quote: "low-level disruption",
      body: `Marmalade is no word for this. ${"There is more to say. ".repeat(40)}`,
      proposedWording: "Some marmalades",
    },
    now,
  );
  submit(amina, place, answersOf("2", "Marmalade again"), now);
  submit(beth, placeOf(beth, round, framework, 1, now), answersOf("4", "Nothing of the sort"), now);
  comment(beth, placeOf(beth, round, framework, 2, now), { body: "Marmalade, not sent" }, now);
  draft(beth, placeOf(beth, round, framework, 2, now), answersOf("4", "Marmalade, not sent"), now);
  return { ...review, amina, beth, id };
}

test("an official finds words, narrows what was found, and opens a comment in its place", async ({
  signInAs,
}) => {
  const { round, framework, id } = searchedReview();
  const page = await signInAs(person("Farida Coulthard", "official"));
  await page.goto("/areas");
  await page.getByRole("navigation", { name: "Menu" }).getByRole("link", { name: "Comments" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Comments and reasons" })).toBeVisible();
  await page.getByLabel("Words", { exact: true }).fill("MARMALADE");
  await page.getByText("Filters", { exact: true }).click();
  await page.getByLabel("Round").selectOption(round.title);
  await page.getByRole("button", { name: "Search" }).click();
  const total = page.getByRole("heading", { level: 2 }).first();
  await expect(total).toHaveText("5 results: 1 comment and 4 reasons");
  await expect(page.getByRole("main")).not.toContainText("not sent");
  const first = page.getByRole("article").first();
  await expect(page.locator("mark", { hasText: /^Marmalades?$/i })).toHaveCount(6);
  await expectAccessible(page);

  await page.getByLabel("Kind").selectOption("Wording");
  await page.getByLabel("Framework").selectOption({ value: framework });
  await page.getByRole("button", { name: "Search" }).click();
  await expect(total).toHaveText("1 comment");
  await expect(first).toContainText("Amina Okafor. Comment: wording. SEND.");
  await expect(first).toContainText("On the words “low-level disruption”");
  await expect(first).toContainText("…");
  await page.getByLabel("Section").selectOption({ value: "2" });
  await page.getByRole("button", { name: "Search" }).click();
  await expect(total).toHaveText("Nothing was found");
  await page.getByRole("link", { name: "Remove Section: 2" }).click();
  await expect(total).toHaveText("1 comment");

  await first.getByRole("link", { name: /statement 1\.1/ }).click();
  await expect(page).toHaveURL(/\/areas\/send\//);
  const url = new URL(page.url());
  expect(url.pathname + url.search + url.hash).toBe(
    `/areas/send/${framework}/1?round=${round.id}&comment=${id}#comment-${id}`,
  );
  await expect(page.locator(`#comment-${id}`)).toBeInViewport();
});

test("a reason leads to its answer, and a member can be read alone", async ({ signInAs }) => {
  const { round, framework, beth } = searchedReview();
  const page = await signInAs(person("Farida Coulthard", "official"));
  await page.goto(`/comments?round=${round.id}&member=${beth.id}&area=workload`);
  await expect(page.getByRole("heading", { level: 2 }).first()).toHaveText("1 reason");
  await expect(page.getByRole("list", { name: "What is looked for" })).toContainText("Member: Beth Lowe");
  const only = page.getByRole("article");
  await expect(only).toContainText("Reason for the answer “4 Good”");
  await only.getByRole("link").click();
  await expect(page).toHaveURL(/\/areas\/workload\//);
  expect(new URL(page.url()).pathname).toBe(`/areas/workload/${framework}/1`);
  await expect(page.getByRole("table", { name: "Answers and reasons" })).toBeInViewport();
});

test("where names are hidden, members are letters of their round", async ({ signInAs }) => {
  const { round, beth } = searchedReview({ namesToOfficials: false, closesAt: Date.now() + 86_400_000 });
  const page = await signInAs(person("Farida Coulthard", "official"));
  await page.goto(`/comments?round=${round.id}`);
  await expect(page.getByRole("heading", { level: 2 }).first()).toHaveText("Nothing was found");
  await expect(page.getByRole("main")).toContainText("Names are hidden");
  await page.getByText("Filters", { exact: true }).waitFor();
  await expect(page.getByLabel("Group")).toHaveCount(0);
  await expect(page.getByLabel("Member").locator("option")).toHaveText([
    "All members",
    /^Panel member [A-Z]$/,
    /^Panel member [A-Z]$/,
  ]);
  await page.goto(`/comments?round=${round.id}&member=${beth.id}`);
  await expect(page.getByRole("region", { name: "Important" })).toContainText("There is no such member here");
  expect(await page.content()).not.toContain("Beth");
});

const odd: [string, string][] = [
  ["two thousand characters", "marmalade ".repeat(200)],
  ["operators", 'marmalade OR NOT (NEAR * ^ said: -"'],
  ["quotation marks alone", '"""'],
  ["only punctuation", "?!… -- ()"],
  ["an emoji", "🙂"],
  ["right-to-left words", "מרמלדה ‏שלום"],
  ["NUL and half a character", "mar\0malade\ud83d"],
];
for (const [what, words] of odd) {
  test(`whatever is looked for, the page is one to go on from: ${what}`, async ({ signInAs }) => {
    const page = await signInAs(person("Farida Coulthard", "official"));
    const answer = await page.goto(`/comments?q=${encodeURIComponent(words.toWellFormed())}`);
    expect(answer!.status()).toBe(200);
    await expect(page.getByRole("heading", { level: 1, name: "Comments and reasons" })).toBeVisible();
    await expect(page.getByRole("heading", { level: 2 }).first()).toHaveText(/comment|reason|result|Nothing/);
  });
}

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a search is saved under a name, opened again and removed, and is nobody else's", async ({
    signInAs,
  }) => {
    const { round } = searchedReview();
    const farida = person("Farida Coulthard", "official");
    const page = await signInAs(farida);
    await page.goto(`/comments?q=marmalade&round=${round.id}`);
    const form = page.locator("form", { has: page.getByRole("button", { name: "Save this view" }) });
    await page.locator("summary", { hasText: "Save this view" }).click();
    await form.getByRole("button").click();
    await expect(page.getByRole("link", { name: "Enter a name for this view" })).toBeVisible();
    await page.getByLabel("Name of this view").fill("Marmalade");
    await page.getByRole("button", { name: "Save this view" }).click();
    await expectNotice(page, "View saved");
    const views = page.getByRole("navigation", { name: "Your saved views" });
    await expect(views).toContainText("Marmalade");
    await expect(page.getByRole("heading", { level: 2, name: "5 results" })).toBeVisible();

    await page.goto("/comments");
    await views.getByRole("link", { name: "Marmalade" }).click();
    await expect(page.getByRole("heading", { level: 2, name: "5 results" })).toBeVisible();
    await page.locator("summary", { hasText: "Save this view" }).click();
    await page.getByLabel("Name of this view").fill("Marmalade");
    await form.getByRole("button").click();
    await expect(page.getByRole("link", { name: /already have a view/ })).toBeVisible();
    await expect(page.getByLabel("Name of this view")).toHaveValue("Marmalade");

    await page.goto("/comments/views");
    await page.getByRole("link", { name: "Remove Marmalade" }).click();
    await expect(page).toHaveURL(/\/removal$/);
    const removal = page.url();
    const duncan = await signInAs(person("Duncan Abernethy", "lead"));
    expect((await duncan.request.get(removal)).status()).toBe(404);
    expect((await duncan.request.post(removal, { form: {} })).status()).toBe(404);
    await page.getByRole("button", { name: "Remove view" }).click();
    await expectNotice(page, "View removed");
    await expect(page.getByText("You have not saved a view.")).toBeVisible();
  });
});

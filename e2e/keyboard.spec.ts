import type { Locator, Page } from "@playwright/test";
import { answersOf, placeOf, submit } from "#db/factories.server.ts";
import { expect, test } from "./fixtures.ts";
import { givePassword, openReview, password, person } from "./own-review.ts";
import { answerRadio, expectNotice, reasonField } from "./section-page.ts";

test("a member comments, scores and submits with the keyboard alone", async ({ page }) => {
  const amina = person("Amina Okafor", "member");
  await givePassword(amina);
  openReview({ members: [amina] });

  await page.goto("/sign-in");
  await tabTo(page, page.getByLabel("Email address"));
  await page.keyboard.type(amina.email);
  await tabTo(page, page.getByLabel("Password", { exact: true }));
  await page.keyboard.type(password);
  await page.keyboard.press("Enter");

  await expect(page.getByRole("heading", { level: 1, name: "Your review" })).toBeVisible();
  await tabTo(page, page.getByRole("link", { name: "Start your review" }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("1. Teaching");

  await skipToTheContent(page);
  await tabTo(page, page.getByRole("link", { name: "Comment on statement 1.2" }));
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("Comment", { exact: true })).toBeFocused();
  await page.keyboard.type("Written without a mouse");
  await tabTo(page, page.getByRole("radio", { name: "Something else" }));
  await page.keyboard.press("ArrowUp");
  await expect(page.getByRole("radio", { name: "Keep" })).toBeChecked();
  for (const area of ["Leadership progression", "Workload reduction", "Operational leadership"]) {
    await tabTo(page, page.getByRole("checkbox", { name: area }));
    await page.keyboard.press("Space");
  }
  await tabTo(page, page.locator("summary", { hasText: "Comment on exact words of it only" }));
  await page.keyboard.press("Enter");
  await tabTo(page, page.getByLabel("Exact words (optional)"));
  await page.keyboard.type("repeatedly experience failure");
  await tabTo(page, page.getByRole("button", { name: "Save comment" }));
  await page.keyboard.press("Enter");

  await expectNotice(page, "Comment saved");
  await expect(page.getByRole("article", { name: "Your comment. Keep. SEND." })).toContainText(
    "Written without a mouse",
  );
  await tabTo(page, answerRadio(page, "send", "1"));
  await page.keyboard.press("Space");
  await expect(answerRadio(page, "send", "1")).toBeChecked();
  await tabTo(page, reasonField(page, "send"));
  await page.keyboard.type("Nothing on SEND here");
  await chooseByArrows(page, "progression", 3);
  await chooseByArrows(page, "workload", 4);
  await chooseByArrows(page, "operations", 6);
  await tabTo(page, page.getByRole("button", { name: "Submit this section" }));
  await page.keyboard.press("Space");

  await expectNotice(page, "Section submitted");
  await expect(page.getByRole("main")).toContainText("Submitted on");
  await expect(answerRadio(page, "progression", "4")).toBeChecked();
  await expect(answerRadio(page, "workload", "5")).toBeChecked();
  await expect(answerRadio(page, "operations", "outside-expertise")).toBeChecked();
});

test("with the keyboard alone a member finds what is missing and puts it right", async ({ signInAs }) => {
  const amina = person("Amina Okafor", "member");
  const review = openReview({ members: [amina] });
  const page = await signInAs(amina);
  await page.goto(review.at("/sections/1"));
  await tabTo(page, page.getByRole("button", { name: "Submit this section" }));
  await page.keyboard.press("Enter");

  await expect(page.getByRole("heading", { name: "There is a problem" })).toBeVisible();
  await tabTo(page, page.getByRole("link", { name: "Select an answer for workload" }));
  await page.keyboard.press("Enter");
  await expect(answerRadio(page, "workload", "1")).toBeFocused();
  await expectFocusShown(page);
  await page.keyboard.press("ArrowDown");
  await expect(answerRadio(page, "workload", "2")).toBeChecked();
});

test("pressing Enter in a field saves a draft and never submits", async ({ signInAs }) => {
  const amina = person("Amina Okafor", "member");
  const review = openReview({ members: [amina] });
  const page = await signInAs(amina);
  await page.goto(review.at("/sections/1"));
  await tabTo(page, answerRadio(page, "send", "1"));
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expectNotice(page, "Draft saved");
  await expect(answerRadio(page, "send", "2")).toBeChecked();
});

test("an official reads an area, a cell and the exports with the keyboard alone", async ({ signInAs }) => {
  const amina = person("Amina Okafor", "member");
  const review = openReview({ members: [amina] });
  submit(amina, placeOf(amina, review.round, review.framework, 1, Date.now()), answersOf("2"), Date.now());
  const page = await signInAs(person("Farida Coulthard", "official"));

  await page.goto(`/areas?round=${review.round.id}`);
  await tabTo(page, page.getByRole("table").getByRole("link", { name: "SEND" }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("SEND");
  await tabTo(page, page.getByRole("region", { name: "Sections of each framework" }));
  await tabTo(page, page.getByRole("region", { name: "All sections" }));
  await tabTo(
    page,
    page.getByRole("table", { name: "All sections" }).getByRole("link", { name: "1. Teaching" }),
  );
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("1. Teaching");
  await tabTo(page, page.locator("summary", { hasText: "How these figures are made" }));
  await page.keyboard.press("Enter");
  await expect(page.getByText(`Rule of “${review.round.title}”:`)).toBeVisible();
  await tabTo(page, page.getByRole("navigation", { name: "Menu" }).getByRole("link", { name: "Export" }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Export" })).toBeVisible();
  await tabTo(page, page.getByLabel("Focus area"));
  await page.keyboard.press("ArrowDown");
  await tabTo(page, page.getByRole("button", { name: "Update the files" }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("link", { name: "scores.csv" })).toHaveAttribute(
    "href",
    "/exports/scores.csv?area=send",
  );
});

/** Presses Tab until the focus stands there, looking at every stop on the way whether it can be seen. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let presses = 0; presses < 400; presses++) {
    await page.keyboard.press("Tab");
    if (await target.evaluate((element) => element === document.activeElement)) return expectFocusShown(page);
  }
  throw new Error(`Tab never comes to ${target}`);
}

/** The first stop of every page leads past the links that stand on all of them. */
async function skipToTheContent(page: Page): Promise<void> {
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to main content" })).toBeFocused();
  await expectFocusShown(page);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.closest("main") !== null)).toBe(true);
}

/** Comes to an area's answers and goes down so many of them; arrow keys choose as they go. */
async function chooseByArrows(
  page: Page,
  area: "progression" | "workload" | "operations",
  down: number,
): Promise<void> {
  await tabTo(page, answerRadio(page, area, "1"));
  for (let presses = 0; presses < down; presses++) await page.keyboard.press("ArrowDown");
}

/** What has the focus is in the window, and is drawn with an outline, a shadow or a mark that it has at no other time. */
async function expectFocusShown(page: Page): Promise<void> {
  const shown = await page.evaluate(() => {
    const element = document.activeElement!;
    const drawn = element.matches(".govuk-radios__input, .govuk-checkboxes__input")
      ? getComputedStyle(element.parentElement!.querySelector("label")!, "::before")
      : getComputedStyle(element);
    const { top, bottom } = element.getBoundingClientRect();
    const isInWindow = bottom > 0 && top < window.innerHeight;
    const hasOutline = drawn.outlineStyle !== "none" && Number.parseFloat(drawn.outlineWidth) >= 2;
    return isInWindow && element.matches(":focus-visible") && (hasOutline || drawn.boxShadow !== "none");
  });
  expect(shown, "the focus can be seen").toBe(true);
}

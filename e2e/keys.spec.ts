import type { Page } from "@playwright/test";
import { ownAssessment } from "#app/scores/assessment.server.ts";
import { comment, placeOf } from "#db/factories.server.ts";
import { expect, expectAccessible, test } from "./fixtures.ts";
import { openReview, person } from "./own-review.ts";
import { answerRadio, expectNotice, reasonField } from "./section-page.ts";

test("a member answers a whole section with single keys", async ({ signInAs }) => {
  const amina = person("Amina Okafor", "member");
  const review = openReview({ members: [amina] });
  const page = await signInAs(amina);
  await openSection(page, review.at("/sections/1"));

  await page.keyboard.press("3");
  await expect(page.getByRole("radio", { checked: true }), "no area is gone to yet").toHaveCount(0);
  await page.keyboard.press("a");
  await expect(answerRadio(page, "send", "1")).toBeFocused();
  await expectFocusInWindow(page);
  await expect(answerRadio(page, "send", "1"), "going there chooses nothing").not.toBeChecked();
  await page.keyboard.press("2");
  await expect(answerRadio(page, "send", "2")).toBeChecked();
  await expect(answerRadio(page, "send", "2")).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(reasonField(page, "send")).toBeFocused();
  await page.keyboard.type("1 a A s S c C 5?");
  await expect(reasonField(page, "send")).toHaveValue("1 a A s S c C 5?");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(answerRadio(page, "send", "2")).toBeChecked();

  await page.keyboard.press("Tab");
  await expect(answerRadio(page, "progression", "1")).toBeFocused();
  await page.keyboard.press("5");
  await page.keyboard.press("ArrowUp");
  await expect(answerRadio(page, "progression", "4"), "arrow keys choose as they did").toBeChecked();
  await page.keyboard.press("a");
  await expect(answerRadio(page, "workload", "1")).toBeFocused();
  await page.keyboard.press("7");
  await expect(answerRadio(page, "workload", "outside-expertise")).toBeChecked();
  await page.keyboard.press("a");
  await page.keyboard.press("6");
  await expect(answerRadio(page, "operations", "not-applicable")).toBeChecked();
  await page.keyboard.press("3");
  await page.keyboard.press("a");
  await expect(answerRadio(page, "send", "2"), "after the last comes the first").toBeFocused();
  await page.keyboard.press("Shift+A");
  await expect(answerRadio(page, "operations", "3")).toBeFocused();

  await expect(page.getByText(/^Draft saved at/).first(), "what keys choose is saved").toBeVisible();
  const place = placeOf(amina, review.round, review.framework, 1, Date.now());
  await expect
    .poll(() => Object.values(ownAssessment(amina, place).answers).map(({ answer }) => answer))
    .toEqual(["2", "4", "outside-expertise", "3"]);
  await page.getByRole("button", { name: "Submit this section" }).focus();
  await page.keyboard.press("Enter");
  await expectNotice(page, "Section submitted");
});

test("keys lead from statement to statement and from comment to comment, and round the end", async ({
  signInAs,
}) => {
  const amina = person("Amina Okafor", "member");
  const { round, framework, at } = openReview({ members: [amina] });
  const place = placeOf(amina, round, framework, 1, Date.now());
  for (const [on, body] of [
    ["1.1", "On the first"],
    ["1a", "On a later one"],
  ]) {
    comment(amina, place, { on, body }, Date.now());
  }
  const page = await signInAs(amina);
  await openSection(page, at("/sections/1"));
  const statement = (code: string) => page.locator(`[id="statement-${code}"]`);
  const onComment = (words: string) => page.getByRole("article").filter({ hasText: words });

  await page.keyboard.press("s");
  await expect(statement("1.1")).toBeFocused();
  await expectFocusInWindow(page);
  await page.keyboard.press("s");
  await expect(statement("1.2")).toBeFocused();
  await page.keyboard.press("Shift+S");
  await expect(statement("1.1")).toBeFocused();
  await page.keyboard.press("c");
  await expect(onComment("On the first")).toBeFocused();
  await expectFocusInWindow(page);
  await page.keyboard.press("s");
  await expect(statement("1.2"), "the next one from where the person is").toBeFocused();
  await page.keyboard.press("c");
  await expect(onComment("On a later one")).toBeFocused();
  await page.keyboard.press("c");
  await expect(onComment("On the first")).toBeFocused();
  await page.keyboard.press("Shift+C");
  await expect(onComment("On a later one")).toBeFocused();
  await page.keyboard.press("4");
  await expect(page.getByRole("radio", { checked: true }), "a comment is no area").toHaveCount(0);

  await page.keyboard.press("Control+Shift+S");
  await page.keyboard.press("Alt+a");
  await expect(onComment("On a later one"), "with Control or Alt a key is the browser's").toBeFocused();
  await page.keyboard.press("a");
  await page.keyboard.press("Shift+S");
  await expect(statement("1c"), "back from the areas").toBeFocused();
  await expect(onComment("On a later one"), "the focus leaves nothing behind").not.toHaveAttribute(
    "tabindex",
  );

  await page.getByRole("checkbox", { name: "On the first" }).focus();
  await page.keyboard.press("4");
  await expect(answerRadio(page, "send", "4"), "all of an area's question is that area").toBeChecked();
});

test("the keys are listed by ? and by a button, and rest meanwhile", async ({ signInAs }) => {
  const amina = person("Amina Okafor", "member");
  const review = openReview({ members: [amina] });
  const page = await signInAs(amina);
  await openSection(page, review.at("/sections/1"));
  await page.keyboard.press("a");
  await page.keyboard.press("?");
  const list = page.getByRole("dialog", { name: "Keyboard shortcuts" });
  await expect(list.getByRole("heading", { name: "Keyboard shortcuts" })).toBeFocused();
  await expect(list).toContainText("Go to the next focus area");
  await page.keyboard.press("3");
  await expect(page.locator("input:checked")).toHaveCount(0);
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(list).toHaveCount(0);
  await expect(answerRadio(page, "send", "1")).toBeFocused();

  const button = page.getByRole("button", { name: "Keyboard shortcuts" });
  await button.focus();
  await page.keyboard.press("Enter");
  await expect(list).toBeVisible();
  await list.getByRole("button", { name: "Close" }).click();
  await expect(list).toHaveCount(0);
  await expect(button).toBeFocused();
  await expectAccessible(page);
});

test("switched off, keys do nothing on any page until they are switched on again", async ({ signInAs }) => {
  const amina = person("Amina Okafor", "member");
  const review = openReview({ members: [amina] });
  const page = await signInAs(amina);
  await openSection(page, review.at("/sections/1"));
  await page.keyboard.press("?");
  const list = page.getByRole("dialog", { name: "Keyboard shortcuts" });
  await list.getByRole("button", { name: "Switch keyboard shortcuts off" }).click();
  await expect(list.getByRole("status")).toHaveText("Keyboard shortcuts are off.");
  await expectAccessible(page);
  await list.getByRole("button", { name: "Close" }).click();
  await expectNoKeys(page);
  await openSection(page, review.at("/sections/2"));
  await expectNoKeys(page);

  await page.getByRole("button", { name: "Keyboard shortcuts" }).click();
  await list.getByRole("button", { name: "Switch keyboard shortcuts on" }).click();
  await expect(list.getByRole("status")).toHaveText("Keyboard shortcuts are on.");
  await page.keyboard.press("Escape");
  await page.keyboard.press("a");
  await page.keyboard.press("5");
  await expect(answerRadio(page, "send", "5")).toBeChecked();
});

test("a switch that cannot be saved says so, and nothing is switched", async ({ signInAs }) => {
  const amina = person("Amina Okafor", "member");
  const review = openReview({ members: [amina] });
  const page = await signInAs(amina);
  await openSection(page, review.at("/sections/1"));
  await page.route("**/account", (route) => route.fulfill({ status: 200, body: "" }));
  await page.keyboard.press("?");
  const list = page.getByRole("dialog", { name: "Keyboard shortcuts" });
  await list.getByRole("button", { name: "Switch keyboard shortcuts off" }).click();
  await expect(list.getByText("This could not be saved.")).toBeVisible();
  await expect(list.getByRole("status")).toHaveText("Keyboard shortcuts are on.");
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("keys are switched on the account page, and nothing speaks of them elsewhere", async ({
    signInAs,
  }) => {
    const amina = person("Amina Okafor", "member");
    const review = openReview({ members: [amina] });
    const page = await signInAs(amina);
    await page.goto(review.at("/sections/1"));
    await expect(answerRadio(page, "send", "1")).toBeVisible();
    await expect(page.getByRole("button", { name: "Keyboard shortcuts" })).toHaveCount(0);
    await page.goto("/account");
    await expect(page.getByText("Keyboard shortcuts are on.")).toBeVisible();
    await page.getByRole("button", { name: "Switch keyboard shortcuts off" }).click();
    await expectNotice(page, "Keyboard shortcuts are switched off.");
    await expect(page.getByText("Keyboard shortcuts are off.")).toBeVisible();
    await page.getByRole("button", { name: "Switch keyboard shortcuts on" }).click();
    await expectNotice(page, "Keyboard shortcuts are switched on.");

    const refused = await page.request.post("/account", { form: { keys: "sideways" } });
    expect(refused.status()).toBe(400);
    expect(await refused.text()).toContain("Choose whether keyboard shortcuts are on or off");

    const official = await signInAs(person("Farida Coulthard", "official"));
    await official.goto("/account");
    await expect(official.getByText("Keyboard shortcuts are on.")).toBeVisible();
    const observer = await signInAs(person("Elspeth Nwosu", "observer"));
    await observer.goto("/account");
    await expect(observer.getByText("Keyboard shortcuts")).toHaveCount(0);
  });
});

/** Opens a section and waits until its scripts have come: the button is there only with them. */
async function openSection(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.getByRole("button", { name: "Keyboard shortcuts" })).toBeVisible();
}

/** No key moves the focus, chooses or lists anything, and what is typed is typed. */
async function expectNoKeys(page: Page): Promise<void> {
  await answerRadio(page, "progression", "1").focus();
  for (const key of ["3", "a", "Shift+A", "s", "c", "?"]) await page.keyboard.press(key);
  await expect(answerRadio(page, "progression", "1")).toBeFocused();
  await expect(page.getByRole("radio", { checked: true })).toHaveCount(0);
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await reasonField(page, "progression").fill("");
  await reasonField(page, "progression").press("1");
  await expect(reasonField(page, "progression")).toHaveValue("1");
}

/** What has the focus is in the window, and has something round it. */
async function expectFocusInWindow(page: Page): Promise<void> {
  const shown = await page.evaluate(() => {
    const element = document.activeElement!;
    const { top, bottom } = element.getBoundingClientRect();
    const drawn = element.matches("input")
      ? getComputedStyle(element.parentElement!.querySelector("label")!, "::before")
      : getComputedStyle(element);
    const hasOutline = drawn.outlineStyle !== "none" && Number.parseFloat(drawn.outlineWidth) >= 2;
    return top < window.innerHeight && bottom > 0 && (hasOutline || drawn.boxShadow !== "none");
  });
  expect(shown, "the focus can be seen").toBe(true);
}

import type { Page } from "@playwright/test";
import { areas, areaWords } from "#app/framework/areas.ts";
import { answersOf, comment, placeOf, submit } from "#db/factories.server.ts";
import { expect, test } from "./fixtures.ts";
import { openReview, person, writtenBy } from "./own-review.ts";
import { answerAll, answerRadio, expectNotice, reasonField } from "./section-page.ts";

/** Words that the page itself shows as stored. What the early tab keeps on the device is not among them. */
const savedInTheOtherTab = (page: Page, words: string) =>
  page.getByRole("paragraph").filter({ hasText: words });

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("submitting with answers missing says what is missing, keeps the input and saves nothing", async ({
      signInAs,
    }) => {
      const amina = person("Amina Okafor", "member");
      const review = openReview({ members: [amina] });
      const page = await signInAs(amina);
      await page.goto(review.at("/sections/1"));
      await answerRadio(page, "send", "2").check();
      await answerRadio(page, "progression", "not-applicable").check();
      await reasonField(page, "workload").fill("Only a reason,\nand no answer");
      await answerRadio(page, "operations", "5").check();
      await page.getByRole("button", { name: "Submit this section" }).click();

      await expect(page).toHaveTitle(/^Error: 1\. Teaching/);
      const summary = page.getByRole("alert").filter({ hasText: "There is a problem" });
      await expect(summary.getByRole("link")).toHaveText([
        "Enter a reason for a score of 2 on SEND",
        "Enter a reason for “Not applicable to this section” on leadership progression",
        "Select an answer for workload",
      ]);
      const fields = [
        reasonField(page, "send"),
        reasonField(page, "progression"),
        answerRadio(page, "workload", "1"),
      ];
      for (const [index, field] of fields.entries()) {
        const link = summary.getByRole("link").nth(index);
        await expect(link).toHaveAttribute("href", `#${await field.getAttribute("id")}`);
        await link.click();
        if (javaScriptEnabled) await expect(field).toBeFocused();
        await expect(field).toBeInViewport();
      }
      await expect(reasonField(page, "send")).toHaveAccessibleDescription(
        /Error:\s+Enter a reason for a score of 2 on SEND/,
      );
      await expect(page.getByRole("group", { name: "Workload reduction" })).toContainText(
        "Error: Select an answer for workload",
      );

      await expect(answerRadio(page, "send", "2")).toBeChecked();
      await expect(answerRadio(page, "progression", "not-applicable")).toBeChecked();
      await expect(reasonField(page, "workload")).toHaveValue("Only a reason,\nand no answer");
      await expect(answerRadio(page, "operations", "5")).toBeChecked();
      expect(writtenBy(amina).assessments).toEqual([]);
      await page.goto(review.at("/sections/1"));
      await expect(page.getByText("Nothing saved yet")).toBeVisible();

      await answerAll(page, "2", "A reason for each");
      await page.getByRole("button", { name: "Submit this section" }).click();
      await expectNotice(page, "Section submitted");
      await expect(page).not.toHaveTitle(/Error/);
    });
  });
}

test("a draft keeps half the answers, and submitting it needs the rest", async ({ signInAs }) => {
  const amina = person("Amina Okafor", "member");
  const review = openReview({ members: [amina] });
  const page = await signInAs(amina);
  await page.goto(review.at("/sections/1"));
  await answerRadio(page, "send", "1").check();
  await reasonField(page, "workload").fill("To be continued");
  await page.getByRole("button", { name: "Save draft" }).click();
  await expectNotice(page, "Draft saved. Only you can see it.");
  await expect(answerRadio(page, "send", "1")).toBeChecked();
  await expect(reasonField(page, "workload")).toHaveValue("To be continued");
  await page.getByRole("button", { name: "Submit and go to next" }).click();
  await expect(page.getByRole("alert").getByRole("link")).toHaveCount(4);

  await page.goto("/");
  await expect(page.getByText("0 of 6 sections submitted, 1 draft")).toBeVisible();
});

test("changing what was submitted keeps what counts until it is submitted again", async ({ signInAs }) => {
  const amina = person("Amina Okafor", "member");
  const review = openReview({ members: [amina] });
  submit(amina, placeOf(amina, review.round, review.framework, 1, Date.now()), answersOf("4"), Date.now());
  const page = await signInAs(amina);
  const official = await signInAs(person("Farida Coulthard", "official"));
  const cell = `/areas/send/${review.framework}/1?round=${review.round.id}`;
  await page.goto(review.at("/sections/1"));
  await answerRadio(page, "send", "2").check();
  await page.getByRole("button", { name: "Save draft" }).click();
  await expectNotice(page, "Your changes are saved but not submitted. What you submitted still counts.");
  await official.goto(cell);
  await expect(official.getByRole("row", { name: "Amina Okafor" })).toContainText("4 Good");

  await page.getByRole("button", { name: "Submit this section" }).click();
  await expectNotice(page, "Section submitted");
  await official.goto(cell);
  await expect(official.getByRole("row", { name: "Amina Okafor" })).toContainText("2 Weak Before: 4 Good.");
});

test("after the last section a member is told that all are submitted", async ({ signInAs }) => {
  const amina = person("Amina Okafor", "member");
  const review = openReview({ members: [amina] });
  const now = Date.now();
  for (const number of [1, 2, 3, 4, 5]) {
    submit(amina, placeOf(amina, review.round, review.framework, number, now), answersOf("4"), now);
  }
  const page = await signInAs(amina);
  await page.goto("/");
  await page.getByRole("link", { name: "Continue where you left off" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("6. Implementation");
  await answerAll(page, "5", "");
  await page.getByRole("button", { name: "Submit and go to next" }).click();
  await expectNotice(page, "You have now submitted every section");
  await expect(page.getByText("6 of 6 sections submitted")).toBeVisible();
  await expect(page.getByRole("link", { name: "Continue where you left off" })).toHaveCount(0);
});

test("a post with an answer that is none, or words beyond the limit, is refused whole", async ({
  signInAs,
}) => {
  const amina = person("Amina Okafor", "member");
  const review = openReview({ members: [amina] });
  const page = await signInAs(amina);
  const good = Object.fromEntries(areas.map((area) => [`answer.${area}`, "4"]));
  const bad: [Record<string, string>, string][] = [
    [{ ...good, action: "submit", "answer.send": "6" }, "Select one of the answers shown for SEND"],
    [{ ...good, action: "submit", "answer.send": "0" }, "Select one of the answers shown for SEND"],
    [{ ...good, action: "save", "answer.workload": "4.5" }, "Select one of the answers shown for workload"],
    [
      { ...good, action: "save", "answer.operations": "n/a" },
      "Select one of the answers shown for operational",
    ],
    [{ ...good, action: "save", "reason.send": "x".repeat(5001) }, "must be 5,000 characters or less"],
    [{ ...good, action: "publish" }, "Choose whether to save or to submit"],
    [good, "Choose whether to save or to submit"],
  ];
  for (const [form, message] of bad) {
    const answer = await page.request.post(review.at("/sections/1"), {
      form: { ...form, "reason.progression": "kept words" },
    });
    const html = await answer.text();
    expect(answer.status(), message).toBe(400);
    expect(html).toContain(message);
    expect(html).toContain("<title>Error: ");
    expect(html, "the input is kept").toContain("kept words");
  }
  expect(writtenBy(amina).assessments).toEqual([]);

  const fine = await page.request.post(review.at("/sections/1"), {
    form: { ...good, action: "submit", colour: "red", "answer.cost": "5" },
    maxRedirects: 0,
  });
  expect(fine.status(), "unknown fields are ignored").toBe(302);
  expect(writtenBy(amina).assessments).toHaveLength(1);
});

test("of two tabs the later one is told, shown both, and saves from there", async ({ signInAs }) => {
  const amina = person("Amina Okafor", "member");
  const review = openReview({ members: [amina] });
  const early = await signInAs(amina);
  const late = await early.context().newPage();
  await late.goto(review.at("/sections/1"));
  await early.goto(review.at("/sections/1"));
  await early.bringToFront();
  await answerRadio(early, "send", "4").check();
  await reasonField(early, "send").fill("From the early tab");
  await early.getByRole("button", { name: "Save draft" }).click();
  await expectNotice(early, "Draft saved");

  await late.bringToFront();
  await answerAll(late, "2", "From the late tab");
  await late.getByRole("button", { name: "Submit this section" }).click();
  await expect(late).toHaveTitle(/^Error: /);
  await expect(late.getByRole("alert")).toContainText(
    "was saved in another tab or on another device since you opened it",
  );
  await expect(answerRadio(late, "send", "2")).toBeChecked();
  await expect(reasonField(late, "send")).toHaveValue("From the late tab");
  await expect(late.getByText("Saved in the other tab: 4 Good")).toBeVisible();
  await expect(savedInTheOtherTab(late, "From the early tab")).toBeVisible();
  expect(writtenBy(amina).assessments[0]?.submissions, "nothing is overwritten unseen").toBe(0);

  await late.getByRole("button", { name: "Submit this section" }).click();
  await expectNotice(late, "Section submitted");
  await expect(reasonField(late, "send")).toHaveValue("From the late tab");
  await early.reload();
  await expect(answerRadio(early, "send", "2")).toBeChecked();
});

test("of two tabs that change one comment the later one is told, shown both, and saves from there", async ({
  signInAs,
}) => {
  const amina = person("Amina Okafor", "member");
  const review = openReview({ members: [amina] });
  const place = placeOf(amina, review.round, review.framework, 1, Date.now());
  const id = comment(amina, place, { body: "As it began" }, Date.now());
  const early = await signInAs(amina);
  const late = await early.context().newPage();
  await late.goto(`/comments/${id}`);
  await early.goto(`/comments/${id}`);
  await early.bringToFront();
  await early.getByLabel("Comment", { exact: true }).fill("From the early tab");
  await early.getByRole("button", { name: "Save comment" }).click();
  await expectNotice(early, "Comment changed");

  await late.bringToFront();
  await late.getByLabel("Comment", { exact: true }).fill("From the late tab");
  await late.getByRole("button", { name: "Save comment" }).click();
  await expect(late.getByRole("alert")).toContainText(
    "This comment was changed in another tab or on another device",
  );
  await expect(savedInTheOtherTab(late, "From the early tab")).toBeVisible();
  await expect(late.getByLabel("Comment", { exact: true })).toHaveValue("From the late tab");
  await late.getByRole("button", { name: "Save comment" }).click();
  await expectNotice(late, "Comment changed");
  await expect(late.getByRole("article")).toContainText("From the late tab");
});

test("what is typed or chosen before the page's scripts arrive stays", async ({ signInAs }) => {
  const amina = person("Amina Okafor", "member");
  const review = openReview({ members: [amina] });
  const page = await signInAs(amina);
  await page.goto(review.at("/sections/1"));
  await answerAll(page, "2", "As it was saved");
  await page.getByRole("button", { name: "Save draft" }).click();
  await expectNotice(page, "Draft saved");

  let letScriptsCome = () => {};
  const scriptsMayCome = new Promise<void>((resolve) => {
    letScriptsCome = resolve;
  });
  await page.route(/\/assets\/.*\.js$/, async (route) => {
    await scriptsMayCome;
    await route.continue();
  });
  await page.goto(review.at("/sections/1"), { waitUntil: "commit" });
  for (const area of areas) {
    await answerRadio(page, area, "5").check();
    await reasonField(page, area).fill(`Typed early on ${areaWords[area].inSentence}`);
  }
  letScriptsCome();
  await expect(page.locator("body.js-enabled")).toBeAttached();
  for (const area of areas) {
    await expect(answerRadio(page, area, "5")).toBeChecked();
    await expect(reasonField(page, area)).toHaveValue(`Typed early on ${areaWords[area].inSentence}`);
  }
});

import Papa from "papaparse";
import { answersOf, comment, placeOf, submit } from "#db/factories.server.ts";
import { expect, test } from "./fixtures.ts";
import { openReview, person, writtenBy } from "./own-review.ts";
import { expectNotice, fillComment } from "./section-page.ts";

test("a comment is written, changed and withdrawn, and its words stay on the record", async ({
  signInAs,
}) => {
  const amina = person("Amina Okafor", "member");
  const review = openReview({ members: [amina] });
  const page = await signInAs(amina);
  await page.goto(review.at("/sections/1"));
  await page.getByRole("link", { name: "Comment on statement 1.1" }).click();
  await fillComment(page, { body: "As first written", areas: ["progression"] });
  await page.getByRole("button", { name: "Save comment" }).click();
  await expectNotice(page, "Comment saved as a draft");

  await page.getByRole("link", { name: "Change this comment: As first written" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Change your comment" })).toBeVisible();
  await expect(page.getByRole("radio", { name: "Gap" })).toBeChecked();
  await expect(page.getByRole("checkbox", { name: "Leadership progression" })).toBeChecked();
  await fillComment(page, {
    body: "As changed",
    kind: "wording",
    areas: ["send", "progression"],
    proposed: "These words instead",
  });
  await page.getByRole("button", { name: "Save comment" }).click();
  await expectNotice(page, "Comment changed");
  const card = page.getByRole("article", { name: "Your comment. Wording. SEND, Leadership progression." });
  await expect(card).toContainText("As changed");
  await expect(card).toContainText("These words instead");
  await expect(page.getByText("As first written")).toHaveCount(0);

  const { round, framework, at } = review;
  submit(amina, placeOf(amina, round, framework, 1, Date.now()), answersOf("4"), Date.now());
  const official = await signInAs(person("Farida Coulthard", "official"));
  await official.goto(`/areas/send/${framework}/1?round=${round.id}`);
  await expect(official.getByRole("article", { name: "Amina Okafor." })).toContainText("As changed");

  await page.goto(at("/sections/1"));
  await page.getByRole("link", { name: "Withdraw this comment: As changed" }).click();
  await expect(page.getByText("Its words are kept on the record")).toBeVisible();
  await page.getByRole("button", { name: "Withdraw comment" }).click();
  await expectNotice(page, "Comment withdrawn");
  await expect(page.getByRole("article")).toContainText("Withdrawn");
  await expect(page.getByRole("link", { name: /^(Change|Withdraw) this comment/ })).toHaveCount(0);
  const [stored] = writtenBy(amina).comments;
  await page.goto(`/comments/${stored!.id}`);
  await expect(page.getByText("This comment can no longer be changed")).toBeVisible();
  const form = { body: "Back again", kind: "gap", area: "send" };
  expect((await page.request.post(`/comments/${stored!.id}`, { form })).status()).toBe(409);

  await official.reload();
  await expect(official.getByText("1 comment withdrawn by the author")).toBeVisible();
  await expect(official.getByText("As changed")).toHaveCount(0);
  const file = await (await official.request.get(`/exports/comments.csv?round=${round.id}`)).text();
  const [row] = Papa.parse<Record<string, string>>(file, { header: true }).data;
  expect(row).toMatchObject({
    body: "As changed",
    withdrawn: "true",
    kind: "wording",
    areas: "send progression",
  });
});

test("a comment that is withdrawn before it was sent is nobody else's to know of", async ({ signInAs }) => {
  const amina = person("Amina Okafor", "member");
  const { round, framework, at } = openReview({ members: [amina] });
  const place = placeOf(amina, round, framework, 1, Date.now());
  const id = comment(amina, place, { body: "Thought better of" }, Date.now());
  const page = await signInAs(amina);
  await page.goto(`/comments/${id}/withdrawal`);
  await page.getByRole("button", { name: "Withdraw comment" }).click();
  await expectNotice(page, "Comment withdrawn");
  await page.goto(at("/sections/1"));
  submit(amina, place, answersOf("4"), Date.now());

  const official = await signInAs(person("Farida Coulthard", "official"));
  await official.goto(`/areas/send/${framework}/1?round=${round.id}`);
  await expect(official.getByText("There are no comments for this area.")).toBeVisible();
  await expect(official.getByText("withdrawn")).toHaveCount(0);
  const file = await official.request.get(`/exports/comments.csv?round=${round.id}`);
  expect(await file.text()).not.toContain("Thought better of");
});

test("a comment with something missing says what, and keeps the input", async ({ signInAs }) => {
  const amina = person("Amina Okafor", "member");
  const review = openReview({ members: [amina] });
  const page = await signInAs(amina);
  await page.goto(review.at("/sections/1/comments"));
  await expect(page.getByLabel("Exact words (optional)"), "only a statement has exact words").toHaveCount(0);
  await fillComment(page, { body: " ", kind: "wording", areas: [], proposed: "Kept words" });
  await page.getByRole("button", { name: "Save comment" }).click();

  await expect(page).toHaveTitle(/^Error: Comment on/);
  const links = page.getByRole("alert").getByRole("link");
  await expect(links).toHaveText(["Enter a comment", "Select one or more focus areas"]);
  const fields = [page.getByLabel("Comment", { exact: true }), page.getByRole("checkbox", { name: "SEND" })];
  for (const [index, field] of fields.entries()) {
    await links.nth(index).click();
    await expect(field).toBeFocused();
  }
  await expect(page.getByLabel("Proposed wording (optional)")).toHaveValue("Kept words");

  await fillComment(page, { body: "A gap" });
  await page.getByRole("button", { name: "Save comment" }).click();
  await expect(links).toHaveText([
    "Proposed wording goes with a comment on wording. Select that kind, or clear these words",
  ]);
  await page.getByRole("radio", { name: "Wording" }).check();
  await page.getByRole("button", { name: "Save comment" }).click();
  await expectNotice(page, "Comment saved as a draft");
  const whole = page.getByRole("region", { name: "Comments on the section as a whole" });
  await expect(whole.getByRole("article")).toContainText("Kept words");
});

test("exact words must stand in the statement, once, as they are", async ({ signInAs }) => {
  const amina = person("Amina Okafor", "member");
  const review = openReview({ members: [amina] });
  const page = await signInAs(amina);
  await page.goto(`/frameworks/${review.framework}/sections/1/comments?statement=1.1`);
  await fillComment(page, { body: "On these words" });
  const refused: [string, string][] = [
    ["Words of some other statement", "Exact words must be words of statement 1.1, as they stand there"],
    ["the", "These words stand more than once in statement 1.1. Select which of them you mean"],
    ["…!?", "Exact words must contain at least one word"],
  ];
  for (const [words, message] of refused) {
    await page.getByLabel("Exact words (optional)").fill(words);
    await page.getByRole("button", { name: "Save comment" }).click();
    await expect(page.getByRole("alert").getByRole("link", { name: message })).toBeVisible();
    await expect(page.getByLabel("Exact words (optional)")).toHaveValue(words);
    await expect(page.getByLabel("Comment", { exact: true })).toHaveValue("On these words");
  }
  expect(writtenBy(amina).comments).toEqual([]);

  await page.getByLabel("Exact words (optional)").fill("low-level   disruption\nbegins");
  await page.getByRole("button", { name: "Save comment" }).click();
  await expectNotice(page, "Comment saved as a draft");
  await expect(page.getByRole("article")).toContainText("On the words low-level disruption begins");
});

test("a post about a statement, kind or area that does not exist is refused whole", async ({ signInAs }) => {
  const amina = person("Amina Okafor", "member");
  const review = openReview({ members: [amina] });
  const page = await signInAs(amina);
  const good = { kind: "gap", area: "send", body: "A comment" };
  const bad: [Record<string, string>, string][] = [
    [{ ...good, statement: "9.9" }, "There is no statement 9.9 in this section"],
    [{ ...good, quote: "disruption" }, "Choose the statement that these words stand in"],
    [{ ...good, kind: "rant" }, "Select what kind of comment this is"],
    [{ ...good, area: "budget" }, "Select one or more focus areas"],
    [{ ...good, body: " \n " }, "Enter a comment"],
    [{ ...good, body: "x".repeat(10_001) }, "Comment must be 10,000 characters or less"],
  ];
  for (const [form, message] of bad) {
    const answer = await page.request.post(review.at("/sections/1/comments"), { form });
    expect(answer.status(), message).toBe(400);
    expect(await answer.text()).toContain(message);
  }
  expect(writtenBy(amina).comments).toEqual([]);
});

test("sending the same comment twice adds it once", async ({ signInAs }) => {
  const amina = person("Amina Okafor", "member");
  const review = openReview({ members: [amina] });
  const page = await signInAs(amina);
  const form = { kind: "gap", area: "send", body: "Pressed twice", statement: "1.1" };
  for (const _ of [1, 2]) {
    const answer = await page.request.post(review.at("/sections/1/comments"), { form, maxRedirects: 0 });
    expect(answer.status()).toBe(302);
  }
  expect(writtenBy(amina).comments).toHaveLength(1);
});

test("a comment on a framework as a whole is sent by its own button", async ({ signInAs }) => {
  const amina = person("Amina Okafor", "member");
  const review = openReview({ members: [amina] });
  const page = await signInAs(amina);
  await page.goto(review.at());
  await page.getByRole("link", { name: "Comment on the framework as a whole" }).click();
  await fillComment(page, { body: "Too long on the whole" });
  await page.getByRole("button", { name: "Send comment" }).click();
  await expectNotice(page, "Comment sent");
  const card = page.getByRole("article", { name: "Your comment. Gap. SEND." });
  await expect(card).toContainText("Too long on the whole");
  await expect(card).not.toContainText("Draft");

  await card.getByRole("link", { name: "Change" }).click();
  await page.getByLabel("Comment", { exact: true }).fill("Too short on the whole");
  await page.getByRole("button", { name: "Save comment" }).click();
  await expectNotice(page, "Comment changed");
  await expect(page.getByRole("article")).toContainText("Too short on the whole");

  const official = await signInAs(person("Farida Coulthard", "official"));
  const file = await (await official.request.get(`/exports/comments.csv?round=${review.round.id}`)).text();
  expect(file).toContain("Too short on the whole");
});

test("what people write is shown as words, whatever it is made of", async ({ signInAs }) => {
  const amina = person("Amina Okafor", "member");
  const review = openReview({ members: [amina] });
  const place = placeOf(amina, review.round, review.framework, 1, Date.now());
  const body = `<script>alert(1)</script> =HYPERLINK("x") & “quotes” ${"W".repeat(300)} 한국어 🙂`;
  comment(amina, place, { on: "1.1", body, areas: ["send"] }, Date.now());
  submit(amina, place, answersOf("2", body), Date.now());
  const page = await signInAs(amina);
  await page.goto(review.at("/sections/1"));
  await expect(page.getByRole("article")).toContainText(body);

  const official = await signInAs(person("Farida Coulthard", "official"));
  await official.goto(`/areas/send/${review.framework}/1?round=${review.round.id}`);
  await expect(official.getByRole("article")).toContainText(body);
  await expect(official.getByRole("table", { name: "Answers and reasons" })).toContainText(body);
  for (const one of [page, official]) {
    await one.setViewportSize({ width: 320, height: 640 });
    expect(await one.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  }
});

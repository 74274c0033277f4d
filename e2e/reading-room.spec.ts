import type { Locator, Page } from "@playwright/test";
import Papa from "papaparse";
import { areas } from "#app/framework/areas.ts";
import { sectionsOf, statementsOf } from "#app/framework/edition.server.ts";
import { endSessionsOf } from "#app/people/session.server.ts";
import { editionIn } from "#app/rounds/round.server.ts";
import { answersOf, comment, placeOf, submit } from "#db/factories.server.ts";
import { expect, expectAccessible, test } from "./fixtures.ts";
import {
  frameworkWith,
  givePassword,
  openReview,
  password,
  person,
  type Review,
  writtenBy,
} from "./own-review.ts";
import { answerAll, answerRadio, expectNotice, fillComment } from "./section-page.ts";

const commentField = (page: Page) => page.getByLabel("Comment", { exact: true });
const statementOf = (page: Page, code: string) => page.locator(`[data-statement="${code}"]`);

test("words selected with the mouse are commented on, and sent with the section, in 7 activations", async ({
  signInAs,
}) => {
  const amina = person("Amina Okafor", "member");
  const review = openReview({ members: [amina] });
  const page = await signInAs(amina);
  await page.goto("/");
  const activate = activations();
  await activate(page.getByRole("link", { name: "Start your review" }));
  await expect(page.getByRole("heading", { level: 1, name: / 1\. / })).toBeVisible();
  await selectWithMouse(page, statementOf(page, "1.1"), "disruption begins when pupils");
  await activate(page.getByRole("link", { name: "Comment on the selected words" }));
  await expect(commentField(page)).toBeFocused();
  await expect(page.locator("mark")).toHaveText("disruption begins when pupils");
  await expectAccessible(page);
  await page.keyboard.type("Where does this come from?");
  for (const area of areas) await activate(answerRadio(page, area, "4"));
  await activate(page.getByRole("button", { name: "Submit and go to next" }));
  await expectNotice(page, "submitted");
  await expect(page.getByRole("heading", { level: 1, name: / 2\. / })).toBeVisible();
  expect(activate.count).toBe(7);

  const text = textOf(review, "1.1");
  const start = text.indexOf("disruption begins");
  expect(writtenBy(amina).comments).toMatchObject([
    {
      quote: "disruption begins when pupils",
      quoteStart: start,
      quoteEnd: start + 29,
      quotePrefix: text.slice(Math.max(0, start - 32), start),
      body: "Where does this come from?",
      kind: "other",
    },
  ]);
  await page.goto(review.at("/sections/1"));
  await expect(page.getByText("Go on:"), "nothing of it is left to be sent").toHaveCount(0);
  await expect(page.getByText("was not saved")).toHaveCount(0);
});

test("a section without a comment on exact words takes 6 activations, and going on takes 1", async ({
  signInAs,
}) => {
  const amina = person("Amina Okafor", "member");
  openReview({ members: [amina] });
  const page = await signInAs(amina);
  await page.goto("/");
  const activate = activations();
  await activate(page.getByRole("link", { name: "Start your review" }));
  for (const area of areas) await activate(answerRadio(page, area, "3"));
  await activate(page.getByRole("button", { name: "Submit and go to next" }));
  await expect(page.getByRole("heading", { level: 1, name: / 2\. / })).toBeVisible();
  expect(activate.count).toBe(6);

  await page.goto("/");
  const goOn = activations();
  await goOn(page.getByRole("link", { name: "Continue where you left off" }));
  await expect(page.getByRole("heading", { level: 1, name: / 2\. / })).toBeVisible();
  expect(goOn.count).toBe(1);
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "in the text" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("sentences, pasted words and a gap are commented on, and each stands in its place", async ({
      signInAs,
    }) => {
      const amina = person("Amina Okafor", "member");
      const review = openReview({
        members: [amina],
        frameworks: [frameworkWith("One statement. It has two.", "Another statement.")],
      });
      const page = await signInAs(amina);
      await page.goto(review.at("/sections/1"));
      await page.getByRole("link", { name: "Comment on statement 1.1" }).click();
      await fillComment(page, { body: "On one sentence", words: "" });
      await page.getByRole("checkbox", { name: "It has two." }).check();
      await page.getByRole("button", { name: "Save comment" }).click();
      await expectNotice(page, "Comment saved");
      await page.getByRole("link", { name: "Comment on statement 1.1" }).click();
      await fillComment(page, { body: "On pasted words", words: "statement.  It\nhas" });
      await page.getByRole("button", { name: "Save comment" }).click();
      await expectNotice(page, "Comment saved");
      await page.getByRole("link", { name: "Something is missing here after statement 1.1" }).click();
      await expect(page.getByRole("radio", { name: "Gap" })).toBeChecked();
      await fillComment(page, { body: "Nothing here on governors" });
      await page.getByRole("button", { name: "Save comment" }).click();
      await expectNotice(page, "Comment saved");
      await expect(page).toHaveURL(/#comment-/);
      if (javaScriptEnabled) await expectAccessible(page);

      const cards = page.getByRole("listitem").filter({ hasText: "It has two." }).getByRole("article");
      await expect(cards).toHaveText([
        /On the words statement. It has/,
        /On the words It has two./,
        /Something is missing after statement 1.1/,
      ]);
      await expect(statementOf(page, "1.1"), "every mark says where it begins and ends").toHaveText(
        [
          "One start of highlighted text of comment 1 statement.",
          "start of highlighted text of comment 2 It has end of highlighted text of comment 1",
          "two. end of highlighted text of comment 2",
        ].join(" "),
      );
      submit(
        amina,
        placeOf(amina, review.round, review.framework, 1, Date.now()),
        answersOf("4"),
        Date.now(),
      );
      const official = await signInAs(person("Farida Coulthard", "official"));
      const file = await (
        await official.request.get(`/exports/comments.csv?round=${review.round.id}`)
      ).text();
      const rows = Papa.parse<Record<string, string>>(file, { header: true, skipEmptyLines: true }).data;
      expect(rows.map(({ statement, quote }) => [statement, quote])).toEqual([
        ["1.1", "statement. It has"],
        ["1.1", "It has two."],
        ["after 1.1", ""],
      ]);
    });
  });
}

test("wording that is proposed starts from the statement's and shows what it changes, for ever after", async ({
  signInAs,
}) => {
  const amina = person("Amina Okafor", "member");
  const review = openReview({
    members: [amina],
    frameworks: [frameworkWith("Leaders record every incident in a log.")],
  });
  const page = await signInAs(amina);
  await page.goto(review.at("/sections/1"));
  await page.getByRole("link", { name: "Comment on statement 1.1" }).click();
  const proposed = page.getByLabel("Proposed wording (optional)");
  await expect(proposed, "only a comment on wording proposes any").toBeHidden();
  await page.getByRole("radio", { name: "Wording" }).check();
  await expect(proposed).toHaveValue("Leaders record every incident in a log.");
  await commentField(page).fill("Too much to write down");
  await proposed.fill("Leaders record serious incidents in a log.");
  const changes = page.getByRole("region", { name: "What your wording changes" });
  const words =
    "Leaders record removed: every incident (end of removed) added: serious incidents (end of added) in a log.";
  await expect(changes.getByRole("paragraph").last()).toHaveText(words);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Save comment" }).click();
  await expectNotice(page, "Comment saved");
  await expect(page.getByRole("article")).toContainText(words);

  submit(amina, placeOf(amina, review.round, review.framework, 1, Date.now()), answersOf("4"), Date.now());
  const official = await signInAs(person("Farida Coulthard", "official"));
  await official.goto(`/areas/send/${review.framework}/1?round=${review.round.id}`);
  await expect(official.getByRole("article")).toContainText(words);
  await expect(official.getByRole("deletion")).toHaveText("removed: every incident (end of removed) ");
  await expect(official.getByRole("insertion")).toHaveText("added: serious incidents (end of added) ");
});

test("an answer rests on the member's own words, and officials read them under the score", async ({
  signInAs,
}) => {
  const [amina, beth] = [person("Amina Okafor", "member"), person("Beth Lindqvist", "member")];
  const review = openReview({ members: [amina, beth] });
  const place = (actor: typeof amina) => placeOf(actor, review.round, review.framework, 1, Date.now());
  comment(
    amina,
    place(amina),
    { on: "1.2", quote: "prefer being seen", body: "Says who?", areas: ["send"] },
    Date.now(),
  );
  comment(amina, place(amina), { on: "1.1", body: "On workload alone", areas: ["workload"] }, Date.now());
  comment(beth, place(beth), { on: "1.1", body: "Of somebody else", areas: ["send"] }, Date.now());
  submit(beth, place(beth), answersOf("4"), Date.now());
  const page = await signInAs(amina);
  await page.goto(review.at("/sections/1"));
  await answerAll(page, "2", "As the words show");
  const send = page.getByRole("group", { name: "Because of (optional)" }).first();
  await expect(send.getByRole("checkbox"), "own comments on this area").toHaveCount(1);
  await send.getByRole("checkbox", { name: "“prefer being seen” (1.2): Says who?" }).check();
  await page.getByRole("button", { name: "Submit this section" }).click();
  await expectNotice(page, "submitted");
  await expect(send.getByRole("checkbox")).toBeChecked();
  await expectAccessible(page);

  const official = await signInAs(person("Farida Coulthard", "official"));
  await official.goto(`/areas/send/${review.framework}/1?round=${review.round.id}`);
  const row = official
    .getByRole("table", { name: "Answers and reasons" })
    .getByRole("row")
    .filter({ hasText: amina.name });
  await row.getByRole("link", { name: "prefer being seen" }).click();
  await expect(official).toHaveURL(/#comment-/);
  await expect(official.getByRole("article", { name: "Amina Okafor" })).toContainText("Says who?");
  await expectAccessible(official);
  await official.goto(`/areas/workload/${review.framework}/1?round=${review.round.id}`);
  await expect(
    official.getByRole("table", { name: "Answers and reasons" }).getByText("Because of"),
  ).toHaveCount(0);
});

test("words begun in a comment are there again, here and on its own page, until it is sent", async ({
  signInAs,
}) => {
  const amina = person("Amina Okafor", "member");
  const review = openReview({ members: [amina] });
  const page = await signInAs(amina);
  await page.goto(review.at("/sections/1"));
  await page.getByRole("link", { name: "Comment on statement 1.1" }).click();
  await commentField(page).fill("Half a thought");
  await page.getByRole("link", { name: "Comment on statement 1.2" }).click();
  await expect(commentField(page), "one form at a time").toHaveValue("");
  await page.getByRole("link", { name: "Go on: Comment on statement 1.1" }).click();
  await expect(commentField(page)).toHaveValue("Half a thought");
  await commentField(page).press("Escape");
  await expect(commentField(page)).toHaveCount(0);
  await expect(page.getByRole("link", { name: "Go on: Comment on statement 1.1" })).toBeFocused();

  await page.reload();
  await page.getByRole("link", { name: "Go on: Comment on statement 1.1" }).click();
  await expect(commentField(page)).toHaveValue("Half a thought");
  const address = await page
    .getByRole("link", { name: "Go on: Comment on statement 1.1" })
    .getAttribute("href");
  await page.goto(address!);
  await expect(commentField(page)).toHaveValue("Half a thought");
  await page.getByRole("button", { name: "Save comment" }).click();
  await expectNotice(page, "Comment saved");
  await page.goto(review.at("/sections/1"));
  await expect(page.getByRole("link", { name: /^Go on/ })).toHaveCount(0);
  expect(writtenBy(amina).comments.map(({ body }) => body)).toEqual(["Half a thought"]);
});

test("a comment that cannot be taken keeps the section from being sent, and nothing is lost", async ({
  signInAs,
}) => {
  const amina = person("Amina Okafor", "member");
  const review = openReview({ members: [amina] });
  const page = await signInAs(amina);
  await page.goto(review.at("/sections/1"));
  await answerAll(page, "4", "A reason");
  await page.getByRole("link", { name: "Comment on statement 1.1" }).click();
  await fillComment(page, { body: "On words that are not there", words: "No such words" });
  await page.getByRole("button", { name: "Submit this section" }).click();
  await expect(page.getByRole("alert").getByRole("link")).toHaveText(
    "Exact words must be words of statement 1.1, as they stand there",
  );
  await expect(commentField(page)).toHaveValue("On words that are not there");
  await page.getByLabel("Exact words (optional)").fill("low-level disruption");
  await page.getByRole("button", { name: "Save comment" }).click();
  await expectNotice(page, "Comment saved");
  await expect(answerRadio(page, "operations", "4")).toBeChecked();
  await page.getByRole("button", { name: "Submit this section" }).click();
  await expectNotice(page, "submitted");
});

test("a session that ends while a comment is written loses neither it nor the scores", async ({
  signInAs,
}) => {
  const amina = person("Amina Okafor", "member");
  await givePassword(amina);
  const review = openReview({ members: [amina] });
  const page = await signInAs(amina);
  await page.goto(review.at("/sections/1"));
  await answerAll(page, "4", "A reason");
  await page.getByRole("link", { name: "Comment on statement 1.1" }).click();
  await commentField(page).fill("Written while the session ended");
  endSessionsOf(amina.id, Date.now());
  await page.getByRole("button", { name: "Submit this section" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Sign in again" })).toBeVisible();
  await page.getByLabel("Email address").fill(amina.email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in and continue" }).click();
  await expectNotice(page, "Comment saved");
  await expect(page.getByRole("article")).toContainText("Written while the session ended");
  const offered = page.getByRole("button", { name: "Put back what I wrote" });
  await expect(async () => {
    // What the service had saved before stands there; what it had not is offered.
    if (await offered.isVisible()) await offered.click();
    await expect(answerRadio(page, "send", "4")).toBeChecked({ timeout: 1_000 });
  }).toPass();
});

test("words of two statements at once are not offered, and a quote of them is refused", async ({
  signInAs,
}) => {
  const amina = person("Amina Okafor", "member");
  const review = openReview({
    members: [amina],
    frameworks: [frameworkWith("First statement 👩‍🏫 here.", "Second statement é here.")],
  });
  const page = await signInAs(amina);
  await page.goto(review.at("/sections/1"));
  await page.evaluate(() => {
    const [first, second] = document.querySelectorAll("[data-statement]");
    getSelection()?.setBaseAndExtent(first!.firstChild!, 6, second!.firstChild!, 6);
  });
  await expect(page.getByRole("link", { name: "Comment on the selected words" })).toHaveCount(0);
  const post = (form: Record<string, string>) =>
    page.request.post(review.at("/sections/1/comments"), {
      form: { kind: "gap", area: "send", body: "A comment", statement: "1.1", ...form },
    });
  for (const [quote, message] of [
    [
      "statement 👩‍🏫 here. Second statement",
      "Exact words must be words of statement 1.1, as they stand there",
    ],
    ["statement 👩", "Exact words must not cut a character in two"],
    [" \u200b ", "Exact words must contain at least one word"],
    ["Words of an earlier edition", "Exact words must be words of statement 1.1, as they stand there"],
  ]) {
    const answer = await post({ quote: quote! });
    expect([answer.status(), (await answer.text()).includes(message!)], message).toEqual([400, true]);
  }
  const cut = await post({ statement: "1.2", quote: "Second statement e" });
  expect([cut.status(), writtenBy(amina).comments]).toEqual([400, []]);
});

const many = process.env.FULL ? 5_000 : 500;

test(`a statement with ${many} overlapping comments stays usable, and every one of them can be reached`, async ({
  signInAs,
}) => {
  const [amina, beth] = [person("Amina Okafor", "member"), person("Beth Lindqvist", "member")];
  const review = openReview({ members: [amina, beth] });
  const place = (actor: typeof amina) => placeOf(actor, review.round, review.framework, 1, Date.now());
  const words = textOf(review, "1.1").split(" ");
  for (let i = 0; i < many; i++) {
    const from = i % (words.length - 8);
    const quote = words.slice(from, from + 3 + (i % 5)).join(" ");
    comment(beth, place(beth), { on: "1.1", quote, body: `Comment number ${i}` }, Date.now());
  }
  comment(amina, place(amina), { on: "1.1", body: "Among many" }, Date.now());
  submit(beth, place(beth), answersOf("4"), Date.now());
  submit(amina, place(amina), answersOf("4"), Date.now());
  const page = await signInAs(amina);
  await page.goto(review.at("/sections/1"));
  await expect(page.getByRole("article")).toHaveCount(50);
  await expect(page.getByRole("article", { name: "Your comment" })).toContainText("Among many");
  await page.getByRole("link", { name: `${(many - 49).toLocaleString("en-GB")} more comments` }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Comments on statement 1.1" })).toBeVisible();
  const last = page
    .getByRole("navigation", { name: "Pagination" })
    .getByRole("link", { name: /^Page/ })
    .last();
  await last.click();
  await expect(page.getByRole("article")).toHaveCount((many + 1) % 50 || 50);
  await expect(page.getByText(textOf(review, "1.1").slice(0, 20))).toBeVisible();
  await expectAccessible(page);
});

test("every highlight stays to be told apart in forced colours, and each end leads to its comment in order", async ({
  signInAs,
}) => {
  const amina = person("Amina Okafor", "member");
  const review = openReview({
    members: [amina],
    frameworks: [frameworkWith("alpha beta gamma delta epsilon")],
  });
  const place = placeOf(amina, review.round, review.framework, 1, Date.now());
  for (const quote of ["beta gamma", "gamma delta", "alpha beta gamma delta epsilon"])
    comment(amina, place, { on: "1.1", quote, body: `On ${quote}` }, Date.now());
  const page = await signInAs(amina);
  await page.emulateMedia({ forcedColors: "active" });
  await page.goto(review.at("/sections/1"));
  const links = statementOf(page, "1.1").getByRole("link");
  await expect(links).toHaveText([/2$/, /3$/, /1$/]);
  for (const [link, words] of [
    [0, "beta gamma"],
    [1, "gamma delta"],
    [2, "alpha beta gamma delta epsilon"],
  ] as const) {
    await links.nth(link).click();
    await expect(page.locator("article:target")).toContainText(`On ${words}`);
  }
  const borders = await statementOf(page, "1.1")
    .locator("mark")
    .evaluateAll((marks) => marks.map((mark) => getComputedStyle(mark).borderBottomStyle));
  expect(borders).toEqual(["solid", "double", "double", "double", "solid"]);
  await expectAccessible(page);
});

test("the section page ships little JavaScript beyond that of the plainest page", async ({ signInAs }) => {
  const amina = person("Amina Okafor", "member");
  const review = openReview({ members: [amina] });
  const plainest = await scriptsOf(await signInAs(amina), "/help");
  const section = await scriptsOf(await signInAs(amina), review.at("/sections/1"));
  // As the README says, with room for a small thing or two.
  expect(plainest).toBeGreaterThan(70_000);
  expect(plainest).toBeLessThan(92_000);
  expect(section).toBeLessThan(120_000);
});

/** Bytes on the wire of all the scripts that a page comes with, for somebody who has not been here before. */
async function scriptsOf(page: Page, address: string): Promise<number> {
  const sizes: Promise<number>[] = [];
  page.on("response", (response) => {
    const request = response.request();
    if (request.resourceType() === "script")
      sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
  });
  await page.goto(address);
  const all = await Promise.all(sizes);
  return all.reduce((sum, size) => sum + size, 0);
}

type Activate = ((target: Locator) => Promise<void>) & { count: number };

/** Presses, and counts how often: a click, a tap or a key is one, typing is none, and selecting goes with what it is for. */
function activations(): Activate {
  const activate = Object.assign(
    async (target: Locator) => {
      activate.count++;
      await target.click();
    },
    { count: 0 },
  );
  return activate;
}

/** Drags the mouse over these words of a statement. */
async function selectWithMouse(page: Page, statement: Locator, words: string): Promise<void> {
  await statement.scrollIntoViewIfNeeded();
  const { from, to } = await statement.evaluate((element, quote) => {
    const node = element.firstChild as Text;
    const range = document.createRange();
    const at = node.data.indexOf(quote);
    range.setStart(node, at);
    range.setEnd(node, at + quote.length);
    const boxes = range.getClientRects();
    const [first, last] = [boxes[0]!, boxes[boxes.length - 1]!];
    return {
      from: { x: first.left + 1, y: first.top + first.height / 2 },
      to: { x: last.right - 1, y: last.top + last.height / 2 },
    };
  }, words);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 5 });
  await page.mouse.up();
}

function textOf({ round, framework }: Review, code: string): string {
  const [section] = sectionsOf(editionIn(round.id, framework)!.id);
  return statementsOf(section!.id).find((one) => one.code === code)!.text;
}

import type { Page } from "@playwright/test";
import { eq } from "drizzle-orm";
import type { Actor } from "#app/people/session.server.ts";
import { db } from "#db/client.server.ts";
import { answersOf, comment, placeOf, reply, submit } from "#db/factories.server.ts";
import { reply as replies } from "#db/schema.server.ts";
import { expect, expectAccessible, test } from "./fixtures.ts";
import { closedReview, openReview, person, type Review } from "./own-review.ts";
import { expectNotice } from "./section-page.ts";

/** Each of them has submitted section 1; the first has commented on statement 1.1. Returns the comment's id. */
function submitted(review: Review, [author, ...others]: Actor[], now = Date.now()): string {
  const place = placeOf(author!, review.round, review.framework, 1, now);
  const id = comment(author!, place, { on: "1.1", areas: ["send", "workload"], body: "As I read it" }, now);
  for (const actor of [author!, ...others]) submit(actor, place, answersOf("3"), now);
  return id;
}

test("members reply to one another without names, and an official reads who said what", async ({
  signInAs,
}) => {
  const [amina, beth, cara] = people();
  const review = openReview({ members: [amina, beth, cara] });
  const onIt = submitted(review, [amina, beth, cara]);

  const page = await signInAs(beth);
  await page.goto(review.at("/sections/1"));
  await page.getByRole("link", { name: "Reply to this comment: As I read it" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Replies to a comment");
  await expect(page.getByText("There are no replies.")).toBeVisible();
  await expect(page.getByRole("article", { name: "Another panel member." })).toContainText("As I read it");
  await send(page, "I read it otherwise");
  await expect(page.getByRole("article", { name: "Your reply." })).toContainText("I read it otherwise");

  const authors = await signInAs(amina);
  await authors.goto(review.at("/sections/1"));
  await authors.getByRole("link", { name: "1 reply to this comment: As I read it" }).click();
  await expect(authors.getByRole("article", { name: "Another panel member." })).toContainText(
    "I read it otherwise",
  );
  await send(authors, "I meant the whole of it");
  await authors.getByRole("link", { name: "Back to the section" }).click();
  await expect(authors.getByText("Others’ comments have been shown to you")).toBeVisible();

  const third = await signInAs(cara);
  await third.goto(review.at("/sections/1"));
  await third.getByRole("link", { name: "2 replies to this comment" }).click();
  const anothers = third.getByRole("article", { name: "Another panel member." });
  await expect(anothers, "the comment's author is not marked where they reply").toHaveCount(3);
  await expect(third.getByRole("link", { name: "Withdraw" })).toHaveCount(0);
  for (const form of [third.url(), `${third.url()}.data`]) {
    const text = await (await third.request.get(form)).text();
    expect(text).toContain("I meant the whole of it");
    for (const { name, email, id } of [amina, beth])
      for (const trace of [name, email, id]) expect(text.includes(trace), `${form}: ${trace}`).toBe(false);
    expect(text).not.toContain(String(new Date().getFullYear()));
  }

  const official = await signInAs(person("Farida Coulthard", "official"));
  await official.goto(`/areas/workload/${review.framework}/1?round=${review.round.id}`);
  await official.getByRole("link", { name: "2 replies to this comment: As I read it" }).click();
  await expect(official.getByRole("article", { name: "Beth Lowe." })).toContainText("I read it otherwise");
  await expect(official.getByRole("article", { name: "Amina Okafor." }).last()).toContainText(
    "I meant the whole of it",
  );
  await expect(official.getByRole("button", { name: "Send reply" })).toHaveCount(0);
  await expectAccessible(official);
  await official.getByRole("link", { name: "Back to workload" }).click();
  await expect(official.getByRole("table", { name: "Answers and reasons" })).toBeVisible();
  const file = await official.request.get(`/exports/comments.csv?round=${review.round.id}`);
  expect(await file.text(), "replies are in no export").not.toContain("I read it otherwise");
  expect(
    (await official.request.post(`/comments/${onIt}/replies`, { form: { body: "Mine" } })).status(),
  ).toBe(403);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a reply is sent once however often, and withdrawn, and its words stay on the record", async ({
    signInAs,
  }) => {
    const [amina, beth] = people();
    const review = openReview({ members: [amina, beth] });
    const onIt = submitted(review, [amina, beth]);
    const page = await signInAs(beth);
    await page.goto(review.at("/sections/1"));
    await page.getByRole("link", { name: "Reply to this comment" }).click();
    await send(page, "Thought better of");
    await send(page, "Thought better of");
    await expect(page.getByRole("article", { name: "Your reply." })).toHaveCount(1);

    await page.getByRole("link", { name: "Withdraw this reply: Thought better of" }).click();
    await expect(page.getByText("Its words are kept on the record")).toBeVisible();
    await page.getByRole("button", { name: "Withdraw reply" }).click();
    await expectNotice(page, "Reply withdrawn");
    await expect(page.getByRole("article", { name: "Your reply. Withdrawn" })).toBeVisible();
    await expect(page.getByRole("link", { name: "Withdraw" })).toHaveCount(0);
    expect(storedTo(onIt)).toMatchObject([{ body: "Thought better of", withdrawnAt: expect.any(Number) }]);

    for (const reader of [amina, person("Farida Coulthard", "official")]) {
      const other = await signInAs(reader);
      await other.goto(`/comments/${onIt}/replies`);
      await expect(other.getByText("There are no replies.")).toBeVisible();
      await expect(other.getByText("Thought better of")).toHaveCount(0);
    }
  });

  test("a reply without words, or with too many, says so and keeps the input", async ({ signInAs }) => {
    const [amina, beth] = people();
    const review = openReview({ members: [amina, beth] });
    const onIt = submitted(review, [amina, beth]);
    const page = await signInAs(beth);
    await page.goto(`/comments/${onIt}/replies`);
    const refused: [string, string][] = [
      ["", "Enter a reply"],
      ["x".repeat(5_001), "Reply must be 5,000 characters or less"],
    ];
    for (const [words, message] of refused) {
      await page.getByRole("textbox", { name: "Your reply" }).fill(words);
      await page.getByRole("button", { name: "Send reply" }).click();
      await expect(page).toHaveTitle(/^Error: Replies to a comment/);
      await expect(page.getByRole("alert").getByRole("link")).toHaveText([message]);
      await expect(page.getByRole("textbox", { name: "Your reply" })).toHaveValue(words);
    }
    expect(storedTo(onIt)).toEqual([]);
  });

  test("whoever may not see the comment finds no replies, as if there were no such comment", async ({
    signInAs,
  }) => {
    const [amina, beth, cara] = people();
    const review = openReview({ members: [amina, beth, cara] });
    const onIt = submitted(review, [amina, beth]);
    const words = reply(beth, onIt, "CANARY-REPLY", Date.now());
    const expectNothing = async (actor: Actor, status: number) => {
      const page = await signInAs(actor);
      for (const path of [`/comments/${onIt}/replies`, `/replies/${words}/withdrawal`]) {
        for (const form of [path, `${path}.data`]) {
          const answer = await page.request.get(form);
          expect(answer.status(), `${form} for ${actor.name}`).toBe(status);
          expect(await answer.text()).not.toContain("CANARY-REPLY");
        }
        const posted = await page.request.post(path, { form: { body: "Mine" } });
        expect(posted.status(), `${path} for ${actor.name}`).toBe(status);
      }
      await page.goto(review.at("/sections/1"));
      await expect(page.getByRole("link", { name: "this comment" })).toHaveCount(0);
    };
    await expectNothing(cara, 404);
    await expectNothing(person("Dana Pryce", "member"), 404);
    await expectNothing(person("Olu Adeyemi", "observer"), 403);

    const author = await signInAs(amina);
    expect((await author.request.get(`/replies/${words}/withdrawal`)).status()).toBe(404);
    await author.goto(`/comments/${onIt}/withdrawal`);
    await author.getByRole("button", { name: "Withdraw comment" }).click();
    await expectNotice(author, "Comment withdrawn");
    await expectNothing(beth, 404);
    await expect(author.getByRole("link", { name: "reply" })).toHaveCount(0);
    expect(storedTo(onIt)).toMatchObject([{ body: "CANARY-REPLY", withdrawnAt: null }]);
  });

  test("of a closed round replies are read and no longer written", async ({ signInAs }) => {
    const [amina, beth] = people();
    const review = closedReview({ members: [amina, beth] });
    const onIt = submitted(review, [amina, beth], review.during);
    reply(beth, onIt, "Said in time", review.during);
    const page = await signInAs(beth);
    await page.goto(review.at("/sections/1"));
    await page.getByRole("link", { name: "1 reply to this comment" }).click();
    await expect(page.getByRole("article", { name: "Your reply." })).toContainText("Said in time");
    await expect(page.getByRole("button", { name: "Send reply" })).toHaveCount(0);
    await expect(page.getByRole("link", { name: "Withdraw" })).toHaveCount(0);
    const late = await page.request.post(`/comments/${onIt}/replies`, { form: { body: "Too late" } });
    expect(late.status()).toBe(409);
    expect(await late.text()).toContain("Too late");
  });
});

test("a reply that was not sent is there again at the next visit", async ({ signInAs }) => {
  const [amina, beth] = people();
  const review = openReview({ members: [amina, beth] });
  const onIt = submitted(review, [amina, beth]);
  const page = await signInAs(beth);
  await page.goto(`/comments/${onIt}/replies`);
  await page.getByRole("textbox", { name: "Your reply" }).fill(`Half a reply ${"W".repeat(200)}`);
  await expect(page.getByText(/^Draft saved at/).first()).toBeVisible();
  await expectAccessible(page);
  await page.goto(review.at("/sections/1"));
  await page.getByRole("link", { name: "Reply to this comment" }).click();
  await expect(page.getByRole("textbox", { name: "Your reply" })).toHaveValue(/^Half a reply/);
  await page.getByRole("button", { name: "Send reply" }).click();
  await expectNotice(page, "Reply sent");
  await expect(page.getByRole("textbox", { name: "Your reply" })).toHaveValue("");
});

test("axe finds nothing on replies and their forms", async ({ signInAs }) => {
  const [amina, beth] = people();
  const review = openReview({ members: [amina, beth] });
  const onIt = submitted(review, [amina, beth]);
  const longWords = `Words that somebody wrote, among them ${"W".repeat(200)}\nand a second line`;
  reply(amina, onIt, longWords, Date.now());
  const own = reply(beth, onIt, longWords, Date.now());
  const page = await signInAs(beth);
  for (const path of [
    review.at("/sections/1"),
    review.at("/print"),
    `/replies/${own}/withdrawal`,
    `/comments/${onIt}/replies`,
  ]) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expectAccessible(page);
  }
  await page.getByRole("button", { name: "Send reply" }).click();
  await expect(page.getByRole("heading", { name: "There is a problem" })).toBeVisible();
  await expectAccessible(page);
  await page.goto(`/replies/${own}/withdrawal`);
  await page.getByRole("button", { name: "Withdraw reply" }).click();
  await expectNotice(page, "Reply withdrawn");
  await expectAccessible(page);
});

function people(): [Actor, Actor, Actor] {
  return [
    person("Amina Okafor", "member"),
    person("Beth Lowe", "member"),
    person("Cara Whitfield", "member"),
  ];
}

async function send(page: Page, words: string): Promise<void> {
  await page.getByRole("textbox", { name: "Your reply" }).fill(words);
  await page.getByRole("button", { name: "Send reply" }).click();
  await expectNotice(page, "Reply sent");
}

function storedTo(commentId: string) {
  return db.select().from(replies).where(eq(replies.commentId, commentId)).all();
}

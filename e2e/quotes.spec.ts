import { changeComment, ownComment } from "#app/comments/comment.server.ts";
import { answersOf, comment, placeOf, submit } from "#db/factories.server.ts";
import { expect, giveSession, test } from "./fixtures.ts";
import { openReview, person } from "./own-review.ts";
import { expectNotice } from "./section-page.ts";

// Words that could give their author away are looked at before they leave. All of it works without JavaScript.

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "a quote" : "a quote, without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("is redacted with a reason that is printed, kept for the rest, and redacted no more", async ({
      context,
      page,
    }) => {
      const { id, framework, file } = quoted(
        "Run by Cromer Primary in our trust",
        person("Amina Okafor", "member"),
      );
      await giveSession(context, person("Farida Coulthard", "official"));
      await page.goto("/exports");
      await expect(page.getByRole("link", { name: /could give (its|their) author away/ })).toBeVisible();
      await page.goto(`/exports/quotes/${id}`);
      await expect(page.getByRole("main").locator("mark")).toContainText("our trust");

      await page.getByLabel("Other words to redact (optional)").fill("Cromer Primary School");
      await page.getByLabel("Reason", { exact: true }).fill("A school");
      await page.getByRole("button", { name: "Redact", exact: true }).click();
      await expect(page.getByRole("alert")).toContainText("These words are not in the comment");
      await expect(page.getByLabel("Reason", { exact: true })).toHaveValue("A school");
      await page.getByLabel("Other words to redact (optional)").fill("Cromer Primary");
      await page.getByRole("button", { name: "Redact", exact: true }).click();
      await expectNotice(page, "Redacted.");
      await expect(page.getByRole("region", { name: "As it leaves without names" })).toContainText(
        "Run by [redacted: A school] in our trust",
      );
      expect(await file(page.request)).toContain("Run by [redacted: A school] in our trust");
      expect(await file(page.request, "&names=true")).toContain("Run by Cromer Primary in our trust");

      await page.getByRole("button", { name: "Keep the rest" }).click();
      await expectNotice(page, "Kept.");
      await page.goto("/exports/quotes?state=redacted&page=999");
      const card = page.locator(`#quote-${id}`);
      await expect(card).toContainText(`${framework.toUpperCase()} section 1`);
      await card.getByRole("link", { name: /^Change what is redacted/ }).click();
      await page.getByRole("link", { name: /^Lift/ }).click();
      await page.getByRole("button", { name: "Lift redaction" }).click();
      await expectNotice(page, "Redaction lifted.");
      await expect(page.getByRole("region", { name: "What was decided" })).toContainText(
        "Lifted by Farida Coulthard",
      );
      expect(await file(page.request)).toContain("Run by Cromer Primary in our trust");
    });

    test("that is changed meanwhile is neither redacted nor kept unread", async ({ context, page }) => {
      const amina = person("Amina Okafor", "member");
      const { id } = quoted("It is so in our trust", amina);
      const change = (body: string) => {
        const own = ownComment(amina, id)!;
        changeComment(amina, own, { ...own, body }, own.version, Date.now());
      };
      await giveSession(context, person("Farida Coulthard", "official"));
      await page.goto(`/exports/quotes/${id}`);
      change("It is not so in our trust");
      await page.getByRole("checkbox").check();
      await page.getByLabel("Reason", { exact: true }).fill("A trust");
      await page.getByRole("button", { name: "Redact", exact: true }).click();
      await expect(page.getByRole("alert")).toContainText("changed since you opened it");
      await expect(page.getByLabel("Reason", { exact: true })).toHaveValue("A trust");
      await page.getByRole("checkbox").check();
      await page.getByRole("button", { name: "Redact", exact: true }).click();
      await expectNotice(page, "Redacted.");

      change("It is not so in my trust");
      await page.goto(`/exports/quotes/${id}`);
      await expect(page.getByText("Withheld as a whole.")).toBeVisible();
      await expect(page.getByRole("region", { name: "As it leaves without names" })).toContainText(
        "[withheld: the redacted words have changed]",
      );
      change("It is not so in my old trust");
      await page.getByRole("button", { name: "Keep as it is" }).click();
      await expect(page.getByRole("alert")).toContainText("changed since you opened it");
      await page.getByRole("button", { name: "Keep as it is" }).click();
      await expectNotice(page, "Kept.");
    });
  });
}

type Requests = { get: (address: string) => Promise<{ text: () => Promise<string> }> };

/** A comment that has been sent in a round of its own, and that round's file of comments. */
function quoted(body: string, author: ReturnType<typeof person>) {
  const { framework, round } = openReview({ members: [author] });
  const now = Date.now();
  const place = placeOf(author, round, framework, 1, now);
  const id = comment(author, place, { body }, now);
  submit(author, place, answersOf("4"), now);
  const file = async (requests: Requests, query = "") =>
    (await requests.get(`/exports/comments.csv?round=${round.id}${query}`)).text();
  return { id, framework, file };
}

import { answerComment, answersOf, comment, placeOf, submit } from "#db/factories.server.ts";
import { expect, expectAccessible, test } from "./fixtures.ts";
import { closedReview, person } from "./own-review.ts";
import { expectNotice } from "./section-page.ts";

// What DfE does with the panel's comments, and why.

function commentedReview() {
  const amina = person("Amina Okafor", "member");
  const { round, framework, during } = closedReview({ members: [amina] });
  const place = placeOf(amina, round, framework, 1, during);
  const gap = comment(amina, place, { on: "1.1", kind: "gap", body: "Say who decides" }, during);
  const other = comment(amina, place, { on: "1.2", kind: "other", body: "Too long by half" }, during);
  submit(amina, place, answersOf("4"), during);
  return { gap, other, address: `/responses?round=${round.id}` };
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "responses" : "responses, without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("an official answers several comments at once, and again, and reads what was answered before", async ({
      signInAs,
    }) => {
      const { gap, address } = commentedReview();
      const page = await signInAs(person("Farida Coulthard", "official"));
      await page.goto("/");
      await page.getByRole("link", { name: "Findings", exact: true }).click();
      await page.getByRole("link", { name: "Answer the panel’s comments" }).click();
      await expect(page.getByRole("heading", { level: 1, name: "Responses to comments" })).toBeVisible();

      await page.goto(address);
      await expect(page.getByText("0 of 2 comments answered")).toBeVisible();
      await expect(page.getByText("It asks: add")).toBeVisible();
      const ticks = page.getByRole("checkbox", { name: "Answer this comment" });
      const ask = page.getByLabel("What it asks");
      const send = page.getByRole("button", { name: "Answer the ticked comments" });
      await ticks.first().check();
      await ticks.nth(1).check();
      await ask.selectOption("change");
      await page.getByRole("radio", { name: "Accept in part" }).check();
      await send.click();
      await expect(page.getByRole("alert")).toContainText("Enter a reason");
      await expect(ticks.nth(1)).toBeChecked();
      await expect(ask).toHaveValue("change");
      await expect(page.getByRole("radio", { name: "Accept in part" })).toBeChecked();
      if (javaScriptEnabled) await expectAccessible(page);

      await page.getByLabel("Reason", { exact: true }).fill("Shorter, and with a name");
      await send.click();
      await expectNotice(page, "The comments are answered");
      await expect(page.getByText("2 of 2 comments answered")).toBeVisible();
      await expect(page.getByText("Shorter, and with a name")).toHaveCount(2);
      await expect(ask).toHaveValue("change");
      await expect(ticks.first()).not.toBeChecked();

      await ask.selectOption("remove");
      await page.getByRole("button", { name: "Save only what they ask" }).click();
      await expectNotice(page, "What the comments ask is saved");
      await expect(ask).toHaveValue("remove");

      await page.goto(`/responses/${gap}`);
      await page.getByRole("radio", { name: "Reject" }).check();
      await page.getByLabel("Reason", { exact: true }).fill("Not after all");
      await page.getByRole("button", { name: "Answer", exact: true }).click();
      await expectNotice(page, "The comments are answered");
      await expect(
        page.getByRole("table", { name: "Answers, of which the first holds" }).getByRole("row"),
      ).toHaveText([
        /When/,
        /Farida Coulthard.*Reject.*Not after all/,
        /Farida Coulthard.*Accept in part.*Shorter, and with a name/,
      ]);
      if (javaScriptEnabled) await expectAccessible(page);

      await page.goto(`${address}&answered=no`);
      await expect(page.getByText("No comments are left under these filters")).toBeVisible();
      if (javaScriptEnabled) await expectAccessible(page);
    });

    test("who answers later is told what the other decided, and overwrites nothing unseen", async ({
      signInAs,
    }) => {
      const { gap, address } = commentedReview();
      const page = await signInAs(person("Farida Coulthard", "official"));
      await page.goto(address);
      for (const tick of await page.getByRole("checkbox", { name: "Answer this comment" }).all())
        await tick.check();
      await page.getByRole("radio", { name: "Accept", exact: true }).check();
      await page.getByLabel("Reason", { exact: true }).fill("My own reason");
      answerComment(person("Duncan Abernethy", "lead"), [gap], "reject", Date.now(), "It is said elsewhere");

      const send = page.getByRole("button", { name: "Answer the ticked comments" });
      const answer = page.waitForResponse((response) => response.request().method() === "POST");
      await send.click();
      expect((await answer).status()).toBe(409);
      await expect(page.getByRole("alert")).toContainText(
        "Duncan Abernethy answered this since you opened this page, “Reject”: It is said elsewhere. Nothing was written",
      );
      await expect(page.getByText("1 of 2 comments answered")).toBeVisible();
      await expect(page.getByLabel("Reason", { exact: true })).toHaveValue("My own reason");
      await expect(page.getByRole("checkbox", { name: "Answer this comment", checked: true })).toHaveCount(2);
      await send.click();
      await expectNotice(page, "The comments are answered");
      await page.goto(`/responses/${gap}`);
      await expect(page.getByRole("table")).toContainText("It is said elsewhere");
      await expect(page.getByRole("table")).toContainText("My own reason");
    });
  });
}

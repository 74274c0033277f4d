import { expect, expectAccessible, test } from "./fixtures.ts";
import { person, unique } from "./own-review.ts";
import { expectNotice } from "./section-page.ts";

// A lead official loads a published text on a page.

const text = (first: string, code: string) =>
  `# A framework\n\n## Culture\n\n### Learn that…\n\n1.1. ${first}\n\n### Learn how to…\n\n**Lead, by:**\n\n${code}. Listening.\n`;

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "importing" : "importing, without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("a text is refused with its lines, then previewed, and saved only when it is confirmed", async ({
      signInAs,
    }) => {
      const code = `f${unique()}`.toLowerCase().slice(0, 20);
      const page = await signInAs(person("Duncan Abernethy", "lead"));
      const choose = (content: string) =>
        page.getByLabel("File with its text").setInputFiles({
          name: "text.md",
          mimeType: "text/markdown",
          buffer: Buffer.from(content),
        });
      await page.goto("/frameworks");
      await page.getByRole("link", { name: "Import a framework’s text" }).click();
      await page.getByLabel("Framework", { exact: true }).selectOption("One that is not in this list");
      await page.getByText("It is not in the list").click();
      await page.getByLabel("Its code").fill(code);
      await page.getByLabel("Its title").fill(`Imported ${code}`);
      await page.getByLabel("What this edition is called").fill("First");
      await choose(text("Schools <b>learn</b>.", "2a"));
      await page.getByRole("button", { name: "Check the file" }).click();
      await expect(page.getByRole("alert")).toContainText("Correct the lines below");
      await expect(page.getByRole("row", { name: /^13 / })).toContainText("Code 2a does not fit section 1");
      await expect(page.getByLabel("Its code")).toHaveValue(code);
      if (javaScriptEnabled) await expectAccessible(page);

      await choose(text("Schools <b>learn</b>.", "1a"));
      await page.getByRole("button", { name: "Check the file" }).click();
      await expect(page.getByRole("heading", { name: "Check what will be imported" })).toBeVisible();
      await expect(page).toHaveTitle(/^Import a framework/);
      await expect(
        page.getByText("1 section, 1 group, 1 learn that and 1 learn how to statement"),
      ).toBeVisible();
      await expect(page.getByRole("row", { name: /1\. Culture/ })).toContainText("Schools <b>learn</b>.");
      if (javaScriptEnabled) await expectAccessible(page);
      expect((await page.request.get(`/frameworks/${code}`)).status()).toBe(404);

      await page.getByRole("button", { name: "Change something" }).click();
      await expect(page.getByText("text.md is still here")).toBeVisible();
      await page.getByLabel("What this edition is called").fill("Second");
      await page.getByRole("button", { name: "Check the file" }).click();
      await page.getByRole("button", { name: "Import this edition" }).click();
      await expectNotice(page, "Imported. This is the text as it was read from the file.");
      await expect(page).toHaveURL(new RegExp(`/frameworks/${code}`));
      await expect(page.getByText("Second")).toBeVisible();
    });
  });
}

import { readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import { answersOf, comment, placeOf, submit } from "#db/factories.server.ts";
import { expect, test } from "./fixtures.ts";
import { closedReview, person, unique } from "./own-review.ts";
import { expectNotice } from "./section-page.ts";
import { takeFile } from "./take-file.ts";

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "an official" : "an official without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("goes from the queue of comments to a pack of files that holds the finding and its words", async ({
      signInAs,
    }) => {
      test.slow();
      const panel = ["Amina Okafor", "Beth Lowe", "Carys Pugh", "Dev Anand", "Ewan Muir"].map((name) =>
        person(name, "member"),
      );
      const { round, framework, during } = closedReview({ members: panel });
      const words = `Nobody reads the log ${unique()}`;
      for (const [n, member] of panel.entries()) {
        const place = placeOf(member, round, framework, 1, during);
        if (n === 0) comment(member, place, { body: words, areas: ["workload"] }, during);
        submit(member, place, answersOf("1"), during);
      }
      const page = await signInAs(person("Duncan Abernethy", "lead"));

      await page.goto(`/themes/queue?round=${round.id}`);
      await expect(page.getByRole("article")).toContainText(words);
      const theme = `Recording ${unique()}`;
      await page.getByText("Make a new theme for it").click();
      await page.getByLabel("Name").fill(theme);
      await page.getByRole("button", { name: "Make theme and put it on the comment" }).click();
      await expectNotice(page, `“${theme}” is on the comment before.`);

      await page.goto("/themes");
      await page.getByRole("link", { name: theme }).click();
      await page.getByRole("link", { name: "Write a finding from it" }).click();
      await page.getByRole("radio", { name: "Workload reduction" }).check();
      const statement = `All members find that the log takes time and gives none back (${unique()})`;
      await page.getByLabel("What the finding says").fill(statement);
      await page.getByRole("radio", { name: "Change" }).check();
      await page.getByRole("radio", { name: "Strong" }).check();
      await page.getByRole("button", { name: "Save the finding" }).click();
      await expectNotice(page, "Finding written.");
      await expect(page.getByRole("main")).toContainText("5 of 5 members are behind it");

      await page.getByRole("link", { name: "Choose what it rests on" }).click();
      await page.getByRole("radio", { name: "Rests on it" }).check();
      await page.getByRole("button", { name: "Save", exact: true }).click();
      await expectNotice(page, "What the finding rests on is saved.");

      await page.getByRole("link", { name: "Decide what DfE does" }).click();
      await page.getByRole("radio", { name: "Accept", exact: true }).check();
      await page.getByLabel("Why?").fill("A conversation takes its place.");
      await page.getByRole("button", { name: "Save the decision" }).click();
      await expectNotice(page, "The decision is saved.");
      await page.getByRole("button", { name: "Answer its comments with this decision" }).click();
      await expectNotice(page, "The comments have the disposition and the reason of this finding.");

      await page.getByRole("link", { name: "Change what the finding says" }).click();
      await page.getByRole("radio", { name: "Yes, it is agreed" }).check();
      await page.getByRole("button", { name: "Save the finding" }).click();
      await page.getByRole("link", { name: "Sign off", exact: true }).click();
      await page.getByRole("button", { name: "Sign off" }).click();
      await expectNotice(page, "Finding signed off.");

      await page.getByRole("navigation", { name: "Menu" }).getByRole("link", { name: "Export" }).click();
      await page.getByLabel("Round", { exact: true }).selectOption(String(round.id));
      await page.getByRole("button", { name: "Update the files" }).click();
      const download = await takeFile(page, page.getByRole("link", { name: "Pack of all files" }));
      const pack = unzipSync(readFileSync(await download.path()));
      const inPack = (name: string) => strFromU8(pack[name]!);
      const { files } = JSON.parse(inPack("manifest.json"));
      expect(files.filter((file: object) => "refused" in file)).toEqual([
        { name: expect.stringContaining("interests"), refused: expect.any(String) },
      ]);
      expect(JSON.parse(inPack(`findings-round-${round.id}.json`))).toMatchObject({
        findings: [{ statement, themes: [theme], decision: { disposition: "accept" } }],
        comments: [
          {
            body: words,
            response: { disposition: "accept", reason: "A conversation takes its place." },
          },
        ],
      });
      expect(inPack(`findings-round-${round.id}.html`)).toContain(statement);
      expect(inPack(`findings-round-${round.id}.html`)).not.toContain("Amina Okafor");
    });
  });
}

import { newestEdition } from "#app/framework/edition.server.ts";
import { attachReference } from "#db/factories.server.ts";
import { expect, expectAccessible, test } from "./fixtures.ts";
import { closedReview, person, unique } from "./own-review.ts";
import { expectNotice } from "./section-page.ts";

// What the statements of a framework rest on, and what the evidence partner says of it.

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "evidence" : "evidence, without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("an official attaches a reference and records an assessment, which members and officials read beside the text", async ({
      signInAs,
    }) => {
      const amina = person("Amina Okafor", "member");
      const { framework, round, at } = closedReview({ members: [amina] });
      const page = await signInAs(person("Farida Coulthard", "official"));
      await page.goto(at());
      await page.getByRole("link", { name: "References and evidence" }).click();
      const without = page.getByRole("region", { name: "Statements without references" });
      await expect(without).toBeVisible();
      const before = await without.getByRole("link").count();
      await expect(without).toContainText(`${before} of ${before} statements have no reference.`);

      const attach = page.getByRole("link", { name: "Attach a reference to statement 1.1" });
      await attach.click();
      await page.getByLabel("Citation").fill("=HYPERLINK(1)");
      await page.getByLabel("Link or DOI (optional)").fill("11.1234/a");
      await page.getByRole("button", { name: "Attach reference" }).click();
      await expect(page.getByRole("alert")).toContainText("makes a formula of it");
      await expect(page.getByLabel("Link or DOI (optional)")).toHaveValue("11.1234/a");
      await page.getByLabel("Citation").fill("Author, A. (2021) A study of starts");
      await page.getByLabel("Link or DOI (optional)").fill("doi:10.1234/STARTS");
      await page.getByRole("button", { name: "Attach reference" }).click();
      await expectNotice(page, "The reference is attached");
      await expect(without.getByRole("link")).toHaveCount(before - 1);
      await expect(page.getByText("doi:10.1234/starts")).toBeVisible();

      await page.getByRole("link", { name: "Assess the statement 1.1" }).click();
      await expect(page.getByLabel("Assessor")).toHaveValue("Education Endowment Foundation (EEF)");
      await page.getByRole("radio", { name: "Supported in part" }).check();
      await page.getByLabel("Padlocks").selectOption("3");
      await page.getByLabel("Assessment in words (optional)").fill("Sound for routines");
      await page.getByRole("button", { name: "Record assessment" }).click();
      await expectNotice(page, "The assessment is recorded");
      await expect(page.getByRole("table", { name: "Assessments" })).toContainText("3 of 5 padlocks");

      await page.goto(`/areas/send/${framework}/1?round=${round.id}`);
      const says = page.getByRole("region", { name: "What the evidence partner says" });
      await expect(says).toContainText("never averaged");
      await expect(says).toContainText("Sound for routines");

      const reader = await signInAs(amina);
      await reader.goto(at("/sections/1"));
      const evidence = reader.locator("details", { hasText: "Evidence this rests on (1)" });
      await evidence.locator("summary").click();
      await expect(evidence).toContainText("A study of starts");
      await expect(evidence).toContainText("Supported in part");
      await reader.goto(at("/print"));
      await expect(reader.getByText("Sound for routines")).toBeVisible();
      await reader.goto(at("/references"));
      await expect(reader.getByText("A study of starts").first()).toBeVisible();
      await expect(reader.getByRole("link", { name: "Attach a reference" })).toHaveCount(0);

      await page.goto(at("/references"));
      await page.getByRole("link", { name: "Take off statement 1.1" }).click();
      await page.getByRole("button", { name: "Take it off" }).click();
      await expectNotice(page, "taken off the statement");
      await page.getByRole("link", { name: "Assess the statement 1.1" }).click();
      await page.getByRole("link", { name: "Withdraw the assessment" }).click();
      await page.getByRole("button", { name: "Withdraw assessment" }).click();
      await expectNotice(page, "The assessment is withdrawn");
      await expect(without.getByRole("link")).toHaveCount(before);
      await reader.goto(at("/sections/1"));
      await expect(reader.locator("summary", { hasText: "Evidence" })).toHaveCount(0);
    });

    test("a file of references is taken whole or refused line by line, and adds nothing the second time", async ({
      signInAs,
    }) => {
      const { at } = closedReview({ members: [] });
      const page = await signInAs(person("Farida Coulthard", "official"));
      await page.goto(at("/references"));
      await page.getByRole("link", { name: "Import references from a file" }).click();
      const rows = page.getByLabel("Or paste its rows");
      const send = page.getByRole("button", { name: "Import references" });
      const mark = unique();
      const file = [
        "section,statement,citation,link,doi,year,verdict",
        `1,1.1,"Author, A. (2021) A study",,10.1234/${mark},2021,supported`,
        `1,1a,Another (2019),https://example.org/${mark},,2019,`,
      ];
      const wrong = [...file, "9,9.9,Nobody,nonsense,,,"].join("\n");
      await rows.fill(wrong);
      await send.click();
      await expect(page.getByRole("alert")).toContainText("Nothing was imported");
      const problems = page.getByRole("table", { name: "What has to be corrected" });
      await expect(problems.getByRole("row")).toHaveText([
        /Line/,
        /4.*is not in this edition|4.*has no statement/,
        /4.*Link must name a website/,
      ]);
      await expect(rows).toHaveValue(wrong);
      if (javaScriptEnabled) await expectAccessible(page);

      await page.reload();
      const upload = { name: "references.csv", mimeType: "text/csv", buffer: Buffer.from(file.join("\r\n")) };
      await page.getByLabel("CSV file").setInputFiles(upload);
      await rows.fill("");
      await send.click();
      await expectNotice(page, "2 references attached to statements (2 new sources), 1 assessment recorded");
      await page.getByLabel("CSV file").setInputFiles(upload);
      await send.click();
      await expect(page.getByRole("region", { name: "Important" })).toContainText("nothing was added");
      await page.getByRole("link", { name: "Back to the references" }).click();
      await expect(page.getByText("A study").first()).toBeVisible();
    });
  });
}

test("the pages of the evidence are accessible, and a form made before another's assessment is refused", async ({
  signInAs,
}) => {
  const { framework, at } = closedReview({ members: [] });
  const farida = person("Farida Coulthard", "official");
  const reference = attachReference(farida, newestEdition(framework)!, "1.1", {}, Date.now());
  const page = await signInAs(farida);
  const assess = `/frameworks/${framework}/references/assessments/new?reference=${reference}`;
  for (const address of [
    at("/references"),
    assess,
    `/frameworks/${framework}/references/new?statement=1.1`,
    `/frameworks/${framework}/references/${reference}/removal?statement=1.1`,
  ]) {
    await page.goto(address);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expectAccessible(page);
  }
  const other = await signInAs(person("Duncan Abernethy", "lead"));
  for (const one of [page, other]) {
    await one.goto(assess);
    await one.getByRole("radio", { name: "Not supported" }).check();
  }
  await other.getByRole("button", { name: "Record assessment" }).click();
  await expectNotice(other, "The assessment is recorded");
  await page.getByLabel("Assessment in words (optional)").fill("Kept");
  const answer = page.waitForResponse((response) => response.request().method() === "POST");
  await page.getByRole("button", { name: "Record assessment" }).click();
  expect((await answer).status()).toBe(409);
  await expect(page.getByRole("alert")).toContainText("Somebody else recorded an assessment");
  await expect(page.getByLabel("Assessment in words (optional)")).toHaveValue("Kept");
  await expect(page.getByRole("table", { name: "Assessments" })).toContainText("Duncan Abernethy");
  await expectAccessible(page);
});

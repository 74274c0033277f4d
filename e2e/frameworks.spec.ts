import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { openReview, person, type Review, writtenBy } from "./own-review.ts";
import { answerAll, answerRadio, expectNotice } from "./section-page.ts";

test("all eleven frameworks are there with their sections, as outlines that say so", async ({ signInAs }) => {
  const page = await signInAs(person("Farida Coulthard", "official"));
  await page.goto("/frameworks");
  const sections: Record<string, number> = {
    ...{ npqsl: 10, npqh: 10, npqel: 10, npqlt: 9, npqltd: 4, npqlbc: 6 },
    ...{ npqll: 6, npqlpm: 10, npqeyl: 7, npqsenco: 8, ecf: 8 },
  };
  const listed = page.getByRole("main").getByRole("listitem");
  for (const [code, count] of Object.entries(sections)) {
    const item = listed.filter({ has: page.locator(`a[href="/frameworks/${code}"]`) });
    await expect(item, code).toContainText(`${count} sections`);
  }
  await page.getByRole("link", { name: "Headship", exact: true }).click();
  await expect(page.getByRole("main")).toContainText(
    "This is an outline written for this workspace, not the published text. It stands for the document “National Professional Qualification (NPQ): Headship Framework”, published October 2020.",
  );
  await page.getByRole("main").getByRole("listitem").getByRole("link").first().click();
  await expect(page.getByRole("heading", { name: "Learn that…" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Learn how to…" })).toBeVisible();
  await expect(page.getByRole("main")).toContainText("This is an outline written for this workspace");
  await expect(page.getByRole("main")).toContainText("Headship Framework");
});

test("a title that is not confirmed is marked wherever it stands", async ({ signInAs }) => {
  const page = await signInAs(person("Farida Coulthard", "official"));
  await page.goto("/frameworks/npqlbc");
  const link = page.getByRole("link", {
    name: "3. Enabling Conditions for Good Behaviour (title not confirmed)",
  });
  await link.click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("(title not confirmed)");
});

test("the Early Career Framework is said to be superseded", async ({ signInAs }) => {
  const page = await signInAs(person("Farida Coulthard", "official"));
  for (const path of ["/frameworks/ecf", "/frameworks/ecf/sections/1"]) {
    await page.goto(path);
    await expect(page.getByText(/superseded by .*ITTECF.* in September 2025/)).toBeVisible();
  }
});

const published = "../shared/frameworks/ecf-2019.md";

test.describe("DfE's own text", () => {
  test.skip(!existsSync(published), `${published} is not there`);

  test("is used by rounds that nobody has begun, and stays out of those that somebody has", async ({
    signInAs,
  }) => {
    const amina = person("Amina Okafor", "member");
    const begun = openReview({ members: [amina], frameworks: ["ecf"], title: "Begun before the import" });
    const untouched = openReview({ members: [amina], frameworks: ["ecf"], title: "Not begun yet" });
    const page = await signInAs(amina);
    await page.goto(begun.at("/sections/1"));
    await answerRadio(page, "send", "3").check();
    await page.getByRole("button", { name: "Save draft" }).click();
    await expectNotice(page, "Draft saved");
    const reading = await page.context().newPage();
    await reading.goto(untouched.at("/sections/1"));
    const wasOutline = await isOutline(reading);

    const given = ["--code", "ECF", "--title", "Early Career Framework", "--published", "January 2019"];
    const first = await frameworkImport(published, ...given, "--edition", "January 2019");
    expect(first.code).toBe(0);
    if (wasOutline)
      expect(first.said).toContain("8 sections, 29 groups, 64 learn that and 117 learn how to statements");
    const again = await frameworkImport(published, ...given, "--edition", "January 2019");
    expect(again).toEqual({ code: 0, said: expect.stringContaining("Nothing was changed") });

    expect(await codesOf(page, untouched)).toHaveLength(181);
    await page.goto(untouched.at("/sections/3"));
    await expect(page.getByRole("main")).toContainText("Text of “Early Career Framework”");
    await expect(page.getByRole("main")).toContainText(
      "Contains public sector information licensed under the Open Government Licence v3.0.",
    );
    await expect(page.getByText(/superseded by .*ITTECF/)).toBeVisible();
    const third = (await codesOf(page, untouched)).filter((code) => code.startsWith("3."));
    expect(third.indexOf("3.10")).toBe(third.indexOf("3.9") + 1);

    // What was being read is no longer there: nothing is saved against a text that nobody has read.
    await answerAll(reading, "4", "As I read it before");
    await reading.getByRole("button", { name: "Submit this section" }).click();
    await expect(reading.getByRole("alert")).toContainText(
      "The text of this framework was replaced while you were reading",
    );
    expect(writtenBy(amina).assessments).toHaveLength(1);
    await reading.getByRole("button", { name: "Submit this section" }).click();
    await expectNotice(reading, "Section submitted");

    await page.goto(begun.at("/sections/1"));
    expect(await isOutline(page)).toBe(wasOutline);
    await expect(answerRadio(page, "send", "3")).toBeChecked();

    const folder = mkdtempSync(join(tmpdir(), "framework-"));
    const text = readFileSync(published, "utf8");
    const amended = join(folder, "ecf-amended.md");
    writeFileSync(amended, text.replace("1.1", "1.1 As amended:"));
    const third_ = await frameworkImport(
      amended,
      ...given,
      "--edition",
      `Amended for round ${untouched.round.id}`,
    );
    expect(third_.code).toBe(0);
    await page.goto(untouched.at("/sections/1"));
    await expect(page.getByText("As amended:")).toHaveCount(0);
    const later = openReview({ members: [amina], frameworks: ["ecf"], title: "Begun after the amendment" });
    await page.goto(later.at("/sections/1"));
    await expect(page.getByText("As amended:")).toBeVisible();

    const broken = join(folder, "ecf-broken.md");
    writeFileSync(broken, `${text}\nA line that is nothing\n`);
    const refused = await frameworkImport(broken, ...given, "--edition", "Broken");
    expect(refused.code).toBe(1);
    expect(refused.said).toContain("was refused and nothing was saved");
    expect(refused.said).toMatch(new RegExp(`line ${text.split("\n").length + 1}: `));
    await page.goto(later.at());
    await expect(page.getByRole("main")).not.toContainText("Broken");
    rmSync(folder, { recursive: true });
  });
});

async function isOutline(page: Page): Promise<boolean> {
  await expect(page.getByRole("heading", { name: "Learn that…" })).toBeVisible();
  return page.getByText("This is an outline written for this workspace").isVisible();
}

/** The codes of all statements, section by section, in the order of reading. */
async function codesOf(page: Page, review: Review): Promise<string[]> {
  const codes: string[] = [];
  for (let section = 1; section <= 8; section++) {
    await page.goto(review.at(`/sections/${section}`));
    const links = await page.getByRole("link", { name: "Comment on statement" }).allTextContents();
    codes.push(...links.map((text) => text.replace("Comment on statement ", "")));
  }
  return codes;
}

/** `npm run framework -- import …`, against the database of the running service. */
function frameworkImport(file: string, ...given: string[]): Promise<{ code: number; said: string }> {
  return new Promise((resolve) => {
    const child = execFile(
      "node_modules/.bin/tsx",
      ["app/framework/command.ts", "import", file, ...given],
      (_, stdout, stderr) => resolve({ code: child.exitCode ?? 1, said: stdout + stderr }),
    );
  });
}

import { randomUUID } from "node:crypto";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { day } from "#db/factories.server.ts";
import { expect, expectAccessible, test } from "./fixtures.ts";
import { password } from "./own-review.ts";
import { OwnService } from "./own-service.ts";
import { declareNothing, enterMoment } from "./round-page.ts";
import { setUpSecondStep } from "./second-step.ts";
import { answerAll, expectNotice, readTable } from "./section-page.ts";

// From a service in which nobody and nothing is, to the first section that a member has submitted.

const folders: string[] = [];
const services: OwnService[] = [];

test.afterEach(async () => {
  for (const service of services.splice(0)) await service.kill();
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

async function emptyService(): Promise<OwnService> {
  const folder = join(tmpdir(), `framework-review-empty-${randomUUID()}`);
  folders.push(folder);
  const service = new OwnService({ DATA_DIR: folder, DEMO: "0" });
  services.push(service);
  await service.start();
  return service;
}

function firstLink(service: OwnService): string | undefined {
  return service.printed
    .map((line) => /^Make the first lead official, once: (\S+)$/.exec(line)?.[1])
    .find((link) => link !== undefined);
}

const heading = (page: Page, name: string) => page.getByRole("heading", { level: 1, name });

async function becomeLead(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await page.getByLabel("Full name").fill("Lowri Lead");
  await page.getByLabel("Email address").fill("lowri@example.org");
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Set password and continue" }).click();
  await setUpSecondStep(page);
  await expect(heading(page, "Your review")).toBeVisible();
}

/** The links of the invitations that this page has just made. */
async function linksShown(page: Page): Promise<string[]> {
  return page.locator("dd code").allTextContents();
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });
    // axe is a script, too.
    const isAccessible = (page: Page) => (javaScriptEnabled ? expectAccessible(page) : Promise.resolve());

    test("from an empty service a lead official comes to a review in which a member has submitted", async ({
      page,
      browser,
    }) => {
      test.slow();
      const service = await emptyService();
      const at = (path: string) => service.origin + path;
      const link = firstLink(service)!;

      await page.goto(link);
      await expect(heading(page, "Become the first lead official")).toBeVisible();
      await isAccessible(page);
      await page.getByLabel("Full name").fill("Lowri Lead");
      await page.getByRole("button", { name: "Set password and continue" }).click();
      await expect(page.getByRole("alert")).toContainText("Enter an email address");
      await expect(page.getByRole("alert")).toContainText("Enter a password");
      await expect(page.getByLabel("Full name")).toHaveValue("Lowri Lead");
      await isAccessible(page);
      await becomeLead(page, link);
      const steps = page.getByRole("region", { name: "Set up the review" }).getByRole("listitem");
      await expect(steps).toHaveText([
        /^Invite people To do/,
        /^Load the .* texts To do/,
        /^Plan a round To do/,
      ]);
      await isAccessible(page);

      await page.getByRole("link", { name: "People", exact: true }).click();
      await expect(page.getByText("You are the only one here so far")).toBeVisible();
      await isAccessible(page);
      await page.getByRole("link", { name: "Invite a person" }).click();
      await isAccessible(page);
      await page.getByLabel("Email address").fill("Amina@Example.org");
      await page.getByLabel("Full name").fill("Amina <b>Okafor</b>");
      await page.getByRole("radio", { name: "Lead official" }).check();
      await page.getByRole("checkbox", { name: "Headship" }).check();
      await page.getByRole("button", { name: "Invite", exact: true }).click();
      await expect(page.getByRole("alert")).toContainText("Only panel members are asked about frameworks");
      await isAccessible(page);
      await page.getByRole("radio", { name: "Panel member" }).check();
      await page.getByRole("radio", { name: "School leaders" }).check();
      await page.getByRole("button", { name: "Invite", exact: true }).click();
      await expect(heading(page, "Amina <b>Okafor</b> is invited")).toBeVisible();
      await isAccessible(page);
      const [aminas] = await linksShown(page);

      await page.goto(at("/people/import"));
      await isAccessible(page);
      await page.getByLabel("CSV file").setInputFiles({
        name: "people.csv",
        mimeType: "text/csv",
        buffer: Buffer.from(
          "\uFEFFemail;name;role\r\nbeth@example.org;Beth Lowe;member\r\namina@example.org;Amina;member\r\n",
        ),
      });
      await page.getByRole("button", { name: "Check these people" }).click();
      await expect(page.getByRole("alert")).toContainText("Nobody was invited");
      expect(
        (await readTable(page, "What each line would do")).map((row) => row["What would happen"]),
      ).toEqual(["Invited as panel member", "amina@example.org has been invited already as panel member"]);
      await isAccessible(page);
      await page
        .getByLabel("Or paste its rows")
        .fill("email,name,role,frameworks,group\nbeth@example.org,Beth Lowe,member,,provider");
      await page.getByRole("button", { name: "Check these people" }).click();
      await expect(heading(page, "Check whom you invite")).toBeVisible();
      await isAccessible(page);
      await page.getByRole("button", { name: "Invite 1 person" }).click();
      await expect(heading(page, "1 person is invited")).toBeVisible();
      await isAccessible(page);
      const [beths] = await linksShown(page);

      await page.goto(at("/"));
      await expect(steps.first()).toContainText("2 panel members so far");
      await page.getByRole("link", { name: "Plan a round" }).click();
      await page.getByLabel("Title").fill("Spring");
      await page.getByRole("checkbox", { name: "Headship" }).check();
      for (const name of [/^Amina/, /^Beth/]) await page.getByRole("checkbox", { name }).check();
      await enterMoment(page, "Opens", Date.now() + 2 * day);
      await enterMoment(page, "Closes", Date.now() + 9 * day);
      await page.getByRole("radio", { name: "After the round has closed" }).check();
      await page.getByRole("radio", { name: "Yes", exact: true }).check();
      await page.getByRole("button", { name: "Save the plan" }).click();
      await expectNotice(page, "Round planned");
      await page.goto(at("/"));
      await expect(steps.nth(2)).toContainText("Spring Done");
      await isAccessible(page);
      await page.getByRole("link", { name: "Spring" }).click();
      await page.getByRole("link", { name: "Open now" }).click();
      await page.getByRole("button", { name: "Open the round now" }).click();
      await expectNotice(page, "The round is open");

      const context = await browser.newContext({ javaScriptEnabled });
      const member = await context.newPage();
      await member.goto(aminas!);
      await expect(member.getByRole("heading", { level: 1 })).toContainText(
        "Amina <b>Okafor</b>, panel member",
      );
      await member.getByLabel("Password", { exact: true }).fill(password);
      await member.getByRole("button", { name: "Set password and continue" }).click();
      await member.getByRole("button", { name: "Accept and continue" }).click();
      await declareNothing(member);
      await member.getByRole("link", { name: "Start your review" }).click();
      await answerAll(member, "4", "Good");
      await member.getByRole("button", { name: "Submit this section" }).click();
      await expectNotice(member, "Section submitted");
      expect((await member.goto(aminas!))?.status(), "the link works once").toBe(404);

      await page.goto(at("/people?state=active"));
      expect((await readTable(page, "2 people")).map((row) => row.Name)).toEqual([
        "Amina <b>Okafor</b>",
        "Lowri Lead",
      ]);
      await page.goto(at("/people?state=invited&role=member"));
      await page.getByRole("link", { name: "Beth Lowe" }).click();
      await isAccessible(page);
      await page.getByRole("link", { name: "Revoke the invitation" }).click();
      await isAccessible(page);
      await page.getByRole("button", { name: "Revoke the invitation" }).click();
      await expectNotice(page, "The invitation is revoked");
      await member.goto(beths!);
      await expect(heading(member, "This invitation was revoked")).toBeVisible();
      await page.getByRole("link", { name: "Send the invitation again" }).click();
      await page.getByRole("button", { name: "Send again" }).click();
      await expect(heading(page, "The invitation is sent again")).toBeVisible();
      await isAccessible(page);
      const [again] = await linksShown(page);
      expect((await member.goto(beths!))?.status()).toBe(404);
      expect((await member.goto(again!))?.status()).toBe(200);
      await context.close();
    });
  });
}

test("the first link works once, until somebody is here, and a new start makes a new one", async ({
  page,
}) => {
  const service = await emptyService();
  const first = firstLink(service)!;
  await service.kill();
  await service.start();
  const second = firstLink(service)!;
  expect(second).not.toBe(first);
  expect((await page.request.get(first)).status()).toBe(404);
  expect((await page.request.get(second)).status()).toBe(200);
  const form = { name: "Eve", password };
  const both = await Promise.all(
    ["eve@example.org", "mallory@example.org"].map((email) =>
      page.request.post(second, { form: { ...form, email }, maxRedirects: 0 }),
    ),
  );
  expect(both.map((answer) => answer.status()).toSorted()).toEqual([302, 404]);
  expect((await page.request.get(second)).status()).toBe(404);
  await service.kill();
  await service.start();
  expect(firstLink(service)).toBeUndefined();
});

test("each page of an empty service says why it is empty and what to do", async ({ page }) => {
  const service = await emptyService();
  await becomeLead(page, firstLink(service)!);
  const empty: Record<string, string> = {
    "/people": "You are the only one here so far",
    "/rounds": "No round is planned yet",
    "/rounds/new": "There are no panel members to choose from yet",
    ...Object.fromEntries(
      ["/areas", "/coverage", "/comments", "/themes", "/findings", "/exports"].map((path) => [
        path,
        "No round has opened yet",
      ]),
    ),
  };
  for (const [path, words] of Object.entries(empty)) {
    await page.goto(service.origin + path);
    await expect(page.getByText(words), path).toBeVisible();
    await expectAccessible(page);
  }
});

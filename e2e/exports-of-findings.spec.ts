import { readFileSync } from "node:fs";
import type { Download, Locator } from "@playwright/test";
import { exportFiles } from "#app/exports/files.ts";
import { decide, writeFinding } from "#app/findings/finding.server.ts";
import { signFindingOff } from "#app/findings/sign-off.server.ts";
import { sectionNumbered, statementsOf } from "#app/framework/edition.server.ts";
import { editionIn } from "#app/rounds/round.server.ts";
import { answerComment, answersOf, comment, placeOf, submit } from "#db/factories.server.ts";
import { expect, expectAccessible, giveSession, test } from "./fixtures.ts";
import { closedReview, person, unique } from "./own-review.ts";
import { takeFile } from "./take-file.ts";

/** A closed round with a finding on SEND that rests on words of a statement. */
function review() {
  const members = ["Amina Okafor", "Beth Price", "Carys Howell", "Dai Rees", "Efa Moss"].map((name) =>
    person(name, "member"),
  );
  const official = person("Farida Coulthard", "official");
  const lead = person("Olwen Reed", "lead");
  const { round, framework, during } = closedReview({ members });
  const { id: sectionId } = sectionNumbered(editionIn(round.id, framework)!.id, 1)!;
  const statement = statementsOf(sectionId)[0]!;
  const quote = statement.text.split(" ").slice(1, 4).join(" ");
  const at = (actor: (typeof members)[number]) => placeOf(actor, round, framework, 1, during);
  for (const one of members) submit(one, at(one), answersOf("2"), during);
  const cited = comment(
    members[0]!,
    at(members[0]!),
    { on: statement.code, quote, kind: "wording", areas: ["send"], body: `Not plain to me ${unique()}` },
    during,
  );
  const now = Date.now();
  answerComment(official, [cited], "accept", now, "It will be said plainly");
  const words = `These words are not plain ${unique()}.`;
  const id = writeFinding(
    official,
    {
      area: "send",
      statement: words,
      direction: "change",
      strength: "moderate",
      isAgreed: true,
      ownerId: official.id,
      scope: [{ framework, sectionId }],
      departureReason: "",
      oneVoiceReason: "",
    },
    {
      comments: [{ id: cited, stance: "supports" }],
      themes: [],
      cells: [{ roundId: round.id, sectionId }],
    },
    now,
  );
  decide(official, id, { disposition: "accept", reason: "Agreed", wording: null }, null, now);
  expect(signFindingOff(lead, id, null, now)).toMatchObject({ kind: "signed" });
  return { official, round, words, statement, quote };
}

async function contentOf(download: Download): Promise<Buffer> {
  return readFileSync(await download.path());
}

/** What a file of each kind begins with. */
const beginnings: Readonly<Record<string, string>> = {
  html: "<!DOCTYPE html>",
  pdf: "%PDF-1.7",
  docx: "PK",
  odt: "PK",
  ods: "PK",
  xlsx: "PK",
  zip: "PK",
  json: "{",
  jsonld: "{",
};

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test("an official takes the findings of one area in every format, two activations from home", async ({
      browser,
    }) => {
      const { official } = review();
      const context = await browser.newContext({ javaScriptEnabled });
      await giveSession(context, official);
      const page = await context.newPage();
      await page.goto("/");
      await page.getByRole("link", { name: "Export findings and figures on SEND" }).click();
      await expect(page).toHaveURL("/exports?area=send");
      if (javaScriptEnabled) await expectAccessible(page);
      const [first] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("link", { name: "Findings, as a web page" }).click(),
      ]);
      expect(first.suggestedFilename()).toBe("findings-send.html");
      for (const file of exportFiles) {
        const link = page.locator(`a[href="/exports/${file}?area=send"]`);
        if (!page.url().endsWith("/exports?area=send")) await page.goto("/exports?area=send");
        const download = await takeFile(page, link);
        expect(download.suggestedFilename()).toBe(file.replace(".", "-send."));
        const content = await contentOf(download);
        const ending = file.split(".").at(-1)!;
        expect(content.subarray(0, 20).toString("latin1"), file).toContain(beginnings[ending] ?? "");
        expect(content.length, file).toBeGreaterThan(100);
      }
      await page.goto("/exports");
      await expect(page.getByRole("table", { name: "Your recent exports" })).toContainText("pack-send.zip");
      await context.close();
    });

    test("a sentence of the exported report leads back to the words of the framework", async ({
      browser,
    }) => {
      const { official, round, words, statement, quote } = review();
      const context = await browser.newContext({ javaScriptEnabled });
      await giveSession(context, official);
      const page = await context.newPage();
      const address = `/exports/findings.html?area=send&round=${round.id}`;
      const content = await (await page.request.get(address)).body();
      await page.setContent(content.toString());
      await expect(page).toHaveTitle(/^Findings of the framework review: SEND/);
      if (javaScriptEnabled) await expectAccessible(page);

      const follow = async (name: string | RegExp, within = page.locator("main")) => {
        const href = await within.getByRole("link", { name }).first().getAttribute("href");
        const target = page.locator(`[id="${href!.slice(1)}"]`);
        await expect(target).toHaveCount(1);
        return target;
      };
      const finding = await follow(words.slice(0, -1));
      await expect(finding).toContainText("SEND");
      await expect(following(finding, "p")).toHaveText(words);
      const cited = page.locator("p").filter({ hasText: `on the words “${quote}”` });
      const heading = await follow(/^Comment \d+$/, cited);
      const told = following(heading, "section");
      await expect(told.getByRole("row", { name: /^Words/ }).getByRole("cell")).toHaveText(quote);
      const text = told.getByRole("row", { name: /^Statement/ }).getByRole("cell");
      await expect(text).toHaveText(statement.text);
      expect(statement.text).toContain(quote);
      const code = (await finding.textContent())!.split(".")[0]!;
      const back = await follow(code, told);
      expect(await back.getAttribute("id")).toBe(await finding.getAttribute("id"));
      await context.close();
    });

    test("the report that was taken out matches, and one changed word is told", async ({ browser }) => {
      const { official, round, words } = review();
      const context = await browser.newContext({ javaScriptEnabled });
      await giveSession(context, official);
      const page = await context.newPage();
      const query = `area=send&round=${round.id}`;
      const content = await (await page.request.get(`/exports/findings.json?${query}`)).body();
      const name = `findings-send-round-${round.id}.json`;
      const verify = async (buffer: Buffer) => {
        await page.goto("/exports/verification");
        await page.getByLabel("File to verify").setInputFiles({ name, mimeType: "application/json", buffer });
        await page.getByRole("button", { name: "Verify the file" }).click();
      };
      await verify(content);
      await expect(page.getByRole("heading", { name: "The file matches" })).toBeVisible();
      const changed = words.replace("not", "now");
      await verify(Buffer.from(content.toString().replaceAll(words, changed)));
      await expect(page.getByRole("heading", { name: "The file does not match" })).toBeVisible();
      const differences = page.getByRole("table", { name: "Where they differ" });
      await expect(differences).toContainText(changed);
      await expect(differences).toContainText(words);
      await context.close();
    });
  });
}

/** The first such element after a heading. */
function following(heading: Locator, element: string): Locator {
  return heading.locator(`xpath=following::${element}[1]`);
}

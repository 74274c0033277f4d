import type { Locator, Page } from "@playwright/test";
import { findingPath, findingsPath } from "#app/findings/paths.ts";
import { statementsOf } from "#app/framework/edition.server.ts";
import {
  answersOf,
  comment,
  day,
  makeFinding,
  makeTheme,
  placeOf,
  reopenSection,
  submit,
  tag,
} from "#db/factories.server.ts";
import { expect, expectAccessible, test } from "./fixtures.ts";
import { closedReview, person, unique } from "./own-review.ts";
import { expectNotice } from "./section-page.ts";

// From a section of an area to a finding that is signed off and can be defended line by line.

const text = "The deputy keeps a log of every incident.";

/** Eight members have scored a section, three of them low, and four have commented. */
function scoredReview() {
  const names = [
    "Amina Okafor",
    "Beth Lowe",
    "Carys Pugh",
    "Dev Anand",
    "Ewan Muir",
    "Fay Ince",
    "Gus Roe",
    "Hal Orr",
  ];
  const panel = names.map((name) => person(name, "member"));
  const { round, framework, during } = closedReview({ members: panel });
  const place = (n: number, now = during) => placeOf(panel[n]!, round, framework, 1, now);
  const [first] = statementsOf(place(0).section.id);
  const quote = first!.text.split(" ").slice(0, 3).join(" ");
  const say = (n: number, body: string) =>
    comment(panel[n]!, place(n), { body, on: first!.code, quote }, during);
  const said = [
    say(0, "Nobody reads the log"),
    say(1, "Drop the log"),
    say(2, "The log is long"),
    say(7, "Keep the log"),
  ];
  panel.forEach((member, n) => {
    submit(member, place(n), answersOf(n < 3 ? "1" : "4"), during);
  });
  const farida = person("Farida Coulthard", "official");
  const duncan = person("Duncan Abernethy", "lead");
  const name = `Recording ${unique()}`;
  const theme = makeTheme(farida, { name }, during);
  tag(farida, theme, said[1]!, during);
  return { panel, round, framework, place, first: first!, quote, said, farida, duncan, theme, name };
}

const main = (page: Page) => page.getByRole("main");
const problem = (page: Page) => page.getByRole("alert");
const save = (page: Page) => page.getByRole("button", { name: /^Save/ }).first();
const statementField = (page: Page) => page.getByLabel("What the finding says");

/** The question whether the finding rests on a comment, in the box of the comment. */
function asked(page: Page, body: string): Locator {
  return main(page).locator(".app-reading", { hasText: body });
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "findings" : "findings, without JavaScript", () => {
    test.use({ javaScriptEnabled });

    const look = async (page: Page) => {
      if (javaScriptEnabled) await expectAccessible(page);
    };

    test("from a section to a finding that is signed off, and signed again when more comes in", async ({
      signInAs,
    }) => {
      const { panel, round, framework, place, first, farida, duncan, name } = scoredReview();
      const page = await signInAs(farida);
      await page.goto(`/areas/send/${framework}/1?round=${round.id}`);
      await page.getByRole("link", { name: "Write a finding on this section" }).click();
      await expect(page.getByRole("radio", { name: "SEND" })).toBeChecked();
      await save(page).click();
      await expect(problem(page)).toContainText("Enter what the finding says");
      await look(page);
      await statementField(page).fill("Most members want the log to go");
      await page.getByRole("radio", { name: "Change" }).check();
      await page.getByRole("radio", { name: "Strong" }).check();
      await save(page).click();
      await expectNotice(page, "Finding written.");
      const warning =
        "“Most members” needs more than half of the members behind it: it is 3 of 8, and 5 against.";
      await expect(main(page)).toContainText(warning);
      await expect(main(page)).toContainText("3 of 8 members are behind it");
      await expect(main(page)).toContainText("It is called strong with 3 of 8 members behind it.");
      await look(page);
      const address = new URL(page.url()).pathname;

      await page.getByRole("link", { name: "Choose what it rests on" }).click();
      await page.getByRole("checkbox", { name }).check();
      await asked(page, "Nobody reads the log").getByRole("radio", { name: "Rests on it" }).check();
      await asked(page, "Keep the log").getByRole("radio", { name: "It speaks against" }).check();
      await look(page);
      await page.getByRole("button", { name: "Save", exact: true }).click();
      await expectNotice(page, "What the finding rests on is saved.");
      await expect(page.getByRole("heading", { name: "3 comments" })).toBeVisible();
      await expect(main(page)).toContainText(
        "1 more comment on its sections for this area that it does not cite.",
      );

      await page.getByRole("link", { name: "Decide what DfE does" }).click();
      await page.getByRole("radio", { name: "Accept in part" }).check();
      await page.getByLabel("Why?").fill("The log is kept, and shorter");
      await page.getByLabel("Statement to be reworded").selectOption({ index: 1 });
      await page.getByLabel("Proposed wording").fill(first.text);
      await save(page).click();
      await expect(problem(page)).toContainText("This is how the statement reads already");
      await expect(page.getByLabel("Why?")).toHaveValue("The log is kept, and shorter");
      await look(page);
      await page.getByLabel("Proposed wording").fill(`${first.text} ${text}`);
      await save(page).click();
      await expectNotice(page, "The decision is saved.");
      await expect(main(page).locator("ins")).toContainText(text);
      await expect(main(page)).toContainText("Before it can be signed off:");
      await look(page);

      await page.getByRole("link", { name: "Change what the finding says" }).click();
      if (javaScriptEnabled) {
        // What is typed before the page's scripts are there is heard with the next key.
        const warning = main(page).getByText("“All members” needs every member behind it");
        await expect(async () => {
          await statementField(page).fill("");
          await statementField(page).fill("All members want the log to go");
          await expect(warning).toBeVisible({ timeout: 2_000 });
        }).toPass();
      }
      const said = `3 of 8 members want the log to go (${unique()})`;
      await statementField(page).fill(said);
      if (javaScriptEnabled) await expect(main(page).getByText("“All members”")).toHaveCount(0);
      await page.getByRole("radio", { name: "Limited" }).check();
      await page.getByRole("radio", { name: "Yes, it is agreed" }).check();
      await save(page).click();
      await expect(problem(page)).toContainText(
        "Enter why the finding departs from what the panel says of its sections (divided)",
      );
      await look(page);
      await page.getByLabel("Why it departs from what the panel says").fill("The law has changed");
      await save(page).click();
      await expectNotice(page, "Finding changed.");
      await expect(main(page)).toContainText("The panel’s class is divided. The law has changed");
      await expect(main(page)).not.toContainText("needs");
      await expect(main(page)).toContainText("A lead official can sign it off now.");

      const lead = await signInAs(duncan);
      await lead.goto(address);
      await lead.getByRole("link", { name: "Sign off", exact: true }).click();
      await expect(lead.getByRole("button", { name: "Sign off" })).toBeVisible();
      await look(lead);
      await lead.getByRole("button", { name: "Sign off" }).click();
      await expectNotice(lead, "Finding signed off.");
      await expect(main(lead)).toContainText("Nothing that it rests on has changed since.");

      const now = Date.now();
      reopenSection(duncan, place(0), panel[3]!, now + day, now);
      for (const body of ["One thing more", "And another"]) comment(panel[3]!, place(3, now), { body }, now);
      submit(panel[3]!, place(3, now), answersOf("5"), now);
      await page.goto(findingsPath);
      await expect(
        page.getByRole("row", { name: new RegExp(`^F${address.split("/").at(-1)}\\.`) }),
      ).toContainText("Since then: 2 comments added, 1 score changed");
      await lead.reload();
      await expect(main(lead)).toContainText("Since the sign-off: 2 comments added, 1 score changed.");
      await look(lead);
      await lead.getByRole("link", { name: "Sign off again" }).click();
      await lead.getByRole("button", { name: "Sign off" }).click();
      await expectNotice(lead, "Finding signed off.");
      await lead.locator("summary", { hasText: "Signatures and their hashes" }).click();
      const files = lead.getByRole("link", { name: /^What was signed on/ });
      await expect(files).toHaveCount(2);
      const signed = await lead.request.get((await files.first().getAttribute("href"))!);
      expect(await signed.json()).toMatchObject({ finding: { disposition: "accept-in-part" } });
    });

    test("officials ask for other views, account for what no finding rests on, and declare the review complete", async ({
      signInAs,
    }) => {
      const { panel, round, framework, place, said, farida, duncan } = scoredReview();
      const id = makeFinding(
        farida,
        {
          statement: `The log should be shorter in ${framework}`,
          direction: "open",
          scope: [{ framework, sectionId: place(0).section.id }],
          cells: [{ roundId: round.id, sectionId: place(0).section.id }],
          comments: said.slice(0, 3).map((one) => ({ id: one, stance: "supports" })),
          decision: { disposition: "accept", reason: "It helps nobody", wording: null },
        },
        Date.now(),
      );
      const member = await signInAs(panel[7]!);
      await member.goto("/");
      await expect(main(member)).not.toContainText("The log should be shorter");
      const page = await signInAs(farida);
      await page.goto(findingPath(id));
      await page.getByRole("button", { name: "Ask members for minority views" }).click();
      await expectNotice(page, "Members of its rounds are asked for minority views.");

      await member.reload();
      await member.getByRole("link", { name: /^The log should be shorter/ }).click();
      await expect(main(member)).toContainText("Officials read what you write with your name.");
      for (const sealed of ["Agreed", "Accept", "It helps nobody", "Farida", "Nobody reads"])
        await expect(main(member)).not.toContainText(sealed);
      await look(member);
      await member.getByLabel("Your view").fill("The log protects children");
      await member.getByRole("button", { name: "Save your view" }).click();
      await expectNotice(member, "Your view is kept with the finding.");
      await page.reload();
      await expect(page.locator("blockquote", { hasText: "The log protects children" })).toContainText(
        "Hal Orr",
      );
      await member.getByLabel("Your view").fill("");
      await member.getByRole("button", { name: "Save your view" }).click();
      await expectNotice(member, "Your view is withdrawn.");
      await page.reload();
      await expect(main(page)).toContainText("Nobody has written one.");

      await page.getByRole("button", { name: "Answer its comments with this decision" }).click();
      await expectNotice(page, "The comments have the disposition and the reason of this finding.");
      await page.goto(`${findingsPath}/unused?round=${round.id}`);
      await expect(main(page)).toContainText("1 comment of 4");
      await expect(main(page)).toContainText("Keep the log");
      await look(page);
      const lead = await signInAs(duncan);
      await lead.goto(`${findingsPath}/completion?round=${round.id}`);
      await lead.getByRole("button", { name: "Declare the review complete" }).click();
      await expect(problem(lead)).toContainText("1 finding is not signed off.");
      await expect(problem(lead)).toContainText("1 comment is cited by no finding, and nothing says why.");
      await look(lead);

      await page.getByRole("link", { name: "Answer it" }).click();
      await page.getByRole("radio", { name: "Note", exact: true }).check();
      await page.getByLabel("Reason", { exact: true }).fill("The finding says what stays");
      await page.getByRole("button", { name: "Answer", exact: true }).click();
      await expectNotice(page, "The comments are answered");
      await lead.goto(`${findingPath(id)}/sign-off`);
      await lead.getByRole("button", { name: "Sign off" }).click();
      await expectNotice(lead, "Finding signed off.");
      await lead.goto(`${findingsPath}/completion?round=${round.id}`);
      await lead.getByRole("button", { name: "Declare the review complete" }).click();
      await expectNotice(lead, "The review of this round is declared complete.");
      await expect(main(lead)).toContainText("by Duncan Abernethy");
      await lead.locator("summary", { hasText: "Take this back" }).click();
      await lead.getByRole("button", { name: "Open the review again" }).click();
      await expect(problem(lead)).toContainText("Enter a reason");
      await lead.getByLabel("Why?").fill("Something came in");
      await lead.getByRole("button", { name: "Open the review again" }).click();
      await expectNotice(lead, "The review of this round is open again.");
    });

    test("two officials on one finding: whoever saves later is told, and loses nothing", async ({
      signInAs,
    }) => {
      const { round, framework, place, farida, duncan } = scoredReview();
      const section = { sectionId: place(0).section.id };
      const id = makeFinding(
        farida,
        {
          statement: "What it said",
          scope: [{ framework, ...section }],
          cells: [{ roundId: round.id, ...section }],
        },
        Date.now(),
      );
      const [page, other] = [await signInAs(farida), await signInAs(duncan)];
      await page.goto(`${findingPath(id)}/words`);
      const evidence = await page.context().newPage();
      await evidence.goto(`${findingPath(id)}/evidence`);
      await other.goto(`${findingPath(id)}/words`);
      await statementField(other).fill("What Duncan wrote");
      await page.getByLabel("Why it departs from what the panel says").fill("The law");
      await other.getByLabel("Why it departs from what the panel says").fill("The law has changed");
      await save(other).click();
      await expectNotice(other, "Finding changed.");

      await statementField(page).fill("What Farida wrote");
      const answer = page.waitForResponse((response) => response.request().method() === "POST");
      await save(page).click();
      expect((await answer).status()).toBe(409);
      await expect(problem(page)).toContainText(
        "Duncan Abernethy changed this finding since you opened it, so nothing was saved. What you entered is still here. It says now: “What Duncan wrote”.",
      );
      await expect(statementField(page)).toHaveValue("What Farida wrote");
      await look(page);
      await save(page).click();
      await expectNotice(page, "Finding changed.");
      await expect(page.getByRole("heading", { level: 1, name: "What Farida wrote" })).toBeVisible();

      const choice = asked(evidence, "Drop the log").getByRole("radio", { name: "It speaks against" });
      await choice.check();
      await evidence.getByRole("button", { name: "Save", exact: true }).click();
      await expect(problem(evidence)).toContainText(
        "Farida Coulthard changed this finding since you opened it",
      );
      await expect(choice).toBeChecked();
      await evidence.getByRole("button", { name: "Save", exact: true }).click();
      await expectNotice(evidence, "What the finding rests on is saved.");
    });

    test("a finding is walked to its theme, a comment, the quoted words and the statement, and back, one activation a step", async ({
      signInAs,
    }) => {
      const { round, framework, place, first, quote, farida, theme, name } = scoredReview();
      const id = makeFinding(
        farida,
        {
          statement: `The log should go in ${framework}`,
          scope: [{ framework, sectionId: place(0).section.id }],
          cells: [{ roundId: round.id, sectionId: place(0).section.id }],
          themes: [theme],
        },
        Date.now(),
      );
      const page = await signInAs(farida);
      await page.goto(findingPath(id));
      const step = (link: Locator) => link.click();
      await step(main(page).getByRole("listitem").getByRole("link", { name }));
      await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
      const themed = page.getByRole("article").filter({ hasText: "Drop the log" });
      await expect(themed).toContainText(`statement ${first.code}`);
      await step(themed.getByRole("link", { name: quote }));
      await expect(page.locator(":target")).toContainText(first.text);
      await step(
        page.getByRole("region", { name: "What the panel says" }).getByRole("link", { name: "SEND" }),
      );
      const card = page.getByRole("article").filter({ hasText: "Drop the log" });
      await expect(card.locator("mark")).toHaveText(quote);
      await step(card.getByRole("link", { name }));
      await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
      await step(main(page).getByRole("link", { name: new RegExp(`^F${id}\\. The log should go`) }));
      await expect(page.getByRole("heading", { level: 1, name: /The log should go/ })).toBeVisible();
    });

    test("words that are far too long, of other scripts or made up are refused in words, or kept as they are", async ({
      signInAs,
    }) => {
      const { round, framework, place, farida } = scoredReview();
      const id = makeFinding(
        farida,
        { scope: [{ framework, sectionId: place(0).section.id }], direction: "open" },
        Date.now(),
      );
      const page = await signInAs(farida);
      await page.goto(`${findingPath(id)}/words`);
      await statementField(page).fill("x".repeat(10_000));
      await save(page).click();
      await expect(problem(page)).toContainText("What the finding says must be 2,000 characters or less");
      await expect(statementField(page)).toHaveValue("x".repeat(10_000));
      const written = "👩‍🏫 שלום עולם, and a word";
      await statementField(page).fill(written);
      await save(page).click();
      await expectNotice(page, "Finding changed.");
      await expect(page.getByRole("heading", { level: 1, name: written })).toBeVisible();
      await look(page);

      const form = {
        shown: "made-up",
        "stance.made-up": "supports",
        cell: `${round.id}/999999`,
        theme: "made-up",
        next: "999",
      };
      const answer = await page.request.post(`${findingPath(id)}/evidence`, { form });
      expect(answer.status()).toBe(200);
      await page.goto(findingPath(id));
      await expect(main(page)).toContainText("It cites no comments yet.");
      await page.goto(`${findingsPath}/unused?round=${round.id}&page=999`);
      await expect(main(page)).toContainText("4 comments of 4");
    });
  });
}

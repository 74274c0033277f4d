import type { Page } from "@playwright/test";
import { answersOf, placeOf, submit } from "#db/factories.server.ts";
import { expect, expectAccessible, test } from "./fixtures.ts";
import { closedReview, openReview, person } from "./own-review.ts";
import { readTable } from "./section-page.ts";

function begunReview(given: Partial<Parameters<typeof openReview>[0]> = {}) {
  const amina = person("Amina Okafor", "member");
  const beth = person("Beth Lowe", "member");
  const review = openReview({ members: [amina, beth], ...given });
  const now = Date.now();
  for (const section of [1, 2])
    submit(amina, placeOf(amina, review.round, review.framework, section, now), answersOf("4"), now);
  return { ...review, amina, beth };
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });
    // axe runs in the page.
    const look = async (page: Page) => {
      if (javaScriptEnabled) await expectAccessible(page);
    };

    test("a lead official sees what is missing, section by section, and whom to remind", async ({
      signInAs,
    }) => {
      const { round, framework, beth, amina } = begunReview();
      const page = await signInAs(person("Lowri Lead", "lead"));
      await page.goto(`/rounds/${round.id}`);
      await page.getByRole("link", { name: "See what is missing" }).click();
      const code = framework.toUpperCase();
      expect(await readTable(page, "Sections done, by member")).toEqual([
        { Member: "Beth Lowe", All: "0 of 6", [code]: "0 of 6" },
        { Member: "Amina Okafor", All: "2 of 6", [code]: "2 of 6" },
      ]);
      await look(page);

      await page.getByRole("table").getByRole("link", { name: code }).click();
      const [first, second] = await readTable(page, `${code}: sections, by member`);
      expect(Object.values(first!).slice(0, 4)).toEqual(["Beth Lowe", "0 of 6", "Missing", "Missing"]);
      expect(Object.values(second!).slice(0, 5)).toEqual([
        "Amina Okafor",
        "2 of 6",
        "Done",
        "Done",
        "Missing",
      ]);
      await page.getByLabel("Focus area").selectOption("SEND");
      await page.getByRole("button", { name: "Show" }).click();
      await expect(page.getByRole("table")).toContainText("Done");
      await look(page);

      await page.getByRole("link", { name: "Remind those with sections missing" }).click();
      await expect(page.getByRole("main")).toContainText("2 members have sections missing");
      await expect(page.getByLabel("All addresses, to copy")).toHaveValue(`${amina.email}; ${beth.email}`);
      expect(await readTable(page, "Who has sections missing")).toEqual([
        {
          Member: "Amina Okafor",
          "Email address": amina.email,
          "Sections missing": `${code} 3, 4, 5, 6`,
          Reminders: "Not reminded in the last 24 hours",
        },
        {
          Member: "Beth Lowe",
          "Email address": beth.email,
          "Sections missing": `${code} all`,
          Reminders: "Not reminded in the last 24 hours",
        },
      ]);
      await page.getByText("Write to them with your own program instead").click();
      const link = page.getByRole("link", { name: "Write to all of them as blind copies" });
      expect(await link.getAttribute("href")).toMatch(
        /^mailto:\?bcc=amina\.okafor\..+%40example\.org,beth\.lowe/,
      );
      await look(page);
    });
  });
}

test("where names are hidden, an official sees counts and nobody", async ({ signInAs }) => {
  const { round, framework, amina } = begunReview({ namesToOfficials: false });
  const page = await signInAs(person("Farida Coulthard", "official"));
  await page.goto(`/coverage?round=${round.id}`);
  const code = framework.toUpperCase();
  expect(await readTable(page, "Answers missing of those expected")).toMatchObject([
    { Framework: code, SEND: "12 of 12" },
  ]);
  await page.getByRole("table").getByRole("link", { name: code }).click();
  const rows = await readTable(page, `${code}: answers missing`);
  expect(rows).toHaveLength(6);
  expect(rows[0]).toMatchObject({ SEND: "2 of 2" });
  expect(await page.content()).not.toContain(amina.name);
  await expectAccessible(page);

  await page.getByRole("link", { name: "Remind those with sections missing" }).click();
  await expect(page.getByRole("main")).toContainText("Names are hidden in this round");
  await page.getByRole("button", { name: "Send the reminder" }).click();
  await expect(page.getByRole("alert")).toContainText("The reminder is in the post");
  expect(await page.content()).not.toContain(amina.name);
  await expectAccessible(page);
});

test("in a closed round nobody is reminded, and the page says why", async ({ signInAs }) => {
  const amina = person("Amina Okafor", "member");
  const { round } = closedReview({ members: [amina] });
  const page = await signInAs(person("Farida Coulthard", "official"));
  await page.goto(`/coverage?round=${round.id}`);
  await expect(page.getByRole("link", { name: "Remind" })).toHaveCount(0);
  await page.goto(`/coverage/reminder?round=${round.id}`);
  await expect(page.getByRole("main")).toContainText("The round closed on");
  expect(await page.content()).not.toContain(amina.email);
});

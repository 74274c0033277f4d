import type { Page } from "@playwright/test";
import { seatsIn } from "#app/rounds/groups.server.ts";
import { answersOf, day, interest, makeRound, placeOf, submit } from "#db/factories.server.ts";
import { expect, expectAccessible, test } from "./fixtures.ts";
import { copyOf, holdUntilFilled, person, unique } from "./own-review.ts";
import { expectNotice, readTable } from "./section-page.ts";

const people = [
  "Amina Okafor",
  "Beth Lowe",
  "Carys Penn",
  "Dev Mistry",
  "Ewan Hart",
  "Fern Ali",
  "Gwen Rees",
];

/** A closed round in which seven scored one section: the first two are interested and give 5, the rest 2, but one 4. */
function tippingRound({ namesToOfficials = true } = {}) {
  const panel = people.map((name) => person(name, "member"));
  const [amina, beth, carys] = panel;
  const framework = copyOf("npqlbc");
  holdUntilFilled();
  const closesAt = Date.now() - day;
  const round = makeRound({
    title: `Round of ${unique()}`,
    members: panel,
    frameworks: [framework],
    opensAt: closesAt - 10 * day,
    closesAt,
    namesToOfficials,
    groups: { provider: [amina!, beth!], "school-leader": panel.slice(2) },
  });
  const during = closesAt - day;
  for (const member of [amina!, beth!]) interest(member, { frameworks: [framework] }, during);
  panel.forEach((member, seat) => {
    const score = seat < 2 ? "5" : member === carys ? "4" : "2";
    submit(member, placeOf(member, round, framework, 1, during), answersOf(score), during);
  });
  const query = `?round=${round.id}`;
  return { panel, round, framework, query };
}

const reading = (page: Page) => page.getByRole("region", { name: "Whose answers" });

test("an official reads a summary without the interested, without one member and of one group, down to the words", async ({
  signInAs,
}) => {
  const { panel, framework, query } = tippingRound();
  const page = await signInAs(person("Farida Coulthard", "official"));
  await page.goto(`/areas${query}`);
  await reading(page).getByRole("link", { name: "Without members who declared an interest (2)" }).click();
  await expect(reading(page)).toContainText("You are reading the answers without 2 of 7 members");
  const totals = async () => (await readTable(page, "Sections by what the panel says of them"))[0]!;
  expect(await totals()).toMatchObject({ "Answered of expected": expect.stringContaining("5 of 30") });
  await expectAccessible(page);

  await page.getByRole("table").getByRole("link", { name: "SEND" }).click();
  await expect(reading(page)).toContainText("without 2 of 7 members");
  const row = async () => (await readTable(page, "All sections")).find(({ Counted }) => Counted !== "0")!;
  expect(await row()).toMatchObject({ Counted: "5", Median: "2", "Answered of expected": "5 of 5" });

  await page
    .getByRole("link", { name: /1\. Teaching|^.* 1\. / })
    .first()
    .click();
  await expect(page.getByRole("main")).toContainText("5 of 5 members gave a score");
  const answers = await readTable(page, "Answers and reasons");
  expect(answers.map(({ Member }) => Member!.trim()).toSorted()).toEqual(
    panel
      .slice(2)
      .map(({ name }) => name)
      .toSorted(),
  );
  await expectAccessible(page);

  await reading(page).getByRole("link", { name: "Without Carys Penn" }).click();
  await expect(reading(page)).toContainText(
    "You are reading the answers of 6 of 7 members: all but Carys Penn.",
  );
  await expect(page.getByRole("main")).toContainText("6 of 6 members gave a score");
  await page.getByRole("link", { name: "SEND" }).click();
  await expect(reading(page)).toContainText("all but Carys Penn");
  expect(await row()).toMatchObject({ Counted: "6", "Answered of expected": "6 of 6" });

  await reading(page).getByRole("link", { name: "Providers only (2)" }).click();
  await expect(reading(page)).toContainText("You are reading the answers of 2 of 7 members: providers only.");
  expect(await row()).toMatchObject({ Counted: "2", Median: "5" });
  await reading(page).getByRole("link", { name: "Read the answers of all members" }).click();
  await expect(reading(page)).not.toContainText("You are reading");
  expect(await row()).toMatchObject({ Counted: "7" });

  await reading(page).getByRole("link", { name: "Which way does it tip?" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Which way does it tip?" })).toBeVisible();
  const [tipping] = await readTable(page, "SEND: another class");
  expect(tipping!["Which way it tips"]).toContain("All 7: divided, median 2.");
  expect(tipping!["Which way it tips"]).toContain("Without 2 declared interests (5 left): mixed, median 2.");
  await expectAccessible(page);
  await page.getByRole("link", { name: "Without 2 declared interests" }).first().click();
  await expect(page).toHaveURL((url) => url.pathname === `/areas/send/${framework}/1`);
  await expect(reading(page)).toContainText("without 2 of 7 members");
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a lead official says who sits for which group, and reads the figures of one", async ({
    signInAs,
  }) => {
    const { panel, round, query } = tippingRound();
    const page = await signInAs(person("Lowri Lead", "lead"));
    await page.goto(`/rounds/${round.id}`);
    await page.getByRole("link", { name: "Say which group each member sits for" }).click();
    await expect(page.getByLabel("Amina Okafor")).toHaveValue("provider");
    await page.getByLabel("Amina Okafor").selectOption("Sector bodies");
    await page.getByLabel("Carys Penn").selectOption("No group");
    await page.getByRole("button", { name: "Save groups" }).click();
    await expectNotice(page, "The groups are saved");
    await expect(page.getByRole("main")).toContainText(/Amina Okafor \(.*\): sector bodies/);
    const seats = seatsIn(round.id);
    expect(panel.slice(0, 4).map(({ id }) => seats.get(id))).toEqual([
      "sector-body",
      "provider",
      null,
      "school-leader",
    ]);

    await page.goto(`/areas/send${query}&order=document`);
    await reading(page).getByRole("link", { name: "Sector bodies only (1)" }).click();
    await expect(reading(page)).toContainText(
      "You are reading the answers of 1 of 7 members: sector bodies only.",
    );
    const address = new URL(page.url()).searchParams;
    expect(Object.fromEntries(address)).toEqual({
      round: String(round.id),
      order: "document",
      view: "group-sector-body",
    });
  });
});

test("the page of groups and what it refuses can be used by everybody", async ({ signInAs }) => {
  const { round } = tippingRound();
  const page = await signInAs(person("Lowri Lead", "lead"));
  await page.goto(`/rounds/${round.id}/groups`);
  await expectAccessible(page);
  await page.getByLabel("Beth Lowe").evaluate((field: HTMLSelectElement) => {
    field.options[1]!.value = "nonsense";
  });
  await page.getByLabel("Beth Lowe").selectOption({ index: 1 });
  await page.getByRole("button", { name: "Save groups" }).click();
  await page.getByRole("link", { name: "Select a group from the list" }).click();
  await expect(page.getByLabel("Beth Lowe")).toBeFocused();
  await expectAccessible(page);
});

test("where a round hides names, and to an observer anywhere, there are no views and no links to them", async ({
  signInAs,
}) => {
  const hidden = tippingRound({ namesToOfficials: false });
  const shown = tippingRound();
  const observer = await signInAs(person("Elspeth Nwosu", "observer"));
  const readers: [Page, ReturnType<typeof tippingRound>[]][] = [
    [await signInAs(person("Farida Coulthard", "official")), [hidden]],
    [await signInAs(person("Lowri Lead", "lead")), [hidden]],
    [observer, [hidden, shown]],
  ];
  for (const [page, rounds] of readers) {
    for (const { query, framework, panel } of rounds) {
      const addresses = [`/areas${query}`, `/areas/send${query}`, `/areas/send/${framework}/1${query}`];
      for (const address of addresses) {
        for (const view of ["without-interests", "group-provider", `without-${panel[0]!.id}`]) {
          const answer = await page.request.get(`${address}&view=${view}`);
          expect(answer.status(), `${address} ${view}`).toBe(403);
        }
        const body = await (await page.request.get(address)).text();
        expect(body).not.toMatch(/view=|name="view"|sensitivity|declared an interest|Amina Okafor/);
      }
      expect((await page.request.get(`/sensitivity${query}`)).status()).toBe(403);
    }
  }
});

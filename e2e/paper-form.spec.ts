import { answersOf, draft, placeOf } from "#db/factories.server.ts";
import { expect, expectAccessible, test } from "./fixtures.ts";
import { openReview, person } from "./own-review.ts";
import { answerAll, answerRadio, expectNotice } from "./section-page.ts";

test("a paper form counts as the member's, says who typed it in, and leaves their draft theirs", async ({
  signInAs,
}) => {
  const amina = person("Amina Okafor", "member");
  const review = openReview({ members: [amina] });
  const now = Date.now();
  draft(amina, placeOf(amina, review.round, review.framework, 1, now), answersOf("2", "Begun by Amina"), now);

  const lead = await signInAs(person("Duncan Abernethy", "lead"));
  await lead.goto(`/rounds/${review.round.id}`);
  await lead.getByRole("link", { name: "Type in a member’s paper form" }).click();
  await lead.getByLabel("Member").selectOption(amina.id);
  await lead.getByLabel("Section").selectOption({ index: 1 });
  await lead.getByRole("button", { name: "Continue" }).click();
  await expect(lead.getByRole("button", { name: "Submit in the member’s name" })).toBeVisible();
  expect(await lead.content(), "nothing of what the member has begun").not.toContain("Begun by Amina");
  await expectAccessible(lead);
  await answerAll(lead, "4", "As it stands on paper");
  await lead.getByLabel("Comment", { exact: true }).fill("Written on paper");
  await lead.getByRole("button", { name: "Submit in the member’s name" }).click();
  await expectNotice(lead, "The section is submitted in the member’s name");
  await lead.goto(`/areas/send/${review.framework}/1?round=${review.round.id}`);
  await expect(lead.getByText("Typed in by Duncan Abernethy")).toHaveCount(2);

  const page = await signInAs(amina);
  await page.goto(review.at("/sections/1"));
  await expect(page.getByText("Typed in for you by Duncan Abernethy on")).toBeVisible();
  await expect(answerRadio(page, "send", "2")).toBeChecked();
  await page.getByText("What Duncan Abernethy typed in for you").click();
  await expect(page.getByText("As it stands on paper").first()).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Submit this section" }).click();
  await expectNotice(page, "Section submitted.");
  await lead.reload();
  await expect(lead.getByText("Before: 4 Good. “As it stands on paper”")).toBeVisible();
  await expect(lead.getByText("Typed in by Duncan Abernethy")).toHaveCount(1);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a paper form that is not complete comes back with its words, and none is taken where names are hidden", async ({
    signInAs,
  }) => {
    const amina = person("Amina Okafor", "member");
    const review = openReview({ members: [amina] });
    const lead = await signInAs(person("Duncan Abernethy", "lead"));
    const address = `/rounds/${review.round.id}/paper-forms/new`;
    await lead.goto(address);
    await lead.getByRole("button", { name: "Continue" }).click();
    await expect(lead.getByRole("link", { name: "Select a member" })).toBeVisible();
    await lead.getByLabel("Member").selectOption(amina.id);
    await lead.getByLabel("Section").selectOption({ index: 1 });
    await lead.getByRole("button", { name: "Continue" }).click();
    await lead.getByLabel("Comment", { exact: true }).fill("Written on paper");
    await lead.getByRole("button", { name: "Submit in the member’s name" }).click();
    await expect(lead.getByRole("link", { name: "Select an answer for SEND" })).toBeVisible();
    await expect(lead.getByLabel("Comment", { exact: true })).toHaveValue("Written on paper");

    const veiled = openReview({ members: [amina], namesToOfficials: false });
    await lead.goto(`/rounds/${veiled.round.id}`);
    await expect(lead.getByRole("link", { name: "Type in a member’s paper form" })).toHaveCount(0);
    await lead.goto(`/rounds/${veiled.round.id}/paper-forms/new`);
    await expect(lead.getByText("This round hides members’ names from officials.")).toBeVisible();
  });
});

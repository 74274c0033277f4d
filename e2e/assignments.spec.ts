import { answersOf, makeRound, placeOf, submit } from "#db/factories.server.ts";
import { expect, test } from "./fixtures.ts";
import { copyOf, person, unique } from "./own-review.ts";
import { expectNotice } from "./section-page.ts";

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a lead official assigns frameworks, and the member is asked about no others", async ({
    signInAs,
  }) => {
    const [amina, beth] = [person("Amina Okafor", "member"), person("Beth Lowe", "member")];
    const [own, other] = [copyOf("npqsl"), copyOf("npqh")];
    const round = makeRound({
      title: `Assigned ${unique()}`,
      members: [amina, beth],
      frameworks: [own, other],
      opensAt: Date.now() - 1000,
      closesAt: Date.now() + 86_400_000,
    });

    const lead = await signInAs(person("Duncan Abernethy", "lead"));
    await lead.goto(`/people/${amina.id}/frameworks`);
    await expect(lead.getByText(`What you save holds at once in ${round.title}`)).toBeVisible();
    await lead.getByRole("radio", { name: "Only those chosen below" }).check();
    await lead.getByRole("button", { name: "Save" }).click();
    await expect(lead.getByRole("link", { name: "Select one or more frameworks" })).toBeVisible();
    await lead.getByRole("checkbox", { name: new RegExp(`^${own.toUpperCase()}:`) }).check();
    await lead.getByLabel("Group").selectOption({ label: "Providers" });
    await lead.getByRole("button", { name: "Save" }).click();
    await expectNotice(lead, "What the member is asked about is saved.");
    await lead.goto(`/rounds/${round.id}`);
    await expect(lead.getByText(`asked about ${own.toUpperCase()} only`)).toBeVisible();
    await lead.goto(`/coverage?round=${round.id}&framework=${other}`);
    await expect(lead.getByRole("row", { name: /Amina Okafor/ }).first()).toContainText("Not asked");

    const page = await signInAs(amina);
    await page.goto("/");
    await expect(page.getByRole("link", { name: new RegExp(own) }).first()).toBeVisible();
    await expect(page.getByRole("link", { name: new RegExp(other) })).toHaveCount(0);
    await page.goto(`/frameworks/${other}/sections/1?round=${round.id}`);
    await expect(page.getByText("No round has opened that asks you about this framework")).toBeVisible();
    await expect(page.getByRole("button", { name: "Submit this section" })).toHaveCount(0);
    await page.goto(`/frameworks/${own}/sections/1`);
    await expect(page.getByRole("button", { name: "Submit this section" })).toBeVisible();
    submit(amina, placeOf(amina, round, own, 1, Date.now()), answersOf("4"), Date.now());

    await lead.goto(`/people/${amina.id}/frameworks`);
    await lead.getByRole("checkbox", { name: new RegExp(`^${own.toUpperCase()}:`) }).uncheck();
    await lead.getByRole("checkbox", { name: new RegExp(`^${other.toUpperCase()}:`) }).check();
    await lead.getByRole("button", { name: "Save" }).click();
    await expect(lead.getByRole("alert")).toContainText(
      `the member has sent something on ${own.toUpperCase()} in ${round.title}`,
    );
  });
});

import type { Actor } from "#app/people/session.server.ts";
import { answersOf, comment, day, makeRound, placeOf, submit } from "#db/factories.server.ts";
import { expect, expectAccessible, giveSession, test } from "./fixtures.ts";
import { closedReview, person, type Review, unique } from "./own-review.ts";
import { declareNothing, enterMoment, setting } from "./round-page.ts";
import { answerRadio, expectNotice, readTable } from "./section-page.ts";

type Scene = {
  panel: Actor[];
  first: Review;
  at: (path: string) => string;
  second: ReturnType<typeof makeRound>;
};

/** Six members, of whom all give 4 in section 1, but on workload three give 1 and three 5. */
function aClosedRound() {
  const panel = ["Amina Okafor", "Beth Lowe", "Callum Petherick", "Dev Rao", "Esme Hale", "Farid Aziz"].map(
    (name) => person(name, "member"),
  );
  const first = closedReview({ title: `First round ${unique()}`, members: panel, sharing: "never" });
  const { framework, round, during } = first;
  comment(
    panel[1]!,
    placeOf(panel[1]!, round, framework, 1, during),
    { body: "What Beth wrote then" },
    during,
  );
  panel.forEach((one, i) => {
    const workload = { answer: i < 3 ? ("1" as const) : ("5" as const), reason: `workload ${i}` };
    submit(
      one,
      placeOf(one, round, framework, 1, during),
      answersOf("4", `reason ${i}`, { workload }),
      during,
    );
    submit(one, placeOf(one, round, framework, 2, during), answersOf("5", `reason ${i}`), during);
  });
  return { ...first, panel };
}

/** The same, and a round that follows is open. */
function aFollowingRound(): Scene {
  const { panel, ...first } = aClosedRound();
  const { framework, round } = first;
  const second = makeRound({
    title: `Second round ${unique()}`,
    opensAt: Date.now() - day / 2,
    closesAt: Date.now() + 10 * day,
    frameworks: [framework],
    members: panel,
    followsId: round.id,
  });
  return { panel, first, second, at: (path) => `/frameworks/${framework}${path}` };
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(`with JavaScript ${javaScriptEnabled ? "on" : "off"}`, () => {
    test.use({ javaScriptEnabled });

    test("a member keeps a section in one activation, and changing an answer asks why", async ({ page }) => {
      const { panel, first, at } = aFollowingRound();
      await giveSession(page.context(), panel[0]!);
      await page.goto(at("/sections/1"));
      const send = page.getByRole("group", { name: "SEND" });
      await expect(send).toContainText(`${first.round.title}: you answered 4 Good.`);
      await expect(send).toContainText("Your reason then: reason 0");
      await expect(send).toContainText("4 Good: 6");
      await expect(send).toContainText("Settled: no answer is needed; change it if you want to.");
      await expect(answerRadio(page, "send", "4")).toBeChecked();
      await expect(page.getByRole("group", { name: "Workload reduction" })).not.toContainText("Settled");
      await expect(page.getByRole("main")).not.toContainText("Beth Lowe");

      await answerRadio(page, "send", "2").check();
      await page.getByRole("button", { name: "Submit this section" }).click();
      const summary = page.getByRole("alert");
      await expect(summary).toContainText("Enter why you changed your answer on SEND");
      await expect(answerRadio(page, "send", "2")).toBeChecked();
      await page.getByLabel("Why did you change your answer on SEND?").fill("I read it again");
      await page.getByRole("button", { name: "Submit this section" }).click();
      await expectNotice(page, "Section submitted");

      await giveSession(page.context(), panel[1]!);
      await page.goto(at("/sections/1"));
      await page.getByRole("button", { name: "Keep my answers for this section" }).click();
      await expectNotice(page, "Section submitted");
    });
  });
}

test("what is settled needs no answer, and what is not is left to finish", async ({ signInAs }) => {
  const { panel, at } = aFollowingRound();
  const page = await signInAs(panel[0]!);
  await page.goto("/finish");
  const left = page.getByRole("main");
  await expect(left.getByRole("link", { name: /^1\. / })).toHaveCount(1);
  await expect(left.getByRole("link", { name: /^2\. / })).toHaveCount(0);
  await page.goto(at("/sections/2"));
  await expect(page.getByRole("main")).toContainText(
    "Nothing is needed here: all your earlier answers stand.",
  );
  await expect(page.getByRole("button", { name: "Keep my answers for this section" })).toHaveCount(0);
  await expectAccessible(page);
  await page.goto(at("/sections/1"));
  await expectAccessible(page);
});

test("comments of the round before are read without names; those of this round stay sealed", async ({
  signInAs,
}) => {
  const { panel, first, second, at } = aFollowingRound();
  const there = placeOf(panel[1]!, second, first.framework, 1, Date.now());
  comment(panel[1]!, there, { body: "What Beth writes now" }, Date.now());
  submit(panel[1]!, there, answersOf("4", "kept", { workload: { answer: "1", reason: "kept" } }), Date.now());
  const page = await signInAs(panel[0]!);
  await page.goto(at("/sections/1"));
  expect(await page.content()).not.toContain("What Beth writes now");
  await page
    .getByRole("group", { name: "SEND" })
    .getByRole("link", { name: /^1 comment on SEND/ })
    .click();
  const then = page.getByRole("article", { name: /Another panel member\./ });
  await expect(then).toContainText("What Beth wrote then");
  expect(await page.content()).not.toMatch(/Beth Lowe|What Beth writes now/);
  await page.goto(at("/sections/1"));
  await page.getByRole("button", { name: "Submit this section" }).click();
  await expectNotice(page, "Section submitted");
  await expect(page.getByRole("article", { name: /Another panel member\./ })).toContainText(
    "What Beth writes now",
  );
});

test("officials see what moved, and why", async ({ signInAs }) => {
  const { panel, first, second } = aFollowingRound();
  const there = placeOf(panel[0]!, second, first.framework, 1, Date.now());
  const workload = { answer: "1" as const, reason: "kept" };
  const send = { answer: "2" as const, reason: "Less", change: "I read it again" };
  submit(panel[0]!, there, answersOf("4", "kept", { workload, send }), Date.now());
  const page = await signInAs(person("Farida Coulthard", "official"));
  await page.goto(`/areas/send?round=${second.id}`);
  const rows = await readTable(page, "What moved since the round before");
  expect(rows.map((row) => [row.Before, row.Now, row["Members who changed"], row.State])).toEqual([
    [`Agreed strong (${first.round.title})`, "Mixed", "1 of 6 (17%)", "Still moving"],
    [`Agreed strong (${first.round.title})`, "Agreed strong", "0 of 6 (0%)", "Settled: agreed"],
  ]);
  await expectAccessible(page);
  await page.goto(`/areas/send/${first.framework}/1?round=${second.id}`);
  await expect(page.getByRole("main")).toContainText(
    "1 of the 6 who answered in both rounds changed their answer (17%).",
  );
  const answers = await readTable(page, "Answers and reasons");
  const of = (name: string) => answers.find(({ Member }) => Member === name)?.Answer;
  expect(of("Amina Okafor")).toBe(`2 Weak In ${first.round.title}: 4 Good. Why it changed: I read it again`);
  expect(of("Beth Lowe")).toBe(`4 Good Carried from ${first.round.title}`);
  await expectAccessible(page);
});

test("a lead official plans and opens a round that follows another, and its members begin with their answers", async ({
  signInAs,
}) => {
  const { panel, round, framework } = aClosedRound();
  const title = `Second look ${unique()}`;
  const page = await signInAs(person("Gwen Idris", "lead"));
  await page.goto(`/rounds/${round.id}`);
  await page
    .getByRole("link", { name: "Copy this round for a following round on the same frameworks" })
    .click();
  await expect(page.getByLabel("Follows")).toHaveValue(String(round.id));
  await expect(page.getByRole("main")).toContainText("whatever that round says of sharing and without names");
  await expectAccessible(page);
  await page.getByLabel("Title").fill(title);
  await enterMoment(page, "Opens", Date.now() + 2 * day);
  await enterMoment(page, "Closes", Date.now() + 9 * day);
  await page.getByRole("radio", { name: "No", exact: true }).check();
  await page.getByRole("button", { name: "Save the plan" }).click();
  await expect(page.getByRole("link", { name: /^Select “Yes”, as in / })).toBeVisible();
  await page.getByRole("radio", { name: "Yes", exact: true }).check();
  await page.getByRole("button", { name: "Save the plan" }).click();
  await expectNotice(page, "Round planned");
  await expect(setting(page, "Follows")).toContainText(round.title);
  await page.getByRole("link", { name: "Open now" }).click();
  await page.getByRole("button", { name: "Open the round now" }).click();
  await expectNotice(page, "The round is open");

  const member = await signInAs(panel[0]!);
  await member.goto("/");
  await declareNothing(member);
  await member.goto(`/frameworks/${framework}/sections/1`);
  await expect(member.getByRole("group", { name: "SEND" })).toContainText(
    `${round.title}: you answered 4 Good.`,
  );
  await member.getByRole("button", { name: "Keep my answers for this section" }).click();
  await expectNotice(member, "Section submitted");
});

import { createHash } from "node:crypto";
import type { Page } from "@playwright/test";
import { areas } from "#app/framework/areas.ts";
import type { Actor } from "#app/people/session.server.ts";
import { ruleInWords } from "#app/rounds/agreement-rule.ts";
import { membersOf, roundOf } from "#app/rounds/round.server.ts";
import { momentInWords } from "#app/ui/moment.ts";
import {
  answersOf,
  comment,
  day,
  draft,
  makeRound,
  placeOf,
  reopenSection,
  submit,
} from "#db/factories.server.ts";
import { expect, expectAccessible, test } from "./fixtures.ts";
import { closedReview, copyOf, openReview, person, unique } from "./own-review.ts";
import { declareNothing, enterMoment, setting } from "./round-page.ts";
import { answerAll, answerRadio, expectNotice, readTable, reasonField } from "./section-page.ts";

const minute = 60_000;

/** A round that six members have worked on: all have submitted section 1, four giving 4 and two giving 2. */
function workedOn() {
  const panel = ["Amina Okafor", "Beth Lowe", "Carys Penn", "Dev Mistry", "Ewan Hart", "Fern Ali"].map(
    (name) => person(name, "member"),
  );
  const review = openReview({ members: panel });
  const now = Date.now() - day;
  panel.forEach((member, seat) => {
    const place = placeOf(member, review.round, review.framework, 1, now);
    submit(member, place, answersOf(seat < 4 ? "4" : "2", "As I see it"), now);
  });
  return { panel, amina: panel[0]!, beth: panel[1]!, ...review };
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });
    // axe is a script, too.
    const isAccessible = (page: Page) => (javaScriptEnabled ? expectAccessible(page) : Promise.resolve());

    test("a lead official plans a round, changes the plan and opens it, and from then on it is fixed", async ({
      signInAs,
    }) => {
      test.slow();
      const lead = person("Lowri Lead", "lead");
      const amina = person("Amina Okafor", "member");
      const beth = person("Beth Lowe", "member");
      const framework = copyOf("npqlbc");
      const title = `Round of ${unique()}`;
      const page = await signInAs(lead);
      await page.goto("/");
      await page.getByRole("link", { name: "Rounds", exact: true }).click();
      await page.getByRole("link", { name: "Plan a round" }).click();
      await page.getByRole("button", { name: "Save the plan" }).click();
      await expect(page.getByRole("heading", { name: "There is a problem" })).toBeVisible();
      await expect(
        page.getByRole("link", { name: "Select when members see others’ comments" }),
      ).toBeVisible();
      await isAccessible(page);

      await page.getByLabel("Title").fill(title);
      await page.getByRole("checkbox", { name: framework }).check();
      await page
        .getByRole("checkbox", { name: amina.name })
        .and(page.locator(`[value="${amina.id}"]`))
        .check();
      await enterMoment(page, "Opens", Date.now() + 2 * day);
      await enterMoment(page, "Closes", Date.now() + 9 * day);
      await page.getByRole("radio", { name: "After the round has closed" }).check();
      await page.getByRole("radio", { name: "No", exact: true }).check();
      await page.getByLabel("Share opposed").fill("40");
      await page.getByRole("button", { name: "Save the plan" }).click();
      await expect(page.getByRole("link", { name: /^Share opposed must be at least 1%/ })).toBeVisible();
      await page.getByLabel("Share opposed").fill("20");
      await page.getByRole("button", { name: "Save the plan" }).click();
      await expectNotice(page, "Round planned");
      await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
      await expect(setting(page, "When members see others’ comments")).toContainText(
        "when the round has closed, if they have submitted that section themselves",
      );
      await expect(setting(page, "Names shown to officials")).toContainText("nobody is told whose they are");
      await expect(page.getByRole("main")).not.toContainText("Fixed since");
      await isAccessible(page);
      const address = new URL(page.url()).pathname;
      const id = Number(address.split("/").at(-1));

      await page.getByRole("link", { name: "Change the plan" }).click();
      await expect(page.getByRole("radio", { name: "After the round has closed" })).toBeChecked();
      await page.getByRole("radio", { name: "Never" }).check();
      await page.locator(`[value="${beth.id}"]`).check();
      await page.getByRole("button", { name: "Save the plan" }).click();
      await expectNotice(page, "Plan changed");
      await expect(setting(page, "When members see others’ comments")).toContainText(
        "Members never see what other members write on a section",
      );
      expect(membersOf(id).toSorted()).toEqual([amina.id, beth.id].toSorted());

      const member = await signInAs(amina);
      await member.goto("/");
      await expect(member.getByText("No round is open")).toBeVisible();
      await member.goto(`/frameworks/${framework}?round=${id}`);
      await expect(member.getByRole("main")).not.toContainText(title);

      await page.getByRole("link", { name: "Open now" }).click();
      await expect(page.getByRole("heading", { level: 1, name: "Open the round now" })).toBeVisible();
      await isAccessible(page);
      await page.getByRole("button", { name: "Open the round now" }).click();
      await expectNotice(page, "The round is open");
      await expect(setting(page, "Agreement rule")).toContainText("Fixed since the round opened");
      await expect(setting(page, "Members")).toContainText("Members can be added while the round is open");
      await isAccessible(page);
      await expect(page.getByRole("link", { name: "Change the plan" })).toHaveCount(0);
      await page.goto(`${address}/plan`);
      await expect(page.getByText("The round has opened, so its settings are fixed")).toBeVisible();
      const stored = roundOf(id);
      const answer = await page.request.post(`${address}/plan`, {
        form: { title: "Other", sharing: "never" },
      });
      expect(answer.status()).toBe(409);
      expect(await answer.text()).toContain("nothing was changed");
      expect(roundOf(id)).toEqual(stored);

      await member.goto("/");
      await declareNothing(member);
      await member.getByRole("link", { name: framework }).click();
      await expect(member.getByRole("main")).toContainText(title);
      await member.getByText("Who sees what you write in this round").click();
      await isAccessible(member);
    });

    test("a round is extended, closed early and reopened for one member, and its snapshot stays as it was", async ({
      signInAs,
    }) => {
      test.slow();
      const { round, framework, at, amina, beth } = workedOn();
      const other = placeOf(amina, round, framework, 2, Date.now());
      draft(amina, other, answersOf("3", "A draft that was never submitted"), Date.now());
      const page = await signInAs(person("Lowri Lead", "lead"));
      const home = `/rounds/${round.id}`;

      await page.goto(home);
      await page.getByRole("link", { name: "Extend the round" }).click();
      await enterMoment(page, "New closing", round.closesAt - day);
      await page.getByRole("button", { name: "Extend the round" }).click();
      await expect(page.getByRole("link", { name: /^New closing must be later than/ })).toBeVisible();
      await expect(page.getByRole("link", { name: "Enter a reason" })).toBeVisible();
      await isAccessible(page);
      await enterMoment(page, "New closing", round.closesAt + day);
      await page.getByLabel("Reason").fill("Half term");
      await page.getByRole("button", { name: "Extend the round" }).click();
      await expectNotice(page, "extended");
      await expect(page.getByRole("table", { name: "Changed while the round was open" })).toContainText(
        "Half term",
      );

      await page.getByRole("link", { name: "Close now" }).click();
      await page.getByLabel("Reason").fill("Enough is known");
      await isAccessible(page);
      await page.getByRole("button", { name: "Close the round now" }).click();
      await expectNotice(page, "The round is closed");
      const snapshot = page.getByRole("link", { name: /^Download the snapshot/ });
      await expect(page.getByText("Today’s figures are the same as in the snapshot")).toBeVisible();
      const address = (await snapshot.getAttribute("href"))!;
      const before = await (await page.request.get(address)).body();
      await expect(page.getByText(createHash("sha256").update(before).digest("hex"))).toBeVisible();
      await isAccessible(page);

      const member = await signInAs(amina);
      await member.goto(at("/sections/1"));
      await expect(member.getByText("nothing can be changed")).toBeVisible();

      await page.getByRole("link", { name: "Reopen a section" }).click();
      await page.getByRole("button", { name: "Reopen the section" }).click();
      await expect(page.getByRole("link", { name: "Select a member" })).toBeVisible();
      await isAccessible(page);
      const until = Math.floor((Date.now() + day) / minute) * minute;
      await page.getByLabel("Member").selectOption({ value: amina.id });
      await page.getByLabel("Section").selectOption({ label: `${framework.toUpperCase()} 1. Teaching` });
      await enterMoment(page, "Until when", until);
      await page.getByLabel("Reason").fill("Misread the question");
      await page.getByRole("button", { name: "Reopen the section" }).click();
      await expectNotice(page, "The section is reopened");
      await expect(page.getByRole("table", { name: "Reopened sections" })).toContainText(
        "Misread the question",
      );
      await isAccessible(page);

      await member.goto("/");
      await expect(member.getByText(`is reopened for you until ${momentInWords(until)}`)).toBeVisible();
      await isAccessible(member);
      await member.getByRole("link", { name: /section 1\. Teaching/ }).click();
      await expect(member.getByText("This section is reopened for you")).toBeVisible();
      await answerRadio(member, "send", "1").check();
      await reasonField(member, "send").fill("I had misread the question");
      await member.getByRole("button", { name: "Submit this section" }).click();
      await expectNotice(member, "until the reopening ends");
      await member.goto(at("/sections/2"));
      await expect(member.getByText("nothing can be changed")).toBeVisible();
      await expect(member.getByRole("main").getByRole("radio")).toHaveCount(0);

      await page.goto(home);
      await expect(
        page.getByText("Today’s figures are not the same as in the snapshot in 1 cell"),
      ).toBeVisible();
      const [cell] = await readTable(page, "Figures that are others since");
      expect(cell).toEqual({
        Cell: `${framework.toUpperCase()} section 1, SEND`,
        "In the snapshot": "Then: Divided, median 4, 6 of 6 counted; 1 to 5 were given by 0, 2, 0, 4, 0",
        Today: "Now: Divided, median 3, 6 of 6 counted; 1 to 5 were given by 1, 2, 0, 3, 0",
      });
      expect(await (await page.request.get(address)).body()).toEqual(before);
      await isAccessible(page);

      await page.getByRole("link", { name: /^End it now/ }).click();
      await expect(page.getByRole("heading", { level: 1, name: "End a reopening" })).toBeVisible();
      await isAccessible(page);
      await page.getByRole("button", { name: "End it now" }).click();
      await expectNotice(page, "The reopening is ended");
      await expect(page.getByRole("table", { name: "Reopened sections" })).toContainText("Ended early");
      const late = await member.request.post(at("/sections/1"), {
        form: { action: "submit", ...Object.fromEntries(areas.map((area) => [`answer.${area}`, "5"])) },
      });
      expect(late.status()).toBe(409);
      const others = await (await signInAs(beth)).request.post(at("/sections/1"), {
        form: { action: "save" },
      });
      expect(others.status()).toBe(409);
    });

    test("a member finishes a review with the list of what is missing", async ({ signInAs }) => {
      const amina = person("Amina Okafor", "member");
      const framework = copyOf("npqltd");
      const review = openReview({ members: [amina], frameworks: [framework] });
      const now = Date.now();
      const place = (number: number) => placeOf(amina, review.round, framework, number, now);
      for (const number of [1, 2]) submit(amina, place(number), answersOf("4"), now);
      draft(amina, place(2), answersOf("5"), now);
      draft(
        amina,
        place(3),
        answersOf("4", "Good", { send: { answer: "2", reason: "" }, workload: { answer: null, reason: "" } }),
        now,
      );
      const page = await signInAs(amina);
      await page.goto("/");
      await page.getByRole("link", { name: "Finish your review" }).click();
      await expect(page.getByText("You have submitted 2 of 4 sections")).toBeVisible();
      const left = page.getByRole("region").filter({ hasText: framework });
      await expect(left.getByRole("link")).toHaveText([
        "2. Designing Effective Professional Development",
        "3. Delivering Effective Professional Development",
        /^Enter a reason for a score of 2 on SEND/,
        /^Select an answer for workload/,
        "4. Implementation",
      ]);
      await isAccessible(page);

      await page.getByRole("link", { name: /^Enter a reason for a score of 2/ }).click();
      await expect(reasonField(page, "send")).toBeInViewport();
      await reasonField(page, "send").fill("Too little of it");
      await answerRadio(page, "workload", "3").check();
      await page.getByRole("button", { name: "Submit this section" }).click();
      await expectNotice(page, "Section submitted");
      await page.goto("/finish");
      await page.getByRole("link", { name: "2. Designing" }).click();
      await page.getByRole("button", { name: "Submit this section" }).click();
      await expectNotice(page, "Section submitted");
      await page.goto("/finish");
      await page.getByRole("link", { name: "4. Implementation" }).click();
      await answerAll(page, "4", "Good");
      await page.getByRole("button", { name: "Submit this section" }).click();
      await expectNotice(page, "Section submitted");
      await page.goto("/finish");
      await expect(page.getByText("Nothing is missing. You have submitted all of 4 sections")).toBeVisible();
      await isAccessible(page);
    });

    test("a time that the clocks leave out or show twice is asked about", async ({ signInAs }) => {
      const page = await signInAs(person("Lowri Lead", "lead"));
      await page.goto("/rounds/new");
      const enter = async (group: string, [day, month, year, time]: string[]) => {
        const fields = page.getByRole("group", { name: group });
        await fields.getByLabel("Day").fill(day!);
        await fields.getByLabel("Month").fill(month!);
        await fields.getByLabel("Year").fill(year!);
        await fields.getByLabel("Time").fill(time!);
      };
      await enter("Opens", ["28", "3", "2027", "1:30am"]);
      await enter("Closes", ["31", "October", "2027", "1:30am"]);
      await page.getByRole("button", { name: "Save the plan" }).click();
      await expect(page.getByRole("link", { name: /there is no 1:30am on 28 March 2027/ })).toBeVisible();
      await expect(
        page.getByRole("link", { name: /there are two of 1:30am on 31 October 2027/ }),
      ).toBeVisible();
      await page.getByRole("radio", { name: "The second 1:30am, an hour later (GMT)" }).check();
      await enter("Opens", ["28", "3", "2027", "2am"]);
      await isAccessible(page);
      await page.getByRole("button", { name: "Save the plan" }).click();
      await expect(page.getByRole("heading", { name: "There is a problem" })).toBeVisible();
      await expect(page.getByRole("link", { name: /1:30am/ })).toHaveCount(0);
      await expect(page.getByRole("radio", { name: "The second 1:30am, an hour later (GMT)" })).toBeChecked();
    });
  });
}

test("a round is copied with its settings and members for other frameworks", async ({ signInAs }) => {
  const amina = person("Amina Okafor", "member");
  const { round } = openReview({ members: [amina], sharing: "never", namesToOfficials: false });
  const framework = copyOf("npqltd");
  const page = await signInAs(person("Lowri Lead", "lead"));
  await page.goto(`/rounds/${round.id}`);
  await page.getByRole("link", { name: "Copy this round for other frameworks" }).click();
  await expect(page.getByRole("radio", { name: "Never" })).toBeChecked();
  await expect(page.getByRole("radio", { name: "No", exact: true })).toBeChecked();
  await expect(page.locator(`[value="${amina.id}"]`)).toBeChecked();
  await expect(page.getByLabel("Title")).toHaveValue("");
  await expectAccessible(page);
  await page.getByLabel("Title").fill(round.title);
  await page.getByRole("checkbox", { name: framework }).check();
  await enterMoment(page, "Opens", Date.now() + day);
  await enterMoment(page, "Closes", Date.now() + 2 * day);
  await page.getByRole("button", { name: "Save the plan" }).click();
  await expect(page.getByRole("link", { name: /^Another round has this title/ })).toBeVisible();
  await page.getByLabel("Title").fill(`${round.title}, again`);
  await page.getByRole("button", { name: "Save the plan" }).click();
  await expectNotice(page, "Round planned");
  const id = Number(new URL(page.url()).pathname.split("/").at(-1));
  expect(roundOf(id)).toMatchObject({ sharing: "never", namesToOfficials: false });
  expect(ruleInWords(roundOf(id).rule)).toEqual(ruleInWords(round.rule));
  expect(membersOf(id)).toEqual([amina.id]);
});

test("members are added to an open round, and nobody is taken out", async ({ signInAs }) => {
  const amina = person("Amina Okafor", "member");
  const beth = person("Beth Lowe", "member");
  const { round, framework } = openReview({ members: [amina] });
  const page = await signInAs(person("Lowri Lead", "lead"));
  await page.goto(`/rounds/${round.id}`);
  await page.getByRole("link", { name: "Add members" }).click();
  await expect(page.locator(`[value="${amina.id}"]`)).toHaveCount(0);
  await page.locator(`[value="${beth.id}"]`).check();
  await page.getByRole("button", { name: "Add members" }).click();
  await expect(page.getByRole("link", { name: "Enter a reason" })).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel("Reason").fill("In place of Carys");
  await page.getByRole("button", { name: "Add members" }).click();
  await expectNotice(page, "The members are added");
  expect((await readTable(page, "Changed while the round was open"))[0]).toMatchObject({
    What: "Members added: 2 instead of 1",
    Reason: "In place of Carys",
  });
  const member = await signInAs(beth);
  await member.goto("/");
  await declareNothing(member);
  await expect(member.getByRole("link", { name: framework })).toBeVisible();
});

test("a plan that was changed in another tab is not overwritten unseen", async ({ signInAs }) => {
  const amina = person("Amina Okafor", "member");
  const times = { opensAt: Date.now() + day, closesAt: Date.now() + 2 * day };
  const round = makeRound({ members: [amina], title: `Planned ${unique()}`, ...times });
  const page = await signInAs(person("Lowri Lead", "lead"));
  const late = await page.context().newPage();
  for (const one of [page, late]) await one.goto(`/rounds/${round.id}/plan`);
  await page.bringToFront();
  await page.getByLabel("Title").fill(`${round.title}, mine`);
  await page.getByRole("button", { name: "Save the plan" }).click();
  await expectNotice(page, "Plan changed");
  await late.bringToFront();
  await late.getByLabel("Title").fill(`${round.title}, theirs`);
  await late.getByRole("button", { name: "Save the plan" }).click();
  await expect(late.getByRole("link", { name: /The plan was changed in another tab/ })).toContainText(
    "Title",
  );
  await expect(late.getByLabel("Title")).toHaveValue(`${round.title}, theirs`);
  await late.getByRole("button", { name: "Save the plan" }).click();
  await expectNotice(late, "Plan changed");
  expect(roundOf(round.id).title).toBe(`${round.title}, theirs`);
});

test("rounds are run by lead officials alone, and a planned round is nobody else's to know of", async ({
  signInAs,
}) => {
  const amina = person("Amina Okafor", "member");
  const times = { opensAt: Date.now() + day, closesAt: Date.now() + 2 * day };
  const framework = copyOf("npqltd");
  const title = `Secret ${unique()}`;
  const planned = makeRound({ members: [amina], title, frameworks: [framework], ...times });
  const { round: closed } = closedReview({ members: [amina] });
  const reads = ["/rounds", "/rounds/987654", `/rounds/${planned.id}`, `/rounds/${closed.id}`];
  const verbs = ["plan", "copy", "opening", "closing", "extension", "members", "reopenings"];
  const forms = [
    "/rounds/new",
    ...[planned, closed].flatMap(({ id }) => verbs.map((verb) => `/rounds/${id}/${verb}`)),
    `/rounds/${closed.id}/reopenings/1/ending`,
  ];
  for (const role of ["member", "official", "observer"] as const) {
    const page = await signInAs(role === "member" ? amina : person("Nia Rees", role));
    await page.goto("/");
    await expect(page.getByRole("link", { name: "Rounds", exact: true })).toHaveCount(0);
    for (const address of [...reads, ...forms])
      expect((await page.request.get(address)).status(), `${role} ${address}`).toBe(403);
    for (const address of forms) {
      const answer = await page.request.post(address, { form: { reason: "Why" } });
      expect(answer.status(), `${role} ${address}`).toBe(403);
    }
    for (const address of [
      "/",
      "/frameworks",
      `/frameworks/${framework}?round=${planned.id}`,
      "/areas",
      "/exports",
    ]) {
      expect(await (await page.request.get(address)).text(), `${role} ${address}`).not.toContain(title);
    }
    const snapshot = await page.request.get(`/exports/snapshots/${closed.id}`);
    expect(snapshot.status()).toBe(role === "official" ? 200 : 403);
  }
  const official = await signInAs(person("Farida Coulthard", "official"));
  expect((await official.request.get(`/exports/snapshots/${planned.id}`)).status()).toBe(404);
  await official.goto(`/exports?round=${closed.id}`);
  await expect(official.getByRole("heading", { name: closed.title })).toBeVisible();
  await expectAccessible(official);
  const finish = await signInAs(person("Nia Rees", "official"));
  expect((await finish.request.get("/finish")).status()).toBe(403);
});

test("in a reopened section a member comments too, and sees of others what the closed round shows", async ({
  signInAs,
}) => {
  const amina = person("Amina Okafor", "member");
  const beth = person("Beth Lowe", "member");
  const lead = person("Lowri Lead", "lead");
  const review = closedReview({ members: [amina, beth], sharing: "after-submitting" });
  const { round, framework, at, during } = review;
  const one = (actor: Actor, now = during) => placeOf(actor, round, framework, 1, now);
  comment(beth, one(beth), { on: "1.1", body: "Written by Beth" }, during);
  submit(beth, one(beth), answersOf("4"), during);
  reopenSection(lead, one(amina), amina, Date.now() + day, Date.now());

  const page = await signInAs(amina);
  await page.goto("/finish");
  await expect(page.getByRole("heading", { name: /reopened for you until/ })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "1. Teaching" }).click();
  await expect(page.getByText("Written by Beth")).toHaveCount(0);
  await page.getByRole("link", { name: "Comment on statement 1.2" }).click();
  await page.getByLabel("Comment", { exact: true }).fill("Written in the reopened section");
  await page.getByRole("checkbox", { name: "SEND" }).check();
  await page.getByRole("radio", { name: /gap/i }).check();
  await page.getByRole("button", { name: "Save comment" }).click();
  await expectNotice(page, "Comment saved as a draft");
  await answerAll(page, "4", "As I see it");
  await page.getByRole("button", { name: "Submit this section" }).click();
  await expectNotice(page, "until the reopening ends");
  await expect(page.getByText("Written by Beth")).toBeVisible();
  await page.goto(at("/comments"));
  await expect(page.getByRole("button", { name: "Send comment" })).toHaveCount(0);
});

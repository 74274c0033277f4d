import type { Page } from "@playwright/test";
import Papa from "papaparse";
import { areas } from "#app/framework/areas.ts";
import { declarationsFor } from "#app/interests/declaration.server.ts";
import { interestsFor, ownStanding } from "#app/interests/interest.server.ts";
import { invite } from "#app/people/invitation.server.ts";
import { personWithEmail } from "#app/people/person.server.ts";
import type { Actor } from "#app/people/session.server.ts";
import { acceptanceOf, acceptTerms } from "#app/people/terms.server.ts";
import { termsVersion } from "#app/people/terms.ts";
import {
  answersOf,
  comment,
  decidedInterest,
  declareCurrent,
  interest,
  makeRound,
  placeOf,
  submit,
} from "#db/factories.server.ts";
import { expect, expectAccessible, test } from "./fixtures.ts";
import { closedReview, newcomer, openReview, password, person, unique, writtenBy } from "./own-review.ts";
import { answerRadio, expectNotice, readTable, reasonField } from "./section-page.ts";

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("an invited member accepts the terms, declares their interests and comes to their review", async ({
      page,
    }) => {
      const { link, person: nia } = invite({
        email: `nia.rees.${unique()}@example.org`,
        name: "Nia Rees",
        role: "member",
        at: Date.now(),
      });
      await page.goto(link);
      await page.getByLabel("Password", { exact: true }).fill(password);
      await page.getByRole("button", { name: "Set password and continue" }).click();

      await expectHeading(page, "Terms of taking part");
      await expect(page.getByText("Freedom of Information Act 2000")).toBeVisible();
      expect(acceptanceOf(nia)).toBeUndefined();
      await page.getByRole("button", { name: "Accept and continue" }).click();
      await expectHeading(page, "Your interests");
      expect(acceptanceOf(nia)?.version).toBe(termsVersion);
      await expect(page.getByText("Before you read or write")).toBeVisible();
      await page.getByRole("button", { name: "I have nothing to declare" }).click();
      await expectHeading(page, "Your review");
      await expectNotice(page, "Your declaration of interests is kept with its date");

      await page.goto("/terms");
      await expect(page.getByText("You accepted these terms on")).toBeVisible();
      await expect(page.getByRole("button", { name: "Accept and continue" })).toHaveCount(0);
      await page.goto("/interests");
      await expect(
        page.getByText(/You last declared your interests on .*: nothing to declare/),
      ).toBeVisible();
      await expect(page.getByRole("button", { name: "I have nothing to declare" })).toHaveCount(0);
    });

    test("a newcomer who asks for a section comes to it by the terms and a declared interest", async ({
      signInAs,
    }) => {
      const amina = newcomer("Amina Okafor");
      const review = openReview({ members: [amina], isUnanswered: true });
      const page = await signInAs(amina);
      const address = review.at("/sections/1");
      await page.goto(address);
      await page.getByRole("button", { name: "Accept and continue" }).click();
      await expectHeading(page, "Your interests");

      await page.getByRole("button", { name: "Save interest" }).click();
      await expect(page.getByRole("alert")).toContainText("Select what kind of interest it is");
      await page.getByRole("radio", { name: "Direct financial" }).check();
      await page.getByLabel("Organisation").fill("Cromer Learning");
      await page.getByLabel("What your interest is").fill("They pay me.");
      await page.getByRole("checkbox", { name: review.framework }).check();
      await page.getByRole("checkbox", { name: "SEND" }).check();
      await page.getByLabel("Month").fill("9");
      await page.getByRole("textbox", { name: "Year" }).fill("2099");
      await page.getByRole("button", { name: "Save interest" }).click();
      await expect(page.getByRole("alert")).toContainText("The month and year must be in the past");
      await expect(page.getByLabel("What your interest is")).toHaveValue("They pay me.");
      await page.getByRole("textbox", { name: "Year" }).fill("2019");
      await page.getByRole("button", { name: "Save interest" }).click();
      await expectNotice(page, "Interest declared");
      const declared = page.getByRole("region", { name: "Cromer Learning" });
      await expect(declared).toContainText("September 2019");
      await expect(declared).toContainText("this interest bars nothing");
      await expect(page.getByRole("button", { name: "I have nothing to declare" })).toHaveCount(0);

      await page.getByRole("button", { name: "These are all my interests" }).click();
      await expect(page).toHaveURL((url) => url.href.includes(address));
      await expectHeading(page, "1. Teaching");
      await expect(answerRadio(page, "send", "3")).toBeVisible();
    });

    test("what was written when something had to be done first is not lost", async ({ signInAs }) => {
      const amina = person("Amina Okafor", "member");
      const review = openReview({ members: [amina] });
      const page = await signInAs(amina);
      await page.goto(review.at("/sections/1/comments"));
      await page.getByRole("radio", { name: "Gap" }).check();
      for (const other of ["Leadership progression", "Workload reduction", "Operational leadership"])
        await page.getByRole("checkbox", { name: other }).uncheck();
      await page.getByLabel("Comment", { exact: true }).fill("Half a morning’s work");
      makeRound({ members: [amina], opensAt: 0, closesAt: Date.now() + 1e9, isUnanswered: true });
      await page.getByRole("button", { name: "Save comment" }).click();

      await expectHeading(page, "Something to do before this is sent");
      if (javaScriptEnabled) await expectAccessible(page);
      expect(writtenBy(amina).comments).toEqual([]);
      await page.getByRole("button", { name: "Send what I wrote" }).click();
      await expectHeading(page, "Something to do before this is sent");
      const opened = page.context().waitForEvent("page");
      await page.getByRole("link", { name: "Declare your interests (opens in new tab)" }).click();
      const tab = await opened;
      await tab.getByRole("button", { name: "I have nothing to declare" }).click();
      await expectNotice(tab, "Your declaration of interests is kept");
      await page.getByRole("button", { name: "Send what I wrote" }).click();
      await expectNotice(page, "Comment saved as a draft");
      await expect(page.getByRole("article", { name: "Your comment. Gap. SEND." })).toContainText(
        "Half a morning’s work",
      );
    });

    test("a member is asked again when a round opens, and may change what they declared", async ({
      signInAs,
    }) => {
      const amina = person("Amina Okafor", "member");
      interest(amina, { organisation: "Cromer Learning", areas: ["send"] }, Date.now());
      const review = openReview({ members: [amina], isUnanswered: true });
      const page = await signInAs(amina);
      await page.goto(review.at());
      await expectHeading(page, "Your interests");
      await expect(page.getByText(`“${review.round.title}” has opened`)).toBeVisible();

      await page.getByRole("link", { name: "Change the interest in Cromer Learning" }).click();
      await expectHeading(page, "Change an interest");
      await expect(page.getByRole("checkbox", { name: "SEND" })).toBeChecked();
      await page.getByRole("checkbox", { name: "Workload reduction" }).check();
      await page.getByRole("button", { name: "Save interest" }).click();
      await expectNotice(page, "Interest changed");
      await expect(page.getByText("SEND and workload in all frameworks")).toBeVisible();
      await page.goto(review.at());
      await page.getByRole("button", { name: "These are all my interests" }).click();
      await expect(page).toHaveURL((url) => url.href.includes(review.at()));
      await expect(page.getByRole("link", { name: "1. Teaching" })).toBeVisible();

      await page.goto("/interests");
      await page.getByRole("link", { name: "End the interest in Cromer Learning" }).click();
      await page.getByRole("button", { name: "It no longer holds" }).click();
      await expectNotice(page, "no longer holds");
      await expect(page.getByRole("heading", { name: "Interests that no longer hold" })).toBeVisible();
      await page.getByRole("button", { name: "I have nothing to declare" }).click();
      await expectNotice(page, "Your declaration of interests is kept");
      await page.getByRole("link", { name: "History of the interest in Cromer Learning" }).click();
      expect((await readTable(page, "History")).map((row) => row.What)).toEqual([
        "Declared by the member",
        "Changed by the member",
        "Ended by the member",
      ]);
    });

    test("a change of the wording asks again, and says when the earlier one was accepted", async ({
      signInAs,
    }) => {
      const amina = newcomer("Amina Okafor");
      acceptTerms(amina, "an earlier wording", Date.UTC(2026, 0, 5, 12));
      declareCurrent(amina, Date.now());
      const page = await signInAs(amina);
      await page.goto("/frameworks");
      await expectHeading(page, "Terms of taking part");
      await expect(page.getByText("since you accepted it on 5 January 2026")).toBeVisible();
      await page.getByRole("button", { name: "Accept and continue" }).click();
      await expectHeading(page, "Frameworks");
    });

    test("a lead official records an outcome, and the member comments but does not score", async ({
      signInAs,
    }) => {
      const amina = person("Amina Okafor", "member");
      const review = openReview({ members: [amina] });
      const title = `Leading Behaviour and Culture Framework (${review.framework})`;
      interest(
        amina,
        { organisation: "Cromer Learning", frameworks: [review.framework], areas: ["send"] },
        Date.now(),
      );

      const lead = await signInAs(person("Duncan Abernethy", "lead"));
      await lead.goto("/interests");
      const waiting = lead
        .getByRole("table", { name: "Interests that wait for an outcome" })
        .getByRole("row", { name: review.framework });
      await expect(waiting).toContainText("Waiting");
      await waiting.getByRole("link", { name: "Cromer Learning" }).click();
      await expectHeading(lead, "Amina Okafor Interest in Cromer Learning");
      await lead.getByRole("radio", { name: "May comment but not score" }).check();
      await lead.getByRole("button", { name: "Record outcome" }).click();
      await expect(lead.getByRole("alert")).toContainText("Enter a reason");
      await expect(lead.getByRole("radio", { name: "May comment but not score" })).toBeChecked();
      await lead.getByLabel("Reason").fill("They pay you to teach it.");
      await lead.getByRole("button", { name: "Record outcome" }).click();
      await expectNotice(lead, "Outcome recorded");
      expect((await readTable(lead, "History")).map((row) => row.What)).toEqual([
        "Declared by the member",
        "Outcome",
      ]);

      const page = await signInAs(amina);
      const told = `You do not score SEND in ${title}, because of your interest in Cromer Learning.`;
      for (const address of ["/", review.at(), review.at("/sections/1"), review.at("/answers")]) {
        await page.goto(address);
        await expect(page.getByText(told), address).toBeVisible();
        await expect(page.getByText("They pay you to teach it."), address).toBeVisible();
      }
      await page.goto(review.at("/sections/1"));
      await expect(page.getByRole("group", { name: "SEND" })).toHaveCount(0);
      await expect(reasonField(page, "send")).toHaveCount(0);
      await page.getByRole("link", { name: "Comment on statement 1.1" }).click();
      await page.getByRole("radio", { name: "Gap" }).check();
      await page.getByRole("checkbox", { name: "SEND" }).check();
      await page.getByLabel("Comment", { exact: true }).fill("A comment for SEND");
      await page.getByRole("button", { name: "Save comment" }).click();
      await expectNotice(page, "Comment saved");
      for (const area of ["progression", "workload", "operations"] as const) {
        await answerRadio(page, area, "4").check();
      }
      await page.getByRole("button", { name: "Submit this section" }).click();
      await expectNotice(page, "Section submitted");
      await page.goto("/");
      await expect(page.getByText("You have submitted 1 of 6 sections")).toBeVisible();
    });
  });
}

test("the register is for officials to read and for leads to decide, and a member reads their own", async ({
  signInAs,
}) => {
  const amina = person("Amina Okafor", "member");
  const id = interest(amina, { organisation: `Cromer ${unique()}` }, Date.now());
  const asked: [string, Actor, number, number][] = [
    ["their own", amina, 200, 403],
    ["another member", person("Beth Lowe", "member"), 404, 403],
    ["an official", person("Farida Coulthard", "official"), 200, 403],
    ["a lead", person("Duncan Abernethy", "lead"), 200, 400],
    ["an observer", person("Elspeth Nwosu", "observer"), 403, 403],
  ];
  for (const [who, actor, read, decide] of asked) {
    const page = await signInAs(actor);
    expect((await page.request.get(`/interests/${id}`)).status(), who).toBe(read);
    const sent = await page.request.post(`/interests/${id}`, { form: { outcome: "excluded" } });
    expect(sent.status(), who).toBe(decide);
    const own = who === "their own" ? 200 : actor.role === "member" ? 404 : 403;
    for (const path of ["change", "end"])
      expect((await page.request.get(`/interests/${id}/${path}`)).status(), `${who} ${path}`).toBe(own);
    if (own !== 200)
      expect(
        (await page.request.post(`/interests/${id}/end`, { form: { x: "1" } })).status(),
        `${who} ends`,
      ).toBe(own);
  }
  expect(ownStanding(amina).map(({ outcomes, versions }) => [outcomes.length, versions.length])).toEqual([
    [0, 1],
  ]);

  const official = await signInAs(person("Farida Coulthard", "official"));
  await official.goto(`/interests/${id}`);
  await expect(official.getByRole("table", { name: "History" })).toBeVisible();
  await expect(official.getByRole("button", { name: "Record outcome" })).toHaveCount(0);
});

test("an outcome is of the interest as it was read, and nothing is ever taken out of the history", async ({
  signInAs,
}) => {
  const amina = person("Amina Okafor", "member");
  const id = interest(amina, { organisation: "Cromer Learning" }, Date.now());
  const lead = await signInAs(person("Duncan Abernethy", "lead"));
  await lead.goto(`/interests/${id}`);
  const page = await signInAs(amina);
  await page.goto(`/interests/${id}/change`);
  await page.getByLabel("Organisation").fill("Teme Valley");
  await page.getByRole("button", { name: "Save interest" }).click();
  await expectNotice(page, "Interest changed");

  await lead.getByRole("radio", { name: "Excluded" }).check();
  await lead.getByLabel("Reason").fill("As I read it");
  await lead.getByRole("button", { name: "Record outcome" }).click();
  await expect(lead.getByRole("alert")).toContainText("The member changed this interest since you opened it");
  await expect(lead.getByLabel("Reason")).toHaveValue("As I read it");
  await lead.getByRole("button", { name: "Record outcome" }).click();
  await expectNotice(lead, "Outcome recorded");
  await lead.getByRole("radio", { name: "Declare only" }).check();
  await lead.getByLabel("Reason").fill("On reflection");
  await lead.getByRole("button", { name: "Record outcome" }).click();
  await expectNotice(lead, "Outcome recorded");
  const history = await readTable(lead, "History");
  expect(history.map((row) => row.What)).toEqual([
    "Declared by the member",
    "Changed by the member",
    "Outcome",
    "Outcome",
  ]);
  expect(history[0]?.["In words"]).toContain("Cromer Learning");
  expect(history.at(-1)?.["In words"]).toContain("Declare only, recorded by Duncan Abernethy");

  const file = await (await lead.request.get("/exports/interests.csv")).text();
  const rows = Papa.parse<Record<string, string>>(file, { header: true, skipEmptyLines: true }).data.filter(
    (row) => row.interest === id,
  );
  expect(
    rows.map(({ entry, version, organisation, outcome, reason, decided_by }) => [
      ...[entry, version, organisation, outcome, reason, decided_by],
    ]),
  ).toEqual([
    ["declared", "1", "Cromer Learning", "", "", ""],
    ["changed", "2", "Teme Valley", "", "", ""],
    ["outcome", "2", "Teme Valley", "excluded", "As I read it", "Duncan Abernethy"],
    ["outcome", "2", "Teme Valley", "declare-only", "On reflection", "Duncan Abernethy"],
  ]);
});

test("answers given before the outcome are kept and never counted from then on", async ({ signInAs }) => {
  const amina = person("Amina Okafor", "member");
  const beth = person("Beth Lowe", "member");
  const lead = person("Duncan Abernethy", "lead");
  const review = openReview({ members: [amina, beth] });
  const { round, framework, at } = review;
  for (const [member, answer] of [
    [amina, "1"],
    [beth, "5"],
  ] as const)
    submit(member, placeOf(member, round, framework, 1, Date.now()), answersOf(answer, "Words"), Date.now());
  decidedInterest(lead, amina, "comment-only", { frameworks: [framework], areas: ["send"] }, Date.now());

  const page = await signInAs(amina);
  await page.goto(at("/sections/1"));
  await expect(page.getByText("Kept, and not counted: 1 Inadequate. Words")).toBeVisible();
  const before = writtenBy(amina);
  const form = { action: "submit", ...Object.fromEntries(areas.map((area) => [`answer.${area}`, "4"])) };
  const refused = await page.request.post(at("/sections/1"), { form });
  expect(refused.status()).toBe(400);
  expect(await refused.text()).toContain("You do not score SEND here, because of an interest you declared");
  const table = await page.request.post(at("/answers"), {
    form: { action: "save", "answer.2.send": "4", "answer.2.workload": "4" },
  });
  expect(table.status()).toBe(400);
  const saved = await page.request.post(`/frameworks/${framework}/sections/1/draft?round=${round.id}`, {
    form: { "answer.send": "4" },
    headers: { accept: "application/json" },
  });
  expect([saved.status(), await saved.json()]).toEqual([
    400,
    {
      kind: "refused",
      messages: { "answer.send": "You do not score SEND here, because of an interest you declared" },
    },
  ]);
  expect(writtenBy(amina)).toEqual(before);

  const official = await signInAs(person("Farida Coulthard", "official"));
  await official.goto(`/areas/send/${framework}/1?round=${round.id}`);
  await expect(official.getByText("The one member asked gave a score")).toBeVisible();
  await expect(official.getByText("1 not counted, because of a declared interest")).toBeVisible();
  expect((await readTable(official, "Answers and reasons")).map((row) => row.Member)).toEqual(["Beth Lowe"]);
  expect(await readTable(official, "Answers that an interest keeps from counting")).toEqual([
    {
      Member: "Amina Okafor Declared interest Direct financial: May comment but not score",
      Answer: "1 Inadequate",
      Reason: "Words",
    },
  ]);
  await expectAccessible(official);
  await official.goto(`/areas/workload/${framework}/1?round=${round.id}`);
  await expect(official.getByText("2 of 2 members gave a score")).toBeVisible();
  const scores = await (await official.request.get(`/exports/scores.csv?round=${round.id}`)).text();
  expect(scores.split("\r\n").filter((row) => row.includes(",send,"))).toHaveLength(1);
  const summary = await (await official.request.get(`/exports/summary.csv?round=${round.id}`)).text();
  expect(summary).toContain(`${round.id},${framework},1,Teaching,send,1,1,1,`);
  expect(summary).toContain(`${round.id},${framework},1,Teaching,workload,2,2,2,`);
});

test("an excluded member reads the text, and neither writes nor sees what others wrote", async ({
  signInAs,
}) => {
  const amina = person("Amina Okafor", "member");
  const beth = person("Beth Lowe", "member");
  const review = openReview({ members: [amina, beth] });
  const { round, framework, at } = review;
  const now = Date.now();
  const place = (member: Actor) => placeOf(member, round, framework, 1, now);
  const words = { send: `send ${unique()}`, workload: `workload ${unique()}` };
  for (const area of ["send", "workload"] as const)
    comment(beth, place(beth), { areas: [area], body: words[area] }, now);
  const own = comment(amina, place(amina), { areas: ["send"], body: "Her own words" }, now);
  submit(beth, place(beth), answersOf("4"), now);
  submit(amina, place(amina), answersOf("4"), now);
  const page = await signInAs(amina);
  await page.goto(at("/sections/1"));
  await expect(page.getByText(words.send, { exact: true })).toBeVisible();

  const lead = person("Duncan Abernethy", "lead");
  decidedInterest(lead, amina, "excluded", { frameworks: [framework], areas: ["send"] }, Date.now());
  await page.goto(at("/sections/1"));
  await expect(page.getByText(words.workload, { exact: true })).toBeVisible();
  await expect(page.getByText("You neither score nor comment on SEND")).toBeVisible();
  await expect(page.getByRole("article", { name: "Your comment." })).toContainText("Her own words");
  await expectAccessible(page);
  for (const address of [at("/sections/1"), at("/print"), asData(at("/sections/1")), asData(at("/print"))]) {
    expect((await (await page.request.get(address)).text()).includes(words.send), address).toBe(false);
  }
  await page.goto(at("/sections/1/comments"));
  await expect(page.getByRole("checkbox", { name: "Workload reduction" })).toBeVisible();
  await expect(page.getByRole("checkbox", { name: "SEND" })).toHaveCount(0);
  const written = writtenBy(amina);
  const given = { body: "Another", area: "send", kind: "gap" };
  const refused = await page.request.post(at("/sections/1/comments"), { form: given });
  expect(refused.status()).toBe(400);
  expect(await refused.text()).toContain("You do not comment on SEND here");

  decidedInterest(
    lead,
    amina,
    "excluded",
    { organisation: "Teme Valley", frameworks: [framework] },
    Date.now(),
  );
  for (const address of [
    "/",
    at(),
    at("/sections/1"),
    at("/sections/1/comments"),
    at("/comments"),
    at("/print"),
  ]) {
    await page.goto(address);
    await expect(page.getByText("because of your interest in").first(), address).toBeVisible();
    await expectAccessible(page);
    const main = page.getByRole("main");
    for (const role of ["radio", "textbox", "checkbox", "button"] as const)
      await expect(
        main.getByRole(role).filter({ hasNotText: "Keyboard shortcuts" }),
        `${address} ${role}`,
      ).toHaveCount(0);
    expect(await page.content(), address).not.toContain(words.workload);
  }
  await page.goto(at("/sections/2"));
  await expect(page.getByRole("heading", { name: "Learn that…" })).toBeVisible();
  for (const [path, form] of [
    [at("/sections/1"), { action: "save", "answer.workload": "4" }],
    [at("/answers"), { action: "save" }],
    [at("/sections/1/comments"), given],
    [at("/comments"), given],
    [`/frameworks/${framework}/sections/1/draft?round=${round.id}`, { "answer.workload": "4" }],
  ] as const) {
    const answer = await page.request.post(path, { form, headers: { accept: "text/html" } });
    expect(answer.status(), path).toBe(403);
    if (!path.includes("/draft"))
      expect(await answer.text(), path).toContain("because of your interest in Teme Valley");
  }
  expect((await page.request.post(`/comments/${own}/withdrawal`, { form: { x: "1" } })).status()).toBe(404);
  expect(writtenBy(amina)).toEqual(written);
  await page.goto("/");
  await expect(page.getByRole("heading", { name: "Frameworks you take no part in" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Continue where you left off" })).toHaveCount(0);

  const other = await signInAs(beth);
  await other.goto(at("/sections/1"));
  await expect(other.getByRole("article", { name: "Your comment." }).first()).toBeVisible();
  expect(await other.content()).not.toContain("Her own words");
  const official = await signInAs(person("Farida Coulthard", "official"));
  await official.goto(`/areas/send/${framework}/1?round=${round.id}`);
  await expect(official.getByRole("heading", { name: "Comments that an interest excludes" })).toBeVisible();
  await expect(official.getByRole("article", { name: "Amina Okafor." })).toContainText("Her own words");
  await expectAccessible(official);
});

test("where a round hides names, nothing beside the input tells of an interest", async ({ signInAs }) => {
  const amina = person("Amina Okafor", "member");
  const beth = person("Beth Lowe", "member");
  const { round, framework, during: now } = closedReview({ members: [amina, beth], namesToOfficials: false });
  const place = (member: Actor) => placeOf(member, round, framework, 1, now);
  const reasons = new Map([amina, beth].map((member) => [member, `Reason ${unique()}`]));
  for (const member of [amina, beth]) {
    comment(member, place(member), { areas: ["send"], body: `From ${unique()}` }, now);
    submit(member, place(member), answersOf("4", reasons.get(member)), now);
  }
  const lead = person("Duncan Abernethy", "lead");
  interest(beth, { organisation: "Declared" }, now);
  decidedInterest(lead, amina, "excluded", { frameworks: [framework], areas: ["send"] }, now);
  for (const actor of [lead, person("Farida Coulthard", "official")]) {
    const page = await signInAs(actor);
    await page.goto(`/areas/send/${framework}/1?round=${round.id}`);
    await expect(page.getByText("1 not counted, because of a declared interest")).toBeVisible();
    const told = await page.content();
    for (const word of ["Declared interest", reasons.get(amina)!, amina.name, beth.name])
      expect(told.includes(word), word).toBe(false);
    await expect(page.getByRole("article")).toHaveCount(1);
  }
});

test("a form cannot be sent past the gate, by a page or by a script", async ({ signInAs }) => {
  const amina = newcomer("Amina Okafor");
  const review = openReview({ members: [amina], isUnanswered: true });
  const page = await signInAs(amina);
  const redirected: Record<string, string> = {};
  const open: Record<string, number> = {};
  for (const path of [
    "/",
    "/frameworks",
    review.at(),
    review.at("/sections/1"),
    review.at("/print"),
    "/sources",
  ]) {
    const answer = await page.request.get(path, { maxRedirects: 0 });
    redirected[path] = answer.headers().location?.split("?")[0] ?? String(answer.status());
  }
  expect(new Set(Object.values(redirected))).toEqual(new Set(["/terms"]));
  for (const path of ["/terms", "/account", "/help", "/privacy", "/cookies", "/accessibility-statement"]) {
    open[path] = (await page.request.get(path, { maxRedirects: 0 })).status();
  }
  expect(new Set(Object.values(open))).toEqual(new Set([200]));

  const answers = { action: "save", "answer.send": "4" };
  const sent = await page.request.post(review.at("/sections/1"), { form: answers });
  expect(sent.status()).toBe(403);
  const script = await page.request.post(`/frameworks/${review.framework}/sections/1/draft`, {
    form: answers,
    headers: { accept: "application/json" },
  });
  expect([script.status(), (await script.json()).messages]).toEqual([
    403,
    { form: "The service did not take it. Load this page again to see why" },
  ]);
  const declared = await page.request.post("/interests", { form: { kind: "financial" } });
  expect(declared.status()).toBe(403);
  expect(writtenBy(amina)).toEqual({ assessments: [], comments: [] });

  acceptTerms(amina, termsVersion, Date.now());
  expect((await page.request.get("/interests", { maxRedirects: 0 })).status()).toBe(200);
  const next = (await page.request.get(review.at("/sections/1"), { maxRedirects: 0 })).headers().location;
  expect(next).toBe(`/interests?${new URLSearchParams({ next: review.at("/sections/1") })}`);
  expect((await page.request.post(review.at("/sections/1"), { form: answers })).status()).toBe(403);
  for (const next of ["https://evil.example/", "//evil.example"]) {
    const form = { interests: "none" };
    const answer = await page.request.post(`/interests/declaration?${new URLSearchParams({ next })}`, {
      form,
      maxRedirects: 0,
    });
    expect(answer.headers().location).toMatch(/^\/\?notice=/);
  }
});

test("nothing to declare is no answer while an interest stands", async ({ signInAs }) => {
  const amina = newcomer("Amina Okafor");
  acceptTerms(amina, termsVersion, Date.now());
  const page = await signInAs(amina);
  await page.goto("/interests");
  await expect(page.getByRole("button", { name: "I have nothing to declare" })).toBeVisible();
  interest(amina, { organisation: "Declared in another tab" }, Date.now());
  await page.getByRole("button", { name: "I have nothing to declare" }).click();
  await expect(page.getByText("Your interests have changed since you opened that page")).toBeVisible();
  await expect(page.getByRole("region", { name: "Declared in another tab" })).toBeVisible();
  await page.getByRole("button", { name: "These are all my interests" }).click();
  await expectNotice(page, "Your declaration of interests is kept");
  expect(interestsFor(amina)).toHaveLength(1);
});

test("the demonstration's people come in with nothing to do first, two of them with an interest, and nobody barred", async ({
  signInAs,
}) => {
  const panel = [1, 2, 3, 4, 5, 6, 7, 8].map((seat) => personWithEmail(`panel${seat}@example.org`)!);
  const page = await signInAs(panel[1]!);
  await page.goto("/");
  await expectHeading(page, "Your review");
  expect(
    panel.map((member) =>
      interestsFor(member)
        .map(({ outcomes }) => outcomes.at(-1)?.outcome)
        .join(),
    ),
  ).toEqual(["", "declare-only", "", "", "", "", "declare-only", ""]);
  for (const member of panel) expect(declarationsFor(member).map(({ round }) => round?.id)).toContain(2);
});

test("axe finds nothing on the pages of interests and terms", async ({ signInAs }) => {
  test.slow();
  const long = `Words among which one is long: ${"W".repeat(150)}`;
  const amina = newcomer("Amina Okafor");
  const review = openReview({ members: [amina], isUnanswered: true });
  const page = await signInAs(amina);
  await visit(page, review.at());
  await expectHeading(page, "Terms of taking part");
  acceptTerms(amina, termsVersion, Date.now());
  await visit(page, "/terms", "/interests");
  await page.getByRole("button", { name: "Save interest" }).click();
  await expect(page.getByRole("heading", { name: "There is a problem" })).toBeVisible();
  await expectAccessible(page);
  const ended = interest(amina, { organisation: long, description: long }, Date.now());
  await visit(
    page,
    "/interests",
    `/interests/${ended}`,
    `/interests/${ended}/change`,
    `/interests/${ended}/end`,
  );
  const lead = person("Duncan Abernethy", "lead");
  const id = decidedInterest(lead, amina, "comment-only", { frameworks: [review.framework] }, Date.now());
  await page.goto(`/interests/${ended}/end`);
  await page.getByRole("button", { name: "It no longer holds" }).click();
  await expectNotice(page, "no longer holds");
  await expectAccessible(page);
  declareCurrent(amina, Date.now());
  await visit(page, "/", review.at(), review.at("/sections/1"), review.at("/answers"), review.at("/print"));
  await page.goto(review.at("/sections/1"));
  await page.getByRole("button", { name: "Submit this section" }).click();
  await expectNotice(page, "Section submitted");
  await visit(page, review.at("/sections/1"));

  const leads = await signInAs(lead);
  await visit(leads, "/interests", `/interests/${id}`, `/interests/${ended}`, "/terms");
  await leads.getByRole("heading", { level: 1 }).waitFor();
  await leads.goto(`/interests/${id}`);
  await leads.getByRole("button", { name: "Record outcome" }).click();
  await expect(leads.getByRole("heading", { name: "There is a problem" })).toBeVisible();
  await expectAccessible(leads);
  const officials = await signInAs(person("Farida Coulthard", "official"));
  await visit(officials, "/interests", `/interests/${id}`, "/areas/send/npqh/5?round=1");
});

async function visit(page: Page, ...addresses: string[]): Promise<void> {
  for (const address of addresses) {
    await page.goto(address);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expectAccessible(page);
  }
}

async function expectHeading(page: Page, name: string): Promise<void> {
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
}

/** The address from which a script asks for what a page shows. */
function asData(address: string): string {
  const [path, query] = address.split("?");
  return `${path}.data${query ? `?${query}` : ""}`;
}

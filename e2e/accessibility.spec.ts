import type { Page } from "@playwright/test";
import { changeComment, ownComment } from "#app/comments/comment.server.ts";
import { statementsOf } from "#app/framework/edition.server.ts";
import { invite } from "#app/people/invitation.server.ts";
import { personWithEmail } from "#app/people/person.server.ts";
import { type Actor, endSessionsOf } from "#app/people/session.server.ts";
import type { SectionPlace } from "#app/rounds/place.server.ts";
import {
  answersOf,
  comment,
  draft,
  makeFinding,
  makeTheme,
  minorityView,
  placeOf,
  submit,
  tag,
} from "#db/factories.server.ts";
import { expect, expectAccessible, test } from "./fixtures.ts";
import { closedReview, openReview, person, unique } from "./own-review.ts";
import { answerAll, answerRadio, expectNotice } from "./section-page.ts";

// Every page in every state that the journeys visit. What a panel writes may be long, so one word of it is.

const longWords = `Words that somebody wrote, among them ${"W".repeat(200)}\nand a second line`;

test("axe finds nothing on the pages of a visitor", async ({ page }) => {
  await visit(
    page,
    "/sign-in",
    "/password-reset",
    "/password-reset/nonsense",
    "/help",
    "/accessibility-statement",
    "/privacy",
    "/cookies",
    "/sign-out",
    "/nonsense",
    "/%zz",
  );
  await page.goto("/sign-in");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("heading", { name: "There is a problem" })).toBeVisible();
  await expectAccessible(page);

  const invited = { email: `nia.rees.${unique()}@example.org`, name: "Nia Rees", role: "observer" as const };
  await page.goto(invite({ ...invited, at: Date.now() }).link);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Set password and continue" }).click();
  await expect(page.getByRole("heading", { name: "There is a problem" })).toBeVisible();
  await expectAccessible(page);
});

test("axe finds nothing on the pages of a member who has just begun", async ({ signInAs }) => {
  const amina = person("Amina Okafor", "member");
  const review = openReview({ members: [amina] });
  const page = await signInAs(amina);
  await visit(
    page,
    "/",
    "/frameworks",
    "/account",
    "/account/password",
    "/account/second-step",
    review.at(),
    review.at("/sections/1"),
    review.at("/comments"),
    review.at("/sections/1/comments"),
    `/frameworks/${review.framework}/sections/1/comments?statement=1a`,
    "/areas",
    "/frameworks/ecf",
    "/frameworks/npqsenco/sections/1",
    "/frameworks/npqsl/sections/1?round=99999",
    review.at("/answers"),
    review.at("/print"),
    review.at("/references"),
    "/sources",
    "/frameworks/npqh/sections/1/levels",
  );
});

test("axe finds nothing on the pages of a member in the middle of the work", async ({ signInAs }) => {
  const amina = person("Amina Okafor", "member");
  const beth = person("Beth Lowe", "member");
  const { round, framework, at } = openReview({ members: [amina, beth] });
  const now = Date.now();
  const one = placeOf(amina, round, framework, 1, now);
  const own = comment(
    amina,
    one,
    { on: "1.1", kind: "wording", body: longWords, proposedWording: longWords },
    now,
  );
  comment(amina, one, { on: "1.2", quote: "repeatedly experience failure", body: longWords }, now);
  comment(beth, placeOf(beth, round, framework, 1, now), { on: "1.1", body: longWords }, now);
  submit(beth, placeOf(beth, round, framework, 1, now), answersOf("2", longWords), now);
  submit(amina, one, answersOf("4", longWords), now);
  draft(amina, placeOf(amina, round, framework, 2, now), answersOf("1", longWords), now);
  const page = await signInAs(amina);
  await visit(
    page,
    "/",
    "/frameworks",
    at(),
    at("/sections/1"),
    at("/sections/2"),
    at("/answers"),
    at("/print"),
    `/comments/${own}`,
    `/comments/${own}/withdrawal`,
  );
  await page.goto(at("/sections/1"));
  await answerRadio(page, "send", "1").check();
  await page.getByRole("button", { name: "Save draft" }).click();
  await expectNotice(page, "saved but not submitted");
  await expectAccessible(page);
  await page.goto(`/comments/${own}/withdrawal`);
  await page.getByRole("button", { name: "Withdraw comment" }).click();
  await expectNotice(page, "Comment withdrawn");
  await expectAccessible(page);
});

test("axe finds nothing on the forms that came back with messages", async ({ signInAs }) => {
  const amina = person("Amina Okafor", "member");
  const { round, framework, at } = openReview({ members: [amina] });
  const id = comment(
    amina,
    placeOf(amina, round, framework, 2, Date.now()),
    { body: "As it began" },
    Date.now(),
  );
  const page = await signInAs(amina);
  const comesBack = async (button: string) => {
    await page.getByRole("button", { name: button }).click();
    await expect(page.getByRole("heading", { name: "There is a problem" })).toBeVisible();
    await expectAccessible(page);
  };
  await page.goto(at("/sections/1"));
  await answerRadio(page, "send", "2").check();
  await comesBack("Submit this section");
  await page.goto(`/frameworks/${framework}/sections/1/comments?statement=1.1`);
  await page.getByLabel("Exact words (optional)").fill("Words of some other statement");
  await page.getByRole("radio", { name: "Wording" }).check();
  await page.getByLabel("Proposed wording (optional)").fill("Words");
  await comesBack("Save comment");
  await page.goto(at("/comments"));
  await comesBack("Send comment");

  await page.goto(at("/sections/1"));
  draft(amina, placeOf(amina, round, framework, 1, Date.now()), answersOf("4", longWords), Date.now());
  await answerAll(page, "2", "In the other tab");
  await comesBack("Submit this section");
  await page.goto(`/comments/${id}`);
  const own = ownComment(amina, id)!;
  changeComment(amina, own, { ...own, body: longWords }, own.version, Date.now());
  await page.getByLabel("Comment", { exact: true }).fill("In the other tab");
  await comesBack("Save comment");

  endSessionsOf(amina.id, Date.now());
  await page.getByRole("button", { name: "Save comment" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Sign in again" })).toBeVisible();
  await expectAccessible(page);
  await comesBack("Sign in and continue");
});

test("axe finds nothing on the pages of a closed round", async ({ signInAs }) => {
  const amina = person("Amina Okafor", "member");
  const { round, framework, at, during } = closedReview({ members: [amina] });
  const place = placeOf(amina, round, framework, 1, during);
  comment(amina, place, { on: "1.1", body: longWords }, during);
  submit(amina, place, answersOf("2", longWords), during);
  const page = await signInAs(amina);
  await visit(
    page,
    "/",
    at(),
    at("/sections/1"),
    at("/sections/2"),
    at("/comments"),
    at("/sections/1/comments"),
  );
});

test("axe finds nothing on the figures that an official reads", async ({ signInAs }) => {
  test.slow();
  const page = await signInAs(personWithEmail("official@example.org")!);
  await visit(
    page,
    "/?round=1",
    "/areas?round=1",
    "/areas/send?round=1",
    "/areas/operations?round=2&order=divided&answers=first",
    "/areas/progression?round=1&class=divided&framework=npqh",
    "/areas/progression?round=1&levels=2",
    "/areas/send?coverage=thin",
    "/areas/workload?round=99999&colour=red",
  );
});

test("axe finds nothing on what an official finds behind the figures", async ({ signInAs }) => {
  const page = await signInAs(personWithEmail("official@example.org")!);
  await visit(
    page,
    "/areas/send/npqsl/1?round=1",
    "/areas/send/npqlt/6?round=2",
    "/comments",
    "/comments?q=workload&area=send&framework=npqh&page=2",
    "/comments?q=%22%22&area=nonsense",
    "/comments/views",
    "/findings",
    "/findings/new?area=send&framework=npqsl&section=1",
    "/findings/unused?round=1&page=999",
    "/findings/completion?round=1",
    "/responses",
    "/responses?round=1&answered=no&kind=other&page=2",
    "/themes",
    "/themes/new?word=school",
    "/themes/queue?round=1",
    "/themes/queue?area=nonsense",
    "/themes/suggestions",
    "/themes/suggestions?word=school",
    "/coverage?round=1",
    "/coverage?round=2&framework=npqlt",
    "/coverage/reminder?round=2",
    "/exports?area=send&round=1",
    "/exports?area=nonsense",
    "/exports/quotes",
    "/exports/quotes?state=redacted",
    "/exports/log",
    "/exports/verification",
    "/frameworks",
    "/frameworks/npqh",
    "/frameworks/npqh/sections/1",
    "/frameworks/npqh/sections/1/levels",
    "/frameworks/npqh/print",
    "/frameworks/npqh/comments",
    "/frameworks/npqsl/references",
    "/frameworks/npqsl/sections/2",
    "/frameworks/npqsl/references/new?statement=1.1",
    "/frameworks/npqsl/references/import",
    "/frameworks/npqsl/references/assessments/new?statement=2.3",
    "/account",
  );
  await page.goto("/areas/send/npqsl/1?round=1");
  await page.locator("summary", { hasText: "How these figures are made" }).click();
  await expectAccessible(page);
});

test("axe finds nothing on what members wrote at length, as an official reads it", async ({ signInAs }) => {
  const amina = person("Amina Okafor", "member");
  const { round, framework } = openReview({ members: [amina] });
  const now = Date.now();
  const place = placeOf(amina, round, framework, 1, now);
  const id = comment(
    amina,
    place,
    {
      on: "1.1",
      quote: "low-level disruption",
      kind: "wording",
      body: `${longWords} at amina@${"w".repeat(200)}.example`,
      proposedWording: longWords,
    },
    now,
  );
  submit(amina, place, answersOf("2", longWords), now);
  submit(amina, place, answersOf("1", longWords), now);
  const farida = person("Farida Coulthard", "official");
  const theme = makeTheme(farida, { name: `${"W".repeat(90)} ${unique()}`, definition: longWords }, now);
  tag(farida, theme, id, now);
  const finding = longFinding(farida, place, id, theme);
  const page = await signInAs(farida);
  await visit(
    page,
    "/findings",
    ...["", "/words", "/evidence", "/decision", "/setting-aside"].map(
      (path) => `/findings/${finding}${path}`,
    ),
    `/findings/unused?round=${round.id}`,
    "/themes",
    ...["", "/description", "/merging", "/splitting", "/retirement"].map((path) => `/themes/${theme}${path}`),
    `/themes/queue?comment=${id}`,
    `/themes/queue/theme?comment=${id}`,
    `/areas/send/${framework}/1?round=${round.id}`,
    `/areas/send/${framework}/2?round=${round.id}`,
    `/comments?round=${round.id}&q=words+${"W".repeat(200)}`,
    `/responses?round=${round.id}`,
    `/exports/quotes/${id}`,
    `/exports/quotes/${id}/keeping`,
  );
  await page.goto(`/exports/quotes/${id}`);
  await page.getByRole("button", { name: "Redact", exact: true }).click();
  await expect(page.getByRole("heading", { name: "There is a problem" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("checkbox").check();
  await page.getByLabel("Reason", { exact: true }).fill("An address");
  await page.getByRole("button", { name: "Redact", exact: true }).click();
  await expectNotice(page, "Redacted.");
  await expectAccessible(page);
  await page.getByRole("link", { name: /^Lift/ }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Lift a redaction" })).toBeVisible();
  await expectAccessible(page);
});

test("axe finds nothing on the pages of an observer", async ({ signInAs }) => {
  const page = await signInAs(personWithEmail("observer@example.org")!);
  await visit(
    page,
    "/",
    "/areas?round=1",
    "/areas/send?round=1",
    "/areas/send?round=2",
    "/areas/progression",
    "/account",
    "/exports",
  );
});

/** A finding in which all words are long, with what stands and stood behind it. */
function longFinding(official: Actor, place: SectionPlace, commentId: string, theme: string): number {
  const statement = statementsOf(place.section.id)[0]!;
  return makeFinding(
    official,
    {
      statement: longWords,
      departureReason: longWords,
      oneVoiceReason: longWords,
      scope: [{ framework: place.framework.code, sectionId: place.section.id }],
      cells: [{ roundId: place.round!.id, sectionId: place.section.id }],
      comments: [{ id: commentId, stance: "supports" }],
      themes: [theme],
      decision: {
        disposition: "accept",
        reason: longWords,
        wording: { statementId: statement.id, proposed: `${statement.text} ${longWords}` },
      },
    },
    Date.now(),
  );
}

test("axe finds nothing where a lead official signs off, and where a member holds another view", async ({
  signInAs,
}) => {
  const [amina, beth] = [person("Amina Okafor", "member"), person("Beth Lowe", "member")];
  const { round, framework, during } = closedReview({ members: [amina, beth] });
  const place = placeOf(amina, round, framework, 1, during);
  const id = comment(amina, place, { body: longWords }, during);
  submit(amina, place, answersOf("2", longWords), during);
  const farida = person("Farida Coulthard", "official");
  const finding = longFinding(farida, place, id, makeTheme(farida, { name: `Long ${unique()}` }, during));
  minorityView(farida, finding, beth, longWords, Date.now());
  const lead = await signInAs(person("Duncan Abernethy", "lead"));
  await visit(lead, `/findings/${finding}/sign-off`, `/findings/completion?round=${round.id}`);
  await lead.goto(`/findings/${finding}/sign-off`);
  await lead.getByRole("button", { name: "Sign off" }).click();
  await expectNotice(lead, "Finding signed off.");
  for (const summary of ["Signatures and their hashes", "History of this finding"])
    await lead.locator("summary", { hasText: summary }).click();
  await expectAccessible(lead);
  await visit(await signInAs(beth), "/", `/minority-views/${finding}`);
});

test("axe finds nothing where a lead official manages people", async ({ signInAs }) => {
  const amina = person("W".repeat(90), "member");
  openReview({ members: [amina] });
  const waiting = invite({
    email: `nia.rees.${unique()}@example.org`,
    name: "Nia Rees",
    role: "observer",
    at: Date.now(),
  }).person;
  const page = await signInAs(person("Duncan Abernethy", "lead"));
  await visit(
    page,
    "/people?role=observer",
    "/people?role=nonsense",
    "/people/new",
    "/people/import",
    ...[
      "",
      "/details",
      "/role",
      "/disabling",
      "/enabling",
      "/invitation",
      "/second-step",
      "/pseudonymisation",
    ].map((path) => `/people/${amina.id}${path}`),
    ...["", "/details", "/role", "/invitation", "/invitation/revocation"].map(
      (path) => `/people/${waiting.id}${path}`,
    ),
    "/audit",
    "/audit?action=person+invited",
    "/outbox",
  );
  await page.goto("/people/import");
  await page.getByLabel("Or paste its rows").fill(`email,name,role\n${longWords},x,boss`);
  await page.getByRole("button", { name: "Check these people" }).click();
  await expect(page.getByRole("heading", { name: "There is a problem" })).toBeVisible();
  await expectAccessible(page);
});

test("axe finds nothing where a lead official assigns frameworks and types in a paper form", async ({
  signInAs,
}) => {
  const amina = person("Amina Okafor", "member");
  const { round, framework } = openReview({ members: [amina] });
  const { section } = placeOf(amina, round, framework, 1, Date.now());
  const form = `/rounds/${round.id}/paper-forms/new`;
  await visit(
    await signInAs(person("Duncan Abernethy", "lead")),
    `/people/${amina.id}/frameworks`,
    `${form}?section=`,
    `${form}?member=${amina.id}&section=${section.id}`,
  );
});

async function visit(page: Page, ...addresses: string[]): Promise<void> {
  for (const address of addresses) {
    await page.goto(address);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expectAccessible(page);
  }
}

import type { Page } from "@playwright/test";
import type { Actor } from "#app/people/session.server.ts";
import { answersOf, comment, placeOf, submit } from "#db/factories.server.ts";
import { expect, expectAccessible, giveSession, test } from "./fixtures.ts";
import { openReview, person, type Review } from "./own-review.ts";
import { answerAll, readTable } from "./section-page.ts";

// A summary that is left open while members go on submitting.

const names = ["Amina Okafor", "Beth Lowe", "Carys Pugh", "Dev Anand", "Ewan Muir", "Fern Ali", "Gwen Rees"];

function panelOf(size: number): Actor[] {
  return names.slice(0, size).map((name) => person(name, "member"));
}

function submitFirst(member: Actor, { round, framework }: Review, at = Date.now()): void {
  submit(member, placeOf(member, round, framework, 1, at), answersOf("4"), at);
}

/** A page whose clock is the journey's, so that nothing has to be waited for. */
async function openWithClock(page: Page, address: string): Promise<void> {
  await page.clock.install();
  await page.goto(address);
}

const isQuestion = (url: string) => new URL(url).pathname === "/areas/version";

/** Lets the page ask whether something has arrived, and has its answer. */
async function ask(page: Page): Promise<void> {
  // Before its scripts have begun, a page asks nothing.
  await expect(async () => {
    await Promise.all([
      page.waitForResponse((answer) => isQuestion(answer.url()) && answer.ok(), { timeout: 2_000 }),
      page.clock.fastForward(20_000),
    ]);
  }).toPass();
}

const offer = (page: Page) => page.getByRole("status").getByRole("link", { name: "Refresh the figures" });

async function expectOffer(page: Page): Promise<void> {
  await expect(async () => {
    await page.clock.fastForward(20_000);
    await expect(offer(page)).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await expect(page.getByRole("status")).toContainText("New input has arrived since you opened this page.");
}

async function expectNoOffer(page: Page): Promise<void> {
  for (const _ of [1, 2]) {
    await ask(page);
    await expect(page.getByRole("status")).toBeEmpty();
  }
}

/** All that stands on the page but the offer. */
function standing(page: Page): Promise<string> {
  return page.getByRole("main").evaluate((main) => {
    const copy = main.cloneNode(true) as Element;
    for (const offer of copy.querySelectorAll('[role="status"]')) offer.replaceChildren();
    return copy.innerHTML;
  });
}

/** What the words, the picture, the table below it and the file say of how many scored the first section. */
async function scoredBy(page: Page, { round }: Review) {
  const words = await page.getByRole("main").innerText();
  const picture = await page.locator("#distribution-bars > g").first().locator("text").allTextContents();
  const row = (await readTable(page, "All sections")).find(({ Section }) => Section!.includes(" 1. "))!;
  const file = await (await page.request.get(`/exports/summary.json?area=send&round=${round.id}`)).json();
  return {
    words: Number(/from (\d) of 5 members/.exec(words)?.[1]),
    picture: picture.filter((text) => /^\d of \d$/.test(text)),
    table: [row.Counted, row["Gave 4 Good"], row["Answered of expected"]],
    file: [file.cells[0].counted, file.cells[0].n4, file.cells[0].answered, file.areas[0].counted],
  };
}

const said = (n: number) => ({
  words: n,
  picture: [`${n} of 5`],
  table: [`${n}`, `${n}`, `${n} of 5`],
  file: [n, n, n, n],
});

test("a member submits, and the open page of an area offers the new figures, which agree everywhere", async ({
  signInAs,
}) => {
  const [amina, ...others] = panelOf(5);
  const review = openReview({ members: [amina!, ...others] });
  for (const member of others) submitFirst(member, review);
  const official = await signInAs(person("Farida Coulthard", "official"));
  await openWithClock(official, `/areas/send?round=${review.round.id}&order=document`);
  expect(await scoredBy(official, review)).toEqual(said(4));
  await expectNoOffer(official);
  const before = await standing(official);

  const member = await signInAs(amina!);
  await member.goto(review.at("/sections/1"));
  await answerAll(member, "4", "A clear step up.");
  await member.getByRole("button", { name: "Submit and go to next" }).click();
  await expect(member.getByRole("heading", { level: 1 })).toContainText("2. ");

  await expectOffer(official);
  expect(await standing(official), "nothing has changed under the reader's eyes").toBe(before);
  await expectAccessible(official);
  await offer(official).click();
  await expect(offer(official)).toHaveCount(0);
  await expect(official).toHaveURL(`/areas/send?round=${review.round.id}&order=document`);
  expect(await scoredBy(official, review)).toEqual(said(5));
  await expectNoOffer(official);
});

test("the overview and the page of a section offer them too, and each asks for no more than it shows", async ({
  signInAs,
}) => {
  const [amina, beth] = panelOf(2);
  const review = openReview({ members: [amina!, beth!] });
  submitFirst(amina!, review);
  const { round, framework } = review;
  // What says how things are shown, or is of another page, says nothing of whether they are new.
  const pages = {
    overview: `/areas?round=${round.id}&framework=npqh`,
    area: `/areas/send?round=${round.id}&class=divided&framework=${framework}&answers=first`,
    section: `/areas/send/${framework}/1?round=${round.id}&order=divided&answers=first&page=3&comments=2`,
    another: `/areas/send/${framework}/2?round=${round.id}`,
  };
  const official = person("Farida Coulthard", "official");
  const open: Record<string, Page> = {};
  for (const [name, address] of Object.entries(pages)) {
    open[name] = await signInAs(official);
    await openWithClock(open[name], address);
    await expectNoOffer(open[name]);
  }
  const { overview, area, section, another } = open as Record<keyof typeof pages, Page>;
  const before = { overview: await standing(overview), section: await standing(section) };

  submitFirst(beth!, review);
  for (const page of [overview, area, section]) await expectOffer(page);
  await expectNoOffer(another);
  expect({ overview: await standing(overview), section: await standing(section) }).toEqual(before);
  await expectAccessible(section);

  await offer(overview).click();
  await expect(offer(overview)).toHaveCount(0);
  const [send] = await readTable(overview, "Sections by what the panel says of them");
  expect(send!["Answered of expected"]).toBe("2 of 12 (17%)");
  await offer(section).click();
  await expect(section.getByRole("main")).toContainText("2 of 2 members gave a score.");
  await expectNoOffer(section);

  const now = Date.now();
  comment(beth!, placeOf(beth!, round, framework, 1, now), { body: "Say for whom", areas: ["send"] }, now);
  await expectOffer(section);
  await offer(section).click();
  await expect(section.getByRole("article")).toContainText("Say for whom");
});

test("where names are hidden, new figures are offered once they show, and not before", async ({
  signInAs,
}) => {
  const panel = panelOf(7);
  const review = openReview({ members: panel, namesToOfficials: false });
  const submitted = (from: number, to: number) => {
    for (let n = from; n < to; n += 1) submitFirst(panel[n]!, review, Date.now() - 1000 + n);
  };
  const official = await signInAs(person("Farida Coulthard", "official"));
  await openWithClock(official, `/areas/send?round=${review.round.id}`);
  const empty = await standing(official);
  // A batch is three, and the latest stays in hand.
  submitted(0, 5);
  await expectNoOffer(official);
  await official.reload();
  expect(await standing(official)).toBe(empty);
  submitted(5, 6);
  await expectOffer(official);
  await offer(official).click();
  await expect(official.getByRole("main")).toContainText("has scores, from 3 of 7 members.");
  submitted(6, 7);
  await expectNoOffer(official);
});

test("a page that nobody looks at asks nothing, and one whose reader is signed out says nothing", async ({
  signInAs,
}) => {
  const [amina] = panelOf(1);
  const review = openReview({ members: [amina!] });
  const reader = person("Farida Coulthard", "official");
  const official = await signInAs(reader);
  await openWithClock(official, `/areas/send?round=${review.round.id}`);
  await expectNoOffer(official);
  submitFirst(amina!, review);
  const asked: Record<string, string>[] = [];
  official.on("request", (request) => {
    if (isQuestion(request.url())) asked.push(request.headers());
  });
  const look = (state: string) =>
    official.evaluate((value) => {
      Object.defineProperty(document, "visibilityState", { configurable: true, value });
    }, state);
  await look("hidden");
  await official.clock.runFor(120_000);
  expect(asked).toEqual([]);
  await expect(official.getByRole("status")).toBeEmpty();

  await look("visible");
  // To somebody who is not signed in, the service answers with its sign-in page.
  await official.context().clearCookies();
  await official.clock.runFor(60_000);
  await expect.poll(() => asked.length).toBeGreaterThan(1);
  expect(asked[0], "what a page asks by itself makes no session last longer").toHaveProperty("x-unattended");
  await expect(official.getByRole("status")).toBeEmpty();
  await giveSession(official.context(), reader);
  await expectOffer(official);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a page says nothing, and shows the newest when it is loaded again", async ({ signInAs }) => {
    const [amina, beth] = panelOf(2);
    const review = openReview({ members: [amina!, beth!] });
    submitFirst(amina!, review);
    const official = await signInAs(person("Farida Coulthard", "official"));
    await official.goto(`/areas/send?round=${review.round.id}`);
    await expect(official.getByRole("status")).toBeEmpty();
    submitFirst(beth!, review);
    await official.reload();
    await expect(official.getByRole("main")).toContainText("from 2 of 2 members.");
  });
});

import type { BrowserContext, Page } from "@playwright/test";
import { eq } from "drizzle-orm";
import { areas, areaWords } from "#app/framework/areas.ts";
import { type Actor, endSessionsOf } from "#app/people/session.server.ts";
import { ownAssessment } from "#app/scores/assessment.server.ts";
import { noAnswers } from "#app/scores/assessment.ts";
import { db, sqlite } from "#db/client.server.ts";
import { answersOf, draft, placeOf } from "#db/factories.server.ts";
import { auditEvent } from "#db/schema.server.ts";
import { test as base, expect, expectAccessible, giveSession } from "./fixtures.ts";
import { givePassword, openReview, password, person, type Review } from "./own-review.ts";
import { OwnService } from "./own-service.ts";
import { answerRadio, expectNotice, reasonField } from "./section-page.ts";

type Fixtures = {
  /** A device of this person's, on which requests may fail: the browser notes those on its console, and nothing else. */
  deviceOf: (actor: Actor) => Promise<BrowserContext>;
};

const test = base.extend<Fixtures>({
  deviceOf: async ({ browser }, use) => {
    const devices: BrowserContext[] = [];
    const problems: string[] = [];
    await use(async (actor) => {
      const device = await browser.newContext();
      devices.push(device);
      device.on("console", (message) => {
        if (!message.text().startsWith("Failed to load resource")) problems.push(message.text());
      });
      device.on("weberror", (error) => problems.push(`uncaught: ${error.error()}`));
      await giveSession(device, actor);
      return device;
    });
    for (const device of devices) await device.close();
    expect(problems, "the browser's console stays empty").toEqual([]);
  },
});

/** Of the faults, the rarer ones are tried in a full run alone: `FULL=1 npm test`. */
const inFull = process.env.FULL ? test : test.skip;

const draftAddress = /\/sections\/\d+\/draft/;
const words = "Words that would be a pity to lose,\n“quoted” & <marked>";

function memberWithReview(): { amina: Actor; review: Review } {
  const amina = person("Amina Okafor", "member");
  return { amina, review: openReview({ members: [amina] }) };
}

/** What is stored as the member's answers on section 1. */
function storedFor(actor: Actor, { round, framework }: Review) {
  return ownAssessment(actor, placeOf(actor, round, framework, 1, Date.now())).answers;
}

const state = (page: Page, said: string | RegExp) => page.locator("#form > p", { hasText: said });
const offer = (page: Page) =>
  page.getByRole("region", { name: "What you wrote here before was not saved", exact: true });
const conflict = (page: Page) =>
  page.getByRole("region", { name: "Something else was saved in another tab or on another device" });

async function typeReason(page: Page, text: string): Promise<void> {
  await reasonField(page, "workload").click();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.insertText(text);
}

/** Everything that this service keeps on the device. */
function keptOn(page: Page): Promise<{ fields: [string, string][] }[]> {
  return page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const request = indexedDB.open("framework-review");
        request.onerror = () => reject(request.error);
        request.onupgradeneeded = () => request.result.createObjectStore("unsaved");
        request.onsuccess = () => {
          const all = request.result.transaction("unsaved").objectStore("unsaved").getAll();
          all.onsuccess = () => {
            request.result.close();
            resolve(all.result);
          };
        };
      }),
  );
}

const keptWords = async (page: Page) =>
  (await keptOn(page)).map(({ fields }) => fields.find(([name]) => name === "reason.workload")?.[1]);

/** The tab dies where it stands: no page hears of it, and none can still do anything. */
async function crash(page: Page): Promise<void> {
  const crashed = page.waitForEvent("crash");
  const browser = await page.context().newCDPSession(page);
  void browser.send("Page.crash").catch(() => {});
  await crashed;
  await page.close();
}

/** Notes from now on, in the browser's own time, when the last key came. */
async function timeLastKey(page: Page): Promise<void> {
  await page.evaluate(() => {
    const onKey = ({ timeStamp }: Event) => performance.mark("last key", { startTime: timeStamp });
    document.addEventListener("input", onKey, true);
  });
}

/** How long after the last key, in milliseconds, the draft began to be sent. */
function sentAfterLastKey(page: Page): Promise<number> {
  return page.evaluate(() => {
    const drafts = performance.getEntriesByType("resource").filter(({ name }) => /\/draft\b/.test(name));
    const keys = performance.getEntriesByName("last key");
    return drafts.at(-1)!.startTime - keys.at(-1)!.startTime;
  });
}

test("a draft saves itself within 3 seconds of the last key, and the button still works after it", async ({
  signInAs,
}) => {
  const { amina, review } = memberWithReview();
  const page = await signInAs(amina);
  await page.goto(review.at("/sections/1"));
  await timeLastKey(page);
  await answerRadio(page, "send", "4").check();
  await typeReason(page, words);
  await expect(state(page, /^Draft saved at (\d{1,2}:\d\d[ap]m|midday|midnight)$/)).toBeVisible();
  expect(await sentAfterLastKey(page)).toBeLessThan(3_000);
  await expect(page.getByRole("status")).toContainText("Draft saved at");
  await expect(page.getByText("Draft, saved on")).toBeVisible();
  expect(storedFor(amina, review)).toMatchObject({
    send: { answer: "4", reason: "" },
    workload: { answer: null, reason: words },
  });
  await expect.poll(() => keptOn(page)).toEqual([]);

  await typeReason(page, "Second thoughts");
  await expect(state(page, "Saving…")).toBeVisible();
  await expect(state(page, "Draft saved at")).toBeVisible();
  await typeReason(page, "Third thoughts");
  await page.getByRole("button", { name: "Save draft" }).click();
  await expectNotice(page, "Draft saved");
  await expect(reasonField(page, "workload")).toHaveValue("Third thoughts");
  await expect(offer(page)).toBeHidden();
  await expect.poll(() => keptOn(page)).toEqual([]);
});

test("a page that is left before it has saved saves on the way out", async ({ signInAs }) => {
  const { amina, review } = memberWithReview();
  const page = await signInAs(amina);
  await page.goto(review.at("/sections/1"));
  await typeReason(page, words);
  await page.getByRole("link", { name: "Help" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect.poll(() => storedFor(amina, review).workload.reason).toBe(words);
  await page.goto(review.at("/sections/1"));
  await expect(reasonField(page, "workload")).toHaveValue(words);
  await expect.poll(() => keptOn(page)).toEqual([]);
  await expect(offer(page)).toBeHidden();
});

test("without a connection the words stay on the device, and are saved when it is back", async ({
  deviceOf,
}) => {
  const { amina, review } = memberWithReview();
  const device = await deviceOf(amina);
  const page = await device.newPage();
  await page.goto(review.at("/sections/1"));
  await device.setOffline(true);
  await typeReason(page, words);
  const said =
    "Not saved: no connection. Your words are kept on this device and will be saved when it is back.";
  await expect(state(page, said)).toBeVisible();
  await expect(page.getByRole("status")).toContainText(said);
  expect(await keptWords(page)).toEqual([words]);
  await device.setOffline(false);
  await expect(state(page, "Draft saved at")).toBeVisible();
  expect(storedFor(amina, review).workload.reason).toBe(words);
  await expect.poll(() => keptOn(page)).toEqual([]);
});

inFull("a screen reader hears of saves politely, once a minute at most", async ({ deviceOf }) => {
  const { amina, review } = memberWithReview();
  const page = await (await deviceOf(amina)).newPage();
  const savedAt = [14, 15].map((minute) => Date.UTC(2026, 10, 21, 14, minute));
  await page.route(draftAddress, (route) =>
    route.fulfill({ json: { kind: "saved", revision: 1, savedAt: savedAt.shift() } }),
  );
  const heard = page.getByRole("status");
  await page.clock.install();
  await page.goto(review.at("/sections/1"));
  await typeReason(page, "One");
  await expect(state(page, "Draft saved at 2:14pm")).toBeVisible();
  await expect(heard).toHaveText("Draft saved at 2:14pm");

  await typeReason(page, "Two");
  await expect(state(page, "Draft saved at 2:15pm")).toBeVisible();
  await page.clock.fastForward("00:20");
  await expect(heard).toHaveText("Draft saved at 2:14pm");
  await page.clock.fastForward("00:40");
  await expect(heard).toHaveText("Draft saved at 2:15pm");
});

test("a service whose disk is full says so, and what could not be saved is saved when there is room", async ({
  deviceOf,
}) => {
  const { amina, review } = memberWithReview();
  const page = await (await deviceOf(amina)).newPage();
  await page.goto(review.at("/sections/1"));
  const makeRoom = fillDiskFor(amina);
  try {
    await typeReason(page, words);
    await expect(state(page, "Not saved: the service could not save. Your words are kept")).toBeVisible();
    await page.getByRole("button", { name: "Save draft" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText(
      "there is a problem with the service",
    );
    expect(await keptWords(page)).toEqual([words]);
    await page.goBack();
    await expect(offer(page)).toContainText("Words that would be a pity to lose");
    await page.getByRole("button", { name: "Put back what I wrote" }).click();
    await expect(state(page, "Not saved: the service could not save. Your words are kept")).toBeVisible();
  } finally {
    makeRoom();
  }
  await expect(state(page, "Draft saved at")).toBeVisible();
  expect(storedFor(amina, review).workload.reason).toBe(words);
  await expect.poll(() => keptOn(page)).toEqual([]);
});

/** From now on the database takes nothing more of this person's, as where the disk is full, until there is room again. */
function fillDiskFor({ id }: Actor): () => void {
  const name = `full_for_${id.replace(/\W/g, "_")}`;
  sqlite.exec(
    `CREATE TRIGGER ${name} BEFORE INSERT ON assessment WHEN NEW.member_id = '${id}'
     BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END`,
  );
  return () => sqlite.exec(`DROP TRIGGER ${name}`);
}

inFull(
  "two hundred autosaves within a minute are all answered, and those of the same words write once",
  async ({ deviceOf }) => {
    const { amina, review } = memberWithReview();
    const device = await deviceOf(amina);
    const address = review.at("/sections/1").replace("?", "/draft?");
    for (let autosave = 0; autosave < 200; autosave += 1) {
      const revision = Math.ceil(autosave / 2);
      const form = { "reason.workload": `Words ${Math.floor(autosave / 2)}`, "answer.send": "4", revision };
      const response = await device.request.post(address, { form });
      expect(response.status()).toBe(200);
      expect(await response.json()).toMatchObject({ kind: "saved", revision: Math.floor(autosave / 2) + 1 });
    }
    const events = db.select().from(auditEvent).where(eq(auditEvent.actorId, amina.id)).all();
    expect(events.filter(({ action }) => action === "draft saved")).toHaveLength(100);

    const page = await device.newPage();
    await page.goto(review.at("/sections/1"));
    await expect(reasonField(page, "workload")).toHaveValue("Words 99");
    await typeReason(page, words);
    await expect(state(page, "Draft saved at")).toBeVisible();
    expect(storedFor(amina, review).workload.reason).toBe(words);
  },
);

inFull("words that are refused stay on the device until they are taken", async ({ deviceOf }) => {
  const { amina, review } = memberWithReview();
  const page = await (await deviceOf(amina)).newPage();
  const tooMany = "a".repeat(5001);
  const said =
    "Not saved: Reason on workload must be 5,000 characters or less. Your words are kept on this device.";
  await page.goto(review.at("/sections/1"));
  await typeReason(page, tooMany);
  await expect(state(page, said)).toBeVisible();
  expect(await keptWords(page)).toEqual([tooMany]);
  await page.getByRole("button", { name: "Submit this section" }).click();
  await expect(page).toHaveTitle(/^Error/);
  await expect.poll(() => keptWords(page)).toEqual([tooMany]);

  await page.goto(review.at("/sections/1"));
  await expect(offer(page)).toContainText(tooMany);
  await page.getByRole("button", { name: "Put back what I wrote" }).click();
  await expect(state(page, said)).toBeVisible();
  await typeReason(page, words);
  await expect(state(page, "Draft saved at")).toBeVisible();
  expect(storedFor(amina, review).workload.reason).toBe(words);
  await expect.poll(() => keptOn(page)).toEqual([]);
});

test("a tab that crashes loses nothing: the words are offered back until they are put back or discarded", async ({
  deviceOf,
}) => {
  const { amina, review } = memberWithReview();
  const device = await deviceOf(amina);
  const crashing = await device.newPage();
  await crashing.goto(review.at("/sections/1"));
  await device.setOffline(true);
  await answerRadio(crashing, "send", "2").check();
  await typeReason(crashing, words);
  await crash(crashing);
  await device.setOffline(false);
  expect(storedFor(amina, review)).toEqual(noAnswers);

  const page = await device.newPage();
  await page.goto(review.at("/sections/1"));
  await expect(offer(page)).toContainText("2 Weak");
  await expect(offer(page)).toContainText("Words that would be a pity to lose");
  await expect(page.getByRole("status")).toContainText("Above the form stands what you wrote here before");
  await expectAccessible(page);

  // Who types on loses neither.
  await device.setOffline(true);
  await typeReason(page, "Other words");
  await expect(offer(page)).toContainText("Other words");
  await expect.poll(() => keptWords(page)).toContain("Other words");
  expect(await keptWords(page)).toContain(words);
  await page.getByRole("button", { name: "Put back what I wrote" }).click();
  await expect(answerRadio(page, "send", "2")).toBeChecked();
  await expect(answerRadio(page, "send", "2")).toBeFocused();
  await expect(reasonField(page, "workload")).toHaveValue(words);
  // What stood there unsaved is now what is offered.
  await expect(offer(page)).toContainText("Other words");
  await device.setOffline(false);
  await expect(state(page, "Draft saved at")).toBeVisible();
  expect(storedFor(amina, review)).toMatchObject({ send: { answer: "2" }, workload: { reason: words } });

  await page.getByRole("button", { name: "Discard it" }).click();
  await expect(offer(page)).toBeHidden();
  await expect.poll(() => keptOn(page)).toEqual([]);
  await page.reload();
  await expect(reasonField(page, "workload")).toHaveValue(words);
  await expect(offer(page)).toBeHidden();
});

test("a service killed between key and save loses nothing", async ({ deviceOf }) => {
  const { amina, review } = memberWithReview();
  const device = await deviceOf(amina);
  const service = new OwnService();
  try {
    await service.start();
    const page = await device.newPage();
    await page.goto(service.origin + review.at("/sections/1"));
    await typeReason(page, words);
    await service.kill();
    await expect(state(page, "Not saved: no connection")).toBeVisible();
    expect(storedFor(amina, review)).toEqual(noAnswers);
    await service.start();
    await expect(state(page, "Draft saved at")).toBeVisible({ timeout: 60_000 });
    expect(storedFor(amina, review).workload.reason).toBe(words);

    await typeReason(page, "And once more");
    await service.kill();
    await crash(page);
    await service.start();
    const next = await device.newPage();
    await next.goto(service.origin + review.at("/sections/1"));
    await expect(reasonField(next, "workload")).toHaveValue(words);
    await expect(offer(next)).toContainText("And once more");
  } finally {
    await service.kill();
  }
});

test("a session that ends while somebody types loses nothing", async ({ deviceOf }) => {
  const { amina, review } = memberWithReview();
  await givePassword(amina);
  const page = await (await deviceOf(amina)).newPage();
  await page.goto(review.at("/sections/1"));
  endSessionsOf(amina.id, Date.now());
  await typeReason(page, words);
  await expect(state(page, "You have been signed out. Your words are kept on this device")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "Sign in again" }).click();
  await page.getByLabel("Email address").fill(amina.email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(offer(page)).toContainText("Words that would be a pity to lose");
  await page.getByRole("button", { name: "Put back what I wrote" }).click();
  await expect(state(page, "Draft saved at")).toBeVisible();
  expect(storedFor(amina, review).workload.reason).toBe(words);
});

test("signing out saves what stands on the page, and leaves nothing on the device", async ({ deviceOf }) => {
  const { amina, review } = memberWithReview();
  const device = await deviceOf(amina);
  const page = await device.newPage();
  await page.goto(review.at("/sections/1"));
  await typeReason(page, words);
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Sign in" })).toBeVisible();
  expect(storedFor(amina, review).workload.reason).toBe(words);
  expect(await keptOn(page)).toEqual([]);

  await giveSession(device, amina);
  await page.goto(review.at("/sections/1"));
  await page.route(draftAddress, (route) => route.abort());
  await typeReason(page, "Cannot be saved");
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(state(page, "To sign out and lose it, choose “Sign out” once more.")).toBeVisible();
  await expect.poll(() => keptWords(page)).toEqual(["Cannot be saved"]);
  // A second press within a second would be taken for a double click.
  await expect(async () => {
    if (page.url().includes("/sections/"))
      await page.getByRole("button", { name: "Sign out" }).click({ timeout: 2_000 });
    await expect(page.getByRole("heading", { level: 1, name: "Sign in" })).toBeVisible({ timeout: 2_000 });
  }).toPass();
  expect(await keptOn(page)).toEqual([]);
  await giveSession(device, amina);
  await page.goto(review.at("/sections/1"));
  await expect(reasonField(page, "workload")).toHaveValue(words);
  await expect(offer(page)).toBeHidden();
});

inFull("a device that keeps nothing says so, and still signs out", async ({ deviceOf }) => {
  const { amina, review } = memberWithReview();
  const device = await deviceOf(amina);
  await device.addInitScript(() => {
    Object.defineProperty(window, "indexedDB", {
      get: () => {
        throw new DOMException("Access is denied", "SecurityError");
      },
    });
  });
  const page = await device.newPage();
  await page.goto(review.at("/sections/1"));
  await device.setOffline(true);
  await typeReason(page, words);
  const said = "Not saved: no connection. Do not close this page: your words are kept on it alone";
  await expect(state(page, said)).toBeVisible();
  await device.setOffline(false);
  await expect(state(page, "Draft saved at")).toBeVisible();
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Sign in" })).toBeVisible();
  expect(storedFor(amina, review).workload.reason).toBe(words);
});

inFull(
  "another person on the same device is not offered the words, and cannot save them as their own",
  async ({ deviceOf }) => {
    const amina = person("Amina Okafor", "member");
    const beth = person("Beth Lowe", "member");
    const review = openReview({ members: [amina, beth] });
    const device = await deviceOf(amina);
    const page = await device.newPage();
    await page.goto(review.at("/sections/1"));
    await page.route(draftAddress, (route) => route.abort());
    await typeReason(page, words);
    await expect(state(page, "Not saved: no connection")).toBeVisible();
    await giveSession(device, beth);

    const hers = await device.newPage();
    await hers.goto(review.at("/sections/1"));
    await typeReason(hers, "Beth’s own");
    await expect(state(hers, "Draft saved at")).toBeVisible();
    await expect(offer(hers)).toBeHidden();
    expect(await hers.content()).not.toContain("a pity to lose");

    await page.unroute(draftAddress);
    await typeReason(page, `${words} and more`);
    await expect(state(page, "You have been signed out")).toBeVisible();
    expect(storedFor(beth, review).workload.reason).toBe("Beth’s own");
    expect(storedFor(amina, review)).toEqual(noAnswers);

    await crash(page);
    await giveSession(device, amina);
    const next = await device.newPage();
    await next.goto(review.at("/sections/1"));
    await expect(offer(next)).toContainText("and more");
  },
);

test("two tabs that differ are both shown, and the person chooses which words to keep", async ({
  deviceOf,
}) => {
  const { amina, review } = memberWithReview();
  const device = await deviceOf(amina);
  const [first, second] = [await device.newPage(), await device.newPage()];
  for (const page of [first, second]) await page.goto(review.at("/sections/1"));
  const rows = (page: Page) => conflict(page).locator("div.govuk-summary-list__row");

  await first.bringToFront();
  await typeReason(first, "From the first tab");
  await expect(state(first, "Draft saved at")).toBeVisible();

  await second.bringToFront();
  await answerRadio(second, "send", "5").check();
  await typeReason(second, "From the second tab");
  await expect(state(second, "Not saved: something else was saved")).toBeVisible();
  await expect(rows(second)).toHaveText([
    "Here5 Strong",
    "Saved in the other tab(nothing)",
    "HereFrom the second tab",
    "Saved in the other tabFrom the first tab",
  ]);
  await expectAccessible(second);
  expect(storedFor(amina, review).workload.reason).toBe("From the first tab");
  await second.getByRole("button", { name: "Keep what is here" }).click();
  await expect(state(second, "Draft saved at")).toBeVisible();
  await expect(conflict(second)).toBeHidden();
  await expect(answerRadio(second, "send", "5")).toBeFocused();
  expect(storedFor(amina, review)).toMatchObject({
    send: { answer: "5" },
    workload: { reason: "From the second tab" },
  });

  await first.bringToFront();
  await typeReason(first, "More from the first tab");
  await expect(rows(first)).toHaveText([
    "Here(nothing)",
    "Saved in the other tab5 Strong",
    "HereMore from the first tab",
    "Saved in the other tabFrom the second tab",
  ]);
  await first.getByRole("button", { name: "Take what is saved" }).click();
  await expect(conflict(first)).toBeHidden();
  await expect(state(first, "Draft saved at")).toBeVisible();
  await expect(answerRadio(first, "send", "5")).toBeChecked();
  await expect(reasonField(first, "workload")).toHaveValue("From the second tab");
  expect(storedFor(amina, review).workload.reason).toBe("From the second tab");
  await expect.poll(() => keptOn(first)).toEqual([]);
});

test("a form sent over what another tab saved offers the same choice, and saves nothing before it is made", async ({
  deviceOf,
}) => {
  const { amina, review } = memberWithReview();
  const page = await (await deviceOf(amina)).newPage();
  await page.goto(review.at("/sections/1"));
  draft(amina, placeOf(amina, review.round, review.framework, 1, Date.now()), answersOf("3"), Date.now());
  await typeReason(page, words);
  await page.getByRole("button", { name: "Save draft" }).click();
  await expect(page).toHaveTitle(/^Error/);
  await expect(conflict(page)).toContainText("Choose which words to keep");
  for (const area of areas) {
    const question = page.getByRole("group", { name: areaWords[area].name });
    await expect(question).toContainText("Saved in the other tab: 3 Adequate");
  }
  expect(storedFor(amina, review)).toEqual(answersOf("3"));
  await expect.poll(() => keptWords(page)).toEqual([words]);
  await page.getByRole("button", { name: "Keep what is here" }).click();
  await expect(state(page, "Draft saved at")).toBeVisible();
  expect(storedFor(amina, review).workload.reason).toBe(words);
});

inFull(
  "an answer that is lost on the way makes no conflict of a person’s own words",
  async ({ deviceOf }) => {
    const { amina, review } = memberWithReview();
    const page = await (await deviceOf(amina)).newPage();
    await page.goto(review.at("/sections/1"));
    await page.route(draftAddress, async (route) => {
      await route.fetch();
      await route.abort();
    });
    await typeReason(page, "Saved, and never told");
    await expect(state(page, "Not saved: no connection")).toBeVisible();
    expect(storedFor(amina, review).workload.reason).toBe("Saved, and never told");
    // Back to what the page came with, which is not what is stored.
    await reasonField(page, "workload").fill("");
    await page.unroute(draftAddress);
    await expect(state(page, "Draft saved at")).toBeVisible();
    expect(storedFor(amina, review)).toEqual(noAnswers);
  },
);

test("submitting while a draft is being saved waits for it, and leaves nothing on the device", async ({
  deviceOf,
}) => {
  const { amina, review } = memberWithReview();
  const page = await (await deviceOf(amina)).newPage();
  await page.goto(review.at("/sections/1"));
  let arrived = () => {};
  let letGo = () => {};
  const isUnderWay = new Promise<void>((resolve) => {
    arrived = resolve;
  });
  const mayGoOn = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(draftAddress, async (route) => {
    arrived();
    await mayGoOn;
    await route.continue();
  });
  await typeReason(page, "Half of it");
  await isUnderWay;
  await typeReason(page, words);
  await page.getByRole("button", { name: "Save draft" }).click();
  letGo();
  await expectNotice(page, "Draft saved");
  await expect(reasonField(page, "workload")).toHaveValue(words);
  await expect.poll(() => keptOn(page)).toEqual([]);
});

inFull("a section submitted in a hurry is not offered back on its next visit", async ({ deviceOf }) => {
  const { amina, review } = memberWithReview();
  const page = await (await deviceOf(amina)).newPage();
  await page.goto(review.at("/sections/1"));
  await page.route(draftAddress, (route) => route.abort());
  for (const area of ["send", "progression", "operations", "workload"] as const)
    await answerRadio(page, area, "4").check();
  await typeReason(page, words);
  await expect.poll(() => keptWords(page)).toEqual([words]);
  await page.getByRole("button", { name: "Submit and go to next" }).click();
  await expectNotice(page, "Section submitted. This is the next one");
  await expect.poll(() => keptOn(page)).toEqual([]);
});

inFull("what is typed before the page is ready is kept", async ({ deviceOf }) => {
  const { amina, review } = memberWithReview();
  const place = placeOf(amina, review.round, review.framework, 1, Date.now());
  draft(amina, place, answersOf("3", "Stored before"), Date.now());
  const page = await (await deviceOf(amina)).newPage();
  let letGo = () => {};
  const mayGoOn = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(/entry\.client.*\.js/, async (route) => {
    await mayGoOn;
    await route.continue();
  });
  await page.goto(review.at("/sections/1"), { waitUntil: "commit" });
  await typeReason(page, words);
  await answerRadio(page, "send", "5").check();
  letGo();
  await expect(state(page, "Draft saved at")).toBeVisible();
  await expect(reasonField(page, "workload")).toHaveValue(words);
  expect(storedFor(amina, review)).toMatchObject({ send: { answer: "5" }, workload: { reason: words } });
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("saving is as it was: the button saves, and nothing speaks of saving by itself", async ({
    signInAs,
  }) => {
    const { amina, review } = memberWithReview();
    const page = await signInAs(amina);
    await page.goto(review.at("/sections/1"));
    await expect(page.getByText("Saving…")).toHaveCount(0);
    await reasonField(page, "workload").fill(words);
    await page.getByRole("button", { name: "Save draft" }).click();
    await expectNotice(page, "Draft saved");
    expect(storedFor(amina, review).workload.reason).toBe(words);
  });
});

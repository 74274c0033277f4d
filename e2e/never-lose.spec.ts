import type { BrowserContext, Page } from "@playwright/test";
import { eq } from "drizzle-orm";
import { demonstrationPassword } from "#app/people/demonstration.server.ts";
import { type Actor, endSessionsOf } from "#app/people/session.server.ts";
import { ownAssessment } from "#app/scores/assessment.server.ts";
import { noAnswers } from "#app/scores/assessment.ts";
import { db } from "#db/client.server.ts";
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

test("a draft saves itself within 3 seconds of the last key, and the button still works after it", async ({
  signInAs,
}) => {
  const { amina, review } = memberWithReview();
  const page = await signInAs(amina);
  await page.goto(review.at("/sections/1"));
  await answerRadio(page, "send", "4").check();
  const saved = page.waitForRequest(draftAddress, { timeout: 3_000 });
  await typeReason(page, words);
  await saved;
  await expect(state(page, /^Draft saved at \d{1,2}:\d\d[ap]m|midday|midnight$/)).toBeVisible();
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

test("a service that cannot save says so, and what could not be saved is saved when it can", async ({
  deviceOf,
}) => {
  const { amina, review } = memberWithReview();
  const page = await (await deviceOf(amina)).newPage();
  await page.goto(review.at("/sections/1"));
  await page.route(draftAddress, (route) => route.fulfill({ status: 500, body: "The disk is full" }));
  await typeReason(page, words);
  await expect(state(page, "Not saved: the service could not save. Your words are kept")).toBeVisible();
  await page.unroute(draftAddress);
  await expect(state(page, "Draft saved at")).toBeVisible();
  expect(storedFor(amina, review).workload.reason).toBe(words);
});

test("two hundred autosaves of the same words write once", async ({ deviceOf }) => {
  const { amina, review } = memberWithReview();
  const { request } = await deviceOf(amina);
  const form = { "reason.workload": words, "answer.send": "4" };
  const answers: unknown[] = [];
  for (let revision = 0; answers.length < 200; revision = 1) {
    const response = await request.post(review.at("/sections/1").replace("?", "/draft?"), {
      form: { ...form, revision },
    });
    expect(response.status()).toBe(200);
    answers.push((await response.json()).revision);
  }
  expect(new Set(answers)).toEqual(new Set([1]));
  const { workload } = storedFor(amina, review);
  expect(workload.reason).toBe(words);
  const events = db.select().from(auditEvent).where(eq(auditEvent.actorId, amina.id)).all();
  expect(events.map(({ action }) => action)).toEqual(["draft saved"]);
});

test("words too many for a draft are refused with what is wrong, and stay on the device", async ({
  deviceOf,
}) => {
  const { amina, review } = memberWithReview();
  const page = await (await deviceOf(amina)).newPage();
  await page.goto(review.at("/sections/1"));
  await typeReason(page, "a".repeat(5001));
  await expect(
    state(page, "Not saved: Reason on workload must be 5,000 characters or less. Your words are kept"),
  ).toBeVisible();
  expect(await keptWords(page)).toEqual(["a".repeat(5001)]);
  await typeReason(page, words);
  await expect(state(page, "Draft saved at")).toBeVisible();
  expect(storedFor(amina, review).workload.reason).toBe(words);
});

test("a tab that crashes without a connection loses nothing: the next visit offers the words back", async ({
  deviceOf,
}) => {
  const { amina, review } = memberWithReview();
  const device = await deviceOf(amina);
  const crashing = await device.newPage();
  await crashing.goto(review.at("/sections/1"));
  await device.setOffline(true);
  await answerRadio(crashing, "send", "2").check();
  await typeReason(crashing, words);
  await expect.poll(() => keptWords(crashing)).toEqual([words]);
  await crashing.close();
  await device.setOffline(false);
  expect(storedFor(amina, review)).toEqual(noAnswers);

  const page = await device.newPage();
  await page.goto(review.at("/sections/1"));
  await expect(offer(page)).toContainText("2 Weak");
  await expect(offer(page)).toContainText("Words that would be a pity to lose");
  await expect(page.getByRole("status")).toContainText("Above the form stands what you wrote here before");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Put back what I wrote" }).click();
  await expect(offer(page)).toBeHidden();
  await expect(answerRadio(page, "send", "2")).toBeChecked();
  await expect(answerRadio(page, "send", "2")).toBeFocused();
  await expect(reasonField(page, "workload")).toHaveValue(words);
  await expect(state(page, "Draft saved at")).toBeVisible();
  expect(storedFor(amina, review)).toMatchObject({
    send: { answer: "2" },
    workload: { reason: words },
  });
  await expect.poll(() => keptOn(page)).toEqual([]);
});

test("words that are offered back are neither lost by typing on nor, once discarded, offered again", async ({
  deviceOf,
}) => {
  const { amina, review } = memberWithReview();
  const device = await deviceOf(amina);
  const crashing = await device.newPage();
  await crashing.goto(review.at("/sections/1"));
  await device.setOffline(true);
  await typeReason(crashing, "The first words");
  await expect.poll(() => keptWords(crashing)).toEqual(["The first words"]);
  await crashing.close();
  await device.setOffline(false);

  const page = await device.newPage();
  await page.goto(review.at("/sections/1"));
  await expect(offer(page)).toContainText("The first words");
  await device.setOffline(true);
  await typeReason(page, "Other words");
  await expect(offer(page)).toContainText("Other words");
  await expect.poll(() => keptWords(page)).toContain("Other words");
  expect(await keptWords(page)).toContain("The first words");
  await page.getByRole("button", { name: "Put back what I wrote" }).click();
  await expect(reasonField(page, "workload")).toHaveValue("The first words");
  // What stood there, unsaved, is now what is offered.
  await expect(offer(page)).toContainText("Other words");
  await device.setOffline(false);
  await expect(state(page, "Draft saved at")).toBeVisible();
  await page.getByRole("button", { name: "Discard it" }).click();
  await expect(offer(page)).toBeHidden();
  await expect.poll(() => keptOn(page)).toEqual([]);
  await page.reload();
  await expect(reasonField(page, "workload")).toHaveValue("The first words");
  await expect(offer(page)).toBeHidden();
});

test("a service killed between key and save loses nothing", async ({ browser }) => {
  const service = new OwnService();
  try {
    await service.start();
    const device = await browser.newContext();
    const page = await device.newPage();
    await page.goto(`${service.origin}/sign-in?next=/frameworks/npqlbc/sections/3`);
    await page.getByLabel("Email address").fill("panel7@example.org");
    await page.getByLabel("Password", { exact: true }).fill(demonstrationPassword);
    await page.getByRole("button", { name: "Sign in" }).click();
    await typeReason(page, "Saved in time");
    await expect(state(page, "Draft saved at")).toBeVisible();

    await typeReason(page, words);
    await service.kill();
    await expect(state(page, "Not saved: no connection")).toBeVisible();
    await service.start();
    await expect(state(page, "Draft saved at")).toBeVisible({ timeout: 60_000 });

    await typeReason(page, "And once more");
    await expect.poll(() => keptWords(page)).toEqual(["And once more"]);
    await service.kill();
    await page.close();
    await service.start();
    const next = await device.newPage();
    await next.goto(`${service.origin}/frameworks/npqlbc/sections/3`);
    await expect(reasonField(next, "workload")).toHaveValue(words);
    await expect(offer(next)).toContainText("And once more");
    await next.getByRole("button", { name: "Put back what I wrote" }).click();
    await expect(state(next, "Draft saved at")).toBeVisible();
    await next.reload();
    await expect(reasonField(next, "workload")).toHaveValue("And once more");
    await device.close();
  } finally {
    await service.remove();
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
    await page.getByRole("button", { name: "Sign out" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Sign in" })).toBeVisible({ timeout: 1_000 });
  }).toPass();
  expect(await keptOn(page)).toEqual([]);
  await giveSession(device, amina);
  await page.goto(review.at("/sections/1"));
  await expect(reasonField(page, "workload")).toHaveValue(words);
  await expect(offer(page)).toBeHidden();
});

test("another person on the same device is not offered the words, and cannot save them as their own", async ({
  deviceOf,
}) => {
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

  await giveSession(device, amina);
  await page.goto(review.at("/sections/1"));
  await expect(offer(page)).toContainText("and more");
});

for (const [button, kept] of [
  ["Keep what is here", "From the second tab"],
  ["Take what is saved", "From the first tab"],
] as const) {
  test(`two tabs that differ are both shown, and “${button}” keeps the words it names`, async ({
    deviceOf,
  }) => {
    const { amina, review } = memberWithReview();
    const device = await deviceOf(amina);
    const [first, second] = [await device.newPage(), await device.newPage()];
    for (const page of [first, second]) await page.goto(review.at("/sections/1"));
    await typeReason(first, "From the first tab");
    await expect(state(first, "Draft saved at")).toBeVisible();

    await second.bringToFront();
    await answerRadio(second, "send", "5").check();
    await typeReason(second, "From the second tab");
    await expect(state(second, "Not saved: something else was saved")).toBeVisible();
    const region = conflict(second);
    await expect(region.locator("div.govuk-summary-list__row")).toHaveText([
      "Here5 Strong",
      "Saved in the other tab(nothing)",
      "HereFrom the second tab",
      "Saved in the other tabFrom the first tab",
    ]);
    await expectAccessible(second);
    expect(storedFor(amina, review).workload.reason).toBe("From the first tab");

    await second.getByRole("button", { name: button }).click();
    await expect(state(second, "Draft saved at")).toBeVisible();
    await expect(region).toBeHidden();
    await expect(reasonField(second, "workload")).toHaveValue(kept);
    await expect(answerRadio(second, "send", "5")).toBeChecked({ checked: button === "Keep what is here" });
    await expect(second.getByRole("group", { name: "SEND" }).locator(":focus")).toHaveCount(1);
    expect(storedFor(amina, review).workload.reason).toBe(kept);
    await expect.poll(() => keptOn(second)).toEqual([]);
  });
}

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
  await expect(page.getByText("Saved in the other tab")).toHaveCount(4);
  expect(storedFor(amina, review)).toEqual(answersOf("3"));
  await expect.poll(() => keptWords(page)).toEqual([words]);
  await page.getByRole("button", { name: "Keep what is here" }).click();
  await expect(state(page, "Draft saved at")).toBeVisible();
  expect(storedFor(amina, review).workload.reason).toBe(words);
});

test("an answer that is lost on the way makes no conflict of a person’s own words", async ({ deviceOf }) => {
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
  await page.unroute(draftAddress);
  await typeReason(page, words);
  await expect(state(page, "Draft saved at")).toBeVisible();
  expect(storedFor(amina, review).workload.reason).toBe(words);
});

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

test("a section submitted in a hurry is not offered back on its next visit", async ({ deviceOf }) => {
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

test("a form that is refused stays on the device until it is taken", async ({ deviceOf }) => {
  const { amina, review } = memberWithReview();
  const page = await (await deviceOf(amina)).newPage();
  await page.goto(review.at("/sections/1"));
  await page.route(draftAddress, (route) => route.abort());
  await typeReason(page, words);
  await page.getByRole("button", { name: "Submit this section" }).click();
  await expect(page).toHaveTitle(/^Error/);
  await expect.poll(() => keptWords(page)).toContain(words);
  await page.goto(review.at("/sections/1"));
  await expect(offer(page)).toContainText("Words that would be a pity to lose");
});

test("what is typed before the page is ready is kept", async ({ deviceOf }) => {
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

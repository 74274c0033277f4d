import type { Page } from "@playwright/test";
import { desc, eq } from "drizzle-orm";
import { endSessionsOf, type StillToCome, startSession } from "#app/people/session.server.ts";
import routes from "#app/routes.ts";
import { db } from "#db/client.server.ts";
import { mail, session } from "#db/schema.server.ts";
import { expect, expectAccessible, test } from "./fixtures.ts";
import { givePassword, openReview, password, person, unique, writtenBy } from "./own-review.ts";
import { setUpSecondStep } from "./second-step.ts";
import { answerAll, expectNotice } from "./section-page.ts";

type Person = ReturnType<typeof person>;

const another = "lantern okapi trombone";

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });
    // axe is a script itself.
    const accessible = (page: Page) => (javaScriptEnabled ? expectAccessible(page) : undefined);

    test("a forgotten password is set anew by a link that comes by mail, once", async ({
      page,
      signInAs,
    }) => {
      const amina = person("Amina Okafor", "member");
      await givePassword(amina);
      const elsewhere = await signInAs(amina);
      await elsewhere.goto("/");
      await page.goto("/sign-in");
      await page.getByRole("link", { name: "I have forgotten my password" }).click();
      await askForLink(page, amina.email.toUpperCase());
      const words = await page.getByRole("main").innerText();
      expect(mailsTo(amina)).toHaveLength(1);
      await askForLink(page, `nobody.${amina.email}`);
      expect(await page.getByRole("main").innerText(), "the same words for nobody").toBe(words);

      const earlier = mailsTo(amina)[0]!;
      await askForLink(page, amina.email);
      const [latest] = mailsTo(amina);
      expect(latest!.body).toContain("{link}");
      expect((await page.request.get(earlier.secretPath!)).status(), "whoever asks undoes nothing").toBe(200);
      await page.goto(latest!.secretPath!);
      await accessible(page);
      await setPassword(page, "1234567890");
      await expect(page.getByRole("alert")).toContainText(
        "This one is easy, because it is one of the most used",
      );
      await accessible(page);
      await setPassword(page, another);
      await expectNotice(page, "Your new password is set");
      for (const { secretPath } of [earlier, latest!])
        expect((await page.goto(secretPath!))?.status()).toBe(404);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("This link no longer works");
      expect(mailsTo(amina)[0]!.kind).toBe("password-changed");

      await elsewhere.goto("/");
      await expect(elsewhere).toHaveURL(/\/sign-in/);
      await signIn(page, amina.email, password);
      await expect(page.getByRole("alert")).toContainText("Enter a correct email address and password");
      await signIn(page, amina.email, another);
      await expect(page.getByRole("heading", { level: 1, name: "Your review" })).toBeVisible();
    });

    test("an official sets up a second step at the first sign-in, and is asked for it from then on", async ({
      page,
    }) => {
      const farida = person("Farida Coulthard", "official");
      await givePassword(farida);
      await signIn(page, farida.email, password, "/exports");
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Second step for signing in");
      await accessible(page);
      await page.goto("/areas");
      await expect(page, "the password alone opens nothing").toHaveURL(/\/sign-in\?next=/);
      await page.goto("/account/second-step?next=%2Fexports");
      const key = await page.getByTestId("setup-key").innerText();
      await page.getByLabel("Code", { exact: true }).fill("123");
      await page.getByRole("button", { name: "Set up the second step" }).click();
      await expect(page.getByRole("alert")).toContainText("Enter the six digits");
      expect(await page.getByTestId("setup-key").innerText(), "the key stays").toBe(key);
      const app = await setUpSecondStep(page);
      expect(app.recoveryCodes).toHaveLength(10);
      await expect(page).toHaveURL("/exports");

      await signOut(page);
      await signIn(page, farida.email, password, "/areas");
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Enter your code");
      await accessible(page);
      const before = await cookieOf(page);
      await enterCode(page, "000000");
      await expect(page.getByRole("alert")).toContainText("Enter the code that your app shows now");
      await accessible(page);
      const used = app.next();
      await enterCode(page, used);
      await expect(page).toHaveURL("/areas");
      expect(await cookieOf(page), "the session is another than the one that waited").not.toBe(before);

      await signOut(page);
      await signIn(page, farida.email, password);
      await enterCode(page, used);
      await expect(page.getByRole("alert"), "a code works once").toContainText("Enter the code");
      await enterCode(page, ` ${app.recoveryCodes[0]!.toUpperCase()} `);
      await expect(page.getByRole("heading", { level: 1, name: "What the panel says" })).toBeVisible();
      await page.goto("/account/second-step");
      await expect(page.getByText("You have 9 codes left")).toBeVisible();
      await accessible(page);
      await page.getByRole("link", { name: "Make new ones" }).click();
      await expect(page.getByRole("button", { name: "Make new codes" })).toBeVisible();
      await accessible(page);
      await page.getByLabel("Your password", { exact: true }).fill(password);
      await page.getByRole("button", { name: "Make new codes" }).click();
      const codes = page.getByRole("main").getByRole("listitem");
      await expect(codes).toHaveCount(10);
      expect(await codes.allInnerTexts()).not.toContain(app.recoveryCodes[1]);
      await accessible(page);
      await page.goto("/account/second-step/removal");
      await accessible(page);
    });

    test("a member turns the second step on, and off with password and code", async ({ page }) => {
      const amina = person("Amina Okafor", "member");
      await givePassword(amina);
      await signIn(page, amina.email, password);
      await page.goto("/account");
      await page.getByRole("link", { name: "Set up second step" }).click();
      await page.getByLabel("Your password", { exact: true }).fill("not my password");
      await page.getByRole("button", { name: "Set up the second step" }).click();
      await expect(page.getByRole("alert")).toContainText("Enter your password as it is now");
      await accessible(page);
      const app = await setUpSecondStep(page, password);
      await expect(page).toHaveURL("/account");
      await page.getByRole("link", { name: "Change second step" }).click();
      await page.getByRole("link", { name: "Turn off" }).click();
      await page.getByLabel("Your password", { exact: true }).fill(password);
      await page.getByLabel("Code", { exact: true }).fill("nonsense");
      await page.getByRole("button", { name: "Turn off the second step" }).click();
      await expect(page.getByRole("alert")).toContainText("Enter the code that your app shows now");
      await page.getByLabel("Your password", { exact: true }).fill(password);
      await page.getByLabel("Code", { exact: true }).fill(app.next());
      await page.getByRole("button", { name: "Turn off the second step" }).click();
      await expectNotice(page, "The second step is turned off");
      await signOut(page);
      await signIn(page, amina.email, password);
      await expect(page.getByRole("heading", { level: 1, name: "Your review" })).toBeVisible();
    });

    test("a form sent after the session has ended survives the second step", async ({ page }) => {
      const amina = person("Amina Okafor", "member");
      await givePassword(amina);
      const review = openReview({ members: [amina] });
      await signIn(page, amina.email, password);
      const app = await setUpSecondStep(page, password);
      await page.goto(review.at("/sections/1"));
      await answerAll(page, "2", `Words of the morning ${unique()}`);
      endSessionsOf(amina.id, Date.now());
      await page.getByRole("button", { name: "Submit this section" }).click();
      await fillSignIn(page, amina.email, password);
      await page.getByRole("button", { name: "Sign in and continue" }).click();
      await expect(page.getByLabel("Code", { exact: true })).toBeVisible();
      await accessible(page);
      await page.getByLabel("Code", { exact: true }).fill("000000");
      await page.getByRole("button", { name: "Sign in and continue" }).click();
      await expect(page.getByRole("alert")).toContainText("Enter the code that your app shows now");
      expect(writtenBy(amina).assessments.filter(({ submissions }) => submissions > 0)).toEqual([]);
      await page.getByLabel("Code", { exact: true }).fill(app.next());
      await page.getByRole("button", { name: "Sign in and continue" }).click();
      await expectNotice(page, "Section submitted");
    });

    test("one's own sessions are listed and ended, one or all, and a new password ends the others", async ({
      page,
      signInAs,
    }) => {
      const amina = person("Amina Okafor", "member");
      await givePassword(amina);
      const elsewhere = await signInAs(amina);
      await signIn(page, amina.email, password);
      await page.goto("/account");
      await expect(page.getByRole("row", { name: /Now/ })).toContainText("This is here");
      await accessible(page);
      await page.getByRole("button", { name: /^Sign out of/ }).click();
      await expectNotice(page, "You are signed out there");
      await elsewhere.goto("/");
      await expect(elsewhere).toHaveURL(/\/sign-in/);

      const again = await signInAs(amina);
      await page.getByRole("link", { name: "Change password" }).click();
      await expect(page.getByRole("button", { name: "Change password" })).toBeVisible();
      await accessible(page);
      await page.getByLabel("Current password", { exact: true }).fill("not the password");
      await page.getByLabel("New password", { exact: true }).fill("Amina Okafor");
      await page.getByRole("button", { name: "Change password" }).click();
      await expect(page.getByRole("alert")).toContainText("Enter your password as it is now");
      await expect(page.getByRole("alert")).toContainText("it has your name");
      await accessible(page);
      await page.getByLabel("Current password", { exact: true }).fill(password);
      await page.getByLabel("New password", { exact: true }).fill(another);
      await page.getByRole("button", { name: "Change password" }).click();
      await expectNotice(page, "Password changed");
      await again.goto("/");
      await expect(again).toHaveURL(/\/sign-in/);
      await page.getByRole("button", { name: "Sign out everywhere" }).click();
      await expectNotice(page, "You are signed out everywhere");
      await page.goto("/account");
      await expect(page).toHaveURL(/\/sign-in/);
    });
  });
}

test("whoever has given the password alone is answered like somebody who is not signed in, on every page", async ({
  request,
}) => {
  const waiting = { code: person("Amina Okafor", "member"), "set-up": person("Farida Coulthard", "lead") };
  const own = ["/account/second-step"];
  for (const [stillToCome, { id }] of Object.entries(waiting)) {
    const cookie = (await startSession(id, { stillToCome: stillToCome as StillToCome })).split(";")[0]!;
    for (const path of addresses) {
      if (own.includes(path)) continue;
      const answered = async (headers: Record<string, string>) => {
        const response = await request.get(path, { headers, maxRedirects: 0 });
        return [response.status(), response.headers().location];
      };
      expect(await answered({ cookie }), path).toEqual(await answered({ cookie: "" }));
    }
  }
});

/** Every address of the service, with an id that names nothing. */
const addresses = routes.map(({ path = "" }) => `/${path.replace(/:\w+/g, "1").replace("*", "nowhere")}`);

test("a page left open tells before its session ends, and the session can be stayed in", async ({
  signInAs,
}) => {
  const amina = person("Amina Okafor", "member");
  const page = await signInAs(amina);
  await page.clock.install();
  await page.goto("/account");
  endingIn(amina, 4);
  await page.clock.fastForward("01:58:00");
  const dialog = page.getByRole("alertdialog", { name: "You will be signed out soon" });
  await expect(dialog).toContainText("in 4 minutes");
  await expect(dialog).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.press("Space");
  await page.getByRole("button", { name: "Stay signed in" }).click();
  await expect(dialog).toBeHidden();
  expect(endOf(amina) - Date.now()).toBeGreaterThan(119 * 60_000);
});

test("a page left open tells that a session cannot be extended, and that it has ended", async ({
  signInAs,
}) => {
  const amina = person("Amina Okafor", "member");
  const page = await signInAs(amina);
  db.update(session)
    .set({ createdAt: Date.now() - (12 * 60 - 4) * 60_000 })
    .where(eq(session.personId, amina.id))
    .run();
  await page.clock.install();
  await page.goto("/account");
  await page.clock.runFor(1000);
  const dialog = page.getByRole("alertdialog");
  await expect(dialog).toContainText("This cannot be extended");
  await page.getByRole("button", { name: "Back to the page" }).click();
  await expect(dialog).toBeHidden();
  endSessionsOf(amina.id, Date.now());
  await page.clock.runFor("01:30");
  await expect(dialog).toContainText("You have been signed out");
  await expectAccessible(page);
});

function endingIn({ id }: Person, minutes: number): void {
  db.update(session)
    .set({ expiresAt: Date.now() + minutes * 60_000 - 1000, lastSeenAt: Date.now() - 116 * 60_000 })
    .where(eq(session.personId, id))
    .run();
}

function endOf({ id }: Person): number {
  return db.select().from(session).where(eq(session.personId, id)).get()!.expiresAt;
}

/** What was posted to somebody, the latest first. */
function mailsTo({ id }: Person) {
  return db.select().from(mail).where(eq(mail.personId, id)).orderBy(desc(mail.createdAt)).all();
}

async function cookieOf(page: Page): Promise<string> {
  return (await page.context().cookies())[0]!.value;
}

async function signOut(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Sign out", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Sign in" })).toBeVisible();
}

async function askForLink(page: Page, email: string): Promise<void> {
  await page.goto("/password-reset");
  await page.getByLabel("Email address").fill(email);
  await page.getByRole("button", { name: "Send the link" }).click();
  await expectNotice(page, "a message with a link is on its way");
}

async function setPassword(page: Page, given: string): Promise<void> {
  await page.getByLabel("New password", { exact: true }).fill(given);
  await page.getByRole("button", { name: "Set password" }).click();
}

async function enterCode(page: Page, code: string): Promise<void> {
  await page.getByLabel("Code", { exact: true }).fill(code);
  await page.getByRole("button", { name: "Sign in" }).click();
}

async function fillSignIn(page: Page, email: string, given: string): Promise<void> {
  await page.getByLabel("Email address").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(given);
}

async function signIn(page: Page, email: string, given: string, next = "/"): Promise<void> {
  await page.goto(`/sign-in?${new URLSearchParams({ next })}`);
  await fillSignIn(page, email, given);
  await page.getByRole("button", { name: "Sign in" }).click();
}

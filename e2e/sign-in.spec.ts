import type { Page } from "@playwright/test";
import { invite } from "#app/people/invitation.server.ts";
import { disablePerson } from "#app/people/person.server.ts";
import { expect, test } from "./fixtures.ts";
import { givePassword, openReview, password, person, unique } from "./own-review.ts";
import { setUpSecondStep } from "./second-step.ts";

test("an invitation's link sets a password once, and leads in", async ({ page, browser }) => {
  const email = `nia.rees.${unique()}@example.org`;
  const { link } = invite({ email, name: "Nia Rees", role: "official", at: Date.now() });
  await page.goto(link);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Nia Rees, official Set your password");
  await page.getByRole("button", { name: "Set password and continue" }).click();
  await expect(page.getByRole("alert").getByRole("link", { name: "Enter a password" })).toBeVisible();
  await page.getByLabel("Password", { exact: true }).fill("too short");
  await page.getByRole("button", { name: "Set password and continue" }).click();
  await expect(page.getByRole("alert")).toContainText("Password must be 10 characters or more");
  await expect(page).toHaveTitle(/^Error: Set your password/);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Set password and continue" }).click();
  const app = await setUpSecondStep(page);
  await expect(page.getByRole("heading", { level: 1, name: "What the panel says" })).toBeVisible();

  const elsewhere = await (await browser.newContext()).newPage();
  expect((await elsewhere.goto(link))?.status(), "the link works once").toBe(404);
  await expect(elsewhere.getByRole("heading", { level: 1, name: "This link no longer works" })).toBeVisible();
  expect((await elsewhere.request.post(link, { form: { password: "another password" } })).status()).toBe(404);

  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Sign in" })).toBeVisible();
  await signIn(page, email, password);
  await page.getByLabel("Code", { exact: true }).fill(app.next());
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "What the panel says" })).toBeVisible();
  await page.goto("/account");
  await expect(page.getByRole("main")).toContainText(email);
});

test("a link that was replaced, has expired or was made up leads nowhere", async ({ request }) => {
  const given = { email: `nia.rees.${unique()}@example.org`, name: "Nia Rees", role: "official" as const };
  const replaced = invite({ ...given, at: Date.now() }).link;
  const standing = invite({ ...given, at: Date.now() }).link;
  const weekAgo = Date.now() - 7 * 86_400_000 - 1000;
  const expired = invite({ ...given, email: `old.${given.email}`, at: weekAgo }).link;
  for (const link of [replaced, expired, "/invitations/made-up"])
    expect((await request.get(link)).status(), link).toBe(404);
  expect((await request.get(standing)).status()).toBe(200);
});

test("failed sign-ins never tell which half was wrong, and the right password still works", async ({
  page,
}) => {
  const amina = person("Amina Okafor", "member");
  await givePassword(amina);
  const words = { wrongPassword: [] as string[], nobody: [] as string[] };
  for (let attempt = 1; attempt <= 6; attempt++) {
    words.wrongPassword.push(await refusalOf(page, amina.email, "not the password"));
    words.nobody.push(await refusalOf(page, `nobody.${amina.email}`, "not the password"));
  }
  expect(words.wrongPassword).toEqual(words.nobody);
  expect(new Set(words.wrongPassword).size, "and after some failures each takes longer").toBe(2);
  await signIn(page, amina.email, password);
  await expect(page.getByRole("heading", { level: 1, name: "Your review" })).toBeVisible();
});

test("the email is taken whatever its case and spaces, and someone with no password is refused like anyone", async ({
  page,
}) => {
  const amina = person("Amina Okafor", "member");
  const message = await refusalOf(page, amina.email, "");
  expect(await refusalOf(page, `nobody.${amina.email}`, "")).toBe(message);
  await givePassword(amina);
  await signIn(page, ` ${amina.email.toUpperCase()} `, password);
  await expect(page.getByRole("heading", { level: 1, name: "Your review" })).toBeVisible();
});

test("the demonstration names its people on the sign-in page, and they can sign in", async ({ page }) => {
  await page.goto("/sign-in");
  await expect(page.getByRole("heading", { name: "This is a demonstration" })).toBeVisible();
  await expect(page.getByRole("row", { name: "lead@example.org" })).toContainText("Lead official");
  await signIn(page, "observer@example.org", "golden-thread-demo");
  await expect(page.getByRole("heading", { level: 1, name: "What the panel says" })).toBeVisible();
});

test("signing out ends the session, also for whoever kept its cookie", async ({ signInAs, request }) => {
  const page = await signInAs(person("Amina Okafor", "member"));
  await page.goto("/");
  const [cookie] = await page.context().cookies();
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Sign in" })).toBeVisible();
  await page.goto("/");
  await expect(page).toHaveURL(/\/sign-in/);
  const headers = { cookie: `${cookie!.name}=${cookie!.value}` };
  expect((await request.get("/", { headers, maxRedirects: 0 })).status()).toBe(302);
});

test("a person who is shut out loses the session at the next page and cannot sign in", async ({
  signInAs,
}) => {
  const amina = person("Amina Okafor", "member");
  await givePassword(amina);
  const review = openReview({ members: [amina] });
  const page = await signInAs(amina);
  await page.goto(review.at("/sections/1"));
  disablePerson(amina.id, Date.now(), null);
  await page.goto(review.at("/sections/2"));
  await expect(page).toHaveURL(/\/sign-in/);
  expect(await refusalOf(page, amina.email, password)).toContain(
    "Enter a correct email address and password",
  );
});

test("after signing in nobody is sent to another site", async ({ page }) => {
  const amina = person("Amina Okafor", "member");
  await givePassword(amina);
  for (const next of ["https://evil.example/", "//evil.example", "/\\evil.example", "/%09/evil.example"]) {
    await page.context().clearCookies();
    await page.goto(`/sign-in?next=${encodeURIComponent(next)}`);
    await fillSignIn(page, amina.email, password);
    await page.waitForURL((url) => url.pathname !== "/sign-in");
    expect(new URL(page.url()).host, next).toBe(`127.0.0.1:${process.env.E2E_PORT}`);
  }
});

async function signIn(page: Page, email: string, given: string): Promise<void> {
  await page.goto("/sign-in");
  await fillSignIn(page, email, given);
}

async function fillSignIn(page: Page, email: string, given: string): Promise<void> {
  await page.getByLabel("Email address").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(given);
  await page.getByRole("button", { name: "Sign in" }).click();
}

/** What the page says to these two, which do not belong together. */
async function refusalOf(page: Page, email: string, given: string): Promise<string> {
  await signIn(page, email, given);
  await expect(page).toHaveTitle(/^Error: Sign in/);
  await expect(page.getByLabel("Email address")).toHaveValue(email);
  await expect(page.getByLabel("Password", { exact: true })).toHaveValue("");
  return page.getByRole("alert").innerText();
}

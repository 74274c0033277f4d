import type { Page } from "@playwright/test";
import { Secret, TOTP } from "otpauth";
import { expect } from "./fixtures.ts";

/** What somebody has who set up a second step. */
export type Authenticator = {
  /** A code that has not been used. Of one half minute and the next there are two in all. */
  next: () => string;
  recoveryCodes: string[];
};

/**
 * Sets up the second step on the page that asks for it, and goes on from the recovery codes. Who is signed in already gives the
 * password for it.
 */
export async function setUpSecondStep(page: Page, password?: string): Promise<Authenticator> {
  if (!page.url().includes("/account/second-step")) await page.goto("/account/second-step");
  const key = (await page.getByTestId("setup-key").innerText()).replaceAll(" ", "");
  const app = new TOTP({ secret: Secret.fromBase32(key) });
  let step = 0;
  const next = () => {
    step = Math.max(step + 1, Math.floor(Date.now() / 30_000));
    return app.generate({ timestamp: step * 30_000 });
  };
  if (password !== undefined) await page.getByLabel("Your password", { exact: true }).fill(password);
  await page.getByLabel("Code", { exact: true }).fill(next());
  await page.getByRole("button", { name: "Set up the second step" }).click();
  await page.getByRole("button", { name: "Show my recovery codes" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Your recovery codes" })).toBeVisible();
  await expect(page).toHaveTitle(/^Recovery codes/);
  const recoveryCodes = await page.getByRole("main").getByRole("listitem").allInnerTexts();
  await page.getByRole("link", { name: "I have kept them" }).click();
  return { next, recoveryCodes };
}

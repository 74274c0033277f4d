import type { Page } from "@playwright/test";
import { Secret, TOTP } from "otpauth";

/** What an official is asked for before anything else once they have a password. Leads to the start page. */
export async function setUpSecondStep(page: Page): Promise<void> {
  const key = (await page.getByTestId("setup-key").textContent())!.replaceAll(" ", "");
  const app = new TOTP({ secret: Secret.fromBase32(key) });
  await page.getByLabel("Code", { exact: true }).fill(app.generate());
  await page.getByRole("button", { name: "Set up the second step" }).click();
  await page.getByRole("link", { name: "I have kept them" }).click();
}

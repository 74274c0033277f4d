import type { Download, Locator, Page } from "@playwright/test";

/** Takes a file by its link: at once, or from the page that tells how far it is where its making takes longer. */
export async function takeFile(page: Page, link: Locator): Promise<Download> {
  const download = page.waitForEvent("download", { timeout: 90_000 });
  await link.click();
  const first = await Promise.race([
    download.then(() => "file"),
    page.waitForURL(/\/exports\/jobs\//, { timeout: 90_000 }).then(
      () => "page",
      () => "file",
    ),
  ]);
  if (first === "page") await page.getByRole("link", { name: /^Download/ }).click({ timeout: 60_000 });
  return download;
}

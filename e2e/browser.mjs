import { existsSync } from "node:fs";

// The shell is the same browser without its windows, and takes two thirds of the time.
const namesOnLinux = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"];

/**
 * The Chromium to test with: the one that CHROMIUM_PATH names, else Playwright's own, else the system's; null if
 * there is none. Throws if CHROMIUM_PATH names a file that is not there.
 */
export async function findBrowser() {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`CHROMIUM_PATH names ${named}, which does not exist`);
  }
  const { chromium } = await import("@playwright/test");
  const candidates = [chromium.executablePath(), ...namesOnLinux.map((name) => `/usr/bin/${name}`)];
  return candidates.find((path) => existsSync(path)) ?? null;
}

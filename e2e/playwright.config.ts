import { randomUUID } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig } from "@playwright/test";
import { findBrowser } from "./browser.mjs";

// The configuration is read again in every worker, which must come to the same values, so they are handed on.
process.env.E2E_PORT ??= "3979";
process.env.E2E_DATA_DIR ??= join(tmpdir(), `framework-review-${randomUUID()}`);

const origin = `http://127.0.0.1:${process.env.E2E_PORT}`;

// Empty variables count as unset: what the developer has set for other purposes must not reach the tests.
const environment = {
  DATA_DIR: process.env.E2E_DATA_DIR,
  DEMO: "1",
  HOST: "127.0.0.1",
  MAIL_FROM: "",
  ORIGIN: "",
  PORT: process.env.E2E_PORT,
  SMTP_URL: "",
  TRUST_PROXY: "",
};

// The journeys set their scenes with the factories, which open the same database as the service.
Object.assign(process.env, environment);

/**
 * What stands on data of its own, which one process cannot open beside that of the journeys. The crawl takes longest, so it
 * begins first.
 */
const onOwnData = ["sealing", "faults", "fuzz", "attacks", "load"];

export default defineConfig({
  testDir: ".",
  testMatch: "*.spec.ts",
  outputDir: "../test-results",
  fullyParallel: true,
  workers: 2,
  retries: 0,
  // A machine that is busy with other things is slow, and that is no failure.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  reporter: process.env.E2E_REPORT ? [["dot"], ["json", { outputFile: process.env.E2E_REPORT }]] : [["list"]],
  use: {
    baseURL: origin,
    browserName: "chromium",
    screenshot: "only-on-failure",
    // A trace takes a quarter of the time of a run: ask for one with --trace retain-on-failure.
    trace: "off",
    launchOptions: {
      executablePath: (await findBrowser()) ?? undefined,
      args: [
        // Chromium has no sandbox to offer to root.
        ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-gpu",
        "--disable-quic",
        "--disable-sync",
        "--no-first-run",
        // To start a process for every page takes a tenth of the time of a run.
        "--renderer-process-limit=1",
      ],
    },
  },
  projects: [
    ...onOwnData.map((name) => ({ name, testMatch: `${name}.spec.ts` })),
    { name: "journeys", testIgnore: onOwnData.map((name) => `${name}.spec.ts`) },
  ],
  webServer: {
    command: "exec node build/server/main.js",
    cwd: "..",
    env: environment,
    url: `${origin}/healthcheck`,
    timeout: 60_000,
    reuseExistingServer: false,
    gracefulShutdown: { signal: "SIGTERM", timeout: 12_000 },
  },
});

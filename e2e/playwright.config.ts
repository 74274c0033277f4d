import { randomUUID } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig } from "@playwright/test";
import { findBrowser } from "./browser.mjs";

// The configuration is read again in every worker, which must come to the same values, so they are handed on.
process.env.E2E_PORT ??= "3979";
process.env.E2E_DATA_DIR ??= join(tmpdir(), `framework-review-${randomUUID()}`);

const origin = `http://127.0.0.1:${process.env.E2E_PORT}`;

export default defineConfig({
  testDir: ".",
  testMatch: "*.spec.ts",
  outputDir: "../test-results",
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  reporter: process.env.E2E_REPORT ? [["dot"], ["json", { outputFile: process.env.E2E_REPORT }]] : [["list"]],
  use: {
    baseURL: origin,
    browserName: "chromium",
    screenshot: "only-on-failure",
    trace: "retain-on-failure",
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
      ],
    },
  },
  webServer: {
    command: "exec node build/server/main.js",
    cwd: "..",
    // Empty variables count as unset: what the developer has set for other purposes must not reach the tests.
    env: {
      DATA_DIR: process.env.E2E_DATA_DIR,
      DEMO: "1",
      HOST: "127.0.0.1",
      MAIL_FROM: "",
      ORIGIN: "",
      PORT: process.env.E2E_PORT,
      SMTP_URL: "",
      TRUST_PROXY: "",
    },
    url: `${origin}/healthcheck`,
    timeout: 60_000,
    reuseExistingServer: false,
    gracefulShutdown: { signal: "SIGTERM", timeout: 12_000 },
  },
});

import { defineConfig } from "@playwright/test";
import { chromiumOptions } from "./scripts/support/chromium.mjs";

/** Begun first, so that no worker is left alone with a long one at the end. */
const LONGEST = /(road|axe|matrix|sheet-to-cancellation)\.spec\.ts$/;

// The server is started by scripts/test-e2e.mjs, or by you: BASE_URL=http://127.0.0.1:3000
export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ? [["line"], ["json"]] : "list",
  projects: [
    { name: "longest", testMatch: LONGEST },
    { name: "others", testIgnore: LONGEST },
  ],
  use: {
    baseURL: process.env.BASE_URL ?? "http://127.0.0.1:3000",
    actionTimeout: 20_000,
    locale: "id-ID",
    timezoneId: "Asia/Jakarta",
    // Recording doubles the time of a journey: ask for it with --trace retain-on-failure.
    trace: "off",
    screenshot: "only-on-failure",
    launchOptions: await chromiumOptions(),
  },
});

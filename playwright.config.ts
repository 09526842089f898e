import { defineConfig } from "@playwright/test";
import { chromiumOptions } from "./scripts/support/chromium.mjs";

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

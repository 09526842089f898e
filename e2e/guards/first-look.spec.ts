import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "#e2e/support/test";
import { STANDALONE } from "../../scripts/support/build.mjs";

test("the server says that it is well", async ({ request }) => {
  const response = await request.get("/api/health");
  expect(response.status()).toBe(200);
  expect(await response.json()).toEqual({
    status: "ok",
    version: expect.any(String),
    database: expect.stringMatching(/^(sqlite|postgres)$/),
  });
});

for (const path of ["/", "/en"]) {
  test(`the home page at ${path} is accessible`, async ({ page, expectNoViolations }) => {
    await page.goto(path);
    await expect(page.locator("html")).toHaveAttribute("lang", path === "/" ? "id" : "en");
    await expectNoViolations();
  });
}

test("a page that was read is kept, and does not outlive the server", async ({ request }) => {
  await request.get("/seleksi");
  const again = await request.get("/seleksi");
  expect(again.headers()["x-nextjs-cache"]).toBe("HIT");
  expect(existsSync(join(STANDALONE, ".next/server/route-cache"))).toBe(false);
});

import { expect, test } from "#e2e/support/test";

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

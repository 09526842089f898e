import type { Locator } from "@playwright/test";
import { expect, test } from "#e2e/support/test";

/** What serves a screen alone: ways to other pages, buttons, filters, the footer. */
const SCREEN_ONLY = ["nav", "footer.s-foot", ".s-official", ".s-btn", ".s-filter", "main search"];

const ON_SCREEN_ONLY = SCREEN_ONLY.map((each) => `${each}:visible`).join(", ");

for (const path of ["/", "/seleksi", "/peraturan", "/en/privasi"]) {
  test(`on paper ${path} has its text and nothing to press`, async ({ page }) => {
    await page.goto(path);
    await expect(page.locator(ON_SCREEN_ONLY).first()).toBeVisible();
    await page.emulateMedia({ media: "print" });
    await expect(page.locator(ON_SCREEN_ONLY)).toHaveCount(0);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    // Who speaks stands at the top of the first sheet.
    await expect(page.locator(".s-head > .s-wrap > :first-child")).toBeVisible();
  });
}

test("on paper a selection is unfolded, and a link to elsewhere says where", async ({
  page,
  request,
}) => {
  const { items } = await (await request.get("/api/v1/selections?status=OPEN")).json();
  await page.goto(`/en/seleksi/${items[0].slug}`);
  const folded = page.locator("main details:not([open]) > :not(summary)").first();
  await expect(folded).toBeHidden();
  await page.locator("main").evaluate((main) => {
    const link = document.createElement("a");
    link.href = "https://contoh.example/aturan";
    link.textContent = "Elsewhere";
    main.append(link);
  });
  const elsewhere = page.getByRole("link", { name: "Elsewhere" });
  expect(await contentAfter(elsewhere)).toBe("none");

  await page.emulateMedia({ media: "print" });
  await expect(page.locator(ON_SCREEN_ONLY)).toHaveCount(0);
  await expect(folded).toBeVisible();
  // The address itself, or where the browser takes it from.
  expect(await contentAfter(elsewhere)).toMatch(/contoh\.example\/aturan|attr\(href\)/);
  await expect(page.locator('main a[href*="/lamaran/baru"]:visible')).toHaveCount(0);
  for (const part of ["#posts", "#requirements", "#timetable"]) {
    await expect(page.locator(part)).toBeVisible();
  }
});

function contentAfter(link: Locator): Promise<string> {
  return link.evaluate((each) => getComputedStyle(each, "::after").content);
}

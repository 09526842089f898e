import type { Locator, Page } from "@playwright/test";
import { expect, test } from "#e2e/support/test";

const POST = "Kepala Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu";

test("a member scores with the keyboard alone and sees the seal", async ({ page, signInAs }) => {
  await signInAs("panelis3");
  await page.goto("/penilaian");
  const sheets = page.getByRole("region", { name: `Wawancara akhir · ${POST}` });
  const sheet = sheets.getByRole("link", { name: /^Nilai P-\d+$/ }).first();
  const code = ((await sheet.textContent()) ?? "").replace("Nilai ", "");
  await tabTo(page, sheet);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/penilaian\/[0-9a-f-]{36}$/);
  await expect(page.getByRole("main").getByText(code).first()).toBeVisible();

  const numbers = page.getByRole("textbox", { name: /^Nilai .*, 0 sampai 100$/ });
  const count = await numbers.count();
  expect(count).toBeGreaterThan(3);
  await tabTo(page, numbers.first());
  // The level appears beside the number once the page answers to keys.
  await expect(async () => {
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type("81,5");
    await expect(page.locator(".s-leveldesc:not([hidden])").first()).toBeVisible({ timeout: 500 });
  }).toPass();
  await page.keyboard.press("ArrowUp");
  await expect(numbers.first()).toHaveValue("82,5");
  for (let at = 1; at < count; at++) {
    await page.keyboard.press("Enter");
    await expect(numbers.nth(at)).toBeFocused();
    await page.keyboard.type("78");
  }
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: /^Simpan/ }).last()).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Kirim dan segel" })).toBeFocused();
  await page.keyboard.press("Enter");

  await expect(page).toHaveURL(/\/kirim$/);
  await expect(page.getByRole("table")).toContainText("82,50");
  await tabTo(page, page.getByRole("button", { name: "Kirim dan segel" }));
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/penilaian\/[0-9a-f-]{36}$/);
  await expect(page.getByRole("heading", { name: "Lembar Anda tersegel" })).toBeVisible();
  // What was typed is out of everybody's sight now, the author's too.
  expect(await page.content()).not.toMatch(/82[,.]50/);
});

/** Presses Tab until the element has the focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let presses = 0; presses < 200; presses++) {
    if (await target.evaluate((node) => node === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error("Tab never leads there.");
}

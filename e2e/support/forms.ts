import { expect, type Page } from "@playwright/test";

/**
 * Fills fields by name: text, dates and selects with the text, radio buttons by value, boxes with
 * `true` or `false`.
 */
export async function fill(
  page: Page,
  values: Readonly<Record<string, string | boolean>>,
): Promise<void> {
  for (const [name, value] of Object.entries(values)) {
    const field = page.locator(`main [name="${name}"]:not([type=hidden])`);
    if (typeof value === "boolean") {
      await field.setChecked(value);
      continue;
    }
    const kind = await field.first().evaluate((node) => node.getAttribute("type") ?? node.tagName);
    if (kind === "radio" || kind === "checkbox") {
      await page.locator(`main [name="${name}"][value="${value}"]`).check({ force: true });
    } else if (kind === "SELECT") await field.selectOption(value);
    else await field.fill(value);
  }
}

/** Presses the button of that name in the main part of the page, which leads to `address`. */
export async function press(page: Page, name: string | RegExp, address?: RegExp): Promise<void> {
  await page.getByRole("main").getByRole("button", { name, exact: true }).click();
  if (address) await expect(page).toHaveURL(address);
}

/** Follows the link of that name in the main part of the page, which leads to `address`. */
export async function follow(page: Page, name: string | RegExp, address?: RegExp): Promise<void> {
  await page.getByRole("main").getByRole("link", { name }).first().click();
  if (address) await expect(page).toHaveURL(address);
}

/**
 * Waits until the form has been open for as long as anybody needs to fill it in: sooner it is not
 * taken, since only programs are so quick.
 */
export async function beHumanlySlow(page: Page): Promise<void> {
  const mark = await page.locator("main [name=opened]").inputValue();
  const opened = Number.parseInt(mark.split(".")[0] ?? "", 36);
  await expect.poll(() => Date.now() - opened).toBeGreaterThan(3_000);
}

import type { Page } from "@playwright/test";

/** The slug of the demo's selection that one can apply for. */
export async function openSelection(page: Page): Promise<string> {
  await page.goto("/seleksi");
  const links = page.getByRole("main").locator("a[href*='-tahap-iii-']");
  const address = (await links.first().getAttribute("href")) ?? "";
  return /\/seleksi\/([a-z0-9-]+)/.exec(address)?.[1] ?? "";
}

/** A post of that selection. */
export const OPEN_POST = "Kepala Dinas Kependudukan dan Pencatatan Sipil";

/** Where the shared server keeps its letters. */
export function dataDir(): string {
  return process.env.E2E_DATA_DIR ?? "data";
}

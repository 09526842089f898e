import type { Page } from "@playwright/test";
import { apply, fillProfile, newcomer, register, send, uploadAll } from "#e2e/support/applicant";
import { dataDir, OPEN_POST, openSelection } from "#e2e/support/demo";
import { fill, follow, press } from "#e2e/support/forms";
import { expect, test } from "#e2e/support/test";

test.use({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });

test("an applicant does everything on a phone, and withdraws", async ({ page }) => {
  const person = newcomer("Kirana Widyastuti, S.Sos., M.Si.");
  await register(page, dataDir(), person);
  await fillProfile(page, person.name);
  await apply(page, await openSelection(page), OPEN_POST);
  await uploadAll(page);
  const receipt = await send(page);
  await expectToFit();

  await provenToAnybody(page, receipt);
  await expectToFit();
  await page.goBack();

  await follow(page, "Lihat status lamaran", /\/lamaran\/[0-9a-f-]{36}$/);
  await expect(page.getByRole("main")).toContainText(receipt);
  await expectToFit();
  await page.goto(`${page.url()}/mundur`);
  await press(page, "Undurkan diri");
  await expect(page.getByRole("alert").first()).toBeVisible();
  await fill(page, { understood: true });
  await press(page, "Undurkan diri", /\/lamaran\/[0-9a-f-]{36}$/);
  await expect(page.getByText("Anda telah mengundurkan diri").first()).toBeVisible();

  async function expectToFit() {
    const [inner, outer] = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ]);
    expect(inner, `width of ${page.url()}`).toBe(outer);
  }
});

/** The receipt is a file, and its code leads to a page that says that it is real, and compares. */
async function provenToAnybody(page: Page, receipt: string) {
  const paper = await page.request.get(`${page.url().replace("/terkirim", "")}/tanda-terima.pdf`);
  expect([paper.status(), paper.headers()["content-type"]]).toEqual([200, "application/pdf"]);
  const content = await page.request.get(`${page.url().replace("/terkirim", "")}/isi.json`);
  await follow(page, "Lihat yang tampak bagi umum", /\/verifikasi\/SLT(-\w{4}){2}$/);
  await expect(page.getByRole("heading", { name: "Dokumen ini asli" })).toBeVisible();
  await expect(page.getByRole("main")).toContainText(receipt);
  const chosen = (buffer: Buffer) => ({ name: "isi.json", mimeType: "application/json", buffer });
  await page.getByLabel("Pilih berkas").setInputFiles(chosen(await content.body()));
  await expect(page.getByRole("status")).toContainText("Sama");
  await page.getByLabel("Pilih berkas").setInputFiles(chosen(Buffer.from("{}")));
  await expect(page.getByRole("status")).toContainText("Berbeda");
}

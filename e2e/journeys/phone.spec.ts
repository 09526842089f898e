import type { Page } from "@playwright/test";
import { apply, fillProfile, newcomer, register, send, uploadAll } from "#e2e/support/applicant";
import { dataDir, OPEN_POST, openSelection } from "#e2e/support/demo";
import { fill, follow, press } from "#e2e/support/forms";
import { paper } from "#e2e/support/paper";
import { expect, test } from "#e2e/support/test";

test.use({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });

test("an applicant does everything on a phone, and withdraws", async ({ page, expectedErrors }) => {
  // The line that breaks in the middle of an upload.
  expectedErrors.push(/ERR_INTERNET_DISCONNECTED/);
  const person = newcomer("Kirana Widyastuti, S.Sos., M.Si.");
  await register(page, dataDir(), person);
  await fillProfile(page, person.name);
  await apply(page, await openSelection(page), OPEN_POST);
  await page.goto(`${page.url()}/dokumen`);
  await uploadOverAWeakLine(page);
  await photograph(page);
  await expectToFit();
  await follow(page, "Kembali ke lamaran", /\/lamaran\/[0-9a-f-]{36}$/);
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
  await expect(page.locator(".s-errsum")).toBeVisible();
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

/** The first document: the line breaks in the middle, and the upload goes on when it is back. */
async function uploadOverAWeakLine(page: Page) {
  const row = page.locator("li", { has: page.locator("[name=berkas]") }).first();
  const large = paper("panjang.pdf");
  large.buffer = Buffer.concat([large.buffer, Buffer.from(`\n%${"x".repeat(2_500_000)}\n%%EOF`)]);
  let pieces = 0;
  await page.route("**/api/uploads/*", async (route) => {
    const isSecond = route.request().method() === "PATCH" && ++pieces === 2;
    if (isSecond) await page.context().setOffline(true);
    await (isSecond ? route.abort("internetdisconnected") : route.continue());
  });
  await row.locator("[name=berkas]").setInputFiles(large);
  await row.getByRole("button", { name: "Unggah" }).click();
  await expect(row.getByRole("status").first()).toContainText("Sambungan terputus");
  await expect(row.getByRole("progressbar")).toHaveAttribute("value", "39");
  await page.context().setOffline(false);
  await expect(page.getByText("Berkas diterima: panjang.pdf.")).toBeVisible();
  await page.unroute("**/api/uploads/*");
}

/** The next document: two pages from the camera, one of them turned, become a PDF. */
async function photograph(page: Page) {
  const form = page.locator("form:not(details form)", { has: page.locator("[capture]") }).first();
  const photo = { name: "foto.png", mimeType: "image/png", buffer: await page.screenshot() };
  for (const label of ["Foto halamannya", "Tambah halaman"]) {
    await form.getByLabel(label).setInputFiles(photo);
  }
  await form.getByRole("button", { name: "Putar Halaman 2" }).click();
  await expect(form.getByRole("img")).toHaveCount(2);
  await form.getByRole("button", { name: "Jadikan PDF dan unggah" }).click();
  await expect(page.getByText(/^Berkas diterima: (?!panjang).+\.pdf\.$/)).toBeVisible();
}

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

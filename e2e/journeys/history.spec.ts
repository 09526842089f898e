import type { Page } from "@playwright/test";
import { newcomer, register } from "#e2e/support/applicant";
import { dataDir } from "#e2e/support/demo";
import { fill, follow, press } from "#e2e/support/forms";
import { expect, signIn, test } from "#e2e/support/test";
import { aPicture } from "#testing/picture";

const POST = {
  post: "Kepala Seksi Arsip",
  agency: "Pemerintah Kota Tirtakarta",
  level: "SUPERVISOR",
  since: "2015-01-09",
  until: "2019-02-28",
  decreeNumber: "821.2/003/2015",
  decreeDate: "2015-01-05",
  isRelated: true,
} as const;

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled, viewport: { width: 390, height: 844 } });

    test("a history is told, mended where two terms overlap, and counted", async ({ page }) => {
      await register(page, dataDir(), newcomer("Larasati Handayani, S.Sos., M.Si."));
      await page.goto("/profil");
      await expect(page.getByText("0 dari 13 bagian lengkap")).toBeVisible();

      await page.goto("/profil/jabatan");
      await follow(page, "Tambah isian", /\/baru$/);
      await fill(page, { ...POST, since: "" });
      await press(page, "Simpan");
      await expect(page.locator("main [name=since]")).toHaveAttribute("aria-invalid", "true");
      await expect(page.locator("main [name=post]")).toHaveValue(POST.post);
      await fill(page, { since: POST.since });
      await press(page, "Simpan", /\/profil\/jabatan\?tersimpan/);

      await follow(page, "Tambah isian", /\/baru$/);
      await fill(page, {
        ...POST,
        post: "Kepala Bidang Arsip",
        level: "ADMINISTRATOR",
        since: "2019-02-20",
        until: "",
      });
      await press(page, "Simpan", /\/profil\/jabatan\?tersimpan/);
      await expect(page.getByRole("main")).toContainText("tercatat pada dua jabatan (9 hari)");

      // The same line in two tabs: the later one reads what is stored, and decides.
      await follow(page, POST.post, /\/jabatan\/[0-9a-f-]{36}$/);
      const late = await page.context().newPage();
      await late.goto(page.url());
      await fill(page, { until: "2019-02-19" });
      await press(page, "Simpan", /\?tersimpan/);
      await expect(page.getByRole("main")).not.toContainText("dua jabatan");
      await fill(late, { until: "2019-02-18" });
      await press(late, "Simpan");
      await expect(late.getByRole("main")).toContainText("2019-02-19");

      await page.goto("/profil/penghargaan");
      await press(page, "Nyatakan tidak ada", /\?tersimpan/);
      await page.goto("/profil");
      await expect(page.getByText("2 dari 13 bagian lengkap")).toBeVisible();
      await expect(page.getByRole("main")).toContainText("Anda menyatakan tidak ada");

      await readFromSheet(page);
      await page.goto("/profil/jabatan");
      await follow(page, POST.post, /\/jabatan\/[0-9a-f-]{36}$/);
      await follow(page, "Hapus isian ini", /\/hapus$/);
      await press(page, "Ya, hapus", /\?dihapus/);
      await expect(page.getByRole("main")).toContainText("1 isian");
    });
  });
}

/** A sheet is refused with its cell, then read and taken over; the same one adds nothing more. */
async function readFromSheet(page: Page) {
  const read = async (rating: string) => {
    await page.goto("/profil/impor?bagian=kinerja");
    const buffer = Buffer.from(`Tahun penilaian;Predikat\n2024;Baik\n2025;${rating}\n`);
    const chosen = { name: "kinerja.csv", mimeType: "text/csv", buffer };
    await page.getByLabel("Pilih berkas").setInputFiles(chosen);
    await press(page, "Periksa berkas", /\/profil\/impor\/[0-9a-f-]{36}$/);
  };
  await read("Lumayan");
  await expect(page.getByRole("main")).toContainText("1 kesalahan. Profil belum berubah.");
  await expect(page.getByRole("row", { name: /Lumayan/ })).toContainText("Predikat");
  await read("Sangat baik");
  await press(page, "Tambahkan ke profil", /\/profil\?diimpor=2$/);
  await expect(page.getByRole("main")).toContainText("2 isian ditambahkan.");
  await read("Sangat baik");
  await expect(page.getByRole("main")).toContainText("2 isian sudah ada dan dilewati.");
}

test("the DRH is a paper with the photo of its owner, and all of it a file", async ({ page }) => {
  await signIn(page, "pelamar3@selter.test");
  await page.goto("/profil");
  const photo = { name: "foto.png", mimeType: "image/png", buffer: aPicture(300, 450) };
  const upload = async (file: typeof photo) => {
    await page.getByLabel("Pilih pasfoto").setInputFiles(file);
    await press(page, "Unggah pasfoto");
  };
  await upload({ ...photo, buffer: Buffer.from("bukan gambar") });
  await expect(page.getByRole("main")).toContainText("Isi berkas ini bukan JPEG atau PNG.");
  await upload(photo);
  await expect(page.getByRole("img", { name: "Pasfoto Anda" })).toBeVisible();
  for (const [path, type] of [
    ["/profil/drh.pdf", "application/pdf"],
    ["/en/profil/drh.pdf", "application/pdf"],
    ["/profil/data.json", "application/json; charset=utf-8"],
    ["/profil/foto", "image/png"],
  ] as const) {
    const answer = await page.request.get(path);
    expect([answer.status(), answer.headers()["content-type"]]).toEqual([200, type]);
  }
  await follow(page, "Hapus pasfoto", /\/foto\/hapus$/);
  await press(page, "Ya, hapus", /\/profil#pasfoto$/);
  await expect(page.getByRole("img", { name: "Pasfoto Anda" })).toHaveCount(0);
});

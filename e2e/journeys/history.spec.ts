import { newcomer, register } from "#e2e/support/applicant";
import { dataDir } from "#e2e/support/demo";
import { fill, follow, press } from "#e2e/support/forms";
import { expect, test } from "#e2e/support/test";

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

      await page.goto("/profil/jabatan");
      await follow(page, POST.post, /\/jabatan\/[0-9a-f-]{36}$/);
      await follow(page, "Hapus isian ini", /\/hapus$/);
      await press(page, "Ya, hapus", /\?dihapus/);
      await expect(page.getByRole("main")).toContainText("1 isian");
    });
  });
}

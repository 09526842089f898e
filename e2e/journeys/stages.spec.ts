import type { Page } from "@playwright/test";
import { fill, follow, press } from "#e2e/support/forms";
import { checkWithAxe, expect } from "#e2e/support/test";
import { test } from "#e2e/support/world";

/** The stages of the plan as its table has them, without the sum below. */
async function stagesOn(page: Page): Promise<string[]> {
  const heads = page.getByRole("main").locator("tbody th");
  const texts = await heads.allInnerTexts();
  return texts.map((text) => text.split("\n")[0] ?? "");
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("the plan chooses which stages there are, in which order and by which method", async ({
      pageOf,
    }) => {
      const page = await pageOf("sekretariat");
      await page.goto("/kantor/seleksi/baru");
      await fill(page, { name: "Seleksi Terbuka Tanpa Makalah", start: "EMPTY" });
      await press(page, "Buat rencana", /\/rencana\/umum$/);
      const stages = page.url().replace(/umum$/, "tahapan");

      await test.step("the interview moves before the paper and the assessment", async () => {
        await page.goto(stages);
        const up = page.getByRole("button", { name: "Naik Wawancara akhir", exact: true });
        await up.press("Enter");
        await expect(page).toHaveURL(/#naik-/);
        await expect(up).toBeFocused();
        await up.press("Enter");
        await expect
          .poll(() => stagesOn(page))
          .toEqual([
            ...[
              "Seleksi administrasi",
              "Rekam jejak",
              "Wawancara akhir",
              "Asesmen kompetensi",
              "Penulisan makalah",
            ],
          ]);
        if (javaScriptEnabled) await checkWithAxe(page);
      });

      await test.step("the paper is left out, what the law demands is not, and it comes back", async () => {
        await expect(page.getByRole("link", { name: /^Keluarkan/ })).toHaveCount(1);
        await follow(page, "Keluarkan Penulisan makalah", /\/hapus$/);
        await press(page, "Ya, keluarkan", /\/tahapan$/);
        await expect.poll(() => stagesOn(page)).not.toContain("Penulisan makalah");
        await expect(page.getByRole("main")).toContainText("PP 11/2017 Ps 120(2), 120(5)");
        await expect(page.getByRole("main")).toContainText("Tidak 100");
        await press(page, "Masukkan kembali Penulisan makalah", /\/tahapan\/[0-9a-f-]{36}$/);
        await page.goto(stages);
        await expect(page.getByRole("main")).toContainText("Tepat 100");
      });

      await test.step("another test than an assessment centre says why", async () => {
        await follow(page, "Ubah Asesmen kompetensi", /\/tahapan\/[0-9a-f-]{36}$/);
        await fill(page, { method: "QUASI_ASSESSMENT_CENTRE" });
        await press(page, "Simpan");
        await expect(page.locator("main [name=methodNote]")).toHaveAttribute(
          "aria-invalid",
          "true",
        );
        await expect(page.locator("main [name=method]")).toHaveValue("QUASI_ASSESSMENT_CENTRE");
        await fill(page, { methodNote: "Penilai terakreditasi baru tersedia bulan Maret." });
        await press(page, "Simpan", /\/tahapan$/);
        await expect(page.getByRole("main")).toContainText("Quasi assessment center");
      });
    });
  });
}

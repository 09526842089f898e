import { fill, follow, press } from "#e2e/support/forms";
import { demoIds } from "#e2e/support/ids";
import { checkWithAxe, expect } from "#e2e/support/test";
import { test } from "#e2e/support/world";

test("the secretariat asks BKN about all candidates and enters what it answers, and what was wrong in it", async ({
  world,
  pageOf,
  expectedErrors,
}) => {
  await world.runScript("plan-draft.ts");
  const { running } = demoIds(world.dataDir);
  const page = await pageOf("sekretariat");
  const path = `/kantor/seleksi/${running}/rekam-jejak`;
  const main = page.getByRole("main");
  const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);

  await page.goto(path);
  await checkWithAxe(page);
  await press(page, "Catat permintaan");
  await expect(page.locator(".s-errsum")).toContainText("Nomor surat");
  await fill(page, { number: "800/214/BKPSDM/2026", dated: today });
  await press(page, "Catat permintaan");
  await expect(main).toContainText("peserta belum dijawab");
  await checkWithAxe(page);

  const download = page.waitForEvent("download");
  await press(page, "Unduh daftar (XLSX)");
  expect((await download).suggestedFilename()).toMatch(/\.xlsx$/);

  await follow(page, "Catat surat jawaban", /\/jawaban$/);
  await checkWithAxe(page);
  await fill(page, { number: "R-118/AK.02.03/SD/K/2026", dated: today });
  const findings = page.locator("main select");
  await findings.nth(0).selectOption("NOTHING_ADVERSE");
  await findings.nth(1).selectOption("REMARK");
  await press(page, "Simpan jawaban");
  await expect(page.locator(".s-errsum")).toContainText("Catatan");
  await page.locator("main textarea").nth(1).fill("Teguran tertulis tahun 2021, sudah dijalani.");
  await press(page, "Simpan jawaban", /\/rekam-jejak/);
  await expect(main).toContainText("Tidak ada catatan");

  await follow(page, "Riwayat", /\/rekam-jejak\/[0-9a-f-]{36}$/);
  await checkWithAxe(page);

  expectedErrors.push(/404/);
  const member = await pageOf("panelis1");
  expect((await member.goto(path))?.status()).toBe(404);
});

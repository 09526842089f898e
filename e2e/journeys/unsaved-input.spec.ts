import type { Page } from "@playwright/test";
import { newcomer, PROFILE, register } from "#e2e/support/applicant";
import { dataDir } from "#e2e/support/demo";
import { fill, follow, press } from "#e2e/support/forms";
import { checkWithAxe, expect, signIn, test } from "#e2e/support/test";

const ADDRESS = "/profil/pribadi";
const field = (page: Page, name: string) =>
  page.locator(`main [name="${name}"]:not([type=hidden])`);
const unsaved = (page: Page) =>
  page.getByRole("heading", { name: "Ada isian yang belum disimpan" });
const stale = (page: Page) =>
  page.getByRole("heading", { name: "Isian yang belum disimpan berbeda dari yang tersimpan" });

/** Types, and waits until it is kept. */
async function type(page: Page, values: Readonly<Record<string, string>>) {
  const kept = page.waitForResponse((answer) => answer.url().endsWith("/api/unsaved"));
  await fill(page, values);
  expect((await kept).status()).toBe(200);
  await expect(page.getByRole("main").getByRole("status")).toContainText(
    "Isian disimpan sementara pukul",
  );
}

test("what is typed comes back on another device until it is saved, and nothing is overwritten", async ({
  page,
  visitorPage,
}) => {
  test.setTimeout(120_000);
  const person = newcomer("Kartika Pramesti, S.Sos., M.Si.");
  await register(page, dataDir(), person);
  const phone = await visitorPage({ viewport: { width: 390, height: 844 } });
  await signIn(phone, person.email);

  await test.step("typed here, it stands there, and is not saved", async () => {
    await page.goto(ADDRESS);
    await type(page, { address: PROFILE.address, currentLevel: PROFILE.currentLevel });
    await phone.goto(ADDRESS);
    await expect(unsaved(phone)).toBeVisible();
    await expect(field(phone, "address")).toHaveValue(PROFILE.address);
    await expect(field(phone, "currentLevel")).toHaveValue(PROFILE.currentLevel);
    await checkWithAxe(phone);
    await phone.goto("/profil");
    await expect(phone.getByText("0 dari 13 bagian lengkap")).toBeVisible();
  });

  await test.step("whoever types later is told of the other", async () => {
    await phone.goto(ADDRESS);
    await type(phone, { unit: "Dinas Arsip" });
    await type(page, { birthPlace: PROFILE.birthPlace });
    await expect(page.getByRole("main").getByRole("status")).toContainText(
      "Tab atau perangkat lain juga mengisi",
    );
  });

  await test.step("leaving the page at once keeps it, too", async () => {
    await fill(page, { unit: PROFILE.unit });
    const kept = page.waitForResponse((answer) => answer.url().endsWith("/api/unsaved"));
    await page.getByRole("link", { name: "Profil dan riwayat" }).first().click();
    expect((await kept).status()).toBe(200);
    await page.goto(ADDRESS);
    await expect(field(page, "unit")).toHaveValue(PROFILE.unit);
  });

  await test.step("a form that is refused and then saved leaves nothing behind", async () => {
    await press(page, "Simpan profil");
    await expect(field(page, "phone")).toHaveAttribute("aria-invalid", "true");
    await fill(page, PROFILE);
    await press(page, "Simpan profil", /tersimpan=1$/);
    await expect(page.getByText("Profil tersimpan.")).toBeVisible();
    await expect(unsaved(page)).toHaveCount(0);
    await phone.goto(ADDRESS);
    await expect(unsaved(phone)).toHaveCount(0);
    await expect(field(phone, "unit")).toHaveValue(PROFILE.unit);
  });

  await test.step("saved elsewhere meanwhile, both are shown, and one is thrown away", async () => {
    await type(phone, { unit: "Dinas Kearsipan Kota" });
    await fill(page, { unit: "Dinas Perpustakaan" });
    await press(page, "Simpan profil", /tersimpan=2$/);
    await expect(stale(page)).toBeVisible();
    await phone.reload();
    await expect(stale(phone)).toBeVisible();
    await expect(field(phone, "unit")).toHaveValue("Dinas Kearsipan Kota");
    await expect(phone.getByRole("main")).toContainText("Dinas Perpustakaan");
    await checkWithAxe(phone);
    await follow(phone, "Buang isian yang belum disimpan", /\/isian\/buang/);
    await checkWithAxe(phone);
    await follow(phone, "Tidak, kembali ke formulir", /\/profil\/pribadi$/);
    await expect(field(phone, "unit")).toHaveValue("Dinas Kearsipan Kota");
    await follow(phone, "Buang isian yang belum disimpan", /\/isian\/buang/);
    await press(phone, "Ya, buang", /dibuang=/);
    await expect(stale(phone)).toHaveCount(0);
    await expect(field(phone, "unit")).toHaveValue("Dinas Perpustakaan");
  });

  await test.step("without JavaScript it comes back as well, and can be thrown away", async () => {
    await page.goto("/profil/penghargaan/baru");
    await type(page, { detail: "Lencana kota" });
    const plain = await visitorPage({ javaScriptEnabled: false });
    await signIn(plain, person.email);
    await plain.goto("/profil/penghargaan/baru");
    await expect(field(plain, "detail")).toHaveValue("Lencana kota");
    await follow(plain, "Buang isian yang belum disimpan", /\/isian\/buang/);
    await press(plain, "Ya, buang", /dibuang=/);
    await expect(field(plain, "detail")).toHaveValue("");
    await expect(unsaved(plain)).toHaveCount(0);
  });
});

test("a session that ends in the middle of a form takes nothing of it along", async ({
  page,
  expectedErrors,
}) => {
  // What is kept while typing belongs to somebody, and there is nobody any more.
  expectedErrors.push(/401/);
  const person = newcomer("Ratih Purnamasari, S.IP., M.Si.");
  await register(page, dataDir(), person);
  await page.goto(ADDRESS);
  await fill(page, PROFILE);
  await page.context().clearCookies();
  await press(page, "Simpan profil");
  await expect(page.getByRole("main")).toContainText("Sesi Anda berakhir, isian tetap ada.");
  await expect(field(page, "unit")).toHaveValue(PROFILE.unit);

  await signIn(await page.context().newPage(), person.email);
  await press(page, "Simpan profil", /tersimpan=/);
  await expect(page.getByText("Profil tersimpan.")).toBeVisible();
});

test("without JavaScript it is kept as well, and sent once more", async ({ visitorPage }) => {
  const page = await visitorPage({ javaScriptEnabled: false });
  const person = newcomer("Bayu Sasongko, S.H., M.H.");
  await register(page, dataDir(), person);
  await page.goto(ADDRESS);
  await fill(page, PROFILE);
  await page.context().clearCookies();
  await press(page, "Simpan profil", /\/sesi-berakhir\?/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Sesi Anda berakhir, isian tetap ada",
  );

  await signIn(await page.context().newPage(), person.email);
  await press(page, "Kirim sekali lagi", /tersimpan=/);
  await expect(page.getByText("Profil tersimpan.")).toBeVisible();
});

import { randomInt } from "node:crypto";
import type { Page } from "@playwright/test";
import { fill, follow, press } from "#e2e/support/forms";
import { linkInLetter } from "#e2e/support/letters";
import { paper } from "#e2e/support/paper";
import { demoPassword, expect, signIn } from "#e2e/support/test";

/** Somebody who has no account yet. */
export type Newcomer = { readonly name: string; readonly email: string; readonly nip: string };

/** A person born in the seventies whose address and NIP nobody had in an earlier run. */
export function newcomer(name: string): Newcomer {
  const born = 1972 + randomInt(8);
  const day = `${10 + randomInt(3)}${10 + randomInt(19)}`;
  return {
    name,
    email: `${name.split(" ")[0]?.toLowerCase()}-${randomInt(1e9)}@selter.test`,
    nip: `${born}${day}${born + 24}031${900 + randomInt(100)}`,
  };
}

/** What a newcomer says in the profile, as typed. */
export const PROFILE = {
  birthPlace: "Tirtakarta",
  phone: "0812 5550 1234",
  address: "Jalan Kenanga 7, Tirtakarta",
  agencyName: "Pemerintah Kota Tirtakarta",
  unit: "Dinas Perpustakaan dan Kearsipan",
  currentPost: "Sekretaris Dinas",
  currentLevel: "ADMINISTRATOR",
  currentPostSince: "2021-03-01",
  qualifyingSince: "2019-02-01",
  grade: "IV/b",
  gradeSince: "2022-04-01",
  educationLevel: "S2",
  educationMajor: "Ilmu Perpustakaan",
  educationSchool: "Universitas Bengawan Raya",
  experienceYears: "9",
} as const;

/** Registers, confirms by the link in the letter, and signs in. */
export async function register(page: Page, dataDir: string, person: Newcomer): Promise<void> {
  await page.goto("/daftar");
  await fill(page, { ...person, password: demoPassword() });
  await press(page, "Buat akun", /\/daftar\/terkirim/);
  await page.goto(await linkInLetter(dataDir, person.email, "/konfirmasi"));
  await press(page, "Konfirmasi dan aktifkan", /\/masuk/);
  await signIn(page, person.email);
}

/** Fills in the profile of somebody who has none. */
export async function fillProfile(page: Page, fullName: string): Promise<void> {
  await page.goto("/profil/pribadi");
  await fill(page, { fullName, ...PROFILE });
  await press(page, "Simpan profil");
  await expect(page.getByText("Profil tersimpan.")).toBeVisible();
}

/**
 * Starts an application from the announcement, for its only post or the one of that name.
 * @returns the id of the post
 */
export async function apply(page: Page, slug: string, post?: string): Promise<string> {
  await page.goto(`/seleksi/${slug}`);
  const links = page.getByRole("main").locator('a[href*="/lamaran/baru"]');
  await (post ? links.filter({ hasText: post }) : links).first().click();
  await expect(page).toHaveURL(/\/lamaran\/baru/);
  const postId = new URL(page.url()).searchParams.get("jabatan") ?? "";
  await press(page, "Mulai lamaran", /\/lamaran\/[0-9a-f-]{36}$/);
  return postId;
}

/** Sends a PDF for each document that still has none, from the list of documents. */
export async function uploadAll(page: Page): Promise<void> {
  await page.goto(`${page.url()}/dokumen`);
  const empty = page.locator("form:not(details form):has(input[type=file])");
  for (let left = await empty.count(); left > 0; left--) {
    await empty
      .first()
      .locator("[name=berkas]")
      .setInputFiles(paper(`berkas-${left}.pdf`));
    await empty.first().getByRole("button", { name: "Unggah" }).click();
    await expect(empty).toHaveCount(left - 1);
  }
  await follow(page, "Kembali ke lamaran", /\/lamaran\/[0-9a-f-]{36}$/);
}

/** Checks the answers, declares, sends, and returns the number of the receipt. */
export async function send(page: Page): Promise<string> {
  await page.goto(`${page.url()}/periksa`);
  await fill(page, { truth: true, stages: true, publication: true });
  await press(page, "Kirim lamaran", /\/terkirim$/);
  await expect(page.getByRole("heading", { name: "Lamaran Anda diterima" })).toBeVisible();
  const text = (await page.getByRole("main").textContent()) ?? "";
  const [number = ""] = /[A-Z]{2,5}-\d{2}-\d{4}-\d{2}/.exec(text) ?? [];
  expect(number, "the number of the receipt").not.toBe("");
  return number;
}

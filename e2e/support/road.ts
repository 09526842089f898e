import type { Locator, Page } from "@playwright/test";
import { addDays, dayOf } from "#domain/calendar";
import { fill, follow, press } from "#e2e/support/forms";
import { paper } from "#e2e/support/paper";
import { checkWithAxe, expect } from "#e2e/support/test";
import type { World } from "#e2e/support/world";

/** So many days from today in the demo agency's zone, as a date field takes it. */
export function day(days: number): string {
  return addDays(dayOf(new Date(), "Asia/Jakarta"), days);
}

const PANEL = [
  { email: "ketua", element: "EXPERT", isChair: true },
  { email: "panelis1", element: "OWN_AGENCY", isChair: false },
  { email: "panelis2", element: "OWN_AGENCY", isChair: false },
  { email: "panelis3", element: "OTHER_AGENCY", isChair: false },
  { email: "panelis4", element: "EXPERT", isChair: false },
] as const;

/**
 * Plans a selection of one post, complete and not submitted, and looks whether it could be submitted
 * before it was. Stands on the page that checks it in the end.
 */
export async function planSelection(
  page: Page,
  world: Pick<World, "runScript">,
  { name, post }: { readonly name: string; readonly post: string },
): Promise<void> {
  await page.goto("/kantor");
  await follow(page, "Buat seleksi", /\/seleksi\/baru$/);
  await fill(page, { name, nameEn: "Open selection: Head of the Archives Office" });
  await press(page, "Buat rencana", /\/rencana\/umum$/);
  const plan = page.url().replace(/\/umum$/, "");
  const part = (address: string) => new RegExp(`/rencana/${address}$`);

  // It cannot be submitted yet, and says what is missing.
  await page.goto(`${plan}/ajukan`);
  await expect(page.getByRole("button", { name: "Ya, ajukan ke PPK" })).toBeDisabled();
  for (const missing of [
    "Hari pertama dan hari terakhir pendaftaran belum ditetapkan.",
    "Belum ada jabatan yang akan diisi.",
    "Panitia seleksi memiliki 0 ketua; seharusnya tepat satu.",
  ]) {
    await expect(page.getByText(missing)).toBeVisible();
  }

  await page.goto(`${plan}/umum`);
  await fill(page, {
    announcedOn: day(0),
    lastDay: day(15),
    referenceDate: day(75),
    howToApply: "Daftar dan kirim berkas lewat Selter sebelum pendaftaran ditutup.",
    howToApplyEn: "Register and send your papers through Selter before applications close.",
    tieCriterion: "nilai wawancara yang lebih tinggi",
  });
  await press(page, "Simpan dan lanjut ke jabatan", part("jabatan"));

  await page.goto(`${plan}/jabatan/baru`);
  await fill(page, {
    title: post,
    titleEn: "Head of the Archives Office",
    unit: "Dinas Kearsipan",
    level: "PRATAMA",
    code: "JPT-28",
    prefix: "ARS",
  });
  await press(page, "Simpan", part("jabatan"));

  for (const requirement of [{ kind: "IS_PNS" }, { kind: "GRADE_MIN", parameter: "IV/a" }]) {
    await page.goto(`${plan}/syarat/baru`);
    await fill(page, requirement);
    await press(page, "Simpan", part("syarat"));
  }
  for (const code of ["PPK_APPROVAL", "RANK_DECREE"]) {
    await page.goto(`${plan}/dokumen/baru`);
    await fill(page, { code, maxMegabytes: "2", mandatory: true });
    await press(page, "Simpan", part("dokumen"));
  }
  await planStages(page, plan);
  await seatPanel(page, plan);
  await preparePapers(page, plan);
  await world.runScript("declare.ts", idIn(plan));
  await page.goto(`${plan}/periksa`);
  await expect(page.getByRole("main")).toContainText("Rencana siap diajukan");
}

/** Seats a panel of five. */
export async function seatPanel(page: Page, plan: string): Promise<void> {
  for (const { email, element, isChair } of PANEL) {
    await page.goto(`${plan}/panitia/baru`);
    await fill(page, {
      email: `${email}@selter.test`,
      name: "Nama menurut akun",
      institution: "Universitas Bengawan Raya",
      element,
      ...(element === "OWN_AGENCY" && { postLevel: "PRATAMA" }),
      isChair,
    });
    await press(page, "Simpan", /\/rencana\/panitia$/);
  }
}

/** The id of the selection in an address of its office. */
export function idIn(address: string): string {
  return /\/seleksi\/([0-9a-f-]{36})/.exec(address)?.[1] ?? "";
}

/** Accepts the one pact that waits for this person, after trying without a tick. */
export async function acceptPact(page: Page): Promise<void> {
  await page.goto("/penilaian");
  await follow(page, /^Baca dan setujui/, /\/penilaian\/pakta\/[0-9a-f-]{36}$/);
  await checkWithAxe(page);
  await press(page, "Setujui dan nyatakan");
  await expect(page.locator(".s-errsum")).toContainText("Kode etik dan pakta integritas");
  const boxes = page.locator("main input[type=checkbox]");
  for (let at = 0; at < (await boxes.count()); at++) await boxes.nth(at).check({ force: true });
  await press(page, "Setujui dan nyatakan", /\/penilaian$/);
  await expect(page.getByText("Sebelum bertugas")).toBeHidden();
}

/** Answers when the minister has to permit it, and enters the letter on the panel, its decree and the request. */
export async function preparePapers(page: Page, plan: string): Promise<void> {
  await page.goto(`${plan}/persetujuan`);
  for (const name of ["ACTING_HEAD", "BEFORE_ELECTION", "END_OF_TERM", "NAMED_POST"]) {
    await page.locator(`input[name="answers.${name}"][value="NO"]`).check({ force: true });
  }
  await press(page, "Simpan jawaban", /\/persetujuan$/);
  await recordLetter(page, plan, "Koordinasi susunan panitia dengan pengawas seleksi");
  await recordLetter(page, plan, "Keputusan pembentukan panitia");
  await recordLetter(page, plan, "Permohonan persetujuan rencana");
}

/** Enters one of the letters on which a plan rests. */
async function recordLetter(page: Page, plan: string, kind: string): Promise<void> {
  await page.goto(`${plan}/persetujuan`);
  await follow(page, `Catat surat: ${kind}`, /\/surat\/baru/);
  await fill(page, { number: `12/${kind.slice(0, 3)}/2026`, dated: day(0), subject: kind });
  await page.locator("[name=file]").setInputFiles(paper("surat.pdf"));
  await press(page, "Catat surat", /\/surat$/);
}

/** Submits the plan on whose check the page stands. @returns the address of the plan */
export async function submit(page: Page): Promise<string> {
  await follow(page, "Ajukan ke PPK", /\/ajukan$/);
  await press(page, "Ya, ajukan ke PPK", /\/periksa$/);
  return new URL(page.url()).pathname.replace(/\/periksa$/, "");
}

/** Pages of everybody through whose hands a plan goes. */
export type Hands = Readonly<Record<"secretariat" | "second" | "officer" | "chair", Page>>;

/** Takes a plan that was submitted through all hands to its announcement. */
export async function announce(hands: Hands, plan: string): Promise<void> {
  const { secretariat, second, officer, chair } = hands;
  await officer.goto(`${plan}/periksa`);
  await follow(officer, "Telaah dan setujui", /\/telaah$/);
  await checkWithAxe(officer);
  await officer.locator("main select[name=requestId]").selectOption({ index: 1 });
  await fill(officer, { sure: true });
  await press(officer, "Setujui rencana", /\/periksa$/);
  await expect(officer.getByRole("main")).toContainText("sekretariat mencatat surat BKN");

  await recordLetter(secretariat, plan, "Persetujuan rencana oleh pengawas seleksi");
  await secretariat.goto(`${plan}/konfirmasi`);
  await expect(secretariat.getByText("Orang kedua yang mengonfirmasi")).toBeVisible();
  await second.goto(`${plan}/konfirmasi`);
  await checkWithAxe(second);
  await second.locator("main select[name=letterId]").first().selectOption({ index: 1 });
  await press(second, "Konfirmasi persetujuan", /\/periksa$/);
  await expect(second.getByRole("main")).toContainText("Sidik jari rencana (SHA-256)");

  await chair.goto(`${plan}/tanda-tangan`);
  await checkWithAxe(chair);
  await fill(chair, { sure: true });
  await press(chair, "Tanda tangani", /\/periksa$/);
  await expect(chair.getByRole("main")).toContainText("/PANSEL-JPTP/");

  await secretariat.goto(`${plan}/periksa`);
  await follow(secretariat, "Umumkan seleksi", /\/umumkan$/);
  await press(secretariat, "Ya, umumkan sekarang", /\/kantor\/seleksi\/[0-9a-f-]{36}$/);
}

/** The selection on whose board the page stands, and its public address. */
export async function announced(page: Page): Promise<{ selectionId: string; slug: string }> {
  const selectionId = page.url().split("/").at(-1) ?? "";
  const address = await page
    .getByRole("main")
    .getByRole("link", { name: "Halaman publik" })
    .getAttribute("href");
  return { selectionId, slug: address?.split("/").at(-1) ?? "" };
}

/** The dates of the five stages, one after the other. */
async function planStages(page: Page, plan: string): Promise<void> {
  await page.goto(`${plan}/tahapan`);
  const links = page.getByRole("main").getByRole("link", { name: /^Ubah/ });
  const addresses = await links.evaluateAll((found) =>
    found.map((link) => link.getAttribute("href") ?? "").filter((href) => !/unsur$/.test(href)),
  );
  for (const [index, address] of [...new Set(addresses)].entries()) {
    await page.goto(address);
    await fill(page, {
      startsOn: day(17 + index * 3),
      endsOn: day(18 + index * 3),
      resultsOn: day(19 + index * 3),
    });
    await press(page, "Simpan", /\/tahapan$/);
  }
}

/**
 * Two people check all applications of the one post, each on their own: yes to everything, but one is
 * not eligible. The second of them proposes.
 * @param options `refuse`: part of the name of whoever lacks a document
 */
export async function verify(
  [first, second]: readonly [Page, Page],
  office: string,
  { refuse }: { readonly refuse: string },
): Promise<void> {
  await first.goto(`${office}/verifikasi`);
  await press(first, "Mulai pemeriksaan");
  await expect(first.getByRole("button", { name: "Mulai pemeriksaan" })).toBeHidden();
  for (const page of [first, second]) await checkQueue(page, refuse);
}

/** Works through one verifier's queue to its end; each act leads to the next application. */
async function checkQueue(page: Page, refuse: string): Promise<void> {
  const untouched = page.getByText("Belum ada yang disimpan.");
  const settled = page.getByText("Keduanya selesai memeriksa");
  const queue = page.getByRole("heading", { name: "Lamaran untuk diperiksa" });
  await page.goto("/kantor/verifikasi");
  await checkWithAxe(page);
  await follow(page, "Mulai dari yang pertama", /\/verifikasi\/[0-9a-f-]{36}$/);
  for (;;) {
    await expect(untouched.or(settled).or(queue)).toBeVisible();
    if (await queue.isVisible()) break;
    const heading = page.getByRole("heading", { level: 1 });
    const isRefused = ((await heading.textContent()) ?? "").includes(refuse);
    if (await settled.isVisible()) {
      await fill(page, { proposal: isRefused ? "NOT_ELIGIBLE" : "ELIGIBLE" });
      await press(page, "Usulkan");
      await expect(settled).toBeHidden();
      continue;
    }
    const yes = page.locator("main [name^='verdict.'][value=MET]");
    await sayYesByKeys(page, yes);
    if (isRefused) {
      await page.locator("main [name^='verdict.'][value=NOT_MET]").last().check({ force: true });
      await page.locator("main [name^='reason.']").last().selectOption("WRONG_SIGNER");
    }
    await press(page, "Simpan pemeriksaan");
    await expect(page.getByText(/Terakhir disimpan oleh/)).toBeVisible();
    // Whoever is the second stays, to propose.
    await press(page, "Selesai memeriksa");
    await expect(
      page.getByText(/Terakhir disimpan oleh/).and(page.getByRole("status")),
    ).toBeHidden();
  }
}

/** Judges every item as met with the keys of the page, once it answers to them. */
async function sayYesByKeys(page: Page, yes: Locator): Promise<void> {
  const count = await yes.count();
  await yes.first().focus();
  await expect(async () => {
    await page.keyboard.press("y");
    await expect(yes.first()).toBeChecked({ timeout: 500 });
  }).toPass();
  for (let at = 1; at < count; at++) {
    await page.keyboard.press("j");
    await page.keyboard.press("y");
  }
  await expect(yes.and(page.locator(":checked"))).toHaveCount(count);
}

/** The chair publishes what was decided in a stage. */
export async function publishStage(
  chair: Page,
  office: string,
  stage: string | RegExp,
): Promise<void> {
  await chair.goto(`${office}/tahap`);
  const name = typeof stage === "string" ? new RegExp(stage, "i") : stage;
  await chair
    .getByRole("main")
    .getByRole("link", { name: new RegExp(`Umumkan.*${name.source}`, "i") })
    .click();
  await expect(chair).toHaveURL(/\/umumkan\//);
  await press(chair, "Umumkan 1 jabatan", /\/tahap$/);
}

/** The chair breaks the seal of a stage that is complete, and the panel decides. */
export async function decideOn(chair: Page, office: string, postStageId: string): Promise<void> {
  await chair.goto(`${office}/tahap/${postStageId}`);
  await follow(chair, "Lanjut ke pembukaan segel", /\/buka-segel$/);
  await fill(chair, { plenary: true });
  await press(chair, /^Buka \d+ /, new RegExp(`/tahap/${postStageId}$`));
  await press(chair, "Putuskan");
  await expect(chair.getByRole("link", { name: "Lanjut ke pengumuman" })).toBeVisible();
}

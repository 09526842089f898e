import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { inTransaction } from "#db/client";
import { insertRequirement } from "#db/queries/plan-parts";
import { account } from "#db/schema/accounts";
import { selection, selectionPost, stage } from "#db/schema/planning";
import { COMPETENCIES } from "#domain/scoring/job-person-match";
import { loadAnnouncementPdf } from "#server/announcement/load-announcement-pdf";
import { publicUrl } from "#server/env";
import { NOON } from "#testing/context";
import { withFreshDatabase } from "#testing/database";
import { aPaper } from "#testing/papers";
import { readPdf } from "#testing/pdf-reading";
import { aSelection, type SelectionFixture } from "#testing/scenario";

withFreshDatabase();

async function read(slug: string, locale: "id" | "en" = "id") {
  const file = await loadAnnouncementPdf(NOON, locale, slug);
  if (file === null) throw new Error("There is no paper.");
  return readPdf(file);
}

/** Fills in what the usual selection of tests leaves open. */
async function complete({ selectionId, postId, stages, chair }: SelectionFixture) {
  const levels = Object.fromEntries(COMPETENCIES.map(({ code }) => [code, 350]));
  await inTransaction(async (tx) => {
    await tx
      .update(selectionPost)
      .set({ requiredLevels: levels })
      .where(eq(selectionPost.id, postId));
    await tx
      .update(selection)
      .set({ howToApply: "Buat akun, lalu unggah berkas.", howToApplyEn: "Make an account." })
      .where(eq(selection.id, selectionId));
    await tx
      .update(stage)
      .set({
        passRule: "TOP_N",
        passThreshold: 3,
        startsOn: "2026-12-30",
        endsOn: "2026-12-31",
        resultsOn: "2027-01-04",
      })
      .where(eq(stage.id, stages.PAPER));
    await tx
      .update(account)
      .set({ name: "Prof. Dr. Suryo Hadikusumo, M.P.A." })
      .where(eq(account.id, chair.accountId));
  });
}

test("says the six contents that the law asks for, and who signs", async () => {
  const fixture = await aSelection();
  await complete(fixture);
  const { text, title } = await read(fixture.slug);
  expect(title).toBe("Seleksi Terbuka JPT Pratama Tahap III");
  const words = text.replace(/\s+/g, " ");
  for (const said of [
    "PEMERINTAH KOTA TIRTAKARTA",
    "Nomor: 3/PANSEL-JPTP/XI/2026",
    "Kepala Dinas Pendidikan", // the post
    "Usia paling tinggi 56 tahun", // requirements
    "PP 11/2017 Ps 107 c",
    "Integritas 3,5", // competency standard
    "15–29 November 2026 dan ditutup Minggu, 29 November 2026 pukul 23.59 WIB", // deadline
    "Penulisan makalah 20 % 3 nilai tertinggi 30–31 Desember 2026 4 Januari 2027", // stages
    "Jalan Balai Kota 1, Tirtakarta Telepon (0271) 555010", // address and telephone
    "Persetujuan PPK instansi asal",
    "Ketua Panitia Seleksi,",
    "Prof. Dr. Suryo Hadikusumo, M.P.A.",
    "Halaman 1 dari",
  ]) {
    expect(words).toContain(said);
  }
  expect(words.replaceAll(" ", "")).toContain(`${publicUrl()}/seleksi/${fixture.slug}`);
});

test("says which post is open to the province alone, and on what a requirement of its own rests", async () => {
  const fixture = await aSelection();
  const { postId, selectionId, slug } = fixture;
  await complete(fixture);
  const words = async () => (await read(slug)).text.replace(/\s+/g, " ");
  expect(await words()).not.toContain("provinsi ini");
  const paperId = await aPaper(fixture, "BASIS");
  await inTransaction(async (tx) => {
    await tx
      .update(selectionPost)
      .set({ scope: "WITHIN_PROVINCE" })
      .where(eq(selectionPost.id, postId));
    const wording = "Menguasai bahasa isyarat.";
    const own = { kind: "OTHER" as const, parameter: "", wording, wordingEn: "" };
    await insertRequirement(tx, { ...own, selectionId, postId: null, basisId: paperId });
  });
  const text = await words();
  expect(text).toContain(
    "Hanya terbuka bagi PNS dari instansi di provinsi ini (PP 11/2017 Ps 117(3)): Kepala Dinas Pendidikan.",
  );
  expect(text).toMatch(/Menguasai bahasa isyarat\..{0,80}dasar: S-\d+\/BASIS\/2026/);
});

test("says what a pass rule is counted from where that is more than its stage", async () => {
  const fixture = await aSelection();
  await complete(fixture);
  await inTransaction(async (tx) => {
    const own = eq(stage.id, fixture.stages.PAPER);
    await tx.update(stage).set({ passBasis: "CUMULATIVE" }).where(own);
  });
  const words = (await read(fixture.slug)).text.replace(/\s+/g, " ");
  expect(words).toMatch(/3 nilai tertinggi, dihitung dari jumlah nilai berbobot/);
});

test("says how the result of each stage and the final names are published", async () => {
  const fixture = await aSelection({ publicationMode: "WITHHELD_UNTIL_DECISION" });
  await complete(fixture);
  const words = async () => (await read(fixture.slug)).text.replace(/\s+/g, " ");
  expect(await words()).toContain("diumumkan dengan nilai menurut peringkat. Nama terbaik");
  await inTransaction(async (tx) => {
    const own = eq(stage.id, fixture.stages.INTERVIEW);
    await tx.update(stage).set({ resultMode: "ALPHABETICAL_NO_SCORE" }).where(own);
  });
  const said = await words();
  expect(said).toContain(
    "kecuali tahap akhir (Wawancara akhir): menurut kode, tanpa peringkat dan nilai",
  );
  expect(said).toContain("baru diumumkan bersama pilihan Pejabat Pembina Kepegawaian");
});

test.each([
  ["NAME", "memuat nama peserta yang memenuhi syarat, dengan nomor tanda terima"],
  ["NUMBER", "memuat nomor tanda terima peserta yang memenuhi syarat, tanpa nama"],
] as const)("says that the eligible are published by %s", async (resultIdentity, sentence) => {
  const fixture = await aSelection({ resultIdentity });
  await complete(fixture);
  const words = (await read(fixture.slug)).text.replace(/\s+/g, " ");
  expect(words).toContain(`Hasil seleksi administrasi ${sentence}`);
});

test("is tagged, names its language, and holds its letters", async () => {
  const fixture = await aSelection();
  await complete(fixture);
  const { isTagged, language, roles, fonts, alternatives, pages } = await read(fixture.slug);
  expect({ isTagged, language }).toEqual({ isTagged: true, language: "id" });
  const count = (role: string) => roles.filter((each) => each === role).length;
  expect(count("H1")).toBe(1);
  expect(count("H2")).toBe(7);
  expect(count("Table")).toBe(3);
  expect(count("TH")).toBeGreaterThan(20);
  expect(count("L")).toBe(3);
  expect(count("LI")).toBe(9);
  expect(alternatives).toEqual([`Kode QR menuju ${publicUrl()}/seleksi/${fixture.slug}`]);
  expect(fonts.map(({ name }) => name.replace(/^[A-Z]{6}\+/, "")).toSorted()).toEqual([
    "Inter-Bold",
    "Inter-Regular",
  ]);
  expect(fonts.every(({ isEmbedded }) => isEmbedded)).toBe(true);
  expect(pages).toBeLessThanOrEqual(3);
});

test("speaks English as a reading version", async () => {
  const fixture = await aSelection();
  await complete(fixture);
  const { text, language } = await read(fixture.slug, "en");
  expect(language).toBe("en");
  expect(text).toContain("Reading version.");
  expect(text).toContain("Head of Education");
  expect((await read(fixture.slug)).text).not.toContain("Reading version");
});

test("is the same file until something is published, and another one then", async () => {
  const { slug, selectionId } = await aSelection();
  const first = await loadAnnouncementPdf(NOON, "id", slug);
  expect(await loadAnnouncementPdf(new Date(NOON.getTime() + 60_000), "id", slug)).toBe(first);
  await inTransaction(async (tx) => {
    await tx.update(selection).set({ state: "CANCELLED" }).where(eq(selection.id, selectionId));
  });
  const second = await loadAnnouncementPdf(NOON, "id", slug);
  expect(second).not.toBe(first);
  expect((await read(slug)).text).toContain("SELEKSI INI DIBATALKAN");
});

test("prints whatever an agency typed, on as many pages as it takes", async () => {
  const { slug } = await aSelection({
    name: `Seleksi 🎓 日本 Ŝ é ≥ ${"panjang ".repeat(40)}`,
    howToApply: "Baris yang panjang sekali dan tidak ada habisnya. ".repeat(180),
  });
  const { text, pages } = await read(slug);
  expect(pages).toBeGreaterThan(3);
  expect(text).toContain("S é >= panjang");
  expect(text).toContain(`Halaman ${pages} dari ${pages}`);
});

test("of drafts and of nothing there is none", async () => {
  const { slug } = await aSelection({ state: "DRAFT", publishedAt: null });
  for (const each of [slug, "tidak-ada", "../etc"]) {
    expect(await loadAnnouncementPdf(NOON, "id", each)).toBeNull();
  }
});

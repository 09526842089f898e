import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { expect, test } from "vitest";
import { read } from "#db/client";
import { curriculum } from "#db/schema/profile";
import { entryOf } from "#domain/profile/sections";
import { taggedPdf } from "#server/print/tagged-pdf";
import { addEntries } from "#server/profile/add-entries";
import { historySheet } from "#server/profile/history-sheet";
import { loadPhoto, loadPrinted } from "#server/profile/load-printed";
import { removePhoto } from "#server/profile/remove-photo";
import { setPhoto } from "#server/profile/set-photo";
import { fileStorage } from "#server/storage";
import { contextFor, contextOf } from "#testing/context";
import { withFreshDatabase } from "#testing/database";
import { aPdf } from "#testing/pdf";
import { readPdf } from "#testing/pdf-reading";
import { aPicture } from "#testing/picture";
import { refusalWritingNothing } from "#testing/refusals";
import { anAccount, anApplicant } from "#testing/scenario";

withFreshDatabase();

const decree = { decreeNumber: "821.2/14", decreeDate: "2019-12-28" };
const POST = entryOf("POST_HISTORY", {
  post: "Kepala Bidang Arsip",
  agency: "Pemerintah Kota Tirtakarta",
  unit: null,
  level: "ADMINISTRATOR",
  echelon: "III.b",
  since: "2020-01-02",
  until: null,
  isConcurrent: false,
  duties: "Memimpin penataan arsip statis",
  isRelated: true,
  ...decree,
});
const RELATIVE = entryOf("FAMILY_IN_OFFICE", {
  name: "Bambang Rahasia",
  relation: "SIBLING",
  post: "Inspektur",
});

const printed = async (accountId: string, locale: "id" | "en" = "id") => {
  const history = await loadPrinted(await contextFor(accountId));
  if (history === null) throw new Error("There is a history to print.");
  return readPdf(await taggedPdf(historySheet(locale, history)));
};

test("the DRH is tagged and searchable, says that it is a draft, and names no relative", async () => {
  const accountId = await anApplicant({ name: "Sari Wulandari, S.H." });
  const ctx = await contextFor(accountId);
  const pratama = {
    ...POST.values,
    post: "Sekretaris DPRD",
    level: "PRATAMA",
    since: "2024-03-04",
  };
  const entries = [POST, RELATIVE, { ...POST, values: pratama }];
  await addEntries(ctx, { entries, statedEmpty: ["AWARDS"] });
  const pdf = await printed(accountId);
  expect(pdf).toMatchObject({
    isTagged: true,
    language: "id",
    title: "Daftar riwayat hidup Sari Wulandari, S.H.",
  });
  const text = pdf.text.replaceAll("\n", " ");
  for (const words of [
    "DAFTAR RIWAYAT HIDUP",
    "DRAF",
    "Kepala Bidang Arsip",
    "821.2/14",
    "2 Januari 2020",
    "Pengangkatan pertama JPT pratama 4 Maret 2024",
    "Memimpin penataan arsip statis",
    "Yang membuat,",
  ]) {
    expect(text).toContain(words);
  }
  expect(text).not.toContain("Rahasia");
  expect(pdf.roles).toEqual(expect.arrayContaining(["H1", "H2", "Table", "TH", "TD"]));
  expect(pdf.fonts.every(({ isEmbedded }) => isEmbedded)).toBe(true);
  expect((await printed(accountId, "en")).text).toContain("CURRICULUM VITAE");
});

test("a photo is kept by its content, drawn with a text of its own, and taken out again", async () => {
  const accountId = await anApplicant();
  const ctx = await contextFor(accountId);
  await setPhoto(ctx, Readable.from([aPicture(300, 450)]));
  const photo = await loadPhoto(ctx);
  expect(photo?.mimeType).toBe("image/png");
  expect((await buffer(fileStorage().open(photo?.hash ?? ""))).length).toBeGreaterThan(100);
  expect((await printed(accountId)).alternatives).toEqual([expect.stringContaining("Pasfoto")]);

  await removePhoto(ctx, {});
  expect(await loadPhoto(ctx)).toBeNull();
  expect((await printed(accountId)).alternatives).toEqual([]);
  const [whole] = await read().select().from(curriculum);
  expect(whole?.version).toBe(2);
});

test.each([
  ["nothing", Buffer.alloc(0), "photo-missing"],
  ["a paper", aPdf(), "photo-wrong-type"],
  ["text with the name of a picture", Buffer.from("pasfoto.jpg"), "photo-wrong-type"],
  ["too small a picture", aPicture(199, 400), "photo-wrong-size"],
  ["a picture of a wall", aPicture(6_001, 200), "photo-wrong-size"],
  ["the head of a picture", aPicture(300, 400).subarray(0, 20), "photo-wrong-size"],
  ["too large a file", Buffer.alloc(2_000_001, 1), "photo-too-large"],
])("refused as a photo: %s", async (_, content, code) => {
  const ctx = await contextFor(await anApplicant());
  const refusal = await refusalWritingNothing(() => setPhoto(ctx, Readable.from([content])));
  expect(refusal.code).toBe(code);
});

test("nobody else has one to print", async () => {
  expect(await loadPrinted(contextOf())).toBeNull();
  expect(await loadPrinted(await contextFor(await anAccount()))).toBeNull();
  const unsaid = await contextFor(await anAccount({ nip: "197805172003032901" }));
  expect(await loadPrinted(unsaid)).toBeNull();
});

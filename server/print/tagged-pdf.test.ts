import { getDocumentProxy } from "unpdf";
import { expect, test } from "vitest";
import type { Sheet, SheetBlock } from "#server/print/sheet";
import { taggedPdf } from "#server/print/tagged-pdf";

const sheet = (blocks: readonly SheetBlock[]): Sheet => ({
  locale: "id",
  at: new Date("2026-11-25T05:00:00Z"),
  title: "Pengumuman",
  subject: "Pengumuman",
  issuer: "Pemerintah Kota",
  letterhead: null,
  headline: { kind: "Pengumuman", number: "Nomor 1", about: "Seleksi" },
  notes: [],
  blocks,
  signature: { place: "Tirtakarta", role: "Ketua panitia,", name: "Suryo" },
  code: null,
  footer: "Pengumuman",
  pageOf: (page, pages) => `${page}/${pages}`,
});

async function lastPageOf(blocks: readonly SheetBlock[]): Promise<string> {
  const pdf = await getDocumentProxy(new Uint8Array(await taggedPdf(sheet(blocks))));
  const { items } = await (await pdf.getPage(pdf.numPages)).getTextContent();
  return items.map((item) => ("str" in item ? item.str : "")).join(" ");
}

const paragraph = (text: string): SheetBlock => ({ kind: "paragraph", text });

test.each<[string, readonly SheetBlock[]]>([
  ["paragraph", [paragraph(`AKHIR ${"kata ".repeat(60)}`)]],
  ["paragraph and its heading", [{ kind: "heading", text: "JUDUL" }, paragraph("AKHIR")]],
  [
    "line of a list",
    [
      {
        kind: "list",
        items: ["satu", "dua", "AKHIR"].map((text) => ({ text, note: null })),
      },
    ],
  ],
])("the signature stays with the last %s, however full the page", async (what, end) => {
  for (let before = 14; before < 36; before++) {
    const filler = Array.from({ length: before }, (_, at) => paragraph(`Butir ${at}`));
    const page = await lastPageOf([...filler, ...end]);
    expect(page).toContain("Suryo");
    expect(page).toContain("AKHIR");
    if (what.includes("heading")) expect(page).toContain("JUDUL");
  }
});

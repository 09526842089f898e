import { expect, test } from "vitest";
import type { Locale } from "#domain/locale";
import { taggedPdf } from "#server/print/tagged-pdf";
import type { Erratum, ResultsPage, ScoredLine, StageResults } from "#server/ranking/load-results";
import { loadResultsPdf } from "#server/ranking/load-results-pdf";
import { resultsSheet } from "#server/ranking/results-sheet";
import { withFreshDatabase } from "#testing/database";
import { readPdf } from "#testing/pdf-reading";
import { candidatesWithResults, EDUCATION } from "#testing/results";
import { aSelection } from "#testing/scenario";

withFreshDatabase();

const line = (candidateCode: string, rank: number | null, value: number | null): ScoredLine => ({
  ...{ candidateCode, rank, value, shared: false, category: null, passed: rank !== 3 },
});
const erratum = (values: Partial<Erratum>): Erratum => ({
  ...{ number: 1, publishedAt: "2026-12-20T03:00:00.000Z", added: null, before: [] },
  ...{ changes: [], linesBefore: [], ...values },
});
const stage = (values: Partial<StageResults>): StageResults => ({
  ...{ kind: "PAPER", mode: "RANKED_WITH_SCORE", publishedAt: "2026-12-18T03:00:00.000Z" },
  ...{ sheetDecimals: null, judged: 3, passed: 2, errata: [], names: [], lines: [], ...values },
});

function pageOf(stages: readonly StageResults[]): ResultsPage {
  const name = { id: "Seleksi Terbuka JPT Pratama", en: "Open Selection" };
  const title = { id: "Kepala Dinas Pendidikan", en: "Head of Education" };
  return {
    ...{ slug: "jpt", name, agencyName: "Pemerintah Kota Tirtakarta", zone: "Asia/Jakarta" },
    ...{ announcementNumber: "1/PANSEL/2026", publicationMode: "ALPHABETICAL_NO_SCORE" },
    contact: { name: "Sekretariat", phone: "0200", address: "Jalan 1" },
    resultIdentity: "NAME",
    posts: [{ postId: "p", code: "JPT-10", title, stages, shortlist: null, chosen: null }],
  };
}

async function textOf(page: ResultsPage, locale: Locale = "id"): Promise<string> {
  const sheet = resultsSheet(locale, page);
  if (sheet === null) throw new Error("There is no paper.");
  return (await readPdf(await taggedPdf(sheet))).text.replace(/\s+/g, " ");
}

/** What must stand in a text, in this order. */
function inOrder(text: string, parts: readonly string[]): string[] {
  let from = 0;
  return parts.filter((part) => {
    const at = text.indexOf(part, from);
    if (at >= 0) from = at + part.length;
    return at < 0;
  });
}

const SWAPPED = erratum({
  changes: [
    { candidateCode: "P-02", from: 8400, to: 7780, admitted: false },
    { candidateCode: "P-04", from: 7780, to: 8400, admitted: true },
  ],
  linesBefore: [line("P-02", 1, 8400), line("P-01", 2, 8020), line("P-04", 3, 7780)],
});
const AFTER = [line("P-04", 1, 8400), line("P-01", 2, 8020), line("P-02", 3, 7780)];

test("the paper of a scored stage holds its erratum: number, day, values before and after, reason, list before", async () => {
  const text = await textOf(pageOf([stage({ errata: [SWAPPED], lines: AFTER })]));
  const parts = [
    "Kepala Dinas Pendidikan: ",
    "Diumumkan 18 Desember 2026",
    "Ralat 1, 20 Desember 2026",
    "P-04 lanjut ke tahap berikutnya.",
    "Sanggahan atas hasil tahap",
    ...["P-02", "84,00", "77,80", "P-04", "77,80", "84,00"],
    "Hasil semula (3 peserta)",
    ...["P-02", "84,00", "P-01", "80,20", "P-04", "77,80"],
    "Yang berlaku sejak ralat 1:",
    ...["P-04", "84,00", "P-01", "80,20", "P-02", "77,80"],
  ];
  expect(inOrder(text, parts)).toEqual([]);
  expect(await textOf(pageOf([stage({ errata: [SWAPPED], lines: AFTER })]), "en")).toContain(
    "In force since erratum 1",
  );
});

test("the last erratum dates the paper, and each one has a number and a day of its own", async () => {
  const second = { ...SWAPPED, number: 2, publishedAt: "2026-12-21T03:00:00.000Z" };
  const page = pageOf([stage({ errata: [SWAPPED, second], lines: AFTER })]);
  expect(resultsSheet("id", page)?.at).toEqual(new Date(second.publishedAt));
  const text = await textOf(page);
  expect(inOrder(text, ["Ralat 1, 20", "Ralat 2, 21", "sejak ralat 2:"])).toEqual([]);
  expect(text).not.toContain("sejak ralat 1:");
});

test("what a mode withholds stands in no line of it, nor in an erratum", async () => {
  const changes = [{ candidateCode: "P-02", from: null, to: null, admitted: false }];
  const lines = [line("P-01", null, null), line("P-02", null, null)];
  const withheld = erratum({ changes, linesBefore: lines });
  const mode = "ALPHABETICAL_NO_SCORE" as const;
  const text = await textOf(pageOf([stage({ mode, errata: [withheld], lines })]));
  expect(text).toContain("Hasil P-02 diperbaiki; nilai tahap ini tidak diumumkan.");
  expect(text).not.toMatch(/Peringkat|Nilai Lanjut|\d\d,\d\d/);
});

test("an erratum of the administrative check names whom it added, and who stood there before", async () => {
  const dewi = { name: "Dewi Lestari, S.E.", receiptNumber: "DIK-26-0002-51" };
  const agung = { name: "Agung Nugroho, S.H.", receiptNumber: "DIK-26-0001-33" };
  const check = stage({
    ...{ kind: "ADMIN_CHECK", names: [agung, dewi] },
    errata: [erratum({ added: dewi, before: [agung] })],
  });
  const parts = [
    "Ralat 1,",
    "Dewi Lestari, S.E. ditambahkan",
    "Daftar semula (1 peserta)",
    "Agung Nugroho, S.H.",
    "sejak ralat 1:",
    "Agung Nugroho, S.H.",
    "Dewi Lestari, S.E.",
  ];
  expect(inOrder(await textOf(pageOf([check])), parts)).toEqual([]);
});

test("the names that were handed over stand with rank and total where the mode has them", async () => {
  const page = pageOf([stage({ lines: AFTER })]);
  const name = (said: string, rank: number | null, total: number | null) => ({
    ...{ name: said, rank, total, hasLeft: false, isChosen: false },
  });
  const withNames = (names: readonly ReturnType<typeof name>[]): ResultsPage => ({
    ...page,
    posts: page.posts.map((post) => ({
      ...post,
      shortlist: { at: "2026-12-22T03:00:00.000Z", names },
      chosen: { name: "Dewi Lestari, S.E.", at: "2026-12-23T03:00:00.000Z" },
    })),
  });
  const ranked = await textOf(withNames([name("Dewi Lestari, S.E.", 1, 8618)]));
  expect(inOrder(ranked, ["1 nama terbaik", "Dewi Lestari, S.E.", "1", "86,18"])).toEqual([]);
  expect(inOrder(ranked, ["Yang terpilih", "Dewi Lestari, S.E.", "23 Desember"])).toEqual([]);
  const plain = await textOf(withNames([name("Dewi Lestari, S.E.", null, null)]));
  expect(plain).not.toContain("86,18");
});

test("there is a paper once something is published, the same file for the same results", async () => {
  const fixture = await aSelection();
  expect(await loadResultsPdf("id", fixture.slug)).toBeNull();
  expect(await loadResultsPdf("id", "tidak-ada")).toBeNull();
  await candidatesWithResults(fixture, EDUCATION);
  const file = await loadResultsPdf("id", fixture.slug);
  expect(await loadResultsPdf("id", fixture.slug)).toBe(file);
  const { isTagged, text } = await readPdf(file ?? new Uint8Array());
  expect(isTagged).toBe(true);
  expect(text).toContain("P-01");
});

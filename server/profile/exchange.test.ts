import { Readable } from "node:stream";
import { expect, test } from "vitest";
import { read } from "#db/client";
import { entriesOf } from "#db/queries/curriculum";
import { historyImport } from "#db/schema/profile";
import { entryOf } from "#domain/profile/sections";
import type { Context } from "#server/context";
import { addEntries } from "#server/profile/add-entries";
import { applyHistoryFile } from "#server/profile/apply-history-file";
import {
  loadExport,
  loadReadHistory,
  sectionTemplate,
  sectionTemplateText,
} from "#server/profile/load-exchange";
import { loadHistory } from "#server/profile/load-history";
import { readHistoryFile } from "#server/profile/read-history-file";
import { readRows } from "#server/register/read-sheet-file";
import { contextFor } from "#testing/context";
import { withFreshDatabase } from "#testing/database";
import { refusalWritingNothing } from "#testing/refusals";
import { anAccount, anApplicant } from "#testing/scenario";

withFreshDatabase();

const file = (content: string | Buffer, fileName = "riwayat.csv") => ({
  fileName,
  content: Readable.from([Buffer.from(content)]),
});
const HEAD = "Pangkat dan golongan;Mulai pangkat (TMT);Nomor SK;Tanggal SK";
const ranks = (...rows: string[]) => file([HEAD, ...rows].join("\n"));
const readRanks = (ctx: Context, ...rows: string[]) =>
  readHistoryFile(ctx, "RANK_HISTORY", ranks(...rows));

test("a sheet is read, changes nothing, and is taken over once", async () => {
  const accountId = await anApplicant();
  const ctx = await contextFor(accountId);
  await addEntries(ctx, {
    entries: [
      entryOf("RANK_HISTORY", {
        grade: "III/d",
        since: "2016-04-01",
        decreeNumber: "823/1",
        decreeDate: "2016-03-20",
      }),
    ],
  });
  const importId = await readRanks(
    ctx,
    "III/d;01/04/2016;823/1;20 Maret 2016",
    "IV/a;1 April 2020;823/2;2020-03-20",
    ";;;",
    "Pembina Tingkat I;1/4/2024;823/3;20/3/2024".replace("Pembina Tingkat I", "IV/b"),
  );
  const page = await loadReadHistory(ctx, "id", importId);
  expect(page).toMatchObject({ problemCount: 0, known: 1, hasProfile: false });
  expect(page?.entries.map(({ values }) => values.since)).toEqual(["2020-04-01", "2024-04-01"]);
  expect(await entriesOf(read(), accountId)).toHaveLength(1);

  expect(await applyHistoryFile(ctx, { importId })).toEqual({ added: 2 });
  expect(await entriesOf(read(), accountId)).toHaveLength(3);
  const again = await refusalWritingNothing(() => applyHistoryFile(ctx, { importId }));
  expect(again.code).toBe("record-not-found");
});

test("every problem is told with its row and column, and nothing is taken over", async () => {
  const ctx = await contextFor(await anApplicant());
  const importId = await readRanks(
    ctx,
    "IV/z;01/04/2016;823/1;20/03/2016",
    "IV/a;31/02/2020;;2020-03-20",
    "IV/b;1/4/2030;823/3;20/3/2024",
    "III/d;1/4/2016;823/4;20/3/2016",
    "III/d;1/4/2016;823/4;20/3/2016",
  );
  const page = await loadReadHistory(ctx, "id", importId);
  expect(page?.problems.map(({ row, where, value }) => [row, where, value])).toEqual([
    [2, "Pangkat dan golongan: Pangkat dan golongan", "IV/z"],
    [3, "Pangkat dan golongan: Mulai pangkat (TMT)", "31/02/2020"],
    [3, "Pangkat dan golongan: Nomor SK", ""],
    [4, "Pangkat dan golongan: Mulai pangkat (TMT)", "2030-04-01"],
    [6, "Pangkat dan golongan: Pangkat dan golongan", "III/d"],
  ]);
  expect(page?.problems.every(({ what }) => what.length > 10)).toBe(true);
  expect(page?.problems[0]?.what).toContain("IV/e");
  const refusal = await refusalWritingNothing(() => applyHistoryFile(ctx, { importId }));
  expect(refusal).toMatchObject({ code: "history-file-has-problems", facts: { count: 5 } });
  // Another file takes the place of the first.
  await readRanks(ctx, "IV/a;1/4/2020;823/2;20/3/2020");
  expect(await read().select().from(historyImport)).toHaveLength(1);
});

test("a formula without a result is named, and nothing that follows from it", async () => {
  const ctx = await contextFor(await anApplicant());
  const importId = await readRanks(
    ctx,
    "IV/a;=DATE(2020,4,1);#N/A;2020-03-20",
    "=A1;1/4/2021;;20/3/2021",
    "IV/b;1/4/2024;823/3;20/3/2024",
  );
  const page = await loadReadHistory(ctx, "id", importId);
  expect(page?.problems.map(({ row, where, value }) => [row, where.split(": ")[1], value])).toEqual(
    [
      [2, "Mulai pangkat (TMT)", "=DATE(2020,4,1)"],
      [2, "Nomor SK", "#N/A"],
      [3, "Pangkat dan golongan", "=A1"],
      [3, "Nomor SK", ""],
    ],
  );
  expect(page?.problems[0]?.what).toContain("rumus tanpa hasil");
  expect((await refusalWritingNothing(() => applyHistoryFile(ctx, { importId }))).code).toBe(
    "history-file-has-problems",
  );
});

test("a heading that is missing is named", async () => {
  const ctx = await contextFor(await anApplicant());
  const importId = await readHistoryFile(ctx, "APPRAISALS", file("Tahun penilaian\n2025"));
  const page = await loadReadHistory(ctx, "en", importId);
  expect(page?.problems.map(({ row, where }) => [row, where])).toEqual([
    [1, "Performance appraisals: Rating"],
  ]);
});

test.each(["id", "en"] as const)(
  "the template in %s has headings that are understood",
  async (locale) => {
    const ctx = await contextFor(await anApplicant());
    const [head] = await readRows(await sectionTemplate(locale, "POST_HISTORY"));
    expect(head).toHaveLength(12);
    const row = [
      "Kepala Bidang",
      "Kota",
      "",
      locale === "id" ? "Administrator (eselon III)" : "Administrator (echelon III)",
      "III.b",
      "2020-01-02",
      "",
      "",
      "821/1",
      "2019-12-28",
      "",
      locale === "id" ? "Ya" : "Yes",
    ];
    const sheet = sectionTemplateText(locale, "POST_HISTORY") + row.join(";");
    const importId = await readHistoryFile(ctx, "POST_HISTORY", file(sheet));
    const page = await loadReadHistory(ctx, locale, importId);
    expect(page?.problems).toEqual([]);
    expect(page?.entries[0]?.values).toMatchObject({
      level: "ADMINISTRATOR",
      isRelated: true,
      isConcurrent: false,
      unit: null,
      until: null,
    });
  },
);

test("what is exported can be read in again, by its owner alone", async () => {
  const accountId = await anAccount({ nip: "197805172003032901" });
  const ctx = await contextFor(accountId);
  const entries = [
    entryOf("APPRAISALS", { year: 2025, rating: "GOOD" }),
    entryOf("TRAINING", {
      name: "Pengadaan",
      kind: "TECHNICAL",
      provider: "LKPP",
      certificateNumber: null,
      year: 2019,
      hours: 60,
    }),
  ];
  await addEntries(ctx, { entries, statedEmpty: ["AWARDS"] });
  const exported = await loadExport(ctx);
  expect(exported).toMatchObject({
    form: "selter-profile-1",
    person: { nip: "197805172003032901" },
    profile: null,
    curriculum: { entries, statedEmpty: ["AWARDS"] },
    photo: null,
  });

  const said = {
    fullName: "Sari Wulandari, S.H.",
    birthPlace: "Tirtakarta",
    phone: "0812-0000-0901",
    address: "Jalan Teratai 9",
    maritalStatus: "MARRIED",
    agencyName: "Kota",
    unit: "Dinas",
    currentPost: "Sekretaris",
    currentLevel: "ADMINISTRATOR",
    currentPostSince: "2022-01-03",
    qualifyingSince: null,
    grade: "IV/a",
    gradeSince: "2021-04-01",
    educationLevel: "S2",
    educationMajor: "Hukum",
    educationSchool: "Universitas",
    experienceYears: 9,
  };
  const later = {
    ...exported,
    profile: said,
    curriculum: {
      ...exported?.curriculum,
      entries: [...entries, entryOf("APPRAISALS", { year: 2024, rating: "VERY_GOOD" })],
    },
  };
  const text = JSON.stringify(later);
  const importId = await readHistoryFile(ctx, null, file(text, "profil.json"));
  expect(await loadReadHistory(ctx, "id", importId)).toMatchObject({
    hasProfile: true,
    known: 2,
    problemCount: 0,
  });
  await applyHistoryFile(ctx, { importId });
  expect(await loadHistory(ctx)).toMatchObject({
    hasMain: true,
    fullName: said.fullName,
    missingAppraisals: [],
  });

  const other = await contextFor(await anApplicant());
  const refused = async (who: Context, content: string) =>
    (await refusalWritingNothing(() => readHistoryFile(who, null, file(content, "profil.json"))))
      .code;
  expect(await refused(other, text)).toBe("export-of-another");
  expect(await refused(ctx, "{ halo")).toBe("export-not-read");
  expect(await refused(ctx, `{"form":"selter-profile-9"}`)).toBe("export-not-read");
  expect(await refused(ctx, HEAD)).toBe("sheet-without-section");
  expect(await refused(await contextFor(await anAccount()), text)).toBe("applicant-is-pns");

  const broken = { ...later, profile: { ...said, grade: "V/a" } };
  const wrong = await readHistoryFile(ctx, null, file(JSON.stringify(broken), "profil.json"));
  const page = await loadReadHistory(ctx, "id", wrong);
  expect(page?.problems).toMatchObject([{ where: "Pangkat dan golongan", value: "V/a" }]);
  expect(await loadReadHistory(other, "id", wrong)).toBeNull();
});

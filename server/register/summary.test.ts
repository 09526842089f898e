import { Readable } from "node:stream";
import { beforeEach, describe, expect, test } from "vitest";
import type { Context } from "#server/context";
import { applyImport } from "#server/register/apply-import";
import { applySummary } from "#server/register/apply-summary";
import { progressOf } from "#server/register/import-progress";
import { loadImportProgress } from "#server/register/load-import";
import { loadRegister } from "#server/register/load-register";
import { loadBalance, loadSummary, summaryTemplate } from "#server/register/load-summary";
import { readRegisterFile } from "#server/register/read-register-file";
import { readRows } from "#server/register/read-sheet-file";
import { readSummaryFile } from "#server/register/read-summary-file";
import { contextFor } from "#testing/context";
import { withFreshDatabase } from "#testing/database";
import { refusalWritingNothing } from "#testing/refusals";
import { aHolder, aPosition } from "#testing/register";
import { aMemberOfStaff, anAgency } from "#testing/scenario";
import { auditOf } from "#testing/verification-scenario";

withFreshDatabase();

let agencyId: string;
let admin: Context;

beforeEach(async () => {
  agencyId = await anAgency();
  admin = await contextFor(await aMemberOfStaff("AGENCY_ADMIN", agencyId));
});

const sheet = (...lines: string[]) => ({
  fileName: "rekap.csv",
  content: Readable.from([Buffer.from(lines.join("\r\n"))]),
});

const LEVELS = ["Jenjang;Jabatan;Terisi;Lowong", "Administrator;151;135;16", "Pengawas;716;665;"];

describe("figures by level", () => {
  test("are shown once applied, beside what the register counts itself", async () => {
    await aPosition(agencyId, "JPT-1", aHolder("1970-04-12"));
    await aPosition(agencyId, "JPT-2");
    await aPosition(agencyId, "ADM-1", { level: "ADMINISTRATOR" });
    const summaryId = await readSummaryFile(admin, "LEVELS", sheet(...LEVELS));
    const shown = async () => (await loadRegister(admin, {}))?.byLevel;
    expect(await shown()).toMatchObject([
      { level: "PRATAMA", posts: 2, held: 1, source: "register" },
      { level: "ADMINISTRATOR", posts: 1, source: "register" },
    ]);
    await applySummary(admin, { summaryId, version: 1 });
    expect(await shown()).toEqual([
      { level: "PRATAMA", posts: 2, held: 1, source: "register" },
      { level: "ADMINISTRATOR", posts: 151, held: 135, source: "summary" },
      { level: "SUPERVISOR", posts: 716, held: 665, source: "summary" },
    ]);
    expect((await loadRegister(admin, {}))?.summaryAt).toBe(admin.now.toISOString());
    expect(await auditOf("summary.applied")).toHaveLength(1);
  });

  test("with a fault change nothing, and name it", async () => {
    const wrong = sheet("Jenjang;Jabatan;Terisi", "Administrator;151;152");
    const summaryId = await readSummaryFile(admin, "LEVELS", wrong);
    const page = await loadSummary(admin, summaryId);
    expect(page).toMatchObject({ problemCount: 1, levels: [], appliedAt: null });
    expect(page?.problems).toMatchObject([{ row: 2, column: "held", code: "held-over-posts" }]);
    const refusal = await refusalWritingNothing(() =>
      applySummary(admin, { summaryId, version: 1 }),
    );
    expect(refusal.code).toBe("sheet-has-problems");
  });

  test("are applied once", async () => {
    const summaryId = await readSummaryFile(admin, "LEVELS", sheet(...LEVELS));
    await applySummary(admin, { summaryId, version: 1 });
    for (const version of [1, 2]) {
      const refusal = await refusalWritingNothing(() =>
        applySummary(admin, { summaryId, version }),
      );
      expect(refusal.code).toBe("record-stale");
    }
  });
});

test("the balance shows the last one applied", async () => {
  expect(await loadBalance(admin)).toMatchObject({ sheet: null, years: [] });
  const head = "Tahun;Pegawai awal tahun;Pensiun;Keluar lain;Penerimaan";
  for (const staff of [6_000, 6_070]) {
    const lines = [head, `2026;${staff};238;31;112`, "2027;;251;30;120"];
    const summaryId = await readSummaryFile(admin, "BALANCE", sheet(...lines));
    await applySummary(
      { ...admin, now: new Date(admin.now.getTime() + staff) },
      {
        summaryId,
        version: 1,
      },
    );
  }
  const page = await loadBalance(admin);
  expect(page?.years.map(({ staff }) => staff)).toEqual([6_070, 5_913]);
  const reader = await contextFor(await aMemberOfStaff("SECRETARIAT", agencyId));
  expect(await loadBalance(reader)).toMatchObject({ mayKeep: false, years: [{}, {}] });
});

test.each(["LEVELS", "BALANCE"] as const)("the template of %s can be read again", async (kind) => {
  const rows = await readRows(await summaryTemplate(kind, 2026));
  expect(rows).toHaveLength(6);
  const wrong = sheet(...rows.map((row) => row.join(";")));
  const page = await loadSummary(admin, await readSummaryFile(admin, kind, wrong));
  // Only figures are missing, no heading.
  expect(page?.problems.map(({ code }) => code)).not.toContain("no-heading");
});

test("a long sheet tells how far it is, and lets others in between", async () => {
  const head = "Kode,Nama jabatan,Unit kerja,Jenjang";
  const lines = Array.from({ length: 1_200 }, (_, n) => `K-${n},Kepala Seksi,Dinas,Pengawas`);
  const importId = await readRegisterFile(admin, sheet(head, ...lines));
  const seen: number[] = [];
  let isDone = false;
  const watch = async () => {
    while (!isDone) {
      const progress = progressOf(importId);
      if (progress !== null && seen.at(-1) !== progress.done) seen.push(progress.done);
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  const watching = watch();
  await applyImport(admin, { importId, version: 1 });
  isDone = true;
  await watching;
  expect(seen.length).toBeGreaterThan(1);
  expect(await loadImportProgress(admin, importId)).toBeNull();
});

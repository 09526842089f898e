import { Readable } from "node:stream";
import { read } from "#db/client";
import { countByLevel } from "#db/queries/register";
import { dayOf } from "#domain/calendar";
import type { SummaryKind } from "#domain/register/summary";
import type { Context } from "#server/context";
import { demoPositions } from "#server/demo/positions";
import { type Cast, seedContextFor } from "#server/demo/seed-accounts";
import { applyImport } from "#server/register/apply-import";
import { applySummary } from "#server/register/apply-summary";
import { workbookOf } from "#server/register/load-register-file";
import { readRegisterFile } from "#server/register/read-register-file";
import { readSummaryFile } from "#server/register/read-summary-file";

/** Imports the demo's posts from a workbook, as an administrator would; once. */
export async function seedRegister(cast: Cast, today: Date): Promise<void> {
  if ((await countByLevel(read(), cast.agencyId)).length > 0) return;
  const ctx = await seedContextFor(cast.accountIds.admin ?? "", today);
  const bytes = await workbookOf(demoPositions(dayOf(today, "Asia/Jakarta")));
  const importId = await readRegisterFile(ctx, {
    fileName: "peta-jabatan-tirtakarta.xlsx",
    content: Readable.from(bytes),
  });
  await applyImport(ctx, { importId, version: 1 });
  const year = Number(dayOf(today, "Asia/Jakarta").slice(0, 4));
  await seedFigures(ctx, "LEVELS", LEVELS);
  await seedFigures(ctx, "BALANCE", [
    "Tahun;Pegawai awal tahun;Pensiun;Keluar lain;Penerimaan",
    ...BALANCE.map((figures, index) => [year + index, ...figures].join(";")),
  ]);
}

/** Lower posts are known by their number alone. */
const LEVELS = ["Jenjang;Jabatan;Terisi", "Administrator;151;135", "Pengawas;716;665"];

/** Staff, of the first year only; who retires, leaves otherwise, and is to come. */
const BALANCE: readonly (readonly (number | string)[])[] = [
  [6070, 238, 31, 112],
  ["", 251, 30, 120],
  ["", 264, 28, 135],
  ["", 247, 29, 150],
  ["", 229, 27, 150],
];

async function seedFigures(ctx: Context, kind: SummaryKind, lines: readonly string[]) {
  const fileName = kind === "LEVELS" ? "rekap-jenjang.csv" : "neraca-pegawai.csv";
  const content = Readable.from([Buffer.from(lines.join("\r\n"))]);
  const summaryId = await readSummaryFile(ctx, kind, { fileName, content });
  await applySummary(ctx, { summaryId, version: 1 });
}

import { Readable } from "node:stream";
import { read } from "#db/client";
import { countByLevel } from "#db/queries/register";
import { dayOf } from "#domain/calendar";
import { demoPositions } from "#server/demo/positions";
import { type Cast, seedContextFor } from "#server/demo/seed-accounts";
import { applyImport } from "#server/register/apply-import";
import { workbookOf } from "#server/register/load-register-file";
import { readRegisterFile } from "#server/register/read-register-file";

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
}

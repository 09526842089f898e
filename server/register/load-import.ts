import { read } from "#db/client";
import { findAgency } from "#db/queries/agencies";
import { findImport, findImportAgency, positionsByCode } from "#db/queries/register";
import type { Zone } from "#domain/calendar";
import { mayKeepRegister } from "#domain/register/policy";
import type { Position } from "#domain/register/position";
import type { Problem } from "#domain/register/sheet";
import type { Context } from "#server/context";
import { type ImportProgress, progressOf } from "#server/register/import-progress";
import { changesOf, type FieldChange } from "#server/register/write-positions";

/** Of a long list as many as somebody reads; how many there are in all is told beside. */
const MOST_SHOWN = 100;
const CHUNK = 500;

export type ImportPage = {
  readonly importId: string;
  readonly version: number;
  readonly fileName: string;
  readonly uploaderName: string;
  readonly uploadedAt: string;
  readonly zone: Zone;
  readonly appliedAt: string | null;
  readonly rows: number;
  /** While it is being applied. */
  readonly progress: ImportProgress | null;
  readonly problems: readonly Problem[];
  readonly problemCount: number;
  readonly counts: { readonly created: number; readonly changed: number; readonly same: number };
  /** A post that the sheet makes has no changes. */
  readonly changes: readonly {
    readonly code: string;
    readonly title: string;
    readonly fields: readonly FieldChange[] | null;
  }[];
};

/** A sheet that was read, with what it would change now; null for whoever does not keep the register. */
export async function loadImport(ctx: Context, importId: string): Promise<ImportPage | null> {
  const found = await findImport(read(), importId);
  if (found === null || !mayKeepRegister(ctx.actor, found.agencyId)) return null;
  const agency = await findAgency(read(), found.agencyId);
  if (agency === null) return null;
  const positions = found.positions as readonly Position[];
  const problems = found.problems as readonly Problem[];
  const counts = { created: 0, changed: 0, same: 0 };
  const changes: ImportPage["changes"][number][] = [];
  for (let start = 0; start < positions.length; start += CHUNK) {
    const chunk = positions.slice(start, start + CHUNK);
    const codes = chunk.map(({ code }) => code);
    const known = await positionsByCode(read(), found.agencyId, codes);
    const rowOf = new Map(known.map((row) => [row.code, row]));
    for (const each of chunk) {
      const row = rowOf.get(each.code);
      const fields = row === undefined ? null : changesOf(row, each);
      counts[fields === null ? "created" : fields.length > 0 ? "changed" : "same"] += 1;
      if (fields?.length !== 0 && changes.length < MOST_SHOWN) {
        changes.push({ code: each.code, title: each.title, fields });
      }
    }
  }
  return {
    importId,
    version: found.version,
    fileName: found.fileName,
    uploaderName: found.uploaderName,
    uploadedAt: found.uploadedAt.toISOString(),
    zone: agency.zone,
    appliedAt: found.appliedAt?.toISOString() ?? null,
    rows: found.rows,
    progress: progressOf(importId),
    problems: problems.slice(0, MOST_SHOWN),
    problemCount: problems.length,
    counts,
    changes,
  };
}

/** How far a sheet is being applied now; null while it is not, and for whoever does not keep the register. */
export async function loadImportProgress(
  ctx: Context,
  importId: string,
): Promise<ImportProgress | null> {
  const agencyId = await findImportAgency(read(), importId);
  if (agencyId === null || !mayKeepRegister(ctx.actor, agencyId)) return null;
  return progressOf(importId);
}
